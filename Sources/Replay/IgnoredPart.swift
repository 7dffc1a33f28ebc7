import FHIRCore
import FHIRWriting

/// What `--ignore` takes out of the comparison of two outputs.
package enum IgnoredPart: String, Sendable, CaseIterable {
    /// What names a resource of the output: its `id`, the entry's `fullUrl`, the finding's
    /// identifier, and references to it.
    case ids
    /// When the output was made or for when it holds.
    case timestamps

    /// What it covers, for help.
    package var meaning: String {
        switch self {
        case .ids:
            """
            id of a resource, fullUrl of an entry, value of the identifier of system \
            \(Self.findingSystem), and references to such a resource
            """
        case .timestamps:
            """
            DetectedIssue.identifiedDateTime, RiskAssessment.occurrenceDateTime, \
            Provenance.recorded and occurredDateTime, Bundle.timestamp, meta.lastUpdated
            """
        }
    }

    private static let findingSystem = Canonical.finding

    private static let times: [String: Set<String>] = [
        "DetectedIssue": ["identifiedDateTime"],
        "RiskAssessment": ["occurrenceDateTime"],
        "Provenance": ["recorded", "occurredDateTime"],
        "Bundle": ["timestamp"],
    ]

    /// Whether it covers the member of that name, whatever its value.
    func covers(_ name: String, of object: Element) -> Bool {
        switch self {
        case .ids:
            switch name {
            case "id": object.member(named: "resourceType") != nil
            case "fullUrl": object.member(named: "resource") != nil
            case "value": object.member(named: "system")?.string == Self.findingSystem
            default: false
            }
        case .timestamps:
            if name == "lastUpdated", object.name == "meta" {
                true
            } else {
                Self.times[object.member(named: "resourceType")?.string ?? ""]?.contains(name)
                    ?? false
            }
        }
    }
}
