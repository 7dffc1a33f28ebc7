import ClinicalModel
import DecisionSupport
import FHIRWriting
import Foundation
import Testing

/// FHIR → domain → FHIR → domain over the sample bundles and the acceptance material.
///
/// The exceptions stand in `timeOfNoRecord`. Another is possible elsewhere: what a value was
/// derived from is written only where it is a record itself.
@Suite struct `Real documents through the domain and back` {
    struct Material: CustomTestStringConvertible, Sendable {
        let name: String
        let json: [UInt8]
        var testDescription: String { name }
    }

    static let samples: [Material] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("SampleBundles").resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter {
            $0.lastPathComponent == "input.json"
        }.sorted { $0.path < $1.path }.compactMap { url in
            (try? Data(contentsOf: url)).map {
                Material(name: url.deletingLastPathComponent().lastPathComponent, json: Array($0))
            }
        }
    }()

    /// Samples whose newest time is in no record.
    ///
    /// There the newest sample with an offset is an Observation that no rule reads, such as a heart
    /// rate: it becomes no record, so nothing is written that could tell its offset again. All
    /// else comes back.
    static let timeOfNoRecord: Set<String> = [
        "R18-milestone-delay", "R20-ebf-at-risk-mother", "R27-nitrous-oxide-exposure",
        "R28-maternal-drug-exposure",
    ]

    private static let archive: String = {
        if let directory = ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"] {
            return directory + "/dyads.tgz"
        }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.path + "/../shared/conformance/dyads.tgz"
    }()

    private static func dyads() throws -> [Material] {
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tar.arguments = ["tar", "-xzOf", archive, "dyads/dyads.ndjson"]
        let pipe = Pipe()
        tar.standardOutput = pipe
        try tar.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        tar.waitUntilExit()
        return data.split(separator: UInt8(ascii: "\n")).enumerated().map {
            Material(name: "dyad \($0)", json: Array($1))
        }
    }

    @Test func `there are sample bundles to try`() {
        #expect(Self.samples.count >= 14)
    }

    @Test(arguments: samples)
    func `a sample bundle gives the same records and findings`(sample: Material) throws {
        try Self.check(sample)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: archive)))
    func `the random dyads give the same records and findings`() throws {
        let all = try Self.dyads()
        #expect(all.count > 100)
        for material in all { try Self.check(material) }
    }

    private static func check(_ material: Material) throws {
        let trip = try RoundTrip.required()
        let first = try trip.read(material.json)
        let again = try trip.read(trip.writer.bundle(of: first))
        let difference = RecordLines.difference(
            RecordLines.lines(of: first), RecordLines.lines(of: again))
        let (offsets, others) = difference.split { $0.contains("document.newestSampleOffset") }
        #expect(others == [], "\(material.name)")
        #expect(offsets.isEmpty != timeOfNoRecord.contains(material.name), "\(material.name)")
        #expect(try findings(of: first, trip) == findings(of: again, trip), "\(material.name)")
    }

    /// Each finding with its person, severity and lifecycle, at three dates.
    private static func findings(of document: ClinicalDocument, _ trip: RoundTrip) throws
        -> [String]
    {
        let screener = try Screener(knowledge: trip.knowledge)
        let days = document.records.flatMap(\.results).compactMap { $0.time?.day }
        let newest = days.max() ?? Day(number: 20_000)
        return [0, 3, 120].flatMap { later -> [String] in
            let day = newest + later
            let instant = Instant(day: day, secondOfDay: 86_399, offsetMinutes: 0)
            let screening = screener.screen(
                document, asOf: AsOf(instant: instant, text: day.description))
            return screening.subjects.flatMap { subject in
                subject.findings.map {
                    "\(day) \(subject.person.index) \($0.number) \($0.severity.name)"
                        + " \($0.lifecycle.rawValue) \($0.confidence.rawValue)"
                }
            }
        }
    }
}

extension [String] {
    fileprivate func split(_ isFirst: (String) -> Bool) -> ([String], [String]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}
