package import ClinicalModel
package import LabMapping
import Synchronization

/// What becomes of the messages of feeds: how they are mapped, and what else is written of them.
///
/// Nothing of it is made before the first message of a feed needs it.
package final class FeedRules: Sendable {
    package let options: LabMapping.Options
    /// What describes laboratories' own XML.
    package let maps: FeedMapCatalogue
    /// When acknowledgements are made, in HL7's form.
    let acknowledgementTime: String
    private let knowledge: @Sendable () -> Knowledge?
    private let made = Mutex<LabMapping?>(nil)

    /// - Parameter knowledge: Gives what local codes and units stand for; asked at most once.
    package init(
        options: LabMapping.Options = LabMapping.Options(),
        maps: FeedMapCatalogue = .builtIn,
        acknowledgedAt time: Instant = Instant(seconds: 0, offsetMinutes: 0),
        knowledge: @escaping @Sendable () -> Knowledge? = {
            try? AdapterPipeline.knowledge(profiles: nil)
        }
    ) {
        (self.options, self.maps, self.knowledge) = (options, maps, knowledge)
        acknowledgementTime = time.hl7Text
    }

    /// Whether a feed map describes documents of such a root element.
    func claims(_ root: MarkupHead) -> Bool {
        maps.mayTake(root: root.name, namespace: root.namespace)
    }

    /// The mapping of reports to FHIR.
    var mapping: LabMapping {
        made.withLock { made in
            if let made { return made }
            let codes: any LabCodes = knowledge().map(KnowledgeLabCodes.init) ?? NoLabCodes()
            let mapping = LabMapping(codes: codes, options: options)
            made = mapping
            return mapping
        }
    }
}

/// Without knowledge no local code and no unit can be told.
private struct NoLabCodes: LabCodes {
    func loinc(for query: LabCodeQuery) -> LabCodeMatch? { nil }
    func isProvisional(loinc code: String) -> Bool { false }
    func ucum(for unit: String) -> String? { nil }
}

extension Instant {
    /// `20250605104000+0000`: the instant in HL7's form, in UTC.
    fileprivate var hl7Text: String {
        let text = Instant(seconds: seconds, offsetMinutes: 0).description
        return String(text.filter(\.isNumber).prefix(14)) + "+0000"
    }
}
