import ClinicalModel
import Testing
import UCUM

/// The tables of units held against UCUM, with which they were not written.
@Suite struct `Units of the profiles and UCUM` {
    /// Spellings of the tables that are no UCUM, each with its reason.
    private static let notUCUM: [String: String] = [
        "[permille]": "what ‰ is folded to; UCUM writes [ppth] or 10*-3"
    ]

    /// Units whose factor is a convention of the table, each with its reason.
    private static let conventions: [String: String] = [
        "[IU]/L": "arbitrary in UCUM; of an enzyme it is printed for U/L"
    ]

    private static func analytes() throws -> [Analyte] { try KnowledgeFixture.knowledge().analytes }

    @Test func `every unit is valid UCUM, but for the listed ones`() throws {
        var invalid: Set<String> = []
        for analyte in try Self.analytes() {
            for code in analyte.units.map(\.code) {
                if case .failure = UnitParser().parse(code) { invalid.insert(code) }
            }
        }
        #expect(invalid == Set(Self.notUCUM.keys))
    }

    @Test func `every repair of unit texts names valid UCUM`() throws {
        let repairs = try KnowledgeFixture.knowledge().unitRepairs.repairs
        #expect(repairs.count > 50)
        for repair in repairs {
            for unit in repair.units where Self.notUCUM[unit] == nil {
                #expect(throws: Never.self, "\(repair.text)") { try UnitParser().parse(unit).get() }
            }
        }
    }

    @Test func `every factor of a unit without annotation is the one UCUM gives`() throws {
        var compared = 0
        var fromTable: Set<String> = []
        for analyte in try Self.analytes() {
            let converter = AnalyteConverter(analyte)
            guard let name = analyte.canonicalUnit,
                case .success(let canonical) = UnitParser().parse(name), !canonical.isAnnotated
            else { continue }
            for entry in analyte.units {
                guard case .success(let unit) = UnitParser().parse(entry.code), !unit.isAnnotated
                else { continue }
                let step = converter.step(
                    from: (entry.code, unit), to: (name, canonical))
                // A factor that only the table knows is one that UCUM does not give.
                if case .table = step { fromTable.insert(entry.code) }
                #expect(step?.factor == Rational(entry.factor), "\(analyte.key) \(entry.code)")
                compared += 1
            }
        }
        #expect(compared > 80)
        #expect(fromTable == Set(Self.conventions.keys))
    }

    @Test(arguments: [
        ("B12", "1355.37"), ("HOLOTC", "1355.37"), ("MILKB12", "1355.37"), ("MMA", "118.09"),
        ("THCY", "135.18"), ("FOL", "441.4"), ("RFOL", "441.4"), ("CREA", "113.12"),
        ("GLY", "75.07"), ("HB", "16114.5"), ("FERR", "445000"),
    ])
    func `the molar mass behind a table is the published one`(key: String, mass: String) throws {
        let analyte = try #require(
            KnowledgeFixture.knowledge().analyte(AnalyteKey(rawValue: key)))
        #expect(AnalyteConverter(analyte).molarMass == Rational(decimalText: mass))
    }

    @Test func `mass and amount go both ways for each analyte with a molar mass`() throws {
        let converted = try Self.analytes().filter { AnalyteConverter($0).molarMass != nil }
        #expect(converted.count >= 11)
        for analyte in converted {
            let amount = try Self.conversion("3.17", "ug/L", "nmol/L", analyte)
            let mass = try #require(AnalyteConverter(analyte).molarMass)
            // A mass that does not end was never stated: the table's factor is shown then.
            if case .molarMass(let shown, _) = amount.applied {
                #expect(shown == mass)
                #expect(mass.decimalPlaces != nil)
            } else {
                #expect(mass.decimalPlaces == nil, "\(analyte.key)")
                guard case .table = amount.applied else {
                    Issue.record("\(analyte.key)")
                    continue
                }
            }
            let back =
                try Self.conversion(
                    "1", "nmol/L", "ug/L", analyte
                ).result.value * amount.result.value
            #expect(back == Rational(decimalText: "3.17"))
        }
    }

    @Test(arguments: ["mmol/l", "mmol/L", "MMOL/L", "mol/m3", "umol/mL", "µmol/mL", "nmol/uL"])
    func `a refused unit is not converted, whatever its spelling`(unit: String) throws {
        let analyte = try #require(KnowledgeFixture.knowledge().analyte(.thcy))
        for (source, target) in [(unit, "umol/L"), ("umol/L", unit)] {
            do {
                let made = try Self.conversion("26", source, target, analyte)
                Issue.record("\(source): \(made.result.decimal.text) \(target)")
            } catch UnitConversion.Fault.refusedUnit(let refused, _) {
                #expect(refused == unit)
            }
        }
    }

    private static let printed: [(String, String, String, String, String)] = [
        ("PLT", "250", "G/L", "10*9/L", "250"), ("ANC", "0.9", "G/L", "10*9/L", "0.9"),
        ("PLT", "250", "K/uL", "G/L", "250"), ("PLT", "250", "10³/µL", "/uL", "250000"),
        ("K", "5", "mEq/L", "mmol/L", "5"), ("LDH", "300", "IU/L", "U/L", "300"),
        ("RETP", "15", "‰", "%", "1.5"), ("RETP", "1.5", "%", "‰", "15"),
        ("MMA", "1", "mcmol/L", "nmol/L", ""), ("FERR", "12", "mcg/L", "ng/mL", "12"),
    ]

    @Test(arguments: printed)
    func `an analyte's units are read as in a document`(
        key: String, value: String, source: String, target: String, expected: String
    ) throws {
        let analyte = try #require(
            KnowledgeFixture.knowledge().analyte(AnalyteKey(rawValue: key)))
        guard !expected.isEmpty else {
            #expect(throws: UnitConversion.Fault.self) {
                try Self.conversion(value, source, target, analyte)
            }
            return
        }
        let made = try Self.conversion(value, source, target, analyte)
        #expect(made.result.decimal.text == expected)
        #expect(made.source == source)
    }

    @Test(arguments: [
        ("ANC", "103/uL"), ("PLT", "109/L"), ("PLT", "[car_Au]/L"), ("HB", "G/L"), ("RETA", "M/uL"),
    ])
    func `what a document's reader leaves alone is not converted`(key: String, unit: String) throws
    {
        let analyte = try #require(
            KnowledgeFixture.knowledge().analyte(AnalyteKey(rawValue: key)))
        let canonical = try #require(analyte.canonicalUnit)
        #expect(throws: UnitConversion.Fault.self) {
            try Self.conversion("4.5", unit, canonical, analyte)
        }
    }

    private static func conversion(
        _ value: String, _ source: String, _ target: String, _ analyte: Analyte?
    ) throws -> UnitConversion {
        try UnitConversion.of(
            value, from: source, to: target, analyte: analyte,
            knowledge: KnowledgeFixture.knowledge()
        ).get()
    }
}

@Suite struct `A unit that no table lists` {
    private static func read(
        _ key: AnalyteKey, text: String? = nil, code: String? = nil
    ) throws -> UnitReading {
        try KnowledgeFixture.knowledge().resolveUnit(text: text, code: code, for: key)
    }

    private static let unlisted: [(AnalyteKey, String, String, UnitKind)] = [
        (AnalyteKey.b12, "pmol/dL", "10", UnitKind.molar), (.b12, "fmol/uL", "1000", .molar),
        (.b12, "fg/uL", "0.737806", .mass), (.hb, "g/cL", "10", .mass),
        (.hb, "mg/mL", "0.1", .mass), (.hb, "umol/mL", "1.61145", .molar),
        (.mcv, "pL", "1000", .other), (.plt, "10*3/mL", "0.001", .other),
        (.weight, "[oz_av]", "0.0283495", .mass), (.headCircumference, "m", "100", .other),
        (.alt, "umol/s/L", "60", .other), (.dose, "kg", "1000000000", .mass),
        (.fol, "pmol/mL", "1", .molar), (.plt, "1/pL", "1000", .other),
        (.plt, "10^3/mL", "0.001", .other),
    ]

    @Test(arguments: unlisted)
    func `is read exactly where UCUM leaves no doubt`(
        key: AnalyteKey, code: String, factor: String, kind: UnitKind
    ) throws {
        for reading in [try Self.read(key, code: code), try Self.read(key, text: code)] {
            guard case .known(let unit) = reading else {
                Issue.record("\(key) \(code): \(reading)")
                continue
            }
            #expect(unit.factor.rounded(significantDigits: 6) == factor)
            #expect(unit.kind == kind)
        }
    }

    private static let doubtful: [(AnalyteKey, String)] = [
        // Other things, and counts in place of moles.
        (AnalyteKey.b12, "g"), (.b12, "/uL"), (.b12, "10*9/L"), (.plt, "nmol/L"),
        (.b12, "[iU]/L"), (.k, "mm[Hg]"),
        // No UCUM.
        (.b12, "pmol/dl/"), (.hb, "gm/cL"), (.b12, "PMOL/CL"),
        // Annotations may say what is counted.
        (.b12, "pmol/dL{serum}"), (.umma, "mg/kg{creat}"),
        // Pure numbers: fraction or percentage.
        (.hct, "10*-3"), (.c3c2, "[ppth]"),
        // No molar mass.
        (.c3, "pg/mL"), (.dose, "nmol"),
        // Powers of ten that lost their sign or exponent, and units that are mere numbers.
        (.anc, "103/uL"), (.plt, "109/L"), (.plt, "106/uL"), (.anc, "(103)/uL"), (.plt, "10*/L"),
        (.plt, "[car_Au]/L"), (.plt, "%/L"), (.hb, "g/10.dL"), (.b12, "10.ng/L"),
        // As large as one that is refused.
        (.thcy, "mol/m3"), (.thcy, "umol/mL"),
    ]

    @Test(arguments: doubtful)
    func `stays unknown elsewhere`(key: AnalyteKey, code: String) throws {
        for reading in [try Self.read(key, code: code), try Self.read(key, text: code)] {
            if case .known = reading { Issue.record("\(key) \(code)") }
        }
    }

    @Test func `is not read where code and text say different things`() throws {
        #expect(try Self.read(.b12, text: "fmol/uL", code: "pmol/dL") == .unknown)
        guard case .known = try Self.read(.b12, text: "pmol/dL", code: "pmol/dL") else {
            Issue.record("equal units were not read")
            return
        }
    }
}
