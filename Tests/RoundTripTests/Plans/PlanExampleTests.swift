import ClinicalModel
import Conformance
import FHIRCore
import FHIRReading
import FHIRSyntax
import Foundation
import Testing

/// The official examples of R4 through the domain and back: plans, and orders as parts of one.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: PlanExamples.archive)))
struct `Plans among the official examples` {
    @Test func `are read, written and read again as they were`() throws {
        let trip = try PlanTrip()
        let examples = try PlanExamples.read()
        #expect(examples.count > 30)
        var outcomes: [PlanOutcome: Int] = [:]
        for example in examples {
            let outcome = try check(example, trip)
            outcomes[outcome, default: 0] += 1
        }
        #expect(outcomes[.refused] == nil)
        #expect(outcomes.values.reduce(0, +) == examples.count)
    }

    private func check(_ example: PlanExample, _ trip: PlanTrip) throws -> PlanOutcome {
        let reading = try trip.read(example.json)
        if let table = ProcessInfo.processInfo.environment["PLAN_TABLE"], table != "" {
            print(example.row(reading))
        }
        guard let plan = reading.plans.first else { return .refused }
        #expect(plan.activities.allSatisfy { !$0.title.isEmpty }, "\(example.name)")
        let bundle = trip.bundle([plan], of: reading.reading.clinical)
        let document = try JSONReader().read(bundle).get()
        #expect(StructureValidator().validate(document).map(\.diagnostics) == [], "\(example.name)")
        let again = try #require(try trip.read(bundle).plans.first, "\(example.name)")
        #expect(PlanLines.difference(plan, again) == [], "\(example.name)")
        return plan.issues.isEmpty ? .understood : .listed
    }
}

enum PlanOutcome: String {
    case understood
    case listed
    case refused
}

/// One official example as a document with a plan.
struct PlanExample {
    var name: String
    var json: [UInt8]

    /// A line of the table: what became of it, and why.
    func row(_ reading: PlanReading) -> String {
        let plan = reading.plans.first
        let issues = plan?.issues ?? reading.issues
        let outcome: PlanOutcome =
            plan == nil ? .refused : issues.isEmpty ? .understood : .listed
        let counts = Dictionary(grouping: issues, by: \.id).map { "\($0.key) \($0.value.count)" }
        return [
            name, outcome.rawValue, "\(plan?.activities.count ?? 0)",
            counts.sorted().joined(separator: ", "),
        ].joined(separator: " | ")
    }
}

enum PlanExamples {
    static let archive: String = {
        if let directory = ProcessInfo.processInfo.environment["COBALAMIN_CONFORMANCE"] {
            return directory + "/r4-examples.tgz"
        }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return root.path + "/../shared/conformance/r4-examples.tgz"
    }()

    private static let types = [
        "CarePlan", "MedicationRequest", "ServiceRequest", "Appointment", "Task", "NutritionOrder",
        "RequestGroup",
    ]

    static func read() throws -> [PlanExample] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "plan-examples-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tar.arguments = ["tar", "-xzf", archive, "-C", folder.path]
        try tar.run()
        tar.waitUntilExit()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
            .compactMap { url in
                let name = url.deletingPathExtension().lastPathComponent
                guard let type = types.first(where: { name.hasPrefix($0 + "-") }),
                    url.pathExtension == "json"
                else { return nil }
                let data = try Data(contentsOf: url)
                return PlanExample(
                    name: name, json: type == "CarePlan" ? Array(data) : inPlan(data, type))
            }
    }

    /// An order as the only activity of a plan.
    private static func inPlan(_ data: Data, _ type: String) -> [UInt8] {
        let text = String(decoding: data, as: UTF8.self)
        let document = try? JSONReader().read(Array(data)).get()
        let id = document?.root[Key("id")]?.string ?? ""
        let subject =
            (document?.root[Key("subject")] ?? document?.root[Key("patient")]
            ?? document?.root[Key("for")])?[Key("reference")]?.string ?? "Patient/example"
        let plan = """
            {"resourceType":"CarePlan","id":"plan","status":"active","intent":"plan","subject":\
            {"reference":"\(subject.hasPrefix("Patient/") ? subject : "Patient/example")"},\
            "activity":[{"reference":{"reference":"\(type)/\(id)"}}]}
            """
        return Array(PlanTrip.bundle([plan, text]).utf8)
    }
}
