import Testing

@testable import Articles

/// Quotations and speakers in Spanish, Italian, Portuguese and Dutch.
struct RomanceQuotationTests {
    private func drawn(_ text: String, _ language: String) -> [String] {
        Document.paragraphs(text, language: language).quoted.drawnQuotations
    }

    @Test func spanish() {
        #expect(
            drawn("«El agua no es el enemigo», dijo Elena Ruiz. Según el alcalde, «las calles son ríos».", "es") == [
                "statement «El agua no es el enemigo» ← Elena Ruiz explicit · dijo",
                "statement «las calles son ríos» ← el alcalde explicit · Según",
            ])
    }

    @Test func italian() {
        #expect(
            drawn(
                "«L'acqua non è il nemico», ha detto Elena. «Le strade sono fiumi», spiega il sindaco Carlo Neri.", "it"
            )
                == [
                    "statement «L'acqua non è il nemico» ← Elena explicit · detto",
                    "statement «Le strade sono fiumi» ← il sindaco Carlo Neri explicit · spiega",
                ])
    }

    @Test func portuguese() {
        #expect(
            drawn("“A água não é o inimigo”, afirmou a engenheira Ana Melo. “As ruas são rios”, disse ela.", "pt") == [
                "statement “A água não é o inimigo” ← a engenheira Ana Melo explicit · afirmou",
                "statement “As ruas são rios” ← ela pronoun · disse",
            ])
    }

    @Test func frenchReports() {
        #expect(
            drawn(
                "« L'eau n'est pas l'ennemie », a déclaré Élise Morel. « Les rues sont des rivières », a ajouté le maire.",
                "fr") == [
                    "statement « L'eau n'est pas l'ennemie » ← Élise Morel explicit · déclaré",
                    "statement « Les rues sont des rivières » ← le maire explicit · ajouté",
                ])
    }

    @Test func dutch() {
        #expect(
            drawn("“Het water is de vijand niet”, zei Anna de Wit. “De straten zijn rivieren”, aldus Bakker.", "nl")
                == [
                    "statement “Het water is de vijand niet” ← Anna de Wit explicit · zei",
                    "statement “De straten zijn rivieren” ← Bakker explicit · aldus",
                ])
    }
}
