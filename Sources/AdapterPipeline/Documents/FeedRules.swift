package import ClinicalModel
package import LabMapping
import Synchronization

/// What becomes of the messages of feeds: how they are mapped, and what else is written of them.
///
/// Nothing of it is made before the first message of a feed needs it.
package final class FeedRules: Sendable {
    package let options: LabMapping.Options
    private let knowledge: @Sendable () -> Knowledge?
    private let made = Mutex<LabMapping?>(nil)

    /// - Parameter knowledge: Gives what local codes and units stand for; asked at most once.
    package init(
        options: LabMapping.Options = LabMapping.Options(),
        knowledge: @escaping @Sendable () -> Knowledge? = {
            try? AdapterPipeline.knowledge(profiles: nil)
        }
    ) {
        (self.options, self.knowledge) = (options, knowledge)
    }

    /// Whether a feed map describes documents of such a root element.
    func claims(_ root: MarkupHead) -> Bool { false }

    /// The mapping of reports to FHIR.
    var mapping: LabMapping {
        made.withLock { made in
            if let made { return made }
            let codes = KnowledgeLabCodes(knowledge())
            let mapping = LabMapping(codes: codes, options: options)
            made = mapping
            return mapping
        }
    }
}
