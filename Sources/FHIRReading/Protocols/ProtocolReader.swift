import ClinicalModel
import FHIRCore
import FHIRSyntax

/// Makes treatment protocols of `PlanDefinition`s and their `ActivityDefinition`s.
///
/// A protocol that is not wholly understood is left out and told of: half a protocol is none.
struct ProtocolReader {
    /// What of the other profiles is needed to read these.
    struct Knowledge: Sendable {
        let concepts: ConceptCatalogue
        /// By the id of the ObservationDefinition: the key in small letters.
        let analytes: [String: AnalyteKey]
        /// `R01`.
        let rules: Set<String>
        let parameters: Set<String>
    }

    let knowledge: Knowledge
    private(set) var faults: [ProtocolFault] = []
    private var plans: [ProfileSource] = []
    /// By URL.
    private var activities: [String: ActivityProfile] = [:]
    private var activitySources: [ProfileSource] = []

    init(knowledge: Knowledge) { self.knowledge = knowledge }

    /// Takes one file or line.
    mutating func add(_ bytes: UnsafeRawBufferPointer, file: String, with syntax: JSONReader) {
        switch syntax.read(bytes) {
        case .failure(let error):
            let issue = error.issue
            faults.append(
                ProtocolFault(
                    file: file, line: issue.position.map { Int($0.line) },
                    message: issue.diagnostics))
        case .success(let document):
            let source = ProfileSource(document: document, file: file)
            switch document.root[.resourceType]?.string {
            case "PlanDefinition": plans.append(source)
            case "ActivityDefinition": activitySources.append(source)
            default: report(source, document.root, "is no PlanDefinition or ActivityDefinition")
            }
        }
    }

    /// The protocols in the order of their files.
    mutating func finish() -> ProtocolCatalogue.Reading {
        for source in activitySources { readActivity(source) }
        var parts: [String: ProfileSource] = [:]
        for source in plans where source.document.root.profileCode("protocol-use") == "part" {
            parts[url(of: source)] = source
        }
        var protocols: [TreatmentProtocol] = []
        for source in plans where source.document.root.profileCode("protocol-use") != "part" {
            let before = faults.count
            let read = treatmentProtocol(source, parts: parts)
            guard let read, faults.count == before else { continue }
            if protocols.contains(where: { $0.id == read.id }) {
                report(source, source.document.root, "the protocol \(read.id) is given twice")
            } else {
                protocols.append(read)
            }
        }
        return ProtocolCatalogue.Reading(protocols: protocols, faults: faults)
    }

    /// What a canonical URL names; a fault where nothing does.
    mutating func activity(_ action: Element, _ source: ProfileSource) -> ActivityProfile? {
        guard let canonical = action[ProtocolKey.definitionCanonical]?.string else {
            report(source, action, "needs definitionCanonical, an ActivityDefinition")
            return nil
        }
        guard let activity = activities[canonical.withoutVersion] else {
            report(source, action, "there is no readable ActivityDefinition \(canonical)")
            return nil
        }
        return activity
    }

    mutating func report(_ source: ProfileSource, _ element: Element, _ text: String) {
        faults.append(
            ProtocolFault(
                file: source.file, path: "\(source.document.path(of: element))",
                line: Int(source.document.position(of: element).line), message: text))
    }

    private mutating func readActivity(_ source: ProfileSource) {
        let url = url(of: source)
        guard !url.isEmpty else {
            return report(source, source.document.root, "needs a url")
        }
        guard let activity = activityProfile(source, url: url) else { return }
        if activities.updateValue(activity, forKey: url) != nil {
            report(source, source.document.root, "the url \(url) is given twice")
        }
    }

    private func url(of source: ProfileSource) -> String {
        source.document.root[.url]?.string ?? ""
    }
}

extension String {
    /// A canonical URL without `|version`.
    var withoutVersion: String { String(prefix { $0 != "|" }) }
}
