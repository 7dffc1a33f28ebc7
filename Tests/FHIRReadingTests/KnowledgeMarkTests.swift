import ClinicalModel
import FHIRReading
import Testing

/// Every laboratory code, read from a message as its verification mark says.
@Suite struct `Marks of laboratory codes` {
    typealias Row = KnowledgeCodeFixture.Row

    /// Read into the person or not at all; for them the table itself is asked.
    private static let notResults: Set<AnalyteKey> = [
        .gestation, .weight, .headCircumference,
    ]

    /// A specimen that fits, and one that does not.
    private static let specimens: [SpecimenAxis: (right: String, wrong: String)] = [
        .serumOrPlasma: ("Serum", "Urine"), .blood: ("Whole blood", "Urine"),
        .redCells: ("Erythrocytes", "Urine"), .urine: ("Urine", "Serum"),
        .driedBloodSpot: ("Dried blood spot", "Urine"),
    ]

    private func results(_ code: String, _ key: AnalyteKey, specimen: String?) throws
        -> [LabResult]
    {
        let unit = try KnowledgeFixture.knowledge().analyte(key)?.canonicalUnit
        let value =
            unit.map { ReadingFixture.quantity("7", $0) } ?? #""valueString":"positive""#
        let sample = specimen.map { #","specimen":{"display":"\#($0)"}"# } ?? ""
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.observation(code: code, value + sample),
        ])
        return try reading.record("Patient/infant").results
    }

    @Test(arguments: KnowledgeCodeFixture.rows)
    func `a verified code is its analyte whatever the specimen text says`(_ row: Row) throws {
        for code in row.verified where !Self.notResults.contains(row.key) {
            let result = try results(code, row.key, specimen: nil)
            #expect(result.map(\.key) == [row.key], "\(code)")
            #expect(result.map(\.coding.recognition) == [.verified], "\(code)")
        }
    }

    @Test(arguments: KnowledgeCodeFixture.rows)
    func `a provisional code needs a specimen that agrees`(_ row: Row) throws {
        let axis = try #require(try KnowledgeFixture.knowledge().analyte(row.key)).specimen
        for code in row.provisional where !Self.notResults.contains(row.key) {
            let words = try #require(Self.specimens[axis])
            let silent = try results(code, row.key, specimen: nil)
            #expect(silent.map(\.coding.recognition) == [.provisionalUnresolved], "\(code)")
            let agreeing = try results(code, row.key, specimen: words.right)
            #expect(agreeing.map(\.key) == [row.key], "\(code)")
            #expect(agreeing.map(\.coding.recognition) == [.provisionalConfirmed], "\(code)")
            #expect(try results(code, row.key, specimen: words.wrong).isEmpty, "\(code)")
        }
    }

    @Test(arguments: KnowledgeCodeFixture.rows)
    func `the table holds exactly these codes with these marks`(_ row: Row) throws {
        let codes = try #require(try KnowledgeFixture.knowledge().analyte(row.key)).codes
            .filter { $0.system == CodeSystemURI.loinc }
        func marked(_ mark: CodeMark) -> Set<String> {
            Set(codes.filter { $0.mark == mark }.map(\.code))
        }
        #expect(marked(.verified) == Set(row.verified))
        #expect(marked(.provisional) == Set(row.provisional))
    }

    @Test func `no other laboratory code is known`() throws {
        let wanted =
            KnowledgeCodeFixture.rows.flatMap { $0.verified + $0.provisional }
            + KnowledgeCodeFixture.traps + KnowledgeCodeFixture.wrong.map(\.0)
            + KnowledgeCodeFixture.topics.map(\.0)
        #expect(Set(wanted).count == wanted.count)
        let known = try KnowledgeFixture.knowledge().loincEntries.map(\.code)
        #expect(Set(known).symmetricDifference(wanted) == [])
    }

    @Test(arguments: KnowledgeCodeFixture.traps)
    func `a trap gives no result and no remark`(_ code: String) throws {
        let entry = try #require(try KnowledgeFixture.knowledge().loincEntry(code))
        guard case .trap(let near?) = entry.role else {
            Issue.record("\(code) is no trap")
            return
        }
        #expect(try results(code, near, specimen: "Serum").isEmpty)
    }

    @Test(arguments: KnowledgeCodeFixture.wrong)
    func `a wrong code under the name of ours is an error and no result`(
        code: String, usedAs: String
    ) throws {
        let role = try KnowledgeFixture.knowledge().loincEntry(code)?.role
        guard case .foreign(let key) = role else {
            Issue.record("\(code) is not foreign")
            return
        }
        #expect(key == usedAs)
        let named = #"""
            {"resourceType":"Observation","id":"o","status":"final","code":{"coding":[
            {"system":"http://loinc.org","code":"\#(code)"}],"text":"\#(usedAs.lowercased())"},
            "subject":{"reference":"Patient/infant"},"valueQuantity":{"value":1,"unit":"umol/L"}}
            """#.replacing("rfol", with: "RBC FOL").replacing("thcy", with: "homocysteine")
        let reading = try ReadingFixture.read([ReadingFixture.infant, named])
        #expect(try reading.record("Patient/infant").results.isEmpty)
        #expect(reading.issueIDs == ["loinc-foreign-code"])
    }

    @Test(arguments: KnowledgeCodeFixture.topics)
    func `a code that is no analyte asks for its topic`(code: String, key: String) throws {
        guard
            case .topic(let concept) = try KnowledgeFixture.knowledge().loincEntry(code)?.role
        else {
            Issue.record("\(code) is no topic")
            return
        }
        #expect(concept.key.rawValue == key)
    }
}
