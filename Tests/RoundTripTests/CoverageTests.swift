import ClinicalModel
import Testing

/// The generator makes whatever the domain can hold; what it does not is named here.
@Suite struct `What generated documents hold` {
    /// What no generated document shows, by fact, and why.
    static let exceptions: [String: String] = [
        "ClinicalDocument.records: 0": "a document is generated about an infant",
        "OrderRecord.keys: 0": "an order of nothing the rules know is not read",
        "OrderRecord.keys: 2+": "a name that stands for several analytes is not read as an order",
        "CarePlanRecord.Activity.keys: 2+": "a name that stands for several analytes is not read",
        "CarePlanRecord.Activity.status: nil": "R4 requires it; written as unknown",
        "MedicationRecord.leastDosesPerDay: some": "of a range of periods the short end is written",
        "DietRecord.kinds: 0": "a diet of no kind is not read",
        "NewbornScreeningRecord.answers: 0": "a screening without an answer is not read",
        "ReportedQuantity.text: nil": "a quantity without a number is no value",
        "UnitKind.other": "what is neither mass nor molar has no property",
    ]

    private struct Restriction: Sendable {
        let name: String
        let reason: String
        let isBroken: @Sendable (ClinicalDocument) -> Bool
    }

    /// What fields never hold together, why, and how to see it.
    private static let restrictions = [
        Restriction(name: "a birth date with a clock", reason: "birthDate is a date in R4") {
            $0.records.contains { $0.person.birthDate?.instant != nil }
        },
        Restriction(name: "a time of death of the living", reason: "it says they are dead") {
            $0.records.contains { $0.person.deathTime != nil && !$0.person.deceased }
        },
        Restriction(name: "a dead RelatedPerson", reason: "R4 has no element for it") {
            $0.records.contains { $0.person.isRelatedPersonOnly && $0.person.deceased }
        },
        Restriction(name: "a result issued without time", reason: "issued is then its time") {
            $0.records.flatMap(\.results).contains { $0.time == nil && $0.issued != nil }
        },
        Restriction(name: "a result that is no number and no answer", reason: "it is not read") {
            $0.records.flatMap(\.results).contains {
                $0.value.number == nil && $0.qualitative == nil
            }
        },
        Restriction(name: "growth without a day of birth", reason: "it is not read") {
            $0.records.contains { record in
                record.person.birthDay == nil
                    && record.results.contains {
                        $0.key == .weight || $0.key == .headCircumference
                    }
            }
        },
        Restriction(name: "a comparator in a range", reason: "a SimpleQuantity has none") {
            $0.records.flatMap(\.results).contains {
                $0.range?.low?.comparator != nil || $0.range?.high?.comparator != nil
            }
        },
        Restriction(name: "a comparator in a dose", reason: "a SimpleQuantity has none") {
            $0.records.flatMap(\.medications).contains { $0.dose?.comparator != nil }
        },
        Restriction(name: "abatement of an active Condition", reason: "con-4 of R4") {
            $0.records.flatMap(\.conditions).contains {
                $0.source.resourceType == "Condition" && $0.isClinicallyActive
                    && $0.abatement != nil
            }
        },
        Restriction(name: "an observed sign recorded at another time", reason: "it has one") {
            $0.records.flatMap(\.signs).contains {
                $0.source.resourceType == "Observation" && $0.recorded != $0.onset
            }
        },
        Restriction(name: "an administration's day of record", reason: "R4 has no element") {
            $0.records.flatMap(\.medications).contains {
                $0.kind == .administration && $0.recorded != nil
            }
        },
        Restriction(name: "one kind of feeding or diet twice", reason: "they are one") { document in
            document.records.contains { record in
                record.feeding.contains { Set($0.kinds).count < $0.kinds.count }
                    || record.diets.contains { Set($0.kinds).count < $0.kinds.count }
            }
        },
        Restriction(name: "related results in no record", reason: "nothing to refer to") {
            let results = $0.records.flatMap(\.results)
            let known = Set(results.map(\.identity))
            return results.contains { !known.isSuperset(of: $0.relatedIdentities) }
        },
        Restriction(name: "a RelatedPerson as mother by another link", reason: "focus alone") {
            document in
            document.dyads.contains {
                document[$0.mother].person.isRelatedPersonOnly && $0.link != .relatedPersonOnly
            }
        },
    ]

    private static func documents() throws -> [ClinicalDocument] {
        let generator = RecordGenerator(try RoundTrip.required().knowledge)
        return (1...400).map { seed in
            var choices = Choices(seed: UInt64(seed))
            return generator.document(&choices)
        }
    }

    @Test func `every field is seen empty and filled, and every case, but the exceptions`() throws {
        var coverage = Coverage()
        for document in try Self.documents() { coverage.add(document) }
        let missing = coverage.possible.subtracting(coverage.seen)
        let exceptions = Set(Self.exceptions.keys)
        #expect(missing.subtracting(exceptions).sorted() == [], "not generated")
        #expect(exceptions.subtracting(missing).sorted() == [], "generated after all")
        let unlisted = coverage.seen.subtracting(coverage.possible)
        #expect(unlisted.sorted() == [], "a case or a code that Coverage does not list")
    }

    @Test func `a document of one infant covers little`() throws {
        var coverage = Coverage()
        var choices = Choices(replaying: [])
        coverage.add(RecordGenerator(try RoundTrip.required().knowledge).document(&choices))
        #expect(coverage.possible.subtracting(coverage.seen).count > 100)
        #expect(coverage.seen.contains("Person.deathTime: nil"))
        #expect(!coverage.seen.contains("Person.deathTime: some"))
    }

    @Test func `no document breaks a restriction`() throws {
        for document in try Self.documents() {
            for restriction in Self.restrictions where restriction.isBroken(document) {
                Issue.record("\(restriction.name), although \(restriction.reason)")
            }
        }
    }
}
