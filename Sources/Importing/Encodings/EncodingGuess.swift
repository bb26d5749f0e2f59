internal import Articles

#if HAS_UCHARDET
    internal import CDetection
#endif

/// What uchardet takes a text's encoding to be: the only file that knows the library.
enum EncodingGuess {
    /// The encoding that the library names, if the sample fits it without a misfit; nil where it does not, or the library
    /// is not there.
    static func encoding(of sample: UnsafeBufferPointer<UInt8>, isPortion: Bool) -> TextEncoding? {
        #if HAS_UCHARDET
            var name = [CChar](repeating: 0, count: 64)
            unsafe name.withUnsafeMutableBufferPointer {
                unsafe detection_guess(sample.baseAddress, sample.count, $0.baseAddress, $0.count)
            }
            let label = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard !label.isEmpty, label != "ASCII", let encoding = TextEncoding(named: label),
                let converter = Converter(from: encoding.converterName)
            else { return nil }
            let result = unsafe converter.convert(sample, isPortion: isPortion)
            return result.misfits.isEmpty ? encoding : nil
        #else
            return nil
        #endif
    }
}
