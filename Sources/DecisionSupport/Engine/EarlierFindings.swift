import ClinicalModel

/// Status findings that stood before a newer result came and do not stand at T (4.0, life cycle).
///
/// The rules are asked again for the moment before each newer status result of a dyad, before
/// treatment; persons without two results of one key are not looked at.
struct EarlierFindings {
    let context: ScreeningContext
    let rules: ScreeningRules

    /// Those of `people` (assessed at T) that are not among the findings at T, as superseded.
    func findings(of people: [Assessment], beyond present: [PersonID: [Finding]]) -> [Finding] {
        let families = families(of: people)
        guard !families.isEmpty else { return [] }
        let rules = rules.ofStatus
        var found: [Place: Finding] = [:]
        for family in families {
            // The newest moment comes last and replaces what was said before.
            for moment in moments(of: family) {
                for finding in findings(of: family, at: moment, by: rules) {
                    found[Place(finding)] = finding
                }
            }
        }
        for finding in present.values.joined() { found[Place(finding)] = nil }
        return found.values.map(superseded)
    }

    // MARK: Whom and when

    /// Mother and infants, or a person alone, where a status result has a newer one.
    private func families(of people: [Assessment]) -> [[Assessment]] {
        var places: [PersonID: Int] = [:]
        var families: [[Assessment]] = []
        for person in people where person.role != .other {
            let head = context.mother(of: person.personID) ?? person.personID
            if let place = places[head] {
                families[place].append(person)
            } else {
                places[head] = families.count
                families.append([person])
            }
        }
        return families.filter { $0.contains(where: hasNewerResult) }
    }

    private func hasNewerResult(_ person: Assessment) -> Bool {
        guard person.record.results.count > 1 else { return false }
        return Self.keys.contains { key in
            person.results(key).count > 1
        }
    }

    /// Just before each result that differs from the one before it; the newest ones of a very
    /// long course.
    private func moments(of family: [Assessment]) -> [Instant] {
        let times = family.flatMap { person in
            Self.keys.flatMap { key -> [Instant] in
                let results = person.results(key)
                return zip(results, results.dropFirst())
                    .filter { $0.interval != $1.interval && $0.time != $1.time }
                    .map { justBefore($1.time) }
            }
        }
        return Set(times).sorted().suffix(Self.limit)
    }

    private func justBefore(_ time: FuzzyTime) -> Instant {
        let offset = context.asOf.offsetMinutes
        guard let instant = time.instant else {
            return Instant(day: time.day + -1, secondOfDay: 86_399, offsetMinutes: offset)
        }
        return Instant(seconds: instant.seconds - 1, offsetMinutes: offset)
    }

    // MARK: What was said

    private func findings(
        of family: [Assessment], at moment: Instant, by rules: ScreeningRules
    ) -> [Finding] {
        let asOf = AsOf(instant: moment, text: moment.description)
        let earlier = ScreeningContext(earlier: asOf, than: context)
        var run = ScreeningRun(context: earlier, rules: rules)
        return withExtendedLifetime(earlier) {
            run.untreatedFindings(of: family.map(\.personID))
        }
    }

    private func superseded(_ finding: Finding) -> Finding {
        var finding = finding
        finding.lifecycle = .superseded
        return finding
    }

    private struct Place: Hashable {
        let number: String
        let subject: PersonID
        let instance: String?

        init(_ finding: Finding) {
            number = finding.number
            subject = finding.subject
            instance = finding.instance
        }
    }

    /// What the status rules classify by.
    private static let keys: [AnalyteKey] = [
        .b12, .holotc, .thcy, .mma, .umma, .hb, .mcv, .anc, .plt, .rdw, .rdwsd, .hyperseg, .ferr,
        .ldh, .alt, .ast,
    ]

    /// Keeps the cost of a person with thousands of results within bounds.
    private static let limit = 24
}
