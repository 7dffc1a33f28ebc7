import Testing
import UCUM

@Suite struct `The parser of units` {
    @Test(arguments: [
        "m", "cm2", "s-1", "m+2", "mg/dL", "/L", "/[HPF]", "10*-3/ul", "10^9/L", "10*", "1", "2.g",
        "1{c}", "{RBC}", "g{creat}", "mmol/(8.h.kg)", "(m/s)", "((m))", "(g/L){x}", "g.m/{hb}",
        "dB[10.nV]", "[m/s2/Hz^(1/2)]", "m[H2O]", "[in_i'H2O]", "'", "''", "%", "g%", "bit_s",
        "umol/2.h", "Kibit", "dar", "dag", "m[Hg]{a}/s2{b}", "B[10.nV]", "cal_[15]", "kcal_th",
    ])
    func `takes what the grammar allows`(text: String) throws {
        _ = try UnitSample.unit(text)
    }

    @Test(arguments: [
        ("", 0), ("m/", 2), ("m//s", 2), ("m.", 2), (".m", 0), ("molv", 3), ("mEq/L", 1),
        ("mL/10h", 5), ("2m", 1), ("m2.5g", 4), ("m2s", 2), ("(/m)", 1), ("()", 1), ("(m", 0),
        ("m)", 1), ("m(s)", 1), ("(m)2", 3), ("g{creat}2", 8), ("{a}rad2{b}", 3),
        ("m{a}{b}", 4), ("m{a", 1), ("m{{a}}", 2), ("m{a b}", 3), ("rad2{錠}", 5), ("µg", 0),
        ("u[iIU]/mL", 3), ("cm[H20]", 5), ("[M'U]", 2), ("m[iU", 1), ("kh", 0), ("c%", 0),
        ("m^2", 1), ("m+", 2), ("m-", 2), ("m1000", 1), ("0.m", 0), ("mg /dL", 2), ("MOL", 2),
        ("m\n", 1), ("10*+", 4), ("m s", 1), ("g/l ", 3),
    ])
    func `names the first wrong character of what it does not`(text: String, offset: Int) {
        let error = #expect(throws: UnitSyntaxError.self) { try UnitSample.unit(text) }
        #expect(error?.offset == offset)
        #expect(error?.description.isEmpty == false)
    }

    @Test func `is not led astray by long or deep texts`() {
        let deep = String(repeating: "(", count: 400) + "m" + String(repeating: ")", count: 400)
        let long = Array(repeating: "m", count: 300).joined(separator: ".")
        for text in [deep, long, String(repeating: "9", count: 513)] {
            #expect(throws: UnitSyntaxError.self) { try UnitSample.unit(text) }
        }
    }

    @Test func `takes a unit of that very code before a prefix`() throws {
        #expect(try UnitSample.unit("cd").displayName == "(candela)")
        #expect(try UnitSample.unit("Pa").displayName == "(pascal)")
        #expect(try UnitSample.unit("min").displayName == "(minute)")
        #expect(try UnitSample.unit("dam").displayName == "(dekameter)")
    }

    @Test(arguments: [
        ("rad2", "(radian ^ 2)"), ("/L", "1 / (liter)"), ("2.g", "2 * (gram)"),
        ("mg/(8.h)", "(milligram) / (8 * (hour))"), ("{RBC}", "(unity)"),
    ])
    func `says a unit in words`(text: String, words: String) throws {
        #expect(try UnitSample.unit(text).displayName == words)
    }

    @Test(arguments: [
        ("molv", "mol"), ("mEq/L", "meq/L"), ("mL/10h", "mL/(10.h)"), ("MG/DL", "mg/dl"),
        ("IU/L", "[IU]/L"), ("cm[H20]", "cm[H2O]"), ("m//s", "m/s"), ("hour", "h"),
        ("milligrams/liter", "mg/l"), ("mmHg", "mm[Hg]"), ("m^2", "m2"), ("mmol/l/hr", "mmol/l/h"),
        ("g{creat", "g{creat}"), ("degC", "Cel"), ("m/", "m"), ("mg/dl", "mg/dl"),
        ("°C", "Cel"), ("[degC]", "Cel"), ("°F", "[degF]"), ("mg/dLL", "mg/dL"),
        ("mUI/mL", "m[IU]/mL"),
        ("cmH2O", "cm[H2O]"), ("[permille]", "[ppth]"), ("msec", "ms"), ("10**9/L", "10*9/L"),
    ])
    func `finds the nearest valid unit`(text: String, expected: String) {
        #expect(UnitSuggestion().nearest(to: text) == expected)
    }

    @Test(arguments: [
        "", "xyzzy", "錠錠錠", "{a}b{c}", "?", "foo", "nit", "10(9)/L",
    ])
    func `suggests nothing where nothing is near`(text: String) {
        #expect(UnitSuggestion().nearest(to: text) == nil)
    }

    @Test func `suggests only valid units, and survives anything`() {
        var numbers = SystemRandomNumberGenerator()
        let alphabet = Array("mgLludshk[]{}()./+-*^10923%'_ iUµ")
        for _ in 0..<3_000 {
            let length = Int.random(in: 0...12, using: &numbers)
            let text = String((0..<length).compactMap { _ in alphabet.randomElement() })
            guard case .failure(let error) = UnitSample.parser.parse(text) else { continue }
            #expect((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
        }
        for text in ["u[]", "g{", "(((", "10h10h10h10h10h", "mmmm", "kkg/ll"] {
            if let nearest = UnitSuggestion().nearest(to: text) {
                #expect(throws: Never.self) { try UnitSample.unit(nearest) }
            }
        }
    }
}
