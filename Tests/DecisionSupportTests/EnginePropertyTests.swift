import ClinicalModel
import DecisionSupport
import Testing

/// What must not matter: the order of records, other people, their number.
@Suite struct EnginePropertyTests {
    /// Every example of every rule is a document to try the properties on.
    @Test(arguments: RulesExample.all)
    func `the order of records does not matter`(_ item: RulesExample) throws {
        let document = item.example.dyad.document
        var generator = SplitMix(seed: 7)
        for _ in 0..<3 {
            let other = document.shuffled(using: &generator)
            #expect(try Self.verdicts(other) == Self.verdicts(document))
        }
    }

    @Test(arguments: RulesExample.all)
    func `an unrelated adult changes nothing`(_ item: RulesExample) throws {
        let document = item.example.dyad.document
        var crowded = document
        crowded.records.append(Self.adult(PersonID(document.records.count)))
        #expect(try Self.verdicts(crowded) == Self.verdicts(document))
    }

    @Test func `adults alone are silent`() throws {
        var document = ClinicalDocument()
        for index in 0..<200 { document.records.append(Self.adult(PersonID(index))) }
        let screening = try RulesKnowledge.screener().screen(document, asOf: ExampleDyad.asOf)
        #expect(screening.findings.isEmpty)
        #expect(screening.subjects.allSatisfy { $0.role == .other && $0.insufficient.isEmpty })
    }

    @Test func `an adult's impossible value is still said`() throws {
        var document = ClinicalDocument()
        var adult = Self.adult(PersonID(0))
        adult.results[0].value.number = 88
        document.records = [adult]
        let run = try EngineRun(document)
        #expect(run.emitted == ["R45 error"])
    }

    private static func verdicts(_ document: ClinicalDocument) throws -> [String] {
        let screening = try RulesKnowledge.screener().screen(document, asOf: ExampleDyad.asOf)
        let findings = screening.findings.map {
            "\(EngineRun.name($0)) \($0.lifecycle) \($0.subject.index) \($0.notes.sorted())"
        }
        let missing = screening.subjects.flatMap(\.insufficient).map {
            "\($0.number) \($0.missing.sorted())"
        }
        return findings.sorted() + missing.sorted() + screening.issues.map(\.id).sorted()
    }

    /// Forty years old, with an everyday blood count.
    private static func adult(_ id: PersonID) -> PatientRecord {
        let source = SourceReference(reference: "Patient/adult", resourceType: "Patient")
        var record = PatientRecord(
            person: Person(
                id: id, source: source, birthDate: .day(ExampleDyad.asOf.day + -40 * 365),
                sex: .male))
        for (index, value) in [("HB", 14, "g/dL"), ("MCV", 88, "fL"), ("PLT", 250, "10*9/L")]
            .enumerated()
        {
            record.results.append(
                LabResult(
                    ordinal: index,
                    source: SourceReference(
                        reference: "Observation/adult-\(index)", resourceType: "Observation"),
                    key: AnalyteKey(rawValue: value.0),
                    coding: AnalyteCoding(
                        system: "example", code: value.0, recognition: .verified),
                    value: ReportedQuantity(
                        text: "\(value.1)", number: Exact(value.1), unit: value.2),
                    time: .day(ExampleDyad.asOf.day + -10), timeSource: .effective))
        }
        return record
    }
}

extension ClinicalDocument {
    /// The same records in another order within each person; results keep their content only.
    fileprivate func shuffled(using generator: inout SplitMix) -> ClinicalDocument {
        var copy = self
        for index in copy.records.indices {
            copy.records[index].results.shuffle(using: &generator)
            copy.records[index].signs.shuffle(using: &generator)
            copy.records[index].milestones.shuffle(using: &generator)
            copy.records[index].conditions.shuffle(using: &generator)
            copy.records[index].feeding.shuffle(using: &generator)
            copy.records[index].diets.shuffle(using: &generator)
            copy.records[index].medications.shuffle(using: &generator)
            for place in copy.records[index].results.indices {
                copy.records[index].results[place].ordinal = place
            }
        }
        return copy
    }
}

/// A small reproducible generator, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
