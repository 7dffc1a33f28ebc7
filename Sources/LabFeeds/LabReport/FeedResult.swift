/// A value as sent, before anybody reads numbers out of it.
public enum FeedValue: Sendable, Hashable {
    /// No value was sent; the text is the sender's reason (CDA `nullFlavor`), where there is one.
    case none(reason: FeedText?)
    /// Declared a number (v2 NM, CDA PQ, INT, REAL): its digits as sent.
    case numeric(FeedText)
    /// v2 SN: comparator, number, separator or suffix, number.
    case structured(
        comparator: FeedText?, first: FeedText?, separator: FeedText?, second: FeedText?)
    /// CDA IVL_PQ: bounds, each inclusive or not.
    case interval(
        low: FeedText?, lowIsInclusive: Bool, high: FeedText?, highIsInclusive: Bool)
    /// Text (v2 ST, TX, FT; CDA ST, ED text): pieces in `LabReport.texts`, a repetition each.
    case text(Range<Int32>)
    /// Codes in `LabReport.codes`, a repetition each.
    case coded(Range<Int32>)
    /// A point in time, a date or a time of day (v2 TS, DTM, DT, TM).
    case time(FeedText)
    /// A document (v2 ED, RP): media type, encoding (`Base64`, `A`, `Hex`) and data or pointer.
    case attachment(mediaType: FeedText?, encoding: FeedText?, data: FeedText?)
    /// A value of another data type, kept as text.
    case other(dataType: FeedText, text: FeedText)
}

/// A number with its unit, both as sent.
public struct FeedQuantity: Sendable, Hashable {
    public var value: FeedText
    public var unit: FeedCode?

    public init(value: FeedText, unit: FeedCode? = nil) { (self.value, self.unit) = (value, unit) }
}

/// A reference range as sent: text, or bounds that the format itself gives.
public struct FeedRange: Sendable, Hashable {
    public var text: FeedText?
    public var low: FeedText?
    public var lowIsInclusive = true
    public var high: FeedText?
    public var highIsInclusive = true
    /// The unit of the bounds, where it is not that of the value.
    public var unit: FeedText?
    /// What it stands for (normal, therapeutic…), where that is said.
    public var meaning: FeedCode?

    public init(text: FeedText? = nil) { self.text = text }
}

/// How far a result, a report or an order is, whatever letters the format has for it.
public enum FeedStatus: Sendable, Hashable {
    case registered, partial, preliminary, final, amended, corrected, cancelled, enteredInError
    case unknown
}

/// One result.
public struct FeedResult: Sendable, Hashable {
    /// What was measured.
    public var code: FeedCode
    public var value: FeedValue
    /// The unit, codings and text as sent.
    public var unit: FeedCode?
    /// The same quantity in other units, as the sender gives it (CDA PQ translation).
    public var translations: [FeedQuantity] = []
    /// Ranges in `LabReport.ranges`.
    public var ranges: Range<Int32> = 0..<0
    /// Interpretations (abnormal flags) in `LabReport.codes`.
    public var interpretations: Range<Int32> = 0..<0
    public var status: FeedStatus
    /// The status as sent.
    public var statusText: FeedText?
    /// When the sample was taken or the observation made (OBX-14); nil: see the order and specimen.
    public var time: FeedPeriod?
    /// When it was analysed (OBX-19).
    public var analysed: FeedTime?
    public var method: FeedCode?
    public var bodySite: FeedCode?
    /// Groups results of one observation (OBX-4), within an order.
    public var subID: FeedText?
    /// The sender's identifier of the result (OBX-21; CDA `id`).
    public var identifier: FeedIdentifier?
    /// Its position within the order (OBX-1).
    public var setID: FeedText?
    public var observers: [FeedPerson] = []
    /// Who measured it (OBX-15, 23, 24), in `LabReport.organizations`.
    public var performer: Int32?
    /// Notes in `LabReport.notes`.
    public var notes: Range<Int32> = 0..<0
    /// The specimen in `LabReport.specimens`, where the result has one of its own.
    public var specimen: Int32?
    /// Whether it is about the mother although it stands in the infant's message.
    public var isAboutMother = false
    /// The panel of the report it stands in as a component (CDA organizer, OBX-4 of several).
    public var field: UInt32 = FeedText.noField

    public init(code: FeedCode, value: FeedValue, status: FeedStatus) {
        (self.code, self.value, self.status) = (code, value, status)
    }
}

/// A comment of the sender.
public struct FeedNote: Sendable, Hashable {
    public var text: FeedText
    public var time: FeedTime?
    public var author: FeedText?

    public init(text: FeedText) { self.text = text }
}

/// A sample.
public struct FeedSpecimen: Sendable, Hashable {
    public var identifiers: [FeedIdentifier] = []
    public var accession: FeedIdentifier?
    public var kind: FeedCode?
    public var site: FeedCode?
    public var method: FeedCode?
    public var collected: FeedPeriod?
    public var received: FeedTime?
    /// Haemolysed, clotted… (SPM-24), in `LabReport.codes`.
    public var conditions: Range<Int32> = 0..<0
    public var rejectReason: FeedCode?
    /// Whose it is (SPM-11: patient, control, calibrator…); nil: the patient's.
    public var role: FeedCode?
    public var notes: Range<Int32> = 0..<0
    public var field: UInt32 = FeedText.noField

    public init() {}
}
