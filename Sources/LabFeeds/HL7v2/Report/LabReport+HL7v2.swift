import FHIRCore

extension LabReport {
    /// Reads a message that reports results of one patient.
    ///
    /// A message that repeats PID has several patients, who must not meet in one report: that is fatal
    /// here; `reports(of:format:recordingFields:)` reads it.
    public init(_ message: HL7Message, format: FeedFormat, recordingFields: Bool = false) {
        var reader = HL7ReportReader(message, format: format, recordingFields: recordingFields)
        reader.read()
        self = reader.report
    }

    /// Reads a message: one report, or one for each patient where it repeats PID.
    ///
    /// The reports of one message are about different persons, who may be mother and infant: they
    /// belong into one Bundle, each with its own Patient.
    public static func reports(
        of message: HL7Message, format: FeedFormat, recordingFields: Bool = false
    ) -> [LabReport] {
        var reports: [LabReport] = []
        for part in message.patients() {
            let report = LabReport(part, format: format, recordingFields: recordingFields)
            reports.append(report)
            // The header is that of all: what refuses the first refuses the message.
            if report.issues.contains(where: { $0.severity == .fatal }) { break }
        }
        return reports
    }
}
