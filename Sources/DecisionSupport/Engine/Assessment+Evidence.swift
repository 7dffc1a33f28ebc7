package import ClinicalModel

/// Evidence lists: what a finding rests on, as reported and as compared.
extension Assessment {
    /// A result; with `limit`, also the value in the unit of that parameter.
    package func evidence(
        of result: UsableResult, role: Evidence.Role, limit: String? = nil
    ) -> Evidence {
        let analyte = knowledge.analyte(result.key)
        var evidence = Evidence(
            kind: .result, role: role, source: result.source,
            name: analyte?.title ?? result.key.rawValue,
            value: reportedText(result.result), unit: result.result.value.unitText,
            canonicalValue: canonicalText(result), canonicalUnit: result.canonicalUnit,
            time: result.time)
        if let limit {
            evidence.limit = threshold(limit)
            let compared = comparedValue(result, limit)
            evidence.comparedValue = compared
            evidence.comparedUnit = compared == nil ? nil : parameter(limit).unit
        }
        return evidence
    }

    package func evidence(of sign: SignRecord, role: Evidence.Role) -> Evidence {
        Evidence(
            kind: .sign, role: role, source: sign.source, name: words(sign.key.rawValue),
            time: sign.onset ?? sign.recorded)
    }

    package func evidence(of milestone: MilestoneRecord, role: Evidence.Role) -> Evidence {
        Evidence(
            kind: .milestone, role: role, source: milestone.source, name: words(milestone.key),
            value: words(milestone.status.rawValue), time: milestone.time)
    }

    package func evidence(of condition: ConditionRecord, role: Evidence.Role) -> Evidence {
        Evidence(
            kind: .exposure, role: role, source: condition.source,
            name: words(condition.key.rawValue), time: condition.onset ?? condition.recorded)
    }

    package func evidence(of feeding: FeedingRecord, role: Evidence.Role) -> Evidence {
        Evidence(
            kind: .exposure, role: role, source: feeding.source, name: "feeding",
            value: feeding.kinds.map { words($0.rawValue) }.joined(separator: ", "),
            time: feeding.period.start)
    }

    package func evidence(of diet: DietRecord, role: Evidence.Role) -> Evidence {
        Evidence(
            kind: .exposure, role: role, source: diet.source, name: "diet",
            value: diet.kinds.map { words($0.rawValue) }.joined(separator: ", "),
            time: diet.period.start)
    }

    package func evidence(of medication: MedicationRecord, role: Evidence.Role) -> Evidence {
        Evidence(
            kind: .dose, role: role, source: medication.source,
            name: words(medication.substance.rawValue), value: medication.dose?.text,
            unit: medication.dose?.unitText, time: medication.start)
    }

    /// Something that was looked for and not found; always names the window.
    package func absence(of name: String, within window: String) -> Evidence {
        Evidence(kind: .absence, role: .triggers, source: nil, name: "no \(name)", value: window)
    }

    /// The value as reported, with comparator: `<150 pg/mL`.
    package func text(of result: UsableResult) -> String {
        let value = reportedText(result.result) ?? ""
        guard let unit = result.result.value.unitText else { return value }
        return "\(value) \(unit)"
    }

    private func reportedText(_ result: LabResult) -> String? {
        guard let text = result.value.text else {
            return result.qualitative.map { $0 ? "positive" : "negative" }
        }
        return (result.value.comparator?.rawValue ?? "") + text
    }

    private func canonicalText(_ result: UsableResult) -> String? {
        guard result.canonicalUnit != nil else { return nil }
        let value =
            result.hasComparator ? (result.stated.high ?? result.stated.low) : result.stated.low
        return (result.result.value.comparator?.rawValue ?? "")
            + value.rounded(significantDigits: 6)
    }

    /// The value in the unit of a parameter; nil where that is the canonical unit.
    private func comparedValue(_ result: UsableResult, _ name: String) -> String? {
        guard let unit = parameter(name).unit, unit != result.canonicalUnit,
            let factor = knowledge.analyte(result.key)?.unit(unit)?.factor,
            let value = result.value?.divided(by: factor)
        else { return nil }
        return value.rounded(significantDigits: 6)
    }

    /// A key in words: `poor-eye-contact` → "poor eye contact".
    package func words(_ key: String) -> String {
        String(key.map { $0 == "-" ? " " : $0 })
    }
}
