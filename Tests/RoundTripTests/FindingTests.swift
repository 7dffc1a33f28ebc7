import ClinicalModel
import DecisionSupport
import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting
import Testing

/// Findings beside the records they were made of.
@Suite struct `Findings among written records` {
    private static func emitted(
        _ document: ClinicalDocument, _ trip: RoundTrip, daysLater: Int = 3
    ) throws -> [EmittedResource] {
        let days =
            document.records.flatMap(\.results).compactMap { $0.time?.day }
            + document.records.compactMap { $0.person.birthDate?.day }
        let day = (days.max() ?? Day(number: 20_000)) + daysLater
        let instant = Instant(day: day, secondOfDay: 86_399, offsetMinutes: 0)
        let screening = try Screener(knowledge: trip.knowledge).screen(
            document, asOf: AsOf(instant: instant, text: day.description))
        return FindingWriter(
            knowledge: trip.knowledge, screening: screening, document: document,
            incomplete: .always, showsHistory: true
        ).resources()
    }

    private static func bundle(
        _ document: ClinicalDocument, _ findings: [(type: String, id: String, json: [UInt8])],
        _ trip: RoundTrip
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { bundle in
            bundle.member("resourceType", "Bundle")
            bundle.member("type", "collection")
            bundle.array("entry") { entries in
                for resource in trip.writer.resources(of: document) {
                    entries.object {
                        $0.member("fullUrl", resource.fullURL)
                        $0.name("resource")
                        $0.raw(bytes: resource.json)
                    }
                }
                for finding in findings {
                    entries.object {
                        $0.member("fullUrl", "urn:uuid:\(finding.id)")
                        $0.name("resource")
                        $0.raw(bytes: finding.json)
                    }
                }
            }
        }
        return writer.bytes
    }

    @Test func `are never read as evidence, nor their mitigations as a clinician's`() throws {
        let trip = try RoundTrip.required()
        let generator = RecordGenerator(trip.knowledge)
        var types: [String: Int] = [:]
        for seed in 1...UInt64(200) {
            var choices = Choices(seed: seed)
            let document = generator.document(&choices)
            let findings = try Self.emitted(document, trip)
            for finding in findings { types[finding.type, default: 0] += 1 }
            let bundle = Self.bundle(
                document, findings.map { ($0.type, $0.id, $0.json) }, trip)
            try #require(trip.difference(of: document, bundle: bundle) == [], "seed \(seed)")
        }
        #expect(types["DetectedIssue", default: 0] > 100)
        #expect(types["Flag", default: 0] > 0)
    }

    @Test func `are never read as evidence beside the records of the sample bundles`() throws {
        let trip = try RoundTrip.required()
        var types: Set<String> = []
        for sample in `Real documents through the domain and back`.samples {
            let document = try trip.read(trip.writer.bundle(of: trip.read(sample.json)))
            for later in [0, 3, 120] {
                let findings = try Self.emitted(document, trip, daysLater: later)
                types.formUnion(findings.map(\.type))
                let bundle = Self.bundle(
                    document, findings.map { ($0.type, $0.id, $0.json) }, trip)
                #expect(
                    trip.difference(of: document, bundle: bundle) == [],
                    "\(sample.name) after \(later) days")
            }
        }
        #expect(types == ["DetectedIssue", "Flag", "RiskAssessment"])
    }

    @Test func `a mitigation that somebody signed comes back as an override, and through again`()
        throws
    {
        let trip = try RoundTrip.required()
        let generator = RecordGenerator(trip.knowledge)
        let signed =
            #"{"action":{"text":"besprochen µ"},"date":"2024-07-01","author":{"display":"Dr. A"}}"#
        var tried = 0
        for seed in 1...UInt64(60) {
            var choices = Choices(seed: seed)
            let document = generator.document(&choices)
            // Only rules have overrides: what is incomplete is no finding.
            guard let finding = try Self.emitted(document, trip).first(where: Self.isOpen) else {
                continue
            }
            let text = String(decoding: finding.json, as: UTF8.self)
            let closing = try #require(text.lastIndex(of: "}"))
            let json = text[..<closing] + #","mitigation":[\#(signed)]}"#
            let again = try trip.read(
                Self.bundle(document, [(finding.type, finding.id, Array(json.utf8))], trip))
            let before = document.records.flatMap(\.overrides).count
            let overrides = again.records.flatMap(\.overrides)
            try #require(overrides.count == before + 1, "seed \(seed)")
            let added = again[finding.subject].overrides.filter { $0.text == "besprochen µ" }
            #expect(added.map { $0.time?.description } == ["2024-07-01"], "seed \(seed)")
            #expect(trip.difference(of: again) == [], "seed \(seed)")
            tried += 1
        }
        #expect(tried > 15)
    }

    /// A finding of a rule to which nothing has been done yet.
    private static func isOpen(_ resource: EmittedResource) -> Bool {
        let text = String(decoding: resource.json, as: UTF8.self)
        return resource.type == "DetectedIssue" && !text.contains(#""mitigation""#)
            && !text.contains("screening-incomplete")
    }
}
