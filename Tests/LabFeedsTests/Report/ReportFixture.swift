import FHIRCore
import LabFeeds

/// A message written down in pipes, and its report.
enum ReportFixture {
    static let header =
        "MSH|^~\\&|LIS|HOSP|HUB|HOSP|20250508180000+0200||ORU^R01^ORU_R01|M1|P|2.5.1"
    static let patient = "PID|1||P1^^^HOSP^MR||SYNTHETIC^INFANT||20241101|F"

    /// A segment by the numbers of its fields.
    static func segment(_ name: String, _ fields: [Int: String]) -> String {
        let last = fields.keys.max() ?? 0
        return name + (0..<last).map { "|" + (fields[$0 + 1] ?? "") }.joined()
    }

    /// The message of these segments, behind a header and a patient.
    static func message(_ segments: String...) -> HL7Message {
        parsed([header, patient] + segments)
    }

    static func parsed(_ segments: [String]) -> HL7Message {
        let bytes = Array(segments.map { $0 + "\r" }.joined().utf8)
        return ER7Reader().read(bytes).message ?? HL7Message()
    }

    /// The report of these segments, behind a header and a patient.
    static func report(_ segments: String...) -> LabReport {
        LabReport(parsed([header, patient] + segments), format: .hl7v2ER7, recordingFields: true)
    }

    /// The report of these segments alone.
    static func whole(_ segments: String...) -> LabReport {
        LabReport(parsed(segments), format: .hl7v2ER7, recordingFields: true)
    }
}

extension LabReport {
    /// The codings of a code as `code|display|system`.
    func words(_ code: FeedCode?) -> [String] {
        guard let code else { return [] }
        let all = code.codings.map { number in
            let coding = codings[Int(number)]
            return [coding.code, coding.display, coding.system].map { string($0) ?? "" }
                .joined(separator: "|")
        }
        return all + (string(code.text).map { ["'" + $0 + "'"] } ?? [])
    }

    /// An identifier as `value|authority|id|kind of id|kind`.
    func words(_ identifier: FeedIdentifier?) -> String {
        guard let identifier else { return "" }
        return [
            identifier.value, identifier.authority, identifier.authorityID,
            identifier.authorityIDKind, identifier.kind,
        ].map { string($0) ?? "" }.joined(separator: "|")
    }

    /// A value as its case and its texts.
    func words(_ value: FeedValue) -> String {
        func text(_ text: FeedText?) -> String { string(text) ?? "-" }
        return switch value {
        case .none: "none"
        case .numeric(let number): "number " + text(number)
        case .structured(let comparator, let first, let separator, let second):
            "structured "
                + [comparator, first, separator, second].map(text).joined(separator: " ")
        case .interval: "interval"
        case .text(let pieces): "text " + pieces.map { text(texts[Int($0)]) }.joined(separator: "~")
        case .coded(let range):
            "code "
                + range.map { words(codes[Int($0)]).joined(separator: ",") }.joined(separator: "~")
        case .time(let point): "time " + text(point)
        case .attachment(let type, let encoding, let data):
            "document " + [type, encoding, data].map(text).joined(separator: " ")
        case .other(let type, let content): "other \(text(type)) \(text(content))"
        }
    }

    /// The notes of a range.
    func words(_ range: Range<Int32>) -> [String] { range.map { string(notes[Int($0)].text) } }

    func ids(_ severity: Issue.Severity? = nil) -> [String] {
        issues.filter { severity == nil || $0.severity == severity }.map(\.id)
    }
}
