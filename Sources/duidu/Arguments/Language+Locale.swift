import Glibc
internal import Reading

extension Language {
    /// The language that the environment asks for, by the variables in their order (POSIX, section 8.2).
    static var ofLocale: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = unsafe getenv(name), unsafe value.pointee != 0 {
                return Language(locale: unsafe String(cString: value))
            }
        }
        return .english
    }
}
