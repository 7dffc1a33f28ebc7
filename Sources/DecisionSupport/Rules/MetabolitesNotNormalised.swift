import ClinicalModel

/// Homocysteine or methylmalonate stays raised under treatment.
///
/// ## What it detects
/// A metabolite that was raised before treatment, is above its limit in its newest sample from
/// therapy day {P-MET-CHECK #} on, and was never within it since the first dose. Without a value
/// from before, {P-MET-NOBASE #} times the limit have to be exceeded.
///
/// ## Why it matters
/// Metabolites fall within days where B12 reaches the cell; if not, dose, route, adherence, the
/// kidneys and an inborn error have to be thought of.
///
/// ## Source
/// Two case reports and source text on treatment (grade C); days and share are expert defaults
/// (grade D).
///
/// ## Fires on
/// Up to day {P-MET-FAIL #}: info where the value fell by {P-MET-SHARE} or more, else warning. From
/// then on: warning; critical where it fell less, or with a red-flag sign. The worst marker counts.
/// Renal impairment, and low folate where homocysteine is the only marker, lower it by one step.
///
/// ## Stays silent on
/// A marker that was within its limit at any time since the first dose (then R44 speaks), or was
/// not raised before; samples before day {P-MET-CHECK #}.
enum MetabolitesNotNormalised: DetectionRule {
    static let number = "R39"
    static let subject = RuleSubject.infant
    static let parameters =
        MetaboliteLimits.infant + [
            "P-MET-CHECK", "P-MET-FAIL", "P-MET-SHARE", "P-MET-NOBASE", "P-IEM-HCY", "P-IEM-HCY2",
            "P-IEM-MMA", "P-IEM-MMA2", "P-IEM-UMMA",
        ]
    static let inputs: [AnalyteKey] = [.mma, .umma, .thcy, .crea, .fol]
    static let records: [RecordKind] = [.doses, .signs]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.tx else { return .silent }
        let courses = infant.metaboliteCourses
        let isAny = courses.reduce(Truth.no) { $0.or($1.isPersistent) }
        return .when(isAny) { draft(infant, courses.compactMap { failure(infant, $0) }) }
    }

    /// A marker that stays raised, and how grave that is on its day.
    private struct Failure {
        let latest: UsableResult
        let baseline: UsableResult?
        let day: Int
        let severity: Severity
    }

    private static func failure(_ infant: Assessment, _ course: MetaboliteCourse) -> Failure? {
        guard course.isPersistent.isYes, let latest = course.latest,
            let day = infant.therapyDay(latest.time)
        else { return nil }
        let hasFallen = course.baseline.map {
            infant.hasLost("P-MET-SHARE", from: $0, to: latest)
        }
        let isLate = day >= infant.number("P-MET-FAIL")
        let isGrave = hasFallen?.isNo ?? false || infant.signs(at: .now).hasRedFlag
        let early = hasFallen?.isYes ?? false ? Severity.info : .warning
        return Failure(
            latest: latest, baseline: course.baseline, day: day,
            severity: isLate ? (isGrave ? .critical : .warning) : early)
    }

    private static func draft(_ infant: Assessment, _ failures: [Failure]) -> FindingDraft {
        // The first of the worst is named.
        let worst = failures.reversed().max { $0.severity < $1.severity }
        var draft = FindingDraft(worst?.severity ?? .info)
        draft.notes = infant.t0?.notes ?? []
        draft.values["marker"] = worst?.latest.key.shortName.capitalisedFirst
        draft.values["n"] = worst.map { String($0.day) }
        draft.parameters = ["P-MET-CHECK", "P-MET-SHARE"]
        for failure in failures { trigger(failure, of: infant, &draft) }
        if failures.contains(where: { $0.day >= infant.number("P-MET-FAIL") }) {
            draft.use("P-MET-FAIL")
            let redFlags = infant.signs(at: .now)
            draft.support(redFlags.records(of: redFlags.rf), of: infant)
            sayInbornError(&draft, infant, failures.map(\.latest))
        }
        sayConfounders(&draft, infant, failures.map(\.latest))
        draft.recommendation = """
            Suggested: check dose, route and adherence, kidneys and folate, and think of an inborn \
            error of cobalamin metabolism; repeat MMA and homocysteine; continue B12.
            """
        return draft
    }

    private static func trigger(
        _ failure: Failure, of infant: Assessment, _ draft: inout FindingDraft
    ) {
        draft.trigger(failure.latest, of: infant, against: infant.raisedLimit(failure.latest))
        guard let baseline = failure.baseline else {
            draft.use("P-MET-NOBASE")
            return draft.say("No value of \(failure.latest.key.shortName) before treatment.")
        }
        draft.support([baseline], of: infant)
        draft.say("Before treatment: \(infant.text(of: baseline)).")
        if let name = infant.raisedLimit(failure.latest), name != infant.raisedLimit(baseline) {
            draft.say("The limit changed with age.")
        }
    }

    /// The numbers of R52 hold here for samples after the first dose as well.
    private static func sayInbornError(
        _ draft: inout FindingDraft, _ infant: Assessment, _ latest: [UsableResult]
    ) {
        func isReached(_ key: AnalyteKey, _ name: String) -> Bool {
            latest.contains { $0.key == key && infant.test($0, .atLeast, name).isYes }
        }
        let both = isReached(.thcy, "P-IEM-HCY2") && isReached(.mma, "P-IEM-MMA")
        guard
            both || isReached(.thcy, "P-IEM-HCY") || isReached(.mma, "P-IEM-MMA2")
                || isReached(.umma, "P-IEM-UMMA")
        else { return }
        draft.say(
            """
            The values reach the numbers of an inborn error of cobalamin metabolism: do not delay \
            hydroxocobalamin; prefer hydroxocobalamin to cyanocobalamin.
            """)
    }

    private static func sayConfounders(
        _ draft: inout FindingDraft, _ infant: Assessment, _ latest: [UsableResult]
    ) {
        let serum = latest.filter { $0.key != .umma }
        if serum.contains(where: { infant.confren(at: $0).isYes }) {
            draft.say("Renal impairment can raise MMA and homocysteine in serum.")
        }
        if serum.contains(where: { infant.conffol(at: $0).isYes }) {
            draft.say("Folate deficiency can raise homocysteine.")
        }
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension MetabolitesNotNormalised {
    static let examples: [RuleExample] = [
        .fires(.critical, "MMA 12 before, 9.5 on day 35") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 35, mma: "12")
                $0.result(.mma, "9.5", "umol/L")
            }
        },
        .silent("MMA 12 before, 1.9 on day 5") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 5, mma: "12")
                $0.result(.mma, "1.9", "umol/L")
            }
        },
        .silent("day 13") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 13, mma: "12")
                $0.result(.mma, "9", "umol/L")
            }
        },
        .fires(.warning, "day 14, less than half lost") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 14, mma: "12")
                $0.result(.mma, "6.1", "umol/L")
            }
        },
        .fires(.info, "day 14, exactly half lost") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 14, mma: "12")
                $0.result(.mma, "6.0", "umol/L")
            }
        },
        .fires(.info, "day 29, more than half lost") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 29, mma: "12")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .fires(.warning, "day 30, more than half lost") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 30, mma: "12")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .fires(.critical, "day 30, more than half lost, still floppy") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 30, mma: "12")
                $0.result(.mma, "3", "umol/L")
                $0.sign("hypotonia", recordedDaysAgo: 31)
            }
        },
        .silent("within the limit on day 10, raised again") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 40, mma: "12")
                $0.result(.mma, "0.8", "umol/L", daysAgo: 30)
                $0.result(.mma, "9", "umol/L")
                $0.result(.thcy, "7", "umol/L")
            }
        },
        .fires(.warning, "one marker within its limit, the other not") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 40, mma: "12", thcy: "60")
                $0.result(.mma, "0.8", "umol/L", daysAgo: 30)
                $0.result(.thcy, "18", "umol/L")
            }
        },
        .silent("not raised before treatment") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 40, mma: "0.9")
                $0.result(.mma, "1.4", "umol/L")
                $0.result(.thcy, "7", "umol/L")
            }
        },
        .fires(.warning, "no value before treatment, more than twice the limit") {
            $0.infant(ageDays: 250) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 40)
                $0.result(.mma, "2.6", "umol/L")
            }
        },
        .silent("no value before treatment, exactly twice the limit") {
            $0.infant(ageDays: 250) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 40)
                $0.result(.mma, "2.5", "umol/L")
                $0.result(.thcy, "7", "umol/L")
            }
        },
        .fires(.warning, "the limit of the second year") {
            $0.infant(ageDays: 380) {
                treated(&$0, daysAgo: 40, mma: "12")
                $0.result(.mma, "1.1", "umol/L")
            }
        },
        .fires(.info, "serum MMA and low kidney function: one step lower") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 30, mma: "12")
                $0.result(.mma, "3", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .fires(.warning, "the same with urinary MMA raised too") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 30, mma: "12")
                $0.result(.mma, "3", "umol/L")
                $0.result(.umma, "25", "mmol/mol{creat}")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .fires(.info, "homocysteine alone and low folate: one step lower") {
            $0.infant(ageDays: 250) {
                $0.result(.thcy, "60", "umol/L", daysAgo: 31)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
                $0.result(.thcy, "20", "umol/L")
                $0.result(.mma, "0.8", "umol/L")
                $0.result(.fol, "8", "nmol/L")
            }
        },
        .fires(.warning, "both markers and low folate") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 30, mma: "12", thcy: "60")
                $0.result(.thcy, "20", "umol/L")
                $0.result(.mma, "3", "umol/L")
                $0.result(.fol, "8", "nmol/L")
            }
        },
        .insufficient("raised before, not measured again by day 40") {
            $0.infant(ageDays: 250) {
                treated(&$0, daysAgo: 40, mma: "12")
                $0.result(.thcy, "7", "umol/L")
            }
        },
        .silent("raised before, not yet day 14") {
            $0.infant(ageDays: 250) { treated(&$0, daysAgo: 12, mma: "12") }
        },
        .silent("no treatment") {
            $0.infant(ageDays: 250) { $0.result(.mma, "12", "umol/L", daysAgo: 31) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 740) {
                treated(&$0, daysAgo: 35, mma: "12")
                $0.result(.mma, "9.5", "umol/L")
            }
        },
    ]

    /// Metabolites the day before a first dose on so many days of therapy, today's included.
    private static func treated(
        _ infant: inout ExamplePerson, daysAgo days: Int, mma: String, thcy: String? = nil
    ) {
        infant.result(.mma, mma, "umol/L", daysAgo: days)
        if let thcy { infant.result(.thcy, thcy, "umol/L", daysAgo: days) }
        infant.dose(.hydroxocobalamin, "1000", daysAgo: days - 1, hoursAgo: 1)
    }
}
