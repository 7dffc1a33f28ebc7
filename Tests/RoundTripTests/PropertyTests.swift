import ClinicalModel
import Conformance
import FHIRCore
import FHIRSyntax
import FHIRWriting
import Foundation
import Testing

/// Domain → FHIR → domain over generated documents.
///
/// `COBALAMIN_PROPERTY_RUNS` sets how many are made; `COBALAMIN_PROPERTY_OUTPUT` names a folder to
/// which the first 300 are written, for another validator to judge.
@Suite struct `Records through FHIR and back` {
    private static let environment = ProcessInfo.processInfo.environment
    private static let runs = environment["COBALAMIN_PROPERTY_RUNS"].flatMap(Int.init) ?? 400

    @Test func `every generated document is read again as it was`() throws {
        let trip = try RoundTrip.required()
        let generator = RecordGenerator(trip.knowledge)
        for seed in 1...Self.runs {
            var choices = Choices(seed: UInt64(seed))
            let document = generator.document(&choices)
            guard !trip.difference(of: document).isEmpty else { continue }
            let tape = Shrinking.smallest(choices.tape, generator.document) {
                !trip.difference(of: $0).isEmpty
            }
            var replayed = Choices(replaying: tape)
            Issue.record(Self.counterexample(generator.document(&replayed), trip, seed))
            return
        }
    }

    @Test func `every generated document is valid by the element tables of R4`() throws {
        let trip = try RoundTrip.required()
        let generator = RecordGenerator(trip.knowledge)
        for seed in 1...Self.runs {
            var choices = Choices(seed: UInt64(seed))
            let bundle = trip.writer.bundle(of: generator.document(&choices))
            let written = try JSONReader().read(bundle).get()
            let issues = StructureValidator().validate(written).map {
                "\($0.expression ?? ""): \($0.diagnostics)"
            }
            try #require(issues == [], "seed \(seed)")
        }
    }

    @Test func `generated documents hold every kind of record and resource`() throws {
        let trip = try RoundTrip.required()
        let generator = RecordGenerator(trip.knowledge)
        var types: Set<String> = []
        var filled: Set<Int> = []
        for seed in 1...300 {
            var choices = Choices(seed: UInt64(seed))
            let document = generator.document(&choices)
            types.formUnion(trip.writer.resources(of: document).map(\.type))
            for record in document.records {
                for (kind, isFilled) in record.kinds.enumerated() where isFilled {
                    filled.insert(kind)
                }
            }
        }
        #expect(filled == Set(0..<14))
        #expect(
            types == [
                "Patient", "RelatedPerson", "Observation", "Specimen", "DiagnosticReport",
                "Condition", "Procedure", "FamilyMemberHistory", "NutritionOrder",
                "QuestionnaireResponse", "AllergyIntolerance", "ServiceRequest", "ImagingStudy",
                "MedicationAdministration", "MedicationDispense", "MedicationStatement",
                "MedicationRequest", "CarePlan", "DetectedIssue", "Flag",
            ])
    }

    @Test(.enabled(if: environment["COBALAMIN_PROPERTY_OUTPUT"] != nil))
    func `generated bundles are written to a folder`() throws {
        let trip = try RoundTrip.required()
        let folder = URL(
            fileURLWithPath: Self.environment["COBALAMIN_PROPERTY_OUTPUT"] ?? "",
            isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let generator = RecordGenerator(trip.knowledge)
        for seed in 1...300 {
            var choices = Choices(seed: UInt64(seed))
            let bundle = trip.writer.bundle(of: generator.document(&choices))
            try Data(bundle).write(to: folder.appendingPathComponent("generated-\(seed).json"))
        }
    }

    private static func counterexample(
        _ document: ClinicalDocument, _ trip: RoundTrip, _ seed: Int
    ) -> Comment {
        let difference = trip.difference(of: document).joined(separator: "\n")
        let record = RecordLines.lines(of: document).joined(separator: "\n")
        let bundle = String(decoding: trip.writer.bundle(of: document), as: UTF8.self)
        return "seed \(seed)\n\(difference)\n\nrecord\n\(record)\n\nwritten\n\(bundle)"
    }
}

extension PatientRecord {
    /// By kind of record: whether there is any.
    fileprivate var kinds: [Bool] {
        [
            !results.isEmpty, !signs.isEmpty, !milestones.isEmpty, !conditions.isEmpty,
            !feeding.isEmpty, !diets.isEmpty, !medications.isEmpty, !orders.isEmpty,
            !overrides.isEmpty, !procedures.isEmpty, !newbornScreenings.isEmpty,
            !allergies.isEmpty, !carePlans.isEmpty, !observations.isEmpty,
        ]
    }
}
