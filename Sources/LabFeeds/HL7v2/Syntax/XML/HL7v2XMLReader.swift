import FHIRCore
public import FHIRSyntax

/// Reads one message in the XML encoding of HL7 v2.
///
/// Groups vanish, datatype names are not needed: the message is the same as that of its ER7 form.
public struct HL7v2XMLReader: Sendable {
    public var limits: XMLLimits

    public init(limits: XMLLimits = .default) { self.limits = limits }

    /// Reads a message; it throws where libxml2 is not there.
    public func read(_ bytes: [UInt8]) throws -> HL7Reading {
        let reader = try HL7v2XMLFeedReader(limits: limits)
        bytes.withUnsafeBytes { reader.push($0, isLast: true) }
        guard let document = reader.next() else { return HL7Reading(message: nil) }
        var issues = document.issues
        if reader.next() != nil {
            issues.append(
                Issue(
                    severity: .error, code: "structure", id: "hl7-second-message",
                    diagnostics: "The XML holds more than one message; only the first was read."))
        }
        guard case .message(let message) = document.content else {
            return HL7Reading(message: nil, issues: issues)
        }
        return HL7Reading(message: message, issues: issues)
    }
}
