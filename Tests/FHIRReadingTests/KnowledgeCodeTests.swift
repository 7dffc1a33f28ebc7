import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Codes of the profiles` {
    @Test func `all profiles are read without an issue`() {
        #expect(KnowledgeFixture.reading.issues == [])
        #expect(KnowledgeFixture.reading.knowledge != nil)
    }

    @Test func `every LOINC code has a right check digit`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        #expect(knowledge.loincEntries.count > 150)
        for entry in knowledge.loincEntries {
            #expect(Self.passesLuhn(entry.code), "\(entry.code)")
        }
    }

    @Test func `every SNOMED CT code has a right check digit`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        let codes = knowledge.concepts.rows.filter { $0.system == CodeSystemURI.snomedCT }
        #expect(codes.count > 80)
        for row in codes { #expect(Self.passesVerhoeff(row.code), "\(row.code)") }
    }

    @Test(arguments: [
        "609225004", "398152000", "111132001", "5514", "4511", "8591", "6809", "7646", "7486",
        "V03AF03", "HP:0001252", "HP:0001250",
    ])
    func `a code that was not verified is not shipped`(code: String) throws {
        let knowledge = try KnowledgeFixture.knowledge()
        #expect(!knowledge.concepts.rows.contains { $0.code == code })
        #expect(knowledge.loincEntry(code) == nil)
    }

    @Test(arguments: [
        ("2132-9", AnalyteKey.b12, CodeMark.verified, CodeProperty.mass),
        ("14685-2", .b12, .verified, .molar), ("16695-9", .b12, .provisional, .mass),
        ("72160-5", .holotc, .verified, .molar), ("13964-2", .mma, .verified, .molar),
        ("13776-0", .umma, .verified, .mass), ("25116-5", .umma, .provisional, .molar),
        ("13965-9", .thcy, .verified, .molar),
        ("54301-7", AnalyteKey(rawValue: "HCYDBS"), .verified, .molar),
        ("787-2", .mcv, .verified, .other), ("59260-0", .hb, .verified, .molar),
        ("751-8", .anc, .verified, .number), ("77147-7", .egfr, .verified, .other),
        ("14682-9", .crea, .verified, .molar), ("2284-8", .fol, .verified, .mass),
    ])
    func `a LOINC code leads to its analyte`(
        code: String, key: AnalyteKey, mark: CodeMark, property: CodeProperty
    ) throws {
        let entry = try #require(try KnowledgeFixture.knowledge().loincEntry(code))
        guard case .analyte(let found, let details) = entry.role else {
            Issue.record("\(code) is no analyte")
            return
        }
        #expect(found == key)
        #expect(details.mark == mark)
        #expect(details.property == property)
    }

    @Test(arguments: [
        "35201-3", "15052-4", "2440-6", "72157-1", "29342-3", "20646-6", "25415-1", "12250-7",
    ])
    func `a code near an analyte is a trap`(code: String) throws {
        guard case .trap(let near) = try KnowledgeFixture.knowledge().loincEntry(code)?.role else {
            Issue.record("\(code) is no trap")
            return
        }
        #expect(near != nil)
    }

    @Test(arguments: ["2278-0", "15152-2", "25428-4", "25130-6", "2285-5"])
    func `a wrong code of public software is foreign`(code: String) throws {
        guard case .foreign = try KnowledgeFixture.knowledge().loincEntry(code)?.role else {
            Issue.record("\(code) is not foreign")
            return
        }
    }

    @Test func `codes with a count of their own are handled`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        let handling = knowledge.analytes.flatMap(\.codes).reduce(into: [String: CodeHandling]()) {
            $0[$1.code] = $1.handling
        }
        #expect(handling["17848-3"] == .perThousand)
        #expect(handling["30451-9"] == .segmentedOnly)
        #expect(handling["4679-7"] == .asStated)
    }

    @Test func `local codes and other systems lead to analytes too`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        let local = CodeSystemURI.observations
        #expect(knowledge.analyte(system: local, code: "milk-b12")?.key == .milkb12)
        #expect(knowledge.analyte(system: local, code: "gestational-age")?.key == .gestation)
        #expect(
            knowledge.analyte(system: CodeSystemURI.snomedCT, code: "271216009")?.key == .b12)
        #expect(knowledge.analyte(system: local, code: "2132-9") == nil)
    }

    @Test(arguments: [
        (["Cobalamin in Serum"], Knowledge.SpecimenAgreement.agrees),
        (["B12", "Plasma specimen"], .agrees), (["Ser/Plas"], .agrees),
        (["Vitamin B12", ""], .silent), (["Urine specimen"], .disagrees),
        (["consumption"], .silent),
    ])
    func `a specimen is told by its words`(texts: [String], expected: Knowledge.SpecimenAgreement)
        throws
    {
        let knowledge = try KnowledgeFixture.knowledge()
        #expect(knowledge.agreement(of: texts, with: .serumOrPlasma) == expected)
    }

    @Test func `a sentence that the program must never say stands in no profile`() throws {
        let words = ["normal B12 excludes", "no treatment needed", "cured"]
        let knowledge = try KnowledgeFixture.knowledge()
        let texts =
            knowledge.rules.map(\.issueText) + knowledge.technicalIssues.map(\.text)
            + knowledge.parameters.flatMap { [$0.purpose, $0.source] }
            + knowledge.analytes.map(\.title) + [knowledge.sentences.emptyResult]
        for text in texts {
            for word in words { #expect(!text.lowercased().contains(word.lowercased())) }
        }
    }

    /// LOINC's check digit: every second digit from the right is doubled.
    static func passesLuhn(_ code: String) -> Bool {
        let parts = code.split(separator: "-")
        guard parts.count == 2, let check = Int(parts[1]) else { return false }
        var sum = 0
        for (place, digit) in parts[0].reversed().enumerated() {
            guard let value = digit.wholeNumberValue else { return false }
            let doubled = place % 2 == 0 ? value * 2 : value
            sum += doubled / 10 + doubled % 10
        }
        return (10 - sum % 10) % 10 == check
    }

    /// SNOMED CT's check digit (Verhoeff), in the dihedral group of order ten.
    static func passesVerhoeff(_ code: String) -> Bool {
        var check = 0
        for (place, digit) in code.reversed().enumerated() {
            guard let value = digit.wholeNumberValue else { return false }
            check = product(check, permuted(value, place % 8))
        }
        return check == 0
    }

    private static func product(_ left: Int, _ right: Int) -> Int {
        switch (left < 5, right < 5) {
        case (true, true): (left + right) % 5
        case (true, false): (left + right - 5) % 5 + 5
        case (false, true): (left - 5 - right + 5) % 5 + 5
        case (false, false): (left - right + 5) % 5
        }
    }

    private static func permuted(_ digit: Int, _ times: Int) -> Int {
        let table = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
        return (0..<times).reduce(digit) { value, _ in table[value] }
    }
}
