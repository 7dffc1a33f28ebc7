import FHIRCore
import FHIRSyntax

extension FeedDocument {
    /// What the document reports, one report a patient.
    ///
    /// Only an HL7 v2 message that repeats PID gives several. They are about different persons, who may
    /// be mother and infant: put them into one Bundle, each with its own Patient; never join them.
    /// A document that cannot be read gives one report without results whose issues are fatal.
    public func reports(recordingFields: Bool = false) -> [LabReport] {
        var reports: [LabReport]
        switch content {
        case .raw: reports = readRaw(recordingFields)
        case .message(let message):
            reports = LabReport.reports(
                of: message, format: format, recordingFields: recordingFields)
        case .report(let report): reports = [report]
        case .unreadable: reports = [LabReport(format: format)]
        }
        if !reports.isEmpty { reports[0].issues.insert(contentsOf: issues, at: 0) }
        return reports
    }

    /// The same where only one report is expected: several are refused by a fatal issue.
    public func report(recordingFields: Bool = false) -> LabReport {
        let reports = reports(recordingFields: recordingFields)
        if let first = reports.first, reports.count == 1 { return first }
        var refused = LabReport(format: format)
        refused.issues = issues + [severalPatients]
        return refused
    }

    private func readRaw(_ recordingFields: Bool) -> [LabReport] {
        switch format {
        case .hl7v2ER7: readPipes(recordingFields)
        case .cda: [readDocument(recordingFields)]
        case .hl7v2XML, .labXML: [unread]
        }
    }

    private func readDocument(_ recordingFields: Bool) -> LabReport {
        // How large it may be was judged when it was taken in.
        var limits = XMLLimits.default
        limits.bytes = .max
        return raw.withUnsafeBytes {
            CDAReader.report(of: $0, limits: limits, recordingFields: recordingFields)
        }
    }

    private func readPipes(_ recordingFields: Bool) -> [LabReport] {
        let reading = ER7Reader(limit: .max).read(raw, start: start)
        var reports = [LabReport(format: format)]
        if let message = reading.message {
            reports = LabReport.reports(
                of: message, format: format, recordingFields: recordingFields)
        }
        if !reports.isEmpty { reports[0].issues.insert(contentsOf: reading.issues, at: 0) }
        return reports
    }

    /// A document whose reader was to parse it while cutting it out, and did not.
    private var unread: LabReport {
        var report = LabReport(format: format)
        report.issues = [
            Issue(
                severity: .fatal, code: "processing", id: "feed-document-unread", position: start,
                diagnostics: "The document was cut out of its input but not parsed.")
        ]
        return report
    }

    private var severalPatients: Issue {
        Issue(
            severity: .fatal, code: "multiple-matches", id: "hl7v2-several-patients",
            position: start,
            diagnostics: "The message is about several patients, who must not be read as one.")
    }
}
