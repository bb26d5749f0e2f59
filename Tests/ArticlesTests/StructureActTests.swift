import Testing

@testable import Articles

/// Acts whose sections have a bare number.
struct StructureActTests {
    @Test func aBareNumberAndItsNameDirectlyAboveTheTextAreASection() {
        let document = understood(
            """
            Lighthouse Act 2019

            1 Short title
            This Act may be cited as the Lighthouse Act 2019.
            2 Keepers, bells and lamps
            (1) The harbour authority may appoint keepers.
            (2) A keeper who leaves the light unattended between dusk and dawn commits an offence, unless a ship in distress has
            called for help within sight of the light.
            3 Commencement
            This Act comes into force at the end of the period of two months beginning with the day on which it is passed, and
            extends to every harbour in which a light was kept on that day.
            """)
        #expect(
            outlined(document) == [
                "title: Lighthouse Act 2019",
                "  numbered: 1 Short title",
                "  numbered: 2 Keepers, bells and lamps",
                "  numbered: 3 Commencement",
            ])
    }

    @Test func aNumberThatBeginsALineOfProseIsNoSection() {
        let document = understood(
            """
            The keepers of the northern light were counted every winter by the harbour master himself.
            12 Men stayed on the rock that year, and the others rowed home before the ice closed the bay.
            13 Women kept the shore station, where the bell was rung on every day of fog without fail.
            """)
        #expect(outlined(document) == [])
    }
}
