import ClinicalModel

/// One loss of skills: recorded as a sign, or read from a milestone.
struct RegressionEpisode {
    /// The milestone, or the sign in words.
    let name: String
    /// Neither abated nor regained by T.
    let isOpen: Bool
    let evidence: [Evidence]
}

extension Assessment {
    /// All losses known at T, those that ended too.
    var regressionEpisodes: [RegressionEpisode] {
        record.signs.compactMap(episode) + milestoneCourses.compactMap(episode)
    }

    private func episode(_ sign: SignRecord) -> RegressionEpisode? {
        guard sign.key == "regression", !sign.isRefuted else { return nil }
        guard let onset = sign.onset ?? sign.recorded, onset.isKnown(at: asOf) else { return nil }
        let hasAbated = sign.abatement?.isKnown(at: asOf) ?? !sign.isClinicallyActive
        return RegressionEpisode(
            name: "developmental regression", isOpen: !hasAbated,
            evidence: [evidence(of: sign, role: .triggers)])
    }

    private func episode(_ course: MilestoneCourse) -> RegressionEpisode? {
        guard let loss = course.regression ?? course.regained?.loss else { return nil }
        var items = [evidence(of: loss, role: .triggers)]
        let achieved = course.records.last { $0.status == .achieved && $0.source != loss.source }
        if let achieved {
            let role: Evidence.Role = course.regression == nil ? .against : .supports
            items.append(evidence(of: achieved, role: role))
        }
        return RegressionEpisode(
            name: words(course.key), isOpen: course.regression != nil, evidence: items)
    }
}
