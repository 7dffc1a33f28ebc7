import FHIRCore

extension HL7ReportReader {
    /// Reads MSH; false where the message reports no results or cannot be told to.
    mutating func readHeader() -> Bool {
        guard let first = message.segments.first, first.name == HL7SegmentName.msh.rawValue else {
            if !message.segments.isEmpty {
                say(
                    .fatal, "hl7v2-header-missing", code: "structure", at: 0,
                    "The message does not begin with MSH.")
            } else {
                report.issues.append(
                    Issue(
                        severity: .fatal, code: "structure", id: "hl7v2-header-missing",
                        diagnostics: "The message has no segments."))
            }
            return false
        }
        readHeaderFields()
        checkControlID()
        return readKind() && checkVersion()
    }

    private mutating func readHeaderFields() {
        var header = FeedHeader()
        let leaves = message.leaves(of: 0)
        var next = leaves.lowerBound
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            switch message.leaves[value.lowerBound].field {
            case 3:
                header.sendingApplication = text(1, of: value)
                header.sendingApplicationID = text(2, of: value)
            case 4:
                header.sendingFacility = text(1, of: value)
                header.sendingFacilityID = text(2, of: value)
            case 5: header.receivingApplication = text(1, of: value) ?? text(2, of: value)
            case 6: header.receivingFacility = text(1, of: value) ?? text(2, of: value)
            case 7: header.time = readTime(value)
            case 9:
                header.kind = text(3, of: value) ?? text(1, of: value)
                header.triggerEvent = text(2, of: value)
            case 10: header.controlID = text(1, of: value)
            case 11: header.processingID = text(1, of: value)
            case 12: header.version = text(1, of: value)
            case 19: header.language = text(1, of: value)
            default: break
            }
        }
        report.header = header
    }

    private mutating func checkControlID() {
        guard report.header.controlID == nil else { return }
        say(
            .warning, "hl7v2-control-id-missing", code: "required", at: 0,
            "The message has no control ID (MSH-10), so a resend of it cannot be told by it.")
    }

    /// Decides by MSH-9 whether the message reports results.
    private mutating func readKind() -> Bool {
        let reading = HL7ResultMessage.read(message, segment: 0)
        if let kind = reading.kind {
            self.kind = kind
            if let sent = report.header.kind, !report.equals(sent, kind) {
                report.header.kind = report.add(kind.rawValue, from: sent.field)
            }
            if reading.isByEvent {
                say(
                    .information, "hl7v2-message-structure", code: "value", at: 0,
                    "MSH-9 names no known structure; the message is read as \(kind.rawValue).")
            }
            return true
        }
        let read = HL7ResultMessage.allCases.map(\.rawValue).joined(separator: ", ")
        let what =
            switch reading.name {
            case .missing: "The message has no type (MSH-9)"
            case .malformed: "The message's type (MSH-9) is no message code"
            case .known(let name): "The message is of type \(name), which reports no results"
            }
        say(
            .fatal, "hl7v2-message-type", code: "not-supported", at: 0, "\(what); read are \(read)."
        )
        return false
    }

    /// Other versions are read as far as they agree with those that are known.
    private mutating func checkVersion() -> Bool {
        guard let version = report.string(report.header.version) else {
            say(
                .warning, "hl7v2-version", code: "required", at: 0,
                "The message does not say its version (MSH-12).")
            return true
        }
        let known = ["2.3", "2.4", "2.5", "2.6", "2.7", "2.8"]
        if !known.contains(where: { version == $0 || version.hasPrefix($0 + ".") }) {
            say(
                .warning, "hl7v2-version", code: "not-supported", at: 0,
                "The message is of a version (MSH-12) other than 2.3 to 2.8; it is read like these."
            )
        }
        return true
    }
}

extension LabReport {
    fileprivate func equals(_ text: FeedText, _ kind: HL7ResultMessage) -> Bool {
        withBytes(of: text) { $0.elementsEqual(kind.rawValue.utf8) }
    }
}
