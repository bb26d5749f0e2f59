import Testing

@testable import Articles

/// What programs print: manual pages, logs, differences.
struct StructureProgramTests {
    private static let page = """
        FERRY(1)                    River Commands                    FERRY(1)

        NAME
               ferry - carry things over a river

        SYNOPSIS
               ferry [--wait=HOURS] [--load=<goods>] [-v | --verbose]
                     [--return] SHORE [<passenger>...]
               ferry --help | --version

        DESCRIPTION
               Carries what stands on one SHORE to the other. Nothing is left behind
               unless ‘--some’ is given.

        OPTIONS
           Waiting
               --wait=HOURS
                   Wait for so many hours, then leave, whoever stands on the shore and
                   calls.

               --quiet
                   Say nothing; the same as ‘--notes=none’.

               --return
                   Come back. Among the boats of the picture, these remain:

                           I  A  B  N  D  O  P  Q

                   The others are left on the far shore, where nobody looks for them.

           Loads
               --help
                   Show this page.

        SEE ALSO
               bridge(1), ford(1)

        River tools 3.2              2026-03-01                       FERRY(1)

        """

    private static let outline = [
        "  heading: NAME", "  heading: SYNOPSIS", "  heading: DESCRIPTION", "  heading: OPTIONS",
        "    heading: Waiting",
        "    heading: Loads", "  heading: SEE ALSO",
    ]

    @Test func sectionsOfAManualPage() {
        let document = understood(Self.page)
        #expect(outlined(document) == Self.outline)
        let heads = [document.blocks.first, document.blocks.last]
        #expect(heads.map { $0?.kind } == [.code, .code])
    }

    @Test func sectionsOfAManualPageStruckOver() {
        var lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let names = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "   Waiting", "   Loads", "SEE ALSO"]
        for index in lines.indices where names.contains(lines[index]) {
            lines[index] = lines[index].map { $0 == " " ? " " : "\($0)\u{8}\($0)" }.joined()
        }
        let document = understood(lines.joined(separator: "\n"))
        #expect(
            document.outline.map { document.string(ofBlock: $0.span.firstBlock) }
                == Self.outline.map { String($0.drop { $0 == " " }.dropFirst("heading: ".count)) })
    }

    @Test func optionsAreNotSaid() {
        let options = """
            The options are these, and ‘--some’ is one.

            --all
            Take all that is on the shore, goods and passengers.

            --wait=HOURS, --return
            Wait, then come back; "--wait=3 --return" is usual, as is ‘river.wait’.

            --quiet   say nothing
            """
        let drawn = Document.paragraphs(options, language: "en").quoted.drawnQuotations
        #expect(drawn == ["term ‘--some’", "term \"--wait=3 --return\"", "term ‘river.wait’"])
        #expect(understood(Self.page).quoted.drawnQuotations == ["term ‘--some’", "term ‘--notes=none’"])
    }

    /// Among them one whose subject is set in and reaches over the page: what follows at the margin goes on with nothing.
    @Test(arguments: ["", " goes over before noon"]) func entriesOfALog(_ more: String) {
        let document = understood(
            """
            commit 5b1d9f0c7a6e4d3f2b1a09876543210fedcba987
            Author: Mira Sand <mira@example.org>
            Date:   Sun Mar 1 10:00:00 2026 +0000

                Let the ferry wait for those who are late, since no other boat\(more)

            commit 0577d73a6e4d3f2b1a09876543210fedcba98765
            Author: Tom Hale <tom@example.org>
            Date:   Sat Feb 28 09:00:00 2026 +0000

                Say how long the way over takes
            """)
        #expect(
            document.blocks.indices.map { document.string(ofBlock: $0) } == [
                "commit 5b1d9f0c7a6e4d3f2b1a09876543210fedcba987", "Author: Mira Sand <mira@example.org>",
                "Date:   Sun Mar 1 10:00:00 2026 +0000",
                "Let the ferry wait for those who are late, since no other boat\(more)",
                "commit 0577d73a6e4d3f2b1a09876543210fedcba98765", "Author: Tom Hale <tom@example.org>",
                "Date:   Sat Feb 28 09:00:00 2026 +0000", "Say how long the way over takes",
            ])
    }

    @Test func aUnifiedDifferenceStaysAsItIs() {
        let diff = """
            diff --git a/shore.txt b/shore.txt
            index 3f1c2aa..9d0b7ce 100644
            --- a/shore.txt
            +++ b/shore.txt
            @@ -1,4 +1,5 @@ The near shore
             The ferry leaves at seven in the morning, and then
            -it comes back at noon.
            +it comes back at noon, or later when the river is
            +high.

            -- a list begins so
            """
        let document = understood("The way back takes longer now.\n\n\(diff)\n+ Carry on.\n\nThat is all.\n")
        #expect(document.blocks.map(\.kind) == [.paragraph, .code, .paragraph])
        #expect(
            document.string(ofBlock: 1)
                == diff.split(separator: "\n").joined(separator: "\n") + "\n+ Carry on.")
    }

    @Test(arguments: [
        "diff --git a/shore.txt b/shore.txt", "@@ -1,2 +1,2 @@", "--- a/shore.txt\n       +++ b/shore.txt",
    ])
    func aLineOfADifferenceThatIsSetInIsText(line: String) {
        let document = understood("The page shows how each begins:\n\n       \(line)\n\nThen come the lines.\n")
        #expect(document.blocks.count >= 3)
        #expect(document.furniture.isEmpty)
    }

    @Test func anExampleIsNoHeading() {
        let document = understood(
            """
            1.  Boats

               A boat tells the shore that it comes. When it asks all shores at
               once it sends one word and a mark, for example,

               CALL ANY RIVER/1.1

               The shore that answers first is the one that the boat goes to, and no
               other shore answers.

               NAME = <NAME, see Section 2>

               The name is that of the boat, as the harbour master has written it
               down.

            2.  Shores

               A shore has one name, which is written on a board above the landing.
            """)
        #expect(outlined(document).map { $0.drop { $0 == " " } } == ["numbered: 1.  Boats", "numbered: 2.  Shores"])
    }
}
