import ClinicalModel
import FHIRSyntax

extension FindingsReport {
    /// Writes one finding of the report; absent members are left out.
    func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("number", finding.number)
            object.member("rule", finding.rule)
            object.member("version", finding.version)
            object.member("severity", finding.severity.name)
            object.member("about", finding.about.map(reference))
            object.member("lifecycle", finding.lifecycle.rawValue)
            object.member("confidence", finding.confidence.rawValue)
            object.name("provisional")
            object.bool(finding.isProvisional)
            Self.writeWindow(of: finding, to: &object)
            object.member("message", sentences.closing(finding.message))
            if !finding.recommendation.isEmpty {
                object.member("recommendation", finding.recommendation)
            }
            if !finding.notes.isEmpty { object.strings("notes", finding.notes) }
            if !finding.samplingNotes.isEmpty {
                object.strings("samplingNotes", finding.samplingNotes)
            }
            object.member("mitigatedBy", finding.mitigatedBy)
            object.array("evidence") { array in
                for evidence in finding.evidence { Self.write(evidence, to: &array) }
            }
            object.array("thresholds") { array in
                for threshold in finding.thresholds { Self.write(threshold, to: &array) }
            }
        }
    }

    private static func writeWindow(of finding: Finding, to writer: inout JSONWriter) {
        guard finding.windowStart != nil || finding.windowEnd != nil else { return }
        writer.object("window") { object in
            object.member("from", finding.windowStart?.description)
            object.member("to", finding.windowEnd?.description)
        }
    }

    private static func write(_ evidence: Evidence, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("kind", evidence.kind.rawValue)
            object.member("role", evidence.role.rawValue)
            object.member("reference", evidence.source.map(FindingsReport.name(of:)))
            object.member("path", evidence.source?.path)
            object.member("value", evidence.kind == .absence ? absence(evidence) : evidence.value)
            object.member("unit", evidence.unit)
            object.member("canonicalValue", evidence.canonicalValue)
            object.member("canonicalUnit", evidence.canonicalUnit)
            object.member("comparedValue", evidence.comparedValue)
            object.member("comparedUnit", evidence.comparedUnit)
            object.member("time", evidence.time?.description)
        }
    }

    /// "no B12 work-up, 2025-05-16 to 2025-06-15": nothing to refer to, so it is said in words.
    private static func absence(_ evidence: Evidence) -> String {
        [evidence.name, evidence.value].compactMap(\.self).joined(separator: ", ")
    }

    static func write(_ threshold: UsedThreshold, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("parameter", threshold.parameter)
            object.member("value", threshold.value)
            object.member("unit", threshold.unit)
            object.member("default", threshold.defaultValue)
            object.member("mark", threshold.mark)
            object.member("source", threshold.source)
        }
    }
}
