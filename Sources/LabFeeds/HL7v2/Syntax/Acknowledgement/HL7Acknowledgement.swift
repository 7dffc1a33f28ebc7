public import FHIRCore

/// The answer to a message, as chapter 2 of HL7 v2 wants it.
///
/// Where MSH-15 asks for an accept acknowledgement, it is that (CA, CE, CR); where neither MSH-15 nor
/// MSH-16 is valued (original mode), or only MSH-16 asks, it is the application's (AA, AE, AR). Where
/// both ask, the application that acts upon the message owes the second one.
public struct HL7Acknowledgement: Sendable {
    /// MSA-1 (HL7 table 0008).
    public enum Code: String, Sendable {
        case applicationAccept = "AA"
        case applicationError = "AE"
        case applicationReject = "AR"
        case commitAccept = "CA"
        case commitError = "CE"
        case commitReject = "CR"
    }

    /// What is said of the message.
    public let code: Code
    /// MSH-10 of the message answered; empty where it could not be found.
    public let answeredControlID: String
    /// The answer itself.
    public let message: HL7Message
    private let format: FeedFormat

    /// Answers a message that met these issues; nil where the sender wants no answer to it.
    ///
    /// `time` is MSH-7 of the answer in HL7's form. The answer's own control id is `controlID`, else made
    /// from that of the message, so that the same message meets the same answer.
    public init?(
        to document: FeedDocument, issues: [Issue], time: String, controlID: String? = nil
    ) {
        guard document.format == .hl7v2ER7 || document.format == .hl7v2XML else { return nil }
        let header = HL7FoundHeader(document)
        let outcome = Outcome(issues, headerIsWhole: header.controlID != nil)
        guard let code = Self.code(for: outcome, header) else { return nil }
        (self.code, format) = (code, document.format)
        answeredControlID = header.controlID ?? ""
        var writer = HL7AcknowledgementWriter(header)
        writer.addHeader(time: time, controlID: controlID)
        writer.addAnswer(code)
        writer.addErrors(issues)
        message = writer.message
    }

    /// The answer in the encoding in which the message came.
    public var bytes: [UInt8] {
        format == .hl7v2XML ? HL7v2XMLWriter().write(message) : ER7Writer().write(message)
    }
}

// MARK: - Which answer

extension HL7Acknowledgement {
    enum Outcome {
        case accepted
        /// Something in the message is wrong.
        case faulty
        /// The message is none that is taken here, whatever it holds.
        case refused

        init(_ issues: [Issue], headerIsWhole: Bool) {
            let grave = issues.filter { $0.severity >= .error }
            if grave.contains(where: { HL7ErrorCode($0).isRejection }) {
                self = .refused
            } else {
                self = grave.isEmpty && headerIsWhole ? .accepted : .faulty
            }
        }
    }

    private static func code(for outcome: Outcome, _ header: HL7FoundHeader) -> Code? {
        let (accept, application) = (header.text(15), header.text(16))
        if let accept, wants(accept, outcome) {
            switch outcome {
            case .accepted: return .commitAccept
            case .faulty: return .commitError
            case .refused: return .commitReject
            }
        }
        // In the enhanced mode what is not asked for is not sent.
        if let application, !wants(application, outcome) { return nil }
        if application == nil, accept != nil { return nil }
        switch outcome {
        case .accepted: return .applicationAccept
        case .faulty: return .applicationError
        case .refused: return .applicationReject
        }
    }

    /// Whether a condition of HL7 table 0155 holds; one that is not in the table asks always.
    private static func wants(_ condition: String, _ outcome: Outcome) -> Bool {
        switch condition {
        case "NE": false
        case "ER": outcome != .accepted
        case "SU": outcome == .accepted
        default: true
        }
    }
}
