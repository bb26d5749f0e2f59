import Importing
import Reading

/// The files that the words of a command line name.
enum InputNames {
    /// The files in the order in which they were named, folders looked into; and why others are not among them.
    static func find(_ paths: [String]) -> (inputs: [InputName], complaints: [String]) {
        var inputs: [InputName] = []
        var complaints: [String] = []
        for path in paths {
            do throws(ImportFailure) {
                let files = path == "-" ? [path] : try Importer.files(at: path)
                inputs += files.map { InputName(path: $0, name: name(of: $0)) }
            } catch {
                complaints.append(Messages.text(for: error, path: path))
            }
        }
        return (inputs, complaints)
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
