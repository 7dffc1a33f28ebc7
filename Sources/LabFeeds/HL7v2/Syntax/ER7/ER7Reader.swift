public import FHIRCore

/// Reads one message in HL7's encoding rules 7 (bars and hats).
///
/// ```swift
/// let reading = ER7Reader().read(bytes)
/// if let message = reading.message { … }
/// ```
///
/// Custom delimiters, all escapes, segment ends by CR, LF or both, MLLP framing, byte-order marks and the
/// character sets of HL7 table 0211 are understood. Texts are in UTF-8 afterwards.
public struct ER7Reader: Sendable {
    /// How long a message may be, in bytes.
    public var limit: Int

    public init(limit: Int = 128 << 20) { self.limit = limit }

    /// Reads a message that begins at `start` of its input.
    public func read(
        _ bytes: [UInt8],
        start: SourcePosition = SourcePosition(line: 1, column: 1, byteOffset: 0)
    ) -> HL7Reading {
        bytes.withUnsafeBufferPointer { read($0, start: start) }
    }

    /// Reads a message that begins at `start` of its input.
    public func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        start: SourcePosition = SourcePosition(line: 1, column: 1, byteOffset: 0)
    ) -> HL7Reading {
        guard bytes.count <= limit else {
            return refusal(
                "too-costly", "hl7-too-large", start,
                "The message is longer than \(limit) bytes.")
        }
        var issues = IssueList()
        switch HL7Text.decoded(bytes, start: start, &issues) {
        case .failure(let fault):
            return HL7Reading(message: nil, issues: issues.summary + [fault.issue])
        case .success(let text):
            return text.withBytes(bytes) { decoded in
                var parser = ER7Parser(
                    decoded, start: start, places: text.places, set: text.set, issues: issues)
                let message = parser.parse()
                return HL7Reading(message: message, issues: parser.issues.summary)
            }
        }
    }

    private func refusal(
        _ code: String, _ id: String, _ position: SourcePosition, _ why: String
    ) -> HL7Reading {
        HL7Reading(
            message: nil,
            issues: [
                Issue(
                    severity: .fatal, code: code, id: id, position: position, diagnostics: why)
            ])
    }
}
