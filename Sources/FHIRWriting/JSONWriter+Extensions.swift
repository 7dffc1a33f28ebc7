import ClinicalModel
import FHIRSyntax

extension JSONWriter {
    /// One of the project's extensions with a primitive value.
    mutating func valueExtension(_ name: String, _ element: String, _ value: String) {
        object { object in
            object.member("url", Canonical.structureDefinition(name))
            object.text(element, value)
        }
    }

    /// A rule that lacks data, and which.
    mutating func missingInput(_ open: Insufficiency) {
        complexExtension("missing-input") { array in
            array.part("rule", "valueCode", open.rule)
            for key in open.missing { array.part("input", "valueString", key) }
        }
    }

    /// A rule that a site has disabled, and where.
    mutating func notEvaluated(_ disabled: DisabledRule) {
        complexExtension("not-evaluated") { array in
            array.part("rule", "valueCode", disabled.rule)
            array.part("reason", "valueString", disabled.reason)
        }
    }

    /// A limit the finding was judged by, and where it is from.
    mutating func usedThreshold(_ threshold: UsedThreshold) {
        complexExtension("used-threshold") { array in
            array.part("parameter", "valueString", threshold.parameter)
            let limit = [threshold.value, threshold.unit].compactMap(\.self)
            array.part("limit", "valueString", limit.joined(separator: " "))
            array.part("mark", "valueCode", threshold.mark)
            array.part("source", "valueString", threshold.source)
        }
    }

    private mutating func complexExtension(
        _ name: String, _ parts: (inout JSONWriter) -> Void
    ) {
        object { object in
            object.array("extension", parts)
            object.member("url", Canonical.structureDefinition(name))
        }
    }

    /// A part of a complex extension; nothing where it would be empty.
    private mutating func part(_ url: String, _ element: String, _ value: String) {
        guard !value.isEmpty else { return }
        object { object in
            object.member("url", url)
            object.text(element, value)
        }
    }
}
