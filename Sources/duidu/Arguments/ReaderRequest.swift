internal import Importing
internal import Reading

/// What the command line asks the reader to show.
struct ReaderRequest {
    /// The files and folders; none for the guide.
    var inputs: [Input] = []
    /// Whether the guide is asked for, whatever was read last.
    var showsGuide = false
    /// Whether the library is asked for.
    var showsLibrary = false
    /// Whether the two inputs are to be shown side by side.
    var comparesInputs = false
    /// What stands for the inputs, where they are several versions of an article, the first of them the base; else none.
    var sigla: [String] = []
    /// The encoding that all files are in; nil where it is to be found.
    var encoding: TextEncoding?
    /// The name of the theme; nil for the one of the settings.
    var theme: String?
    /// The language of the interface; nil for the one of the settings, else of the locale.
    var language: Language?
}
