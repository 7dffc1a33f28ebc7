import FHIRSyntax
package import LabFeeds
import LabMapping

/// The formats that are read; the raw values are those of `--input-format`.
package enum DocumentFormat: String, Sendable, CaseIterable {
    case fhirJSON = "fhir-json"
    case ndjson
    case fhirXML = "fhir-xml"
    case hl7v2XML = "hl7v2-xml"
    case hl7v2ER7 = "hl7v2-er7"
    case cda
    case labXML = "lab-xml"

    /// What a file of the format is called.
    package var fileExtension: String {
        switch self {
        case .fhirJSON: "json"
        case .ndjson: "ndjson"
        case .hl7v2ER7: "hl7"
        case .fhirXML, .hl7v2XML, .cda, .labXML: "xml"
        }
    }

    /// Whether it holds no FHIR, so that each of its documents has to be mapped.
    package var isFeed: Bool {
        switch self {
        case .fhirJSON, .ndjson, .fhirXML: false
        case .hl7v2ER7, .hl7v2XML, .cda, .labXML: true
        }
    }

    /// What cuts an input of the format into its messages; nil for what is no feed.
    package func feedReader(_ rules: ReadingRules) -> (any FeedReader)? {
        switch self {
        case .fhirJSON, .ndjson, .fhirXML: nil
        case .hl7v2ER7: ER7FeedReader(limit: rules.json.bytes)
        case .hl7v2XML: (try? HL7v2XMLFeedReader(limits: rules.xml)) ?? UnreadFeed(self)
        case .cda: CDAFeedReader(limits: rules.xml)
        case .labXML:
            LabXMLFeedReader(
                maps: rules.feeds.maps, limits: rules.xml, records: rules.feeds.options.records)
        }
    }
}
