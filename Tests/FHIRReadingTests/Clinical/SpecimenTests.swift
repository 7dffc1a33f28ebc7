import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Words for specimens` {
    private func specimen(_ display: String) throws -> LabResult.Specimen {
        let value = ReadingFixture.observation(
            ReadingFixture.quantity("53", "pg/mL") + #","specimen":{"display":"\#(display)"}"#)
        let reading = try ReadingFixture.read([ReadingFixture.infant, value])
        return try #require(try reading.record("Patient/infant").results.first).specimen
    }

    @Test(arguments: [
        ("Serum specimen", LabResult.Specimen.serumOrPlasma), ("SÉRUM", .serumOrPlasma),
        ("Sérum – frais", .serumOrPlasma), ("EDTA plasma", .serumOrPlasma),
        ("Whole blood", .blood), ("Dried blood spot", .driedBloodSpot), ("Urine", .urine),
        ("24h urine", .urine24h), ("Breast milk", .milk), ("Cerebrospinal fluid", .other),
        ("Serumal", .other), ("Łój", .other),
    ])
    func `a specimen is known by its words`(display: String, expected: LabResult.Specimen) throws {
        #expect(try specimen(display) == expected)
    }
}
