public import FHIRCore

/// What was read of one message.
public struct HL7Reading: Sendable {
    /// The message; nil where a fatal issue says why it cannot be read.
    public var message: HL7Message?
    /// What was worth saying.
    public var issues: [Issue]

    public init(message: HL7Message?, issues: [Issue] = []) {
        (self.message, self.issues) = (message, issues)
    }
}
