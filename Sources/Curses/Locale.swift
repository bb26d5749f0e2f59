internal import Glibc

/// The locale of the process, of which only the kind of characters is set: from it ncurses learns how to write characters.
enum Locale {
    /// Makes the locale write UTF-8, by the user's own where it does, else by `C.UTF-8`; false where neither works.
    static func useUTF8() -> Bool {
        unsafe setlocale(LC_CTYPE, "")
        if writesUTF8() { return true }
        unsafe setlocale(LC_CTYPE, "C.UTF-8")
        return writesUTF8()
    }

    private static func writesUTF8() -> Bool {
        unsafe String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
    }
}
