import ClinicalModel
import FHIRCore

extension ReadDocument {
    /// The document as it was sent; a message of a feed as the Bundle it was mapped to.
    var unaltered: [OutputChunk] { origin.unaltered(document) }

    /// What happened where nothing was judged.
    var summary: DocumentResult {
        DocumentResult(
            output: [], worst: issues.map(\.severity.severity).max(),
            hasDoubtfulData: issues.contains { $0.severity > .information })
    }
}

extension Judgement {
    /// The document as it was sent; a message of a feed as the Bundle it was mapped to.
    var unaltered: [OutputChunk] { origin.unaltered(document) }
}

extension DocumentOrigin {
    fileprivate func unaltered(_ document: Document) -> [OutputChunk] {
        switch self {
        case .json: [.input(0..<document.bytes.count)]
        case .fhirXML(let bytes): [.input(0..<bytes.count)]
        case .feed: [.made(Array(document.bytes))]
        }
    }
}

extension Issue {
    /// There is no answer to what is no message.
    static var notAcknowledged: Issue {
        Issue(
            severity: .fatal, code: "not-supported", id: "not-acknowledged",
            diagnostics: "Only messages of HL7 v2 are acknowledged, and this is none.")
    }
}
