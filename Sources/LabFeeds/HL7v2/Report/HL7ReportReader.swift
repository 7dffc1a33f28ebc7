import FHIRCore

/// Reads a `LabReport` out of a message: one pass over the segments, one over the leaves of each.
struct HL7ReportReader {
    let message: HL7Message
    let recordsFields: Bool
    var report: LabReport
    var kind = HL7ResultMessage.oruR01

    /// The order that is being read; it joins `report.orders` when the next begins.
    var order: OpenOrder?
    /// Where the plain text of leaves with formatting stands in `report.bytes`.
    var rendered: [Int: Range<Int>] = [:]
    /// What a note is about.
    var noteTarget = NoteTarget.none
    /// The specimens to which the orders after them belong, where specimens come first.
    var leadingSpecimens: Range<Int32> = 0..<0
    /// The specimen that an observation right after it is about.
    var openSpecimen: Int32?
    /// The mother as PID names her (PID-21, PID-6).
    var motherIdentifiers: [FeedIdentifier] = []
    var motherMaidenNames: [FeedName] = []
    /// How many results were dated anew.
    var correctedTimes = 0
    /// The last laboratory named by a result, and where.
    var lastPerformer: (leaves: Range<Int>, number: Int32)?

    enum NoteTarget { case none, patient, order, specimen, result }

    /// An order whose results and specimens are still coming.
    struct OpenOrder {
        var order = FeedOrder(status: .unknown)
        var firstResult: Int32
        var firstSpecimen: Int32
        var hasControl = false
        var hasRequest = false
        /// OBR-15, the specimen of older versions.
        var specimenSource: Range<Int> = 0..<0
    }

    init(_ message: HL7Message, format: FeedFormat, recordingFields: Bool) {
        self.message = message
        recordsFields = recordingFields
        report = LabReport(format: format)
        report.bytes = message.bytes
        renderFormatting()
    }

    mutating func read() {
        report.note(fieldsOf: message, recordingNames: recordsFields)
        guard readHeader(), hasOnePatientAtMost() else { return }
        report.results.reserveCapacity(message.segments.count)
        report.codings.reserveCapacity(message.segments.count * 2)
        for number in message.segments.indices.dropFirst() {
            guard let name = HL7SegmentName(rawValue: message.segments[number].name) else {
                continue
            }
            read(name, number)
        }
        finishOrder()
        shareSpecimens()
        for order in report.orders { takeCollectionTime(for: order) }
        noteCorrectedTimes()
        joinMother()
        leaveOutControls()
        if report.patient == nil { noteMissingPatient() }
    }

    private mutating func read(_ name: HL7SegmentName, _ segment: Int) {
        switch name {
        case .msh: break
        case .pid: readPatient(segment)
        case .nk1: readNextOfKin(segment)
        case .pv1: readVisit(segment)
        case .orc: readControl(segment)
        case .obr: readRequest(segment)
        case .tq1: readTiming(segment)
        case .obx: readResult(segment)
        case .nte: readNote(segment)
        case .spm: readSpecimen(segment)
        case .sac: readContainer(segment)
        case .inv: openSpecimen = nil
        }
    }

    /// Says something about a segment.
    mutating func say(
        _ severity: Issue.Severity, _ id: String, code: String = "business-rule", at segment: Int,
        _ diagnostics: String
    ) {
        let place = message.segments[segment]
        let position = SourcePosition(
            line: Int(place.line), column: 1, byteOffset: Int(clamping: place.offset))
        report.issues.append(
            Issue(
                severity: severity, code: code, id: id, position: position,
                diagnostics: diagnostics))
    }

    /// How a field is named to a person: `OBX[3]-5`.
    func name(of segment: Int, field: Int) -> String {
        let place = message.segments[segment]
        return "\(place.text)[\(place.ordinal)]-\(field)"
    }

    private mutating func hasOnePatientAtMost() -> Bool {
        let patients = message.segments.indices.filter {
            message.segments[$0].name == HL7SegmentName.pid.rawValue
        }
        guard patients.count > 1 else { return true }
        say(
            .fatal, "hl7v2-several-patients", code: "multiple-matches", at: patients[1],
            "The message is about several patients, who must not be read as one.")
        return false
    }

    private mutating func noteMissingPatient() {
        say(
            .error, "hl7v2-patient-missing", code: "required", at: 0,
            "The message names no patient (PID), so its results belong to nobody.")
    }
}
