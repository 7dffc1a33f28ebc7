import ClinicalModel
import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting

/// One of our resources that an earlier run left in the document.
struct EarlierResource {
    private let own: OwnResource
    private let judgement: Judgement

    init(_ own: OwnResource, in judgement: Judgement) {
        self.own = own
        self.judgement = judgement
    }

    var type: String { own.resourceType }
    /// The finding's own identifier: a server may have given the resource another id.
    var id: String { own.identifier ?? own.id ?? "" }
    var reference: String { "\(type)/\(id)" }

    /// What clinicians added to it, as JSON.
    var mitigations: [[UInt8]] {
        own.authoredMitigations.map { Array(judgement.document.bytes[$0]) }
    }

    /// The same resource with the status that tells receivers to close it: the data no longer
    /// support it.
    func closed() -> EmittedResource {
        let resource = judgement.document.element(at: own.elementIndex)
        var writer = SpliceWriter(resource.bytes)
        if let status = resource[.status] {
            let start = resource.range.lowerBound
            writer.replace(
                status.range.lowerBound - start..<status.range.upperBound - start,
                with: Array("\"\(closedStatus)\"".utf8))
        }
        // On one line, as everything made here: the output may be NDJSON.
        guard case .success(let closed) = JSONReader().read(writer.assembled()) else {
            return EmittedResource(type: type, id: id, subject: subject, json: writer.assembled())
        }
        var json = JSONWriter()
        json.element(closed.root)
        return EmittedResource(type: type, id: id, subject: subject, json: json.bytes)
    }

    private var closedStatus: String { type == "Flag" ? "inactive" : "entered-in-error" }

    /// The person it was about; the first of the document where that one is gone.
    private var subject: PersonID {
        let persons = judgement.reading.clinical.records.map(\.person)
        let named = persons.first { person in
            let source = person.source
            return source.reference == own.subjectReference
                || (source.fullURL != nil && source.fullURL == own.subjectReference)
        }
        return named?.id ?? PersonID(0)
    }
}

extension OwnResource {
    /// Whether each run writes it anew; Provenance stays as the run that wrote it left it.
    var isRewritten: Bool { resourceType != "Provenance" && entryIndex != nil }
}
