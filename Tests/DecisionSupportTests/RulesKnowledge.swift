import ClinicalModel
import DecisionSupport
import FHIRReading
import Foundation

/// The knowledge and the screener all rule tests share, from the repository's `Profiles/`.
enum RulesKnowledge {
    /// The root of the package.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let reading = KnowledgeReader.read(directory: root.appending(path: "Profiles").path)

    /// The knowledge; the first test that needs it says why it could not be read.
    static func knowledge() throws -> Knowledge {
        guard let knowledge = reading.knowledge else {
            throw Unreadable(issues: "\(reading.issues)")
        }
        return knowledge
    }

    /// One screener for all tests: making its tables costs more than judging an example.
    private static let made = Result {
        try Screener(knowledge: knowledge(), rules: RuleRegistry.all)
    }

    static func screener() throws -> Screener { try made.get() }

    struct Unreadable: Error {
        let issues: String
    }

    /// The definition of a rule in the code system.
    static func definition(of rule: any DetectionRule.Type) throws -> RuleDefinition? {
        try knowledge().rules.first { $0.id == rule.number }
    }
}

extension Finding {
    /// Emitted without being asked for the history.
    var isEmitted: Bool { lifecycle != .resolved && lifecycle != .superseded }

    /// Every word a reader could see.
    var words: [String] {
        [message, recommendation, mitigatedBy ?? ""] + notes
            + evidence.flatMap { [$0.name, $0.value ?? ""] }
    }
}

extension Screening {
    var findings: [Finding] { subjects.flatMap(\.findings) }
}
