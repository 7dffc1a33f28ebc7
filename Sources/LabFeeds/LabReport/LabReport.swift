public import FHIRCore

/// What one message, document or record of a laboratory says, whatever its format; it knows no FHIR.
///
/// Texts, codes, codings, ranges and notes stand once in flat lists to which the parts refer by place.
public struct LabReport: Sendable {
    /// The format it came in.
    public var format: FeedFormat
    /// All texts, UTF-8.
    public var bytes: [UInt8] = []
    public var codings: [FeedCoding] = []
    public var codes: [FeedCode] = []
    public var texts: [FeedText] = []
    public var ranges: [FeedRange] = []
    public var notes: [FeedNote] = []
    public var specimens: [FeedSpecimen] = []
    public var organizations: [FeedOrganization] = []
    public var results: [FeedResult] = []
    /// What is planned: never what happened.
    public var plannedItems: [FeedPlannedItem] = []

    public var header: FeedHeader
    public var patient: FeedPerson?
    public var relatedPersons: [FeedRelatedPerson] = []
    public var visit: FeedVisit?
    public var orders: [FeedOrder] = []
    public var plans: [FeedPlan] = []
    /// Notes on the patient, in `notes`.
    public var patientNotes: Range<Int32> = 0..<0

    /// What was wrong or worth knowing; fatal ones mean that the message must not be used.
    public var issues: [Issue] = []

    /// Where each input field stands, in input order; `FeedText.field` counts in it.
    ///
    /// Filled only on request (loss report, trace): a name such as `OBX[3]-5.1` or an XPath.
    public var fields: [FeedField] = []
    /// The line of each input field, always there (same order as `fields`).
    public var lines: [UInt32] = []

    public init(format: FeedFormat, header: FeedHeader = FeedHeader()) {
        (self.format, self.header) = (format, header)
    }
}

/// The legacy formats.
public enum FeedFormat: String, Sendable, CaseIterable {
    case hl7v2ER7 = "hl7v2-er7"
    case hl7v2XML = "hl7v2-xml"
    case cda
    case labXML = "lab-xml"
}

/// An input field that held something.
public struct FeedField: Sendable, Hashable {
    /// Its name: `PID-5.1`, `OBX[3]-5`, `/ClinicalDocument/recordTarget[1]/@typeCode`.
    public var name: String
    public var line: Int
    /// The field, by its place among the fields, that said the same before: where that went, this
    /// went.
    public var repeated: UInt32?

    public init(name: String, line: Int, repeated: UInt32? = nil) {
        (self.name, self.line, self.repeated) = (name, line, repeated)
    }
}

/// Who sent what to whom.
public struct FeedHeader: Sendable, Hashable {
    public var sendingApplication: FeedText?
    public var sendingFacility: FeedText?
    /// Universal ids of both (HD.2), where given.
    public var sendingApplicationID: FeedText?
    public var sendingFacilityID: FeedText?
    public var receivingApplication: FeedText?
    public var receivingFacility: FeedText?
    /// When the message or document was made.
    public var time: FeedTime?
    /// MSH-10; CDA document id.
    public var controlID: FeedText?
    /// `ORU_R01`, `ClinicalDocument`, the record's name.
    public var kind: FeedText?
    public var triggerEvent: FeedText?
    public var version: FeedText?
    /// MSH-11: `P`, `T`, `D`.
    public var processingID: FeedText?
    /// CDA title.
    public var title: FeedText?
    public var author: FeedPerson?
    /// Who signed the document (CDA legalAuthenticator, else authenticator).
    public var authenticator: FeedPerson?
    /// The kind of document as coded, its language (CDA, MSH-19) and its confidentiality.
    public var documentCode: FeedCode?
    public var language: FeedText?
    public var confidentiality: FeedCode?
    /// What stays the same over a document's versions, and which version it is (CDA).
    public var setID: FeedIdentifier?
    public var versionNumber: FeedText?
    /// The documents that this one replaces (CDA relatedDocument RPLC).
    public var replaces: [FeedIdentifier] = []
    /// CDA author's organization, the custodian; in `LabReport.organizations`.
    public var authorOrganization: Int32?
    public var custodian: Int32?

    public init() {}
}

/// The stay or visit.
public struct FeedVisit: Sendable, Hashable {
    public var identifier: FeedIdentifier?
    public var patientClass: FeedText?
    public var location: FeedText?
    public var period: FeedPeriod?
    public var attending: [FeedPerson] = []
    public var field: UInt32 = FeedText.noField

    public init() {}
}

/// One order or report with its results (v2: ORC, OBR and what follows; CDA: an organizer).
public struct FeedOrder: Sendable, Hashable {
    /// What was ordered or reported (OBR-4).
    public var code: FeedCode?
    public var placerNumber: FeedIdentifier?
    public var fillerNumber: FeedIdentifier?
    public var groupNumber: FeedIdentifier?
    public var status: FeedStatus
    public var statusText: FeedText?
    /// Order control (ORC-1) and order status (ORC-5), as sent.
    public var control: FeedText?
    public var orderStatus: FeedText?
    public var priority: FeedText?
    /// When the sample was taken (OBR-7, 8).
    public var time: FeedPeriod?
    public var ordered: FeedTime?
    public var received: FeedTime?
    /// When the report or this status was made (OBR-22).
    public var reported: FeedTime?
    /// The laboratory's section (OBR-24).
    public var section: FeedText?
    public var reasons: [FeedCode] = []
    public var clinicalInformation: FeedText?
    public var requesters: [FeedPerson] = []
    public var interpreters: [FeedPerson] = []
    public var copiesTo: [FeedPerson] = []
    public var performer: Int32?
    public var requesterOrganization: Int32?
    /// The result that this order was made for (OBR-26: code, sub-id, text) and its order (OBR-29).
    public var parentResult: FeedCode?
    public var parentResultSubID: FeedText?
    public var parentPlacer: FeedIdentifier?
    public var parentFiller: FeedIdentifier?
    /// The results, in `LabReport.results`.
    public var results: Range<Int32> = 0..<0
    /// The specimens, in `LabReport.specimens`.
    public var specimens: Range<Int32> = 0..<0
    public var notes: Range<Int32> = 0..<0
    /// Text where the sender gave a narrative and no values (CDA).
    public var narrative: FeedText?
    public var field: UInt32 = FeedText.noField

    public init(status: FeedStatus) { self.status = status }
}
