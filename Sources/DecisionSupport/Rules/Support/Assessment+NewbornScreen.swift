import ClinicalModel

/// A value of the newborn screen that is high, and by whose word.
struct ScreenedMarker {
    let result: UsableResult
    /// The parameter it was held against; nil where the laboratory's own limit or flag decides.
    let limit: String?
    /// What was exceeded, in words.
    let reason: String
}

/// Newborn screening: dried blood spots sampled at `P-NBS-AGE` days of age or younger.
///
/// However long ago: an infant is screened once, and what it showed stays true of the birth.
extension Assessment {
    /// The newest value of a key in a blood spot of the newborn.
    func screened(_ key: AnalyteKey) -> UsableResult? {
        results(key).last { ($0.ageDays ?? .max) <= number("P-NBS-AGE") }
    }

    /// Whether a screened value is high: by the laboratory's flag, else by its limit, else by ours.
    func isScreenedHigh(_ key: AnalyteKey, _ name: String) -> Truth {
        guard let result = screened(key) else { return .unknown([key.rawValue]) }
        if result.isFlaggedHigh { return .yes }
        guard result.result.value.number != nil else { return .no }
        if let high = senderHigh(result) { return test(result, .above, limit: high) }
        return test(result, .above, name)
    }

    /// The high markers of the propionylcarnitine pattern, each with what it exceeds.
    var highScreenMarkers: [ScreenedMarker] {
        let limits: [(AnalyteKey, String)] = [(.c3, "P-C3"), (.c3c2, "P-C3C2")]
        var markers = limits.compactMap { key, name -> ScreenedMarker? in
            guard isScreenedHigh(key, name).isYes, let result = screened(key) else { return nil }
            return marker(result, name)
        }
        if let ratio = screened(.c3c16), ratio.isFlaggedHigh {
            markers.append(marker(ratio, nil))
        }
        return markers
    }

    /// Methylmalonic or propionic acidaemia, as coded or as a screen reported it.
    func organicAcidaemias(role: Evidence.Role) -> [Evidence] {
        reportedAcidaemias.map { report in
            Evidence(
                kind: .exposure, role: role, source: report.source, name: "newborn screening",
                value: report.answers.joined(separator: ", "), time: report.time)
        } + codedAcidaemias.map { evidence(of: $0, role: role) }
    }

    /// A screen reported one of them, or it was coded while the newborn screen was due.
    var isOrganicAcidaemiaReported: Bool {
        !reportedAcidaemias.isEmpty
            || codedAcidaemias.contains { condition in
                guard let day = condition.known?.day, let age = person.ageDays(on: day) else {
                    return false
                }
                return age <= number("P-NBS-AGE")
            }
    }

    private var reportedAcidaemias: [NewbornScreeningRecord] {
        record.newbornScreenings.filter { report in
            report.disorders.contains(where: ConceptGroups.organicAcidaemia.contains)
        }
    }

    private var codedAcidaemias: [ConditionRecord] {
        (record.conditions + record.observations).filter {
            ConceptGroups.organicAcidaemia.contains($0.key) && !$0.isRefuted
        }
    }

    private func marker(_ result: UsableResult, _ name: String?) -> ScreenedMarker {
        if let high = senderHigh(result), test(result, .above, limit: high).isYes {
            let text = result.result.range?.high?.text ?? ""
            return ScreenedMarker(
                result: result, limit: nil, reason: "above the laboratory's limit \(text)")
        }
        if result.isFlaggedHigh {
            return ScreenedMarker(
                result: result, limit: nil, reason: "flagged as high by the laboratory")
        }
        return ScreenedMarker(
            result: result, limit: name, reason: "limit \(name.map(self.text) ?? "")")
    }
}

extension UsableResult {
    /// The laboratory says high, abnormal or positive.
    var isFlaggedHigh: Bool {
        result.flags.contains { ["H", "HH", "A", "AA", "POS"].contains($0.uppercased()) }
            || result.qualitative ?? false
    }

    /// The laboratory says low.
    var isFlaggedLow: Bool {
        result.flags.contains { ["L", "LL"].contains($0.uppercased()) }
    }
}
