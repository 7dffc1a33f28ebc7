import ClinicalModel
import FHIRSyntax

extension JSONWriter {
    /// Resource type, id and the tag that marks a resource as ours.
    mutating func head(_ type: String, id: String? = nil) {
        member("resourceType", type)
        member("id", id)
        object("meta") { meta in
            meta.array("tag") { $0.coding(Canonical.origin, Canonical.originCode) }
        }
    }

    /// The identifier by which a finding is known over time.
    mutating func findingIdentifier(_ id: String) {
        array("identifier") { array in
            array.object { identifier in
                identifier.member("system", Canonical.finding)
                identifier.member("value", id)
            }
        }
    }

    /// A Coding as the next item or value.
    mutating func coding(_ system: String, _ code: String, display: String? = nil) {
        object { coding in
            coding.member("system", system)
            coding.member("code", code)
            coding.member("display", display)
        }
    }

    /// The Coding of a finding's rule.
    mutating func ruleCoding(_ finding: Finding) {
        coding(Canonical.rules, finding.rule, display: "\(finding.number) \(finding.rule)")
    }

    /// A member with text that may hold words of the input.
    mutating func text(_ name: String, _ text: String) { member(name, text.plain) }

    /// Mitigations of a clinician, kept as they were.
    mutating func keptMitigations(_ kept: [[UInt8]]) {
        guard !kept.isEmpty else { return }
        array("mitigation") { array in
            for bytes in kept { array.raw(bytes: bytes.withoutJSONLayout) }
        }
    }
}

extension String {
    /// The text without the characters a FHIR string must not hold, each replaced.
    var plain: String {
        var text = self
        guard text.withUTF8({ $0.contains { $0 < 0x20 || $0 == 0x7F } }) else { return self }
        let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\t", "\n", "\r": scalar
            default: scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
