import Foundation
import Testing

/// What the program says of units, and what it makes of values.
struct UnitsCommandTests {
    private static func units(_ arguments: String..., text: String = "") throws -> Program.Ending {
        try Program.run(["units"] + arguments, text: text)
    }

    // MARK: Check

    @Test func `a valid unit is shown with canonical form and dimension`() throws {
        let ending = try Self.units("check", "mg/dL")
        #expect(ending.code == 0)
        #expect(ending.errors.isEmpty)
        #expect(
            ending.text == """
                mg/dL: valid UCUM
                  in words   (milligram) / (deciliter)
                  canonical  10 g.m-3
                  dimension  L-3.M

                """)
    }

    @Test func `a wrong unit gets the nearest valid one and a caret`() throws {
        let ending = try Self.units("check", "mmol/5h")
        #expect(ending.code == 5)
        #expect(
            ending.text == """
                mmol/5h: not UCUM; did you mean mmol/(5.h)?
                  mmol/5h
                        ^ between a number and a unit stands . or /

                """)
    }

    private static let meanings: [(String, String, Bool)] = [
        ("G/L", "10*9/L", true), ("K/uL", "10*3/uL", true), ("mcg/L", "ug/L", false),
        ("x10E3/µl", "10*3/ul", false), ("mmol/mol", "mmol/mol{creat}", true),
        ("IU/L", "[IU]/L", false), ("mEq/L", "meq/L", false), ("‰", "[ppth]", false),
    ]

    @Test(arguments: meanings)
    func `a known repair is named whether or not the text is valid`(
        text: String, meaning: String, isValid: Bool
    ) throws {
        let ending = try Self.units("check", "--format", "json", text)
        #expect(ending.code == 0)
        let unit = try #require(try ending.json()["units"].items.first)
        #expect(unit["unit"].string == text)
        #expect(unit["valid"] == .bool(isValid))
        #expect(unit["repair"]["units"].items.first?.string == meaning)
    }

    @Test func `a text that cannot be told says so and ends with 5`() throws {
        let ending = try Self.units("check", "M/uL", "mg/dL")
        #expect(ending.code == 5)
        #expect(ending.text.contains("in messages it cannot be told what it means"))
        #expect(ending.text.contains("mg/dL: valid UCUM"))
    }

    @Test(arguments: ["10 9/L", "x10(9)/L", "10 (9) / L", "10\u{A0}9/L"])
    func `digits that stand apart are a power of ten, never one number`(text: String) throws {
        let ending = try Self.units("check", "--format", "json", text)
        #expect(ending.code == 5)
        let unit = try #require(try ending.json()["units"].items.first)
        #expect(unit["repair"] == .null)
        #expect(unit["nearest"].string == "10*9/L")
    }

    @Test func `a unit of no help at all is not UCUM`() throws {
        let ending = try Self.units("check", "--format", "json", "xyzzy")
        #expect(ending.code == 5)
        let unit = try #require(try ending.json()["units"].items.first)
        #expect(unit["valid"] == .bool(false))
        #expect(unit["nearest"] == .null)
        #expect(unit["error"]["position"] != .null)
    }

    // MARK: Convert

    @Test func `a value is converted exactly and says by what`() throws {
        let ending = try Self.units("convert", "1", "[in_i]", "cm")
        #expect(ending.code == 0)
        #expect(ending.text == "2.54 cm\n  factor 2.54\n")
    }

    private static let numbers: [([String], String)] = [
        (["-40", "Cel", "[degF]"], "-40 [degF]"), (["-.5e1", "m", "cm"], "-500 cm"),
        (["--analyte", "UMMA", "1", "mmol/mol", "umol/mmol"], "1 umol/mmol{creat}"),
        (["6.3", "4.s/m", "s/m"], "25.2 s/m"), (["1e-3", "kg", "g"], "1 g"),
    ]

    @Test(arguments: numbers)
    func `negative and scientific numbers are values`(words: [String], first: String) throws {
        let ending = try Program.run(["units", "convert"] + words)
        #expect(ending.code == 0)
        #expect(ending.lines.first == first)
    }

    @Test func `a result that does not end is rounded and says so`() throws {
        let ending = try Self.units("convert", "100.0", "pg/mL", "pmol/L", "--analyte", "b12")
        #expect(ending.code == 0)
        #expect(ending.lines.first == "73.7805912776584991552122298708 pmol/L")
        #expect(ending.text.contains("molar mass 1355.37 g/mol of B12"))
        #expect(ending.text.contains("rounded to 30 digits; exactly 10000000/135537"))
        #expect(ending.text.contains("to the 4 digits given: 73.78 pmol/L"))
    }

    @Test func `JSON holds the same`() throws {
        let json = try Self.units(
            "convert", "--format", "json", "--analyte", "B12", "135.537", "pg/mL", "pmol/L"
        ).json()
        #expect(json["result"].string == "100")
        #expect(json["exact"] == .bool(true))
        #expect(json["rounded"].string == "100.000")
        #expect(json["applied"]["molarMass"].string == "1355.37")
    }

    @Test func `the analyte may come from the environment`() throws {
        let ending = try Program.run(
            ["units", "convert", "1", "g/dL", "mmol/L"],
            environment: ["COBALAMIN_ANALYTE": "HB"])
        #expect(ending.lines.first?.hasPrefix("0.6205591237") == true)
    }

    @Test func `a unit that the analyte's table reads otherwise is converted and told`() throws {
        let ending = try Self.units("convert", "--analyte", "ANC", "0.9", "G/L", "/uL")
        #expect(ending.code == 0)
        #expect(ending.lines.prefix(2) == ["900 /uL", "  G/L read as 10*9/L"])
        let json = try Self.units(
            "convert", "--analyte", "ANC", "--format", "json", "0.9", "G/L", "/uL"
        ).json()
        #expect(json["read"].items.first?["unit"].string == "10*9/L")
        #expect(json["from"].string == "G/L")
    }

    @Test func `without an analyte the known meaning of a unit is named`() throws {
        let ending = try Self.units("convert", "250", "G/L", "10*9/L")
        #expect(ending.code == 5)
        #expect(ending.errors.contains("in messages G/L stands for 10*9/L"))
    }

    @Test func `a molar mass that nobody stated is not shown`() throws {
        let ending = try Self.units("convert", "--analyte", "K", "20", "mg/dL", "mmol/L")
        #expect(ending.lines.first == "5.1154 mmol/L")
        #expect(ending.text.contains("factor 0.25577 of the units of K"))
        #expect(!ending.text.contains("molar mass"))
    }

    private static let refusals: [([String], Int32)] = [
        (["1", "mg/dX", "g/L"], 2), (["one", "mg/dL", "g/L"], 2), (["1", "m", "s"], 5),
        (["1", "[iU]", "mg"], 5), (["1", "ng/L", "pmol/L"], 5), (["0", "mol/L", "[pH]"], 5),
        (["1", "mg"], 2), (["--analyte", "B13", "1", "g", "mol"], 2),
        (["--analyte", "THCY", "1", "mmol/L", "umol/L"], 2),
        (["--analyte", "THCY", "26", "mmol/l", "umol/L"], 2),
        (["--analyte", "THCY", "0.026", "mol/m3", "umol/L"], 2),
        (["--format", "markdown", "-"], 2),
        (["--analyte", "B12", "1", "pmol/L", "/L"], 5),
        (["--analyte", "B12", "5", "mg/g", "mmol/mol"], 5),
    ]

    @Test(arguments: refusals)
    func `what cannot be converted ends with its code and a reason`(
        words: [String], code: Int32
    ) throws {
        let ending = try Program.run(["units", "convert"] + words)
        #expect(ending.code == code)
        #expect(ending.output.isEmpty)
        #expect(!ending.errors.isEmpty)
    }

    @Test func `a unit on the command line that cannot be read gets a caret`() throws {
        let ending = try Self.units("convert", "1", "mg/dX", "g/L")
        #expect(ending.errors.contains("\n  mg/dX\n     "))
        #expect(ending.errors.contains("^ UCUM has no unit dX"))
    }

    // MARK: Lines

    @Test func `each line gives one line, in order, errors in their place`() throws {
        let lines = [
            "1\t[in_i]\tcm", "", "x\tm\tcm", "1\tm", "37\tCel\t[degF]", "1\tm\ts\r", "2\tm\tcm\r",
        ]
        let ending = try Self.units("convert", "-", text: lines.joined(separator: "\n"))
        #expect(ending.code == 5)
        let columns = ending.lines.map { $0.split(separator: "\t", maxSplits: 1).first ?? "" }
        #expect(columns == ["2.54", "error", "error", "error", "98.6", "error", "200"])
        #expect(ending.lines.first == "2.54\tcm\tfactor 2.54")
    }

    @Test func `lines as JSON are one object each`() throws {
        let text = "1\tg/dL\tmmol/L\n1\tg/dL\n"
        let ending = try Self.units(
            "convert", "--format", "json", "--analyte", "HB", "-", text: text)
        #expect(ending.code == 5)
        #expect(ending.lines.count == 2)
        #expect(ending.lines.first?.contains("\"molarMass\":\"16114.5\"") == true)
        #expect(ending.lines.last?.hasPrefix("{\"error\":") == true)
    }

    @Test func `many lines, and lines of any length, are all answered`() throws {
        let long = String(repeating: "9", count: 100_000) + "\tm\tcm"
        let rows = (1...5_000).map { "\($0)\tmg/dL\tg/L" } + [long, "1\tm\tcm"]
        let ending = try Self.units("convert", "-", text: rows.joined(separator: "\n") + "\n")
        #expect(ending.lines.count == rows.count)
        #expect(ending.lines.first?.hasPrefix("0.01\t") == true)
        #expect(ending.lines[4_999].hasPrefix("50\t"))
        #expect(ending.lines[5_000].hasPrefix("error\t"))
        #expect(ending.lines.last == "100\tcm\tfactor 100")
    }

    @Test func `no line at all gives no line`() throws {
        let ending = try Self.units("convert", "-")
        #expect(ending.code == 0)
        #expect(ending.output.isEmpty)
    }

    private static let wrongWords: [[String]] = [
        [], ["check"], ["convert"], ["convrt", "1", "m", "cm"],
    ]

    @Test(arguments: wrongWords)
    func `other words are refused as usage`(words: [String]) throws {
        let ending = try Program.run(["units"] + words)
        #expect(ending.code == 2)
        #expect(!ending.errors.isEmpty)
    }
}
