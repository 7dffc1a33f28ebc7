import ClinicalModel
import Testing

@Suite struct `Reading of units` {
    private static func read(_ text: String?, _ key: AnalyteKey, code: String? = nil) throws
        -> UnitReading
    {
        try KnowledgeFixture.knowledge().resolveUnit(text: text, code: code, for: key)
    }

    private static func known(_ text: String, _ key: AnalyteKey) throws -> String? {
        guard case .known(let unit) = try read(text, key) else { return nil }
        return unit.code
    }

    @Test(arguments: [
        ("G/L", AnalyteKey.anc, "10*9/L"), ("Giga/L", .plt, "10*9/L"), ("T/L", .wbc, "10*12/L"),
        ("K/uL", .plt, "10*3/uL"), ("k/ul", .plt, "10*3/uL"), ("x10E3/µl", .anc, "10*3/uL"),
        ("10^3/uL", .wbc, "10*3/uL"), ("10³/µL", .reta, "10*3/uL"), ("Tsd/µl", .plt, "10*3/uL"),
        ("x10*9/L", .anc, "10*9/L"), ("x10^9/L", .anc, "10*9/L"), ("10*9/l", .anc, "10*9/L"),
        ("cells/mm3", .anc, "/mm3"), ("/µl", .anc, "/uL"), ("/mm3", .anc, "/mm3"),
        ("mcg/L", .b12, "ug/L"), ("µg/L", .b12, "ug/L"), ("μg/L", .b12, "ug/L"),
        ("ug/l", .b12, "ug/L"), ("pg/ml", .b12, "pg/mL"), ("ng/l", .b12, "ng/L"),
        ("pmol/l", .b12, "pmol/L"), ("PG/ML", .b12, "pg/mL"), ("PMOL/L", .holotc, "pmol/L"),
        ("umol/mmol", .umma, "umol/mmol{creat}"), ("µmol/mmolCr", .umma, "umol/mmol{creat}"),
        ("mmol/mol cr", .umma, "mmol/mol{creat}"), ("mmol/mol créat.", .umma, "mmol/mol{creat}"),
        ("mmol/mol creatinine", .umma, "mmol/mol{creat}"), ("mg/g", .umma, "mg/g{creat}"),
        ("nmol/ml", .mma, "nmol/mL"), ("µmol/l", .mma, "umol/L"), ("umol/L", .thcy, "umol/L"),
        ("g/dl", .hb, "g/dL"), ("G/DL", .hb, "g/dL"), ("g/l", .hb, "g/L"), ("gm/dL", .hb, "g/dL"),
        ("g%", .hb, "g%"), ("µm³", .mcv, "um3"), ("fl", .mcv, "fL"), ("L/L", .hct, "L/L"),
        ("%", .hct, "%"), ("‰", .retp, "[permille]"), ("mEq/L", .k, "meq/L"),
        ("IU/L", .alt, "[IU]/L"), ("mL/min/1.73m2", .egfr, "mL/min/{1.73_m2}"),
        ("mL/min/1.73 m²", .egfr, "mL/min/{1.73_m2}"), ("mcg", .dose, "ug"), ("µg", .dose, "ug"),
        ("μg", .dose, "ug"), ("gamma", .dose, "ug"), ("MG", .dose, "mg"),
        ("weeks", .gestation, "wk"),
    ])
    func `a spelling seen in messages is understood`(
        text: String, key: AnalyteKey, expected: String
    ) throws {
        #expect(try Self.known(text, key) == expected)
    }

    @Test(arguments: ["m/uL", "M/uL", "m/µL"])
    func `millions or thousands per microlitre are ambiguous`(text: String) throws {
        for key in [AnalyteKey.reta, .anc, .plt] {
            guard case .ambiguous = try Self.read(text, key) else {
                Issue.record("\(text) was read for \(key)")
                continue
            }
        }
    }

    @Test func `giga per litre is never gram per litre nor the reverse`() throws {
        guard case .ambiguous = try Self.read("G/L", .hb) else {
            Issue.record("G/L was read as a mass")
            return
        }
        #expect(try Self.read("g/L", .anc) == .unknown)
        #expect(try Self.read("g/L", .plt) == .unknown)
    }

    @Test(arguments: ["mmol/L", "mmol/l", "MMOL/L", "mmol / L"])
    func `millimole per litre is refused for homocysteine and read for potassium`(text: String)
        throws
    {
        guard case .refused = try Self.read(text, .thcy) else {
            Issue.record("homocysteine in \(text) was read")
            return
        }
        #expect(try Self.known(text, .k) == "mmol/L")
    }

    @Test func `international units are refused for doses and mass for blood spots`() throws {
        guard case .refused = try Self.read("IU", .dose), case .refused = try Self.read("mg/L", .c3)
        else {
            Issue.record("a refused unit was read")
            return
        }
    }

    @Test func `no unit is missing and nonsense is unknown`() throws {
        #expect(try Self.read(nil, .b12) == .missing)
        #expect(try Self.read(" ", .b12, code: "") == .missing)
        #expect(try Self.read("furlong", .b12) == .unknown)
        #expect(try Self.read("g/L", .c3) == .unknown)
    }

    @Test func `coded and printed unit may differ in spelling but not in meaning`() throws {
        let same = try Self.read("ng/l", .b12, code: "pg/mL")
        guard case .known(let unit) = same else { return #expect(Bool(false)) }
        #expect(unit.code == "pg/mL")
        guard case .ambiguous = try Self.read("pmol/L", .b12, code: "pg/mL") else {
            return #expect(Bool(false))
        }
        guard case .known = try Self.read("pmol/L", .b12, code: "xyz") else {
            return #expect(Bool(false))
        }
    }

    @Test func `a ratio without unit is a distribution width only below one`() throws {
        let analyte = try #require(KnowledgeFixture.knowledge().analyte(.rdw))
        let unit = try #require(analyte.unit("1"))
        let fraction = try #require(Exact(decimalText: "0.145"))
        #expect(analyte.canonical(fraction, in: unit)?.description == "14.5")
        #expect(analyte.canonical(Exact(14), in: unit) == nil)
    }

    @Test func `mass and molar units are told apart`() throws {
        let b12 = try #require(KnowledgeFixture.knowledge().analyte(.b12))
        #expect(b12.unit("pg/mL")?.kind == .mass)
        #expect(b12.unit("pmol/L")?.kind == .molar)
        #expect(CodeProperty.mass.disagrees(with: .molar))
        #expect(!CodeProperty.mass.disagrees(with: .mass))
        #expect(CodeProperty.molar.disagrees(with: .mass))
        #expect(!CodeProperty.number.disagrees(with: .other))
    }
}
