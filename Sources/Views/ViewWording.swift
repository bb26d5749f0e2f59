import Reading

/// The few words that views themselves put on the screen, in the languages of the interface.
enum ViewWording {
    static func versions(_ language: Language, _ count: Int) -> String {
        Phrase("≠ 版本 %1", "≠ versions %1")(language, String(count))
    }

    static func elsewhere(_ language: Language, _ count: Int) -> String {
        Phrase("≡ 别处 %1", "≡ elsewhere %1")(language, String(count))
    }

    static func quoted(_ language: Language, _ text: String) -> String {
        Phrase("“%1”", "“%1”")(language, text)
    }

    static func hidden(_ language: Language, _ kinds: String) -> String {
        Phrase("隐: %1", "hidden: %1")(language, kinds)
    }
}
