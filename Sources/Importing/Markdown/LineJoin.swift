internal import Articles

/// How two lines of a paragraph are read together.
enum LineJoin {
    /// Nothing beside Han, kana or their marks, which are set without blanks (CLREQ 3.2), as in plain text; else a blank.
    static func join(_ bytes: Bytes, after end: Int, before start: Int) -> Join {
        guard end > 0, start < bytes.count else { return .none }
        let left = bytes.scalar(at: bytes.indexBefore(end)).scalar
        let right = bytes.scalar(at: start).scalar
        return isSetSolid(left) || isSetSolid(right) ? .none : .space
    }

    /// Whether a character is set without blanks beside it.
    static func isSetSolid(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
