public import FHIRCore

/// Why bytes are not a document: what is wrong, where, and what to do about it.
///
/// Holds no byte of the input, so it can be shown and logged.
public struct SyntaxError: Error, Sendable, Equatable {
    /// What is wrong.
    public let reason: Reason

    /// Where it shows, counted in the document.
    public var position: SourcePosition

    public init(_ reason: Reason, at position: SourcePosition) {
        self.reason = reason
        self.position = position
    }

    /// The kinds of fault.
    public enum Reason: Sendable, Equatable {
        case emptyInput
        case onlyByteOrderMark
        case htmlPage
        case xml
        case utf16
        case utf32
        case notUTF8
        case looksLikeISO88591
        case looksLikeWindows1252
        case tooLarge(limit: Int)
        case tooDeep(limit: Int)
        case outOfMemory
        case secondDocument
        case contentAfterEnd
        case endsEarly
        case unclosedString
        case expectedValue
        case expectedName
        case expectedColon
        case expectedCommaOrBrace
        case expectedCommaOrBracket
        case badLiteral
        case badNumber
        case badEscape
        case loneSurrogate
        case controlCharacter
    }
}

extension SourcePosition {
    /// The first byte of an input.
    package static let start = SourcePosition(line: 1, column: 1, byteOffset: 0)
}

extension SyntaxError {
    /// The error as an issue of severity fatal, which OperationOutcome can carry.
    public var issue: Issue {
        Issue(
            severity: .fatal, code: issueType, id: id, position: position,
            // The place is the issue's own: in a stream it is counted from the stream's start.
            diagnostics: "\(what). \(remedy)")
    }

    /// The FHIR IssueType that fits best.
    private var issueType: String {
        switch reason {
        case .tooLarge: "too-long"
        case .tooDeep: "too-costly"
        case .outOfMemory: "exception"
        default: "structure"
        }
    }
}
