import ClinicalModel

/// Days after the first dose in which tests are due (R55).
struct FollowUpWindow {
    /// The parameters of its first and last day begin with this.
    let name: String
    let days: ClosedRange<Day>
    let isClosed: Bool
    /// Only the later ones ask for a metabolite.
    let needsMetabolite: Bool
    let counts: [UsableResult]
    let metabolites: [UsableResult]
    private let hasCount: Bool

    static let names = ["P-FU-10D", "P-FU-3MO", "P-FU-6MO"]

    init(_ name: String, _ t0: FirstDose, _ infant: Assessment) {
        let first = t0.time.day + infant.number("\(name)-LO")
        let days = first...max(first, t0.time.day + infant.number("\(name)-HI"))
        self.name = name
        self.days = days
        isClosed = infant.asOf.day > days.upperBound && !infant.hasDied(by: days.upperBound)
        needsMetabolite = name.hasSuffix("MO")
        let hb = infant.results(.hb).filter { days.contains($0.time.day) }
        let mcv = infant.results(.mcv).filter { days.contains($0.time.day) }
        counts = hb + mcv
        hasCount = !hb.isEmpty && !mcv.isEmpty
        metabolites =
            needsMetabolite ? infant.statusResults.filter { days.contains($0.time.day) } : []
    }

    /// What is not there, in words.
    var missing: [String] {
        (lacksMetabolite ? ["MMA or homocysteine"] : [])
            + (hasCount ? [] : ["blood count with haemoglobin and MCV"])
    }

    var lacksBoth: Bool { lacksMetabolite && !hasCount }
    var found: [UsableResult] { counts + metabolites }
    var text: String { "\(days.lowerBound) to \(days.upperBound)" }

    /// "3 months": the parameters are named so.
    var title: String {
        let part = name.split(separator: "-").last ?? ""
        return "\(part.prefix(while: \.isNumber)) \(needsMetabolite ? "months" : "days")"
    }

    private var lacksMetabolite: Bool { needsMetabolite && metabolites.isEmpty }
}

extension Assessment {
    /// Metabolites, and each B12 that no injection has raised.
    fileprivate var statusResults: [UsableResult] {
        let metabolites = [AnalyteKey.mma, .umma, .thcy].flatMap(results)
        return metabolites + results(.b12).filter { !isSoonAfterInjection($0) }
    }

    /// An injection in the `P-POST-B12` before a sample, or a course of them that reaches so far.
    private func isSoonAfterInjection(_ sample: UsableResult) -> Bool {
        b12Intake.contains { dose in
            guard dose.kind != .request, dose.route?.isParenteral ?? false,
                let start = dose.start, start.day <= sample.time.day,
                sample.time.order(to: start) != .before
            else { return false }
            let last = dose.kind == .administration ? start.day : lastDay(of: dose)
            return sample.time.day - min(last, sample.time.day) <= number("P-POST-B12")
        }
    }

    /// Died by a day, or nobody says when.
    fileprivate func hasDied(by day: Day) -> Bool {
        guard let death = person.deathTime else { return person.deceased }
        return death.day <= day
    }
}
