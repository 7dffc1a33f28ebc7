package import ClinicalModel
import FHIRSyntax

/// Turns treatment plans into FHIR: a CarePlan each, its goals, and the orders it refers to.
///
/// A plan that was made here becomes a proposal whose every dose and task stands once, in a resource
/// of its own; its ids stay the same from run to run. A plan that was read keeps the names it came
/// with, and what stood in its own activities stays there.
package struct PlanWriter {
    /// How the resources name each other.
    package enum Linking: Sendable {
        /// `CarePlan/…`.
        case relative
        /// `urn:uuid:…`, the `fullUrl`s of the same Bundle.
        case urn
        /// The same beside the resources of the input, in whose Bundle they are spliced.
        case urnBeside
    }

    let knowledge: Knowledge
    let document: ClinicalDocument
    let screening: Screening?
    let linking: Linking
    let identity: FindingIdentity
    let coder: ConceptCoder

    /// A writer of plans for persons of a document; with its screening the findings are linked.
    package init(
        knowledge: Knowledge, document: ClinicalDocument, screening: Screening? = nil,
        linking: Linking = .relative
    ) {
        self.knowledge = knowledge
        self.document = document
        self.screening = screening
        self.linking = linking
        identity = FindingIdentity(persons: document.records.map(\.person))
        coder = ConceptCoder(knowledge)
    }

    /// All resources of the plans: each CarePlan, then its goals and orders.
    package func resources(of plans: [TreatmentPlan]) -> [EmittedResource] {
        plans.flatMap { plan in
            var writing = PlanWriting(self, plan, beside: plans)
            return writing.resources()
        }
    }

    /// Resources as a transaction Bundle that creates or updates each under its own id.
    package static func transaction(_ resources: [EmittedResource]) -> [UInt8] {
        bundle(resources, type: "transaction")
    }

    private static func bundle(_ resources: [EmittedResource], type: String) -> [UInt8] {
        let size = resources.reduce(256) { $0 + $1.json.count + 160 }
        var writer = JSONWriter(reserving: size)
        writer.object { bundle in
            bundle.member("resourceType", "Bundle")
            bundle.member("type", type)
            guard !resources.isEmpty else { return }
            bundle.array("entry") { entries in
                for resource in resources { entries.object { $0.entry(resource) } }
            }
        }
        return writer.bytes
    }

    /// The plans as a transaction Bundle.
    package func transaction(of plans: [TreatmentPlan]) -> [UInt8] {
        Self.transaction(resources(of: plans))
    }
}

extension JSONWriter {
    fileprivate mutating func entry(_ resource: EmittedResource) {
        if resource.id.isNamedUUID { member("fullUrl", "urn:uuid:" + resource.id) }
        name("resource")
        raw(bytes: resource.json)
        object("request") { request in
            request.member("method", "PUT")
            request.member("url", resource.reference)
        }
    }
}

extension String {
    /// Whether the text is a UUID as this project writes them.
    var isNamedUUID: Bool {
        utf8.count == 36 && wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil
    }
}
