import ClinicalModel

/// Blood tests that confirm recovery were not done in their time.
///
/// ## What it detects
/// A treated infant without a blood count (haemoglobin and MCV), or without MMA, urinary MMA or
/// homocysteine, {P-FU-3MO-LO #} to {P-FU-3MO-HI} or {P-FU-6MO-LO #} to {P-FU-6MO-HI} after the
/// first dose; or without a blood count {P-FU-10D-LO #} to {P-FU-10D-HI} after it. Each window is
/// judged when it has closed.
///
/// ## Why it matters
/// Without metabolites and blood count nobody knows whether the treatment worked, and a relapse is
/// found late.
///
/// ## Source
/// Review after three months: British guideline (grade A); confirmation after three and six months:
/// source text (grade C).
///
/// ## Fires on
/// Both missing in one of the later windows: warning. One of them missing, or the early blood count:
/// info.
///
/// ## Stays silent on
/// Windows that are still open, and infants who died before their end. A B12 counts as metabolite
/// only where no injection was given in the {P-POST-B12} before it.
enum FollowupLabsMissing: DetectionRule {
    static let number = "R55"
    static let subject = RuleSubject.infant
    static let parameters =
        FollowUpWindow.names.flatMap { ["\($0)-LO", "\($0)-HI"] }
        + ["P-POST-B12", "P-B12-LOW", "P-B12-BORDER"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.hb, .mcv, .mma, .umma, .thcy, .b12]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard let t0 = infant.t0 else { return .silent }
        let gaps = FollowUpWindow.names.map { FollowUpWindow($0, t0, infant) }
            .filter { $0.isClosed && !$0.missing.isEmpty }
        guard let last = gaps.last else { return .silent }
        return .fires([draft(infant, t0, gaps, last)])
    }

    private static func draft(
        _ infant: Assessment, _ t0: FirstDose, _ gaps: [FollowUpWindow], _ last: FollowUpWindow
    ) -> FindingDraft {
        var draft = FindingDraft(gaps.contains(where: \.lacksBoth) ? .warning : .info)
        draft.windowStart = gaps.first.map { .day($0.days.lowerBound) }
        draft.windowEnd = .day(last.days.upperBound)
        draft.values["n"] = list(gaps.map(\.title))
        for gap in gaps {
            draft.support(gap.missing.map { infant.absence(of: $0, within: gap.text) })
            draft.support(gap.found, of: infant)
            draft.use("\(gap.name)-LO")
            draft.use("\(gap.name)-HI")
            if gap.needsMetabolite { draft.use("P-POST-B12") }
            draft.say("\(gap.text): no \(list(gap.missing)).")
        }
        draft.support([infant.evidence(of: t0.record, role: .supports)])
        draft.say("They may have been done elsewhere: ask.")
        draft.recommendation = """
            Suggested: order what is missing (blood count, MMA or homocysteine) and look at \
            development again.
            """
        return draft
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.last ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension FollowupLabsMissing {
    static let examples: [RuleExample] = [
        .fires(
            .warning, "day 127, last sample on day 40", treated(127) { visit(&$0, daysAgo: 87) }),
        .silent("blood count and homocysteine on day 92", treated(127) { visit(&$0, daysAgo: 35) }),
        .fires(.info, "blood count alone", treated(127) { visit(&$0, daysAgo: 35, thcy: false) }),
        .fires(.info, "homocysteine alone", treated(127) { visit(&$0, daysAgo: 35, count: false) }),
        .silent("the window is still open", treated(105)),
        .fires(.warning, "the day after it closed", treated(106)),
        .silent("on the first day of the window", treated(127) { visit(&$0, daysAgo: 52) }),
        .fires(.warning, "a day before the window", treated(127) { visit(&$0, daysAgo: 53) }),
        .silent("on the last day of the window", treated(127) { visit(&$0, daysAgo: 22) }),
        .fires(.warning, "a day after the window", treated(127) { visit(&$0, daysAgo: 21) }),
        .silent(
            "urinary MMA and blood count",
            treated(127) {
                visit(&$0, daysAgo: 35, thcy: false)
                $0.result(.umma, "4", "mmol/mol{creat}", daysAgo: 35)
            }),
        .silent(
            "B12 and blood count, last injection 31 days before",
            treated(127) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 66)
                visit(&$0, daysAgo: 35, thcy: false)
                $0.result(.b12, "600", "pg/mL", daysAgo: 35)
            }),
        .fires(
            .info, "B12 and blood count, last injection 30 days before",
            treated(127) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 65)
                visit(&$0, daysAgo: 35, thcy: false)
                $0.result(.b12, "600", "pg/mL", daysAgo: 35)
            }),
        .silent(
            "B12 and blood count, the injection an hour after the sample",
            treated(127) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 35)
                visit(&$0, daysAgo: 35, thcy: false)
                $0.result(.b12, "600", "pg/mL", daysAgo: 35)
            }),
        .fires(.warning, "nothing after six months", treated(201) { visit(&$0, daysAgo: 111) }),
        .silent(
            "both after three and six months",
            treated(201) {
                visit(&$0, daysAgo: 111)
                visit(&$0, daysAgo: 21)
            }),
        .fires(.info, "no blood count by day 14") {
            $0.infant(ageDays: 300) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 14) }
        },
        .silent("day 13") {
            $0.infant(ageDays: 300) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 13) }
        },
        .fires(.info, "haemoglobin without MCV on day 10") {
            $0.infant(ageDays: 300) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 14)
                $0.result(.hb, "9.8", "g/dL", daysAgo: 4)
            }
        },
        .silent("the infant died") {
            $0.infant(ageDays: 300) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 120)
                $0.edit {
                    $0.person.deceased = true
                    $0.person.deathTime = .day(ExampleDyad.asOf.day + -115)
                }
            }
        },
        .silent("never treated") {
            $0.infant(ageDays: 300) { $0.result(.b12, "53", "pg/mL", daysAgo: 120) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 120) }
        },
    ]

    /// Blood count and homocysteine on a day.
    private static func visit(
        _ infant: inout ExamplePerson, daysAgo: Int, thcy: Bool = true, count: Bool = true
    ) {
        if thcy { infant.result(.thcy, "7", "umol/L", daysAgo: daysAgo) }
        guard count else { return }
        infant.result(.hb, "12", "g/dL", daysAgo: daysAgo)
        infant.result(.mcv, "78", "fL", daysAgo: daysAgo)
    }

    /// An infant in treatment for a number of days, with a blood count on the tenth.
    private static func treated(
        _ days: Int, _ build: @Sendable @escaping (inout ExamplePerson) -> Void = { _ in }
    ) -> @Sendable (inout ExampleDyad) -> Void {
        { dyad in
            dyad.infant(ageDays: 500) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: days)
                visit(&$0, daysAgo: days - 10, thcy: false)
                build(&$0)
            }
        }
    }
}
