public import ClinicalModel
import FHIRSyntax

/// Writes the records of persons as FHIR R4 resources: the way back from the domain.
///
/// What the adapter has read, or a program has put together itself, becomes Patient, RelatedPerson,
/// Observation, Specimen, DiagnosticReport, Condition, Procedure, the medication resources,
/// CarePlan and whatever else the records came from. Reading the result again gives the same
/// records: values with their digits, units as reported, times at their precision.
///
/// Nothing is invented. What R4 requires and a record does not know says so by the extension
/// `data-absent-reason`; a record of a concept has lost the code it came with and is given one of
/// the profiles that means the same. Names, addresses and everything else the domain does not hold
/// are not written: this is no copy of the input, which `filter` passes on byte for byte.
public struct ClinicalRecordWriter: Sendable {
    /// A resource, complete JSON, and the fullUrl by which the others refer to it.
    public struct Resource: Sendable {
        /// The FHIR type, `Observation`.
        public let type: String
        public let fullURL: String
        public let json: [UInt8]
    }

    private let knowledge: Knowledge
    private let coder: ConceptCoder

    /// A writer that takes codes of concepts and analytes from this knowledge.
    public init(knowledge: Knowledge) {
        self.knowledge = knowledge
        coder = ConceptCoder(knowledge)
    }

    /// All resources of a document: its persons first, then the records in document order.
    public func resources(of document: ClinicalDocument) -> [Resource] {
        var writing = RecordWriting(document, knowledge, coder)
        writing.writeAll()
        return writing.written
    }

    /// The resources as a Bundle of type collection.
    public func bundle(of document: ClinicalDocument) -> [UInt8] {
        let resources = resources(of: document)
        var writer = JSONWriter(reserving: 256 + resources.reduce(0) { $0 + $1.json.count + 96 })
        writer.object { bundle in
            bundle.member("resourceType", "Bundle")
            bundle.member("type", "collection")
            guard !resources.isEmpty else { return }
            bundle.array("entry") { entries in
                for resource in resources {
                    entries.object { entry in
                        entry.member("fullUrl", resource.fullURL)
                        entry.name("resource")
                        entry.raw(bytes: resource.json)
                    }
                }
            }
        }
        return writer.bytes
    }
}
