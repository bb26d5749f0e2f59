import Foundation
import Glibc
import Testing

/// An encoding that the reader chose is used again, when the file is opened again and when it has changed.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct EncodingRunTests {
    @Test func aChosenEncodingIsUsedAgainAndForWhatIsAdded() throws {
        // вода in windows-1251 are other letters in KOI8-R: БНДЮ.
        let water: [UInt8] = [0xE2, 0xEE, 0xE4, 0xE0]
        let folder = try Files(["река.txt": water + [0x0A]])
        let path = folder.path + "/река.txt"
        let environment = [
            "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config",
            "XDG_STATE_HOME": folder.path + "/state", "LC_ALL": "C.UTF-8",
        ]
        func open() throws -> PseudoTerminal {
            try PseudoTerminal([PseudoTerminal.program, path], rows: 24, columns: 80, environment: environment)
        }
        let first = try open()
        first.settle()
        first.type(":encoding KOI8-R\r")
        #expect(first.wait { $0.text.contains("БНДЮ") }, "\(first.screen.text)")
        first.type("q")
        #expect(first.waitForEnd() == .exited(0))

        let again = try open()
        #expect(again.wait { $0.text.contains("БНДЮ") }, "\(again.screen.text)")
        again.settle()
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data([0x0A] + water + water + [0x0A]))
        try file.close()
        #expect(again.wait { $0.text.contains("БНДЮБНДЮ") }, "\(again.screen.text)")
        again.type("q")
        #expect(again.waitForEnd() == .exited(0))

        let third = try open()
        #expect(third.wait { $0.text.contains("БНДЮБНДЮ") }, "\(third.screen.text)")
        third.type("q")
        #expect(third.waitForEnd() == .exited(0))
    }
}
