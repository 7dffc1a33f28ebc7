import Testing
import UCUM

@Suite struct `Conversion of units` {
    @Test(arguments: [
        ("1", "[in_i]", "cm", "2.54"), ("1", "[lb_av]", "g", "453.59237"),
        ("1", "[ly]", "cm", "946073047258080000"), ("6.3", "4.s/m", "s/m", "25.2"),
        ("1", "[gal_us]", "L", "3.785411784"), ("72.50", "ug/L", "pg/mL", "72500"),
        ("1", "wk", "h", "168"), ("1", "kat", "U", "60000000"),
        ("0.1", "m", "[ft_i]", "0.328083989501312335958005249344"),
        ("1", "mol", "1", "602214076000000000000000"), ("1", "u", "g", "1.6605390666e-24"),
        ("1e-30", "Ym3", "fm3", "1e87"), ("3", "10*9/L", "10*3/uL", "3"), ("-0", "m", "km", "0"),
        ("1", "Kibit", "bit", "1024"), ("1", "[HPF]", "1", "1"), ("50", "%", "[ppth]", "500"),
    ])
    func `is exact`(value: String, source: String, target: String, expected: String) throws {
        let result = try UnitSample.convert(value, source, target).result
        if let wanted = Rational(decimalText: expected), result.value.decimalPlaces != nil {
            #expect(result.value == wanted)
        } else {
            #expect(result.decimal.text == expected)
        }
        #expect(!result.isRounded)
    }

    /// Number on the scale, scale, number, unit; exact where the values are.
    private static let scales: [(String, String, String, String)] = [
        ("37", "Cel", "310.15", "K"), ("-40", "Cel", "-40", "[degF]"),
        ("98.6", "[degF]", "37", "Cel"), ("80", "[degRe]", "100", "Cel"),
        ("0", "[degRe]", "273.15", "K"), ("100", "%[slope]", "45", "deg"),
        ("100", "[p'diop]", "50", "gon"), ("3", "[hp'_X]", "0.001", "1"),
        ("2", "[hp'_C]", "0.0001", "1"), ("2", "[hp'_M]", "0.000001", "1"),
        ("1", "[hp'_Q]", "0.00002", "1"), ("7", "[pH]", "100", "nmol/L"), ("0", "Np", "1", "1"),
        ("2", "B", "100", "1"), ("20", "dB[SPL]", "0.0002", "Pa"), ("4", "B[V]", "100", "V"),
        ("-2", "B[mV]", "0.1", "mV"), ("2", "B[uV]", "10", "uV"), ("2", "B[10.nV]", "100", "nV"),
        ("30", "dB[W]", "1", "kW"), ("1", "B[kW]", "10000", "W"),
        ("3", "[m/s2/Hz^(1/2)]", "9", "m2/s4/Hz"), ("8", "bit_s", "256", "1"),
    ]

    @Test(arguments: scales)
    func `of special units goes both ways`(
        number: String, scale: String, value: String, unit: String
    ) throws {
        #expect(try UnitSample.converted(number, scale, unit) == value)
        #expect(try UnitSample.converted(value, unit, scale) == number)
    }

    @Test func `covers every special unit of the table`() {
        let special = UnitTable.ucum.atoms.filter {
            if case .special = $0.definition { true } else { false }
        }
        let tested = Set(Self.scales.map { $0.1.hasPrefix("dB") ? String($0.1.dropFirst()) : $0.1 })
        #expect(Set(special.map(\.code)).subtracting(tested) == [])
        #expect(special.count == 21)
    }

    @Test(arguments: [
        ("1", "Np", "1", "2.718281828459045235360287471"),
        ("1", "Np", "B", "0.4342944819032518276511289189"),
        ("7.4", "[pH]", "nmol/L", "39.81071705534972507702523051"),
        ("40", "nmol/L", "[pH]", "7.397940008672037609572522211"),
        ("1.0000000001", "1", "Np", "9.99999999950000000003333333333083e-11"),
        ("2", "m2/s4/Hz", "[m/s2/Hz^(1/2)]", "1.414213562373095048801688724"),
        ("10", "%[slope]", "deg", "5.710593137499642512695881348"),
        ("3", "1", "bit_s", "1.584962500721156181453738944"),
    ])
    func `of special units has more digits than anyone gives`(
        value: String, source: String, target: String, expected: String
    ) throws {
        let result = try UnitSample.convert(value, source, target).result
        #expect(result.isRounded)
        let digits = 24
        #expect(
            result.value.rounded(significantDigits: digits)
                == (try UnitSample.number(expected).rounded(significantDigits: digits)))
    }

    @Test(arguments: [
        ("-1", "1", "B"), ("0", "mol/L", "[pH]"), ("-1", "m2/s4/Hz", "[m/s2/Hz^(1/2)]"),
        ("90", "deg", "%[slope]"), ("-1e9", "[pH]", "mol/L"), ("1e6", "B", "1"),
    ])
    func `refuses numbers that a scale has not`(value: String, source: String, target: String) {
        #expect(throws: UnitConverter.Refusal.self) {
            try UnitSample.convert(value, source, target)
        }
    }

    @Test func `of arbitrary units goes to themselves alone`() throws {
        #expect(try UnitSample.converted("1", "k[iU]/L", "m[iU]/mL") == "1000")
        #expect(try UnitSample.converted("2", "[iU]", "[IU]") == "2")
        #expect(try UnitSample.converted("5", "[arb'U]/mL", "[arb'U]/L") == "5000")
        let arbitrary = UnitTable.ucum.atoms.filter { $0.definition == .arbitrary }
        #expect(arbitrary.count == 40)
        for atom in arbitrary {
            for target in ["1", "g", "mol", atom.code == "[CFU]" ? "[PFU]" : "[CFU]"] {
                let refusal = #expect(throws: UnitConverter.Refusal.self, "\(atom.code)") {
                    try UnitSample.convert("1", atom.code, target)
                }
                // Of two arbitrary units the first by name is called.
                #expect([.arbitrary(atom.code), .arbitrary(target)].contains(refusal))
            }
        }
    }

    @Test func `of different things is refused with both dimensions`() {
        #expect(throws: UnitConverter.Refusal.incommensurable(from: "L", to: "T")) {
            try UnitSample.convert("1", "m", "s")
        }
        #expect(throws: UnitConverter.Refusal.specialInProduct("Cel")) {
            try UnitSample.convert("1", "J/Cel", "J/K")
        }
    }

    @Test func `of a special unit in a product goes to itself alone`() throws {
        #expect(try UnitSample.converted("2", "kJ/Cel", "J/Cel") == "2000")
        #expect(try UnitSample.converted("3", "B", "dB") == "30")
    }
}
