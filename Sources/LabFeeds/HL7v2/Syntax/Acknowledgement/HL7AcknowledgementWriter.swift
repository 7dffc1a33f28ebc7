import FHIRCore

/// Puts the segments of an answer together.
struct HL7AcknowledgementWriter {
    private let header: HL7FoundHeader
    private var builder = HL7MessageBuilder()

    init(_ header: HL7FoundHeader) { self.header = header }

    var message: HL7Message { builder.message }

    /// MSH: sender and receiver change places.
    mutating func addHeader(time: String, controlID: String?) {
        builder.begin(HL7Message.Segment.name("MSH"), line: 1, offset: 0)
        let delimiters = header.message.delimiters ?? .suggested
        builder.add([delimiters.field], field: 1)
        builder.add(delimiters.encodingCharacters, field: 2)
        for (mine, theirs) in [(3, 5), (4, 6), (5, 3), (6, 4)] { copy(theirs, to: mine) }
        builder.add(time.utf8, field: 7)
        builder.add("ACK".utf8, field: 9)
        if let event = header.text(9, 2) { builder.add(event.utf8, field: 9, component: 2) }
        if !header.isBefore(3, 1) { builder.add("ACK".utf8, field: 9, component: 3) }
        builder.add((controlID ?? ownControlID).utf8, field: 10)
        copy(11, to: 11, otherwise: "P")
        copy(12, to: 12, otherwise: "2.5.1")
        copy(18, to: 18)
    }

    /// A control id that the same message always meets, no longer than every version allows.
    private var ownControlID: String {
        "ACK-" + (header.controlID ?? "UNKNOWN").suffix(Self.longestControlID - 4)
    }

    private static let longestControlID = 20

    private mutating func copy(_ theirs: Int, to mine: Int, otherwise text: String = "") {
        let leaves = header.leaves(theirs)
        if leaves.isEmpty { builder.add(text.utf8, field: mine) }
        for leaf in leaves {
            builder.add(
                header.message.text(of: leaf), field: mine, repetition: Int(leaf.repetition),
                component: Int(leaf.component), subcomponent: Int(leaf.subcomponent))
        }
    }

    /// MSA: what is said of which message.
    mutating func addAnswer(_ code: HL7Acknowledgement.Code) {
        builder.begin(HL7Message.Segment.name("MSA"), line: 2, offset: 0)
        builder.add(code.rawValue.utf8, field: 1)
        builder.add((header.controlID ?? "").utf8, field: 2)
    }

    /// ERR: what was met and where, in the form of the message's version.
    mutating func addErrors(_ issues: [Issue]) {
        var told = issues.filter { $0.severity >= .warning }
        if header.controlID == nil, !told.contains(where: { $0.severity >= .error }) {
            told.append(Self.controlIDMissing)
        }
        for issue in told.prefix(Self.mostErrors) {
            builder.begin(HL7Message.Segment.name("ERR"), line: 3, offset: 0)
            let place = HL7IssuePlace(issue, in: header)
            if header.isBefore(5) { addOldError(issue, place) } else { addError(issue, place) }
        }
    }

    /// How many errors an answer tells.
    private static let mostErrors = 100

    private static let controlIDMissing = Issue(
        severity: .error, code: "required", id: "hl7-control-id-missing", expression: "MSH-10",
        diagnostics: "MSH-10 is missing, so the answer cannot name the message.")

    /// ERR of version 2.5 and later.
    private mutating func addError(_ issue: Issue, _ place: HL7IssuePlace) {
        for (number, part) in place.parts.enumerated() {
            builder.add(part.utf8, field: 2, component: number + 1)
        }
        let error = HL7ErrorCode(issue)
        builder.add(error.code.utf8, field: 3)
        builder.add(error.text.utf8, field: 3, component: 2)
        builder.add("HL70357".utf8, field: 3, component: 3)
        builder.add(HL7ErrorCode.severity(of: issue).utf8, field: 4)
        builder.add(issue.id.utf8, field: 5)
        builder.add(issue.diagnostics.utf8, field: 8)
    }

    /// ERR-1 of the versions before 2.5: segment, sequence, field and the error's code.
    private mutating func addOldError(_ issue: Issue, _ place: HL7IssuePlace) {
        for (number, part) in place.parts.prefix(3).enumerated() {
            builder.add(part.utf8, field: 1, component: number + 1)
        }
        let error = HL7ErrorCode(issue)
        builder.add(error.code.utf8, field: 1, component: 4)
        builder.add(error.text.utf8, field: 1, component: 4, subcomponent: 2)
        builder.add("HL70357".utf8, field: 1, component: 4, subcomponent: 3)
    }
}
