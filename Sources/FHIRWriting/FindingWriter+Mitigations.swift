import ClinicalModel
import FHIRSyntax

extension FindingWriter {
    /// The treatment a finding is under, what a clinician said to it, and earlier mitigations.
    ///
    /// Ours have no `author`: that is how a later run tells a clinician's from them.
    func writeMitigations(of finding: Finding, kept: [[UInt8]], to issue: inout JSONWriter) {
        let start = finding.treatmentStart
        // What was kept says itself why the finding is mitigated.
        let override =
            finding.lifecycle == .mitigated && kept.isEmpty
            ? finding.mitigatedBy?.plain : nil
        guard start != nil || override != nil || !kept.isEmpty else { return }
        issue.array("mitigation") { array in
            if let start { Self.writeTreatment(since: start, to: &array) }
            if let override, !override.isEmpty {
                array.object { mitigation in
                    mitigation.object("action") { $0.member("text", override) }
                }
            }
            for bytes in kept { array.raw(bytes: bytes.withoutJSONLayout) }
        }
    }

    private static func writeTreatment(since start: FuzzyTime, to array: inout JSONWriter) {
        array.object { mitigation in
            mitigation.object("action") { action in
                action.array("coding") {
                    $0.coding(Canonical.actCode, "1", display: "Therapy Appropriate")
                }
            }
            mitigation.member("date", start.description)
        }
    }
}

extension [UInt8] {
    /// JSON text without the blanks and line breaks between its tokens: a line stays a line.
    var withoutJSONLayout: [UInt8] {
        var isInside = false
        var isEscaped = false
        return filter { byte in
            if isInside {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInside = false
                }
                return true
            }
            isInside = byte == UInt8(ascii: "\"")
            return ![0x20, 0x09, 0x0A, 0x0D].contains(byte)
        }
    }
}
