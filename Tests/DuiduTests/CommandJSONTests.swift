import Articles
import Testing

@testable import duidu

@Suite struct CommandJSONTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func valuesAndTheirCommas() {
        let text = written { json in
            json.object { json in
                json.field("a", 0)
                json.field("b", nil as String?)
                json.list("c") { json in
                    json.integer(1234567890)
                    json.list { _ in }
                    json.string("x")
                }
                json.field("d", true)
                json.object("e") { $0.field("f", share: 0.9996) }
                json.field("g", share: 0.0554)
            }
            json.endLine()
            json.object { _ in }
        }
        #expect(text == #"{"a":0,"b":null,"c":[1234567890,[],"x"],"d":true,"e":{"f":1.000},"g":0.055}"# + "\n{}")
    }

    @Test func strings() {
        let text = "a\"\\/\n\t\r\u{1B}\u{7F}\u{85}中文é😀\u{202E}\u{2066}\u{2028}"
        let expected = #""a\"\\/\n\t\r\u001b\u007f\u0085中文é😀\u202e\u2066\u2028""#
        #expect(written { $0.string(text) } == expected)
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"),
            ([0xE4, 0xB8], "\u{FFFD}"),
            ([0xE4, 0xB8, 0x41], "\u{FFFD}A"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
            ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
            ([0x41, 0x80, 0xE4, 0xB8, 0xAD], "A\u{FFFD}中"),
        ] as [([UInt8], String)])
    func invalidBytes(_ bytes: [UInt8], _ expected: String) {
        #expect(written { $0.string(utf8: bytes) } == "\"\(expected)\"")
    }

    @Test func controlCharactersAreVisible() {
        #expect(ControlCharacters.visible("中\u{1B}[31m\u{7F}\u{9B}\u{202E}\n\tx") == "中^[[31m^?<U+009B><U+202E>\n\tx")
    }
}
