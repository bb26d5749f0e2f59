internal import ArgumentParser
internal import Importing
internal import Reading

/// The options that every command has.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The encoding of the files, where it is found wrongly.", valueName: "name"))
    var encoding: String?

    @Option(help: ArgumentHelp("The language of messages and of the interface: zh or en.", valueName: "language"))
    var language: String?

    /// The language that was named; nil where none was.
    var interfaceLanguage: Language? {
        language.flatMap(Language.init(rawValue:))
    }

    /// The language of messages.
    var messageLanguage: Language {
        interfaceLanguage ?? .ofLocale
    }

    /// The encoding that was named; nil where none was.
    var textEncoding: TextEncoding? {
        encoding.flatMap(TextEncoding.init(named:))
    }

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError(Messages.unknownLanguage(messageLanguage, language))
        }
        if let encoding, textEncoding == nil {
            throw ValidationError(Messages.unknownEncoding(messageLanguage, encoding))
        }
    }

    /// What opens files by these options.
    var opener: FileOpener {
        FileOpener(encoding: textEncoding, language: messageLanguage)
    }
}
