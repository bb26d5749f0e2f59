// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Whether the headers of an optional C library stand on this machine.
///
/// `DUIDU_WITHOUT=md4c,…` builds as if they did not, so that the build with ncurses alone can be checked anywhere.
func isInstalled(_ library: String, header: String) -> Bool {
    let without = (Context.environment["DUIDU_WITHOUT"] ?? "").split(separator: ",")
    return !without.contains { $0 == library || $0 == "all" } && FileManager.default.fileExists(atPath: header)
}

let hasLibxml2 = isInstalled("libxml2", header: "/usr/include/libxml2/libxml/HTMLparser.h")
let hasLibarchive = isInstalled("libarchive", header: "/usr/include/archive.h")
let hasUchardet = isInstalled("uchardet", header: "/usr/include/uchardet/uchardet.h")
let hasMD4C = isInstalled("md4c", header: "/usr/include/md4c.h")
let hasSQLite = isInstalled("sqlite", header: "/usr/include/sqlite3.h")

/// SQLite as an archive where there is one: a shared library would be loaded before every first screen, also where the
/// library of articles is not touched.
let linkedSQLite: String = {
    let folders = ["/usr/lib", "/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
    let hasArchive = folders.contains { FileManager.default.fileExists(atPath: $0 + "/libsqlite3.a") }
    return hasArchive ? ":libsqlite3.a" : "sqlite3"
}()

let linking = Context.packageDirectory + "/Sources/duidu/Linking"

/// The release links the C++ library, libgcc and ncurses as archives, where they are: looking up their names took a fifth of
/// the time to the first screen. The folder holds scripts for the linker that name the archives.
let staticLinks: [LinkerSetting] = {
    let libraries = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
    let hasArchives = libraries.contains { FileManager.default.fileExists(atPath: $0 + "/libncursesw.a") }
    let flags = ["-L", linking, "-Xclang-linker", "-static-libgcc"]
    return hasArchives ? [.unsafeFlags(flags, .when(configuration: .release))] : []
}()

/// Where the linker is gold, the functions that run up to the first screen stand side by side in the release, so that a
/// start touches few pages of it. `.ci/order` makes the list.
let functionOrder: [LinkerSetting] = {
    guard FileManager.default.fileExists(atPath: "/usr/bin/ld.gold") else { return [] }
    let flags = ["-use-ld=gold", "-Xlinker", "--section-ordering-file=" + linking + "/first-screen.order"]
    return [.unsafeFlags(flags, .when(configuration: .release))]
}()

/// `DUIDU_FIXED_ADDRESS=1` gives the release a fixed address: Swift's tables hold some 50,000 addresses, which to set at every
/// start takes a tenth of the time to the first screen. The stack, the heap and the shared libraries, among them all that
/// read complex formats, are placed by chance either way. Only for `--static-swift-stdlib`: Swift's libraries, where they
/// are shared, complain of it at every start.
let fixedAddress: [LinkerSetting] =
    Context.environment["DUIDU_FIXED_ADDRESS"] == "1"
    ? [.unsafeFlags(["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))] : []

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // What is to be put in order, and what is never called left out, function by function.
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]
/// For the targets that call C.
let strict = settings + [.strictMemorySafety()]

var importingLibraries: [Target.Dependency] = []
/// What the importing code and its tests are told about the libraries that were found.
var libraryFlags: [SwiftSetting] = []
var systemLibraries: [Target] = []
if hasMD4C {
    systemLibraries.append(.target(name: "CMd4c", cSettings: [.define("_GNU_SOURCE")]))
    importingLibraries.append("CMd4c")
    libraryFlags.append(.define("HAS_MD4C"))
}
var storeLibraries: [Target.Dependency] = []
var storeFlags: [SwiftSetting] = []
var storeLinks: [LinkerSetting] = []
if hasSQLite {
    systemLibraries.append(.systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]))
    storeLibraries.append("CSQLite")
    storeFlags.append(.define("HAS_SQLITE"))
    storeLinks += [.linkedLibrary(linkedSQLite), .linkedLibrary("m")]
}

if hasLibxml2 {
    // The library is loaded when it is wanted; only its headers are asked for here, which stand in a folder of their own.
    let headers = CSetting.unsafeFlags(["-I/usr/include/libxml2"])
    systemLibraries.append(.target(name: "CMarkup", cSettings: [.define("_GNU_SOURCE"), headers]))
    importingLibraries.append("CMarkup")
    libraryFlags.append(.define("HAS_LIBXML2"))
}

if hasLibarchive {
    systemLibraries.append(.target(name: "CUnpacking", cSettings: [.define("_GNU_SOURCE")]))
    importingLibraries.append("CUnpacking")
    libraryFlags.append(.define("HAS_LIBARCHIVE"))
}

if hasUchardet {
    systemLibraries.append(.target(name: "CDetection", cSettings: [.define("_GNU_SOURCE")]))
    importingLibraries.append("CDetection")
    libraryFlags.append(.define("HAS_UCHARDET"))
}

let package = Package(
    name: "duidu",
    products: [.executable(name: "duidu", targets: ["duidu"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
    ],
    targets: systemLibraries + [
        // The model: documents, outlines, quotations, comparisons.
        .target(name: "Articles", swiftSettings: settings),
        // Files mapped into memory, safe against files that become shorter.
        .target(name: "CMapping", cSettings: [.define("_GNU_SOURCE")]),
        // Other programs run within limits.
        .target(name: "CPrograms", cSettings: [.define("_GNU_SOURCE")]),
        // A file's bytes made into text and blocks.
        .target(
            name: "Importing", dependencies: ["Articles", "CMapping", "CPrograms"] + importingLibraries,
            swiftSettings: strict + libraryFlags),
        // Keys, modes, state, layout.
        .target(name: "Reading", dependencies: ["Articles"], swiftSettings: settings),
        // The user's own rules read, and what was corrected by hand kept.
        .target(
            name: "Keeping", dependencies: ["Articles", "Reading", .product(name: "TOMLKit", package: "TOMLKit")],
            swiftSettings: strict),
        // The articles of whole folders, found again by their words; what was opened when.
        .target(
            name: "LibraryStore", dependencies: ["Articles", "Reading"] + storeLibraries,
            swiftSettings: strict + storeFlags, linkerSettings: storeLinks),
        // State made into cells.
        .target(
            name: "Views",
            dependencies: ["Articles", "Reading", .product(name: "TOMLKit", package: "TOMLKit")],
            swiftSettings: settings),
        // Cells made into bytes on a terminal; the only target that calls ncurses.
        .target(name: "CNcurses", cSettings: [.define("_GNU_SOURCE")]),
        .target(name: "Curses", dependencies: ["CNcurses", "Reading", "Views"], swiftSettings: strict),
        .executableTarget(
            name: "duidu",
            dependencies: [
                "Articles", "Importing", "Keeping", "LibraryStore", "Reading", "Views", "Curses",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Guide", "Linking"],
            swiftSettings: strict, linkerSettings: staticLinks + functionOrder + fixedAddress),
        .executableTarget(
            name: "duidu-benchmark",
            dependencies: [
                "Articles", "Importing", "LibraryStore", "Reading", "Views",
                .product(name: "Benchmark", package: "swift-benchmark"),
            ],
            path: "Sources/Benchmarks",
            swiftSettings: settings),
        // Random texts, files and keys, with what must always hold as the judge.
        .executableTarget(
            name: "duidu-fuzz", dependencies: ["Articles", "Importing", "Keeping", "Reading", "Views"],
            path: "Sources/Fuzzing", swiftSettings: settings),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles"], swiftSettings: settings),
        .testTarget(
            name: "ImportingTests", dependencies: ["Articles", "Importing"], swiftSettings: settings + libraryFlags),
        .testTarget(
            name: "ReadingTests", dependencies: ["Articles", "Reading", "Views"], exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "ViewsTests", dependencies: ["Articles", "Reading", "Views"], exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "KeepingTests", dependencies: ["Articles", "Keeping", "Reading"], swiftSettings: settings),
        .testTarget(
            name: "LibraryStoreTests", dependencies: ["Articles", "LibraryStore", "Reading"],
            swiftSettings: settings + storeFlags),
        .testTarget(name: "CursesTests", dependencies: ["Curses", "Reading", "Views"], swiftSettings: settings),
        .testTarget(
            name: "DuiduTests", dependencies: ["duidu", "Articles", "Curses", "Importing", "Reading", "Views"],
            swiftSettings: settings + storeFlags + libraryFlags),
    ]
)
