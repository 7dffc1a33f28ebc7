import ClinicalModel
import Testing

@Suite struct `Spelling of units` {
    @Test(arguments: [
        ("pg/mL", "pg/mL"), ("µg/L", "ug/L"), ("μg/L", "ug/L"), ("mcg/L", "ug/L"),
        ("MCG/L", "ug/L"), ("x10E3/µl", "10*3/ul"), ("10^3/uL", "10*3/uL"),
        ("10³/µL", "10*3/uL"), ("x10*9/L", "10*9/L"), ("x10^9/L", "10*9/L"),
        ("10⁹/L", "10*9/L"), ("×10⁹ / L", "10*9/L"), ("10e9/L", "10*9/L"), ("µm³", "um3"),
        ("‰", "[permille]"), ("mmol/mol créat.", "mmol/molcreat."), ("G/L", "G/L"), ("", ""),
        ("10 mg", "10mg"), ("  ", ""), ("mcmol", "mcmol"),
    ])
    func `one spelling stands for all`(text: String, expected: String) {
        #expect(UnitSpelling.fold(text) == expected)
    }
}

@Suite struct `Local names` {
    @Test(arguments: [
        ("Vit. B-12", "VITB12"), ("vitamine_b12", "VITAMINEB12"), ("Hémoglobine", "HEMOGLOBINE"),
        ("He\u{301}moglobine", "HEMOGLOBINE"), ("Acide méthylmalonique", "ACIDEMETHYLMALONIQUE"),
        ("neut#", "NEUT#"), ("Homocyst(e)ine", "HOMOCYST(E)INE"), ("UMMA/C", "UMMA/C"),
        ("ŁÓŻ", "LOZ"), ("", ""),
    ])
    func `are compared in upper case without accents and separators`(
        name: String, expected: String
    ) {
        #expect(LocalName.normalise(name) == expected)
    }
}
