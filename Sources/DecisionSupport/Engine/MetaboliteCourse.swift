import ClinicalModel

/// A metabolite before and after the first dose.
package struct MetaboliteCourse: Sendable {
    /// The last one before the first dose, as a quasi-pre sample too.
    package let baseline: UsableResult?
    /// The newest after it.
    package let latest: UsableResult?
    /// Raised before, still above its limit now, and never within it in between (R39).
    package let isPersistent: Truth
}

extension Assessment {
    /// The metabolites that were measured at all; one of serum and urine stands for both.
    package var metaboliteCourses: [MetaboliteCourse] {
        let courses = [AnalyteKey.mma, .umma].map(metaboliteCourse)
        let measured = courses.filter { $0.baseline != nil || $0.latest != nil }
        return (measured.isEmpty ? [courses[0]] : measured) + [metaboliteCourse(.thcy)]
    }

    /// The newest results of those that stay raised: what makes R39 fire.
    var persistentMetabolites: [UsableResult] {
        metaboliteCourses.filter(\.isPersistent.isYes).compactMap(\.latest)
    }

    private func metaboliteCourse(_ key: AnalyteKey) -> MetaboliteCourse {
        let baseline = last(key)
        let after = results(key, .post)
        return MetaboliteCourse(
            baseline: baseline, latest: after.last,
            isPersistent: isPersistent(key, baseline, after))
    }

    private func isPersistent(
        _ key: AnalyteKey, _ baseline: UsableResult?, _ after: [UsableResult]
    ) -> Truth {
        if after.contains(where: { isRaised($0).isNo }) { return .no }
        let wasRaised = baseline.map(isRaised) ?? .yes
        guard !wasRaised.isNo, hasReached(therapyDay: "P-MET-CHECK") else { return .no }
        guard let latest = after.last, isSampled(latest, fromTherapyDay: "P-MET-CHECK") else {
            return .unknown([key.rawValue])
        }
        return baseline == nil ? isFarAboveLimit(latest) : wasRaised.and(isRaised(latest))
    }

    /// Without a baseline only a multiple of the limit tells that it stays raised.
    private func isFarAboveLimit(_ result: UsableResult) -> Truth {
        let limit = raisedLimit(result).map { self.limit($0, for: result.key) }
        guard let limit = limit ?? senderHigh(result),
            let far = limit.multiplied(by: parameter("P-MET-NOBASE").value)
        else { return .no }
        return test(result, .above, limit: far)
    }
}
