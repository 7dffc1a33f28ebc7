import FHIRCore

/// What kind of error an issue is to HL7 (table 0357).
struct HL7ErrorCode {
    let code: String
    let text: String

    /// Whether it says that such a message is not taken at all.
    var isRejection: Bool { ["200", "201", "202", "203"].contains(code) }

    init(_ issue: Issue) {
        switch issue.code {
        case "not-supported": (code, text) = ("200", "Unsupported message type")
        case "structure", "incomplete": (code, text) = ("100", "Segment sequence error")
        case "required": (code, text) = ("101", "Required field missing")
        case "value", "invalid": (code, text) = ("102", "Data type error")
        case "code-invalid": (code, text) = ("103", "Table value not found")
        case "too-long": (code, text) = ("104", "Value too long")
        default: (code, text) = ("207", "Application internal error")
        }
    }

    /// The severity of HL7 table 0516.
    static func severity(of issue: Issue) -> String {
        switch issue.severity {
        case .fatal, .error: "E"
        case .warning: "W"
        case .information: "I"
        }
    }
}
