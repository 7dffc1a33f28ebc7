import ClinicalModel

/// A planned dose of vitamin B12 that nobody documented.
///
/// ## What it detects
/// The time since the last documented dose, of a treated infant or mother, is longer than the
/// planned interval and its days of grace. What is planned: where care plans exist what an active
/// one holds, else the active orders, each within its bounds; of several intervals the longest.
///
/// ## Why it matters
/// Stores do not last. After missed injections the deficiency came back, with damage to the spinal
/// cord.
///
/// ## Source
/// Source text on treatment (grade C) and drug label (grade A); all days of grace are expert
/// defaults (grade D).
///
/// ## Fires on
/// Days since the last dose, or since the end of what was handed out, warning and critical. Daily:
/// {P-GAP-DAILY-W #} and {P-GAP-DAILY-C #}. Alternate days: {P-GAP-ALT-W #} and {P-GAP-ALT-C #}.
/// Three times a week: {P-GAP-TIW-W #} and {P-GAP-TIW-C #}. Weekly: {P-GAP-WEEKLY-W #} and
/// {P-GAP-WEEKLY-C #}. Monthly: {P-GAP-MONTHLY-W #} and {P-GAP-MONTHLY-C #}. Every two months:
/// {P-GAP-2MO-W #} and {P-GAP-2MO-C #}. Every three months: {P-GAP-3MO-W #} and {P-GAP-3MO-C #}.
/// Another interval counts as the next longer one. A dose that was recorded as not given is named
/// with its reason.
///
/// ## Stays silent on
/// Gaps that a later dose closed, treatment that was stopped or changed, longer intervals than
/// these, and plans that are drafts or proposals. Doses below treatment are no doses of a plan that
/// treats.
enum MaintenanceDoseMissed: DetectionRule {
    static let number = "R41"
    static let subject = RuleSubject.infantOrMother
    static let parameters = PlannedInterval.parameters
    static let records: [RecordKind] = [.doses, .plans]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        guard person.tx else { return .silent }
        guard let gap = person.doseGap(at: person.asOf) else { return undecided(person) }
        guard let severity = person.severity(of: gap) else { return .silent }
        return .fires([draft(person, gap, severity)])
    }

    /// Something is planned, and the last dose or the interval is not known.
    private static func undecided(_ person: Assessment) -> RuleOutcome {
        let courses = person.plannedCourses(at: person.asOf)
        let isTimed = courses.contains { $0.interval != nil }
        guard isTimed || courses.contains(where: \.isIntervalUnclear) else { return .silent }
        guard let last = person.lastDose(at: person.asOf, of: courses) else {
            return .insufficient(["documented dose"])
        }
        let shortest = person.number(PlannedInterval.daily.warning)
        let isOpen = !isTimed && person.asOf.day - last.day > shortest
        return isOpen ? .insufficient(["interval of doses"]) : .silent
    }

    private static func draft(
        _ person: Assessment, _ gap: DoseGap, _ severity: Severity
    ) -> FindingDraft {
        let limit = severity == .critical ? gap.interval.critical : gap.interval.warning
        var draft = FindingDraft(severity)
        draft.values["n"] = String(gap.days)
        draft.use(limit)
        draft.windowStart = gap.last.start
        draft.windowEnd = .instant(person.asOf.instant)
        var planned = person.evidence(of: gap.course.order, role: .triggers)
        planned.limit = person.threshold(limit)
        let since = gap.last.start?.description ?? ""
        draft.evidence = [
            planned,
            person.absence(
                of: "documented dose of vitamin B12", within: "\(since) to \(person.asOf.text)"),
            person.evidence(of: gap.last, role: .supports),
        ]
        draft.say(
            "Planned \(gap.interval.words); the limit is \(person.text(limit)) without a dose.")
        sayOthers(&draft, person)
        sayNotGiven(&draft, person, gap)
        draft.say("It may have been given elsewhere: ask.")
        draft.recommendation =
            """
            Suggested: make sure that the planned dose is given, or document it; ask what stood in \
            its way.
            """
        return draft
    }

    /// Several intervals at once: which of them counted.
    private static func sayOthers(_ draft: inout FindingDraft, _ person: Assessment) {
        let intervals = person.plannedCourses(at: person.asOf).compactMap(\.interval)
        guard Set(intervals).count > 1 else { return }
        draft.say("Several intervals are planned; the longest counts here.")
    }

    /// Doses after the last one of which somebody wrote that they were not given.
    private static func sayNotGiven(
        _ draft: inout FindingDraft, _ person: Assessment, _ gap: DoseGap
    ) {
        let refused = person.record.medications.filter { dose in
            guard dose.kind != .request, dose.substance.isVitaminB12,
                notGiven.contains(dose.status), let time = dose.start,
                time.isKnown(at: person.asOf)
            else { return false }
            return gap.last.start.map { $0.day <= time.day } ?? true
        }
        for dose in refused {
            draft.say("Not given (\(dose.statusReason ?? "no reason stated")).")
            draft.support([person.evidence(of: dose, role: .supports)])
        }
    }

    private static let notGiven: Set<String> = ["not-done", "not-taken", "declined", "cancelled"]
}

extension PlannedInterval {
    /// In a sentence.
    fileprivate var words: String {
        switch self {
        case .daily: "daily"
        case .alternateDays: "on alternate days"
        case .thriceWeekly: "three times a week"
        case .weekly: "weekly"
        case .monthly: "monthly"
        case .twoMonths: "every two months"
        case .threeMonths: "every three months"
        }
    }
}

extension MaintenanceDoseMissed {
    static let examples: [RuleExample] = [
        .fires(
            .warning, "every two months, the last dose 100 days ago",
            infant(every: twoMonths, lastDaysAgo: 100)),
        .silent(
            "every two months, the last dose 70 days ago",
            infant(every: twoMonths, lastDaysAgo: 70)),
        .silent(
            "every two months, exactly 75 days", infant(every: twoMonths, lastDaysAgo: 75)),
        .fires(.warning, "every two months, 76 days", infant(every: twoMonths, lastDaysAgo: 76)),
        .fires(
            .warning, "every two months, exactly 136 days",
            infant(every: twoMonths, lastDaysAgo: 136)),
        .fires(
            .critical, "every two months, 137 days", infant(every: twoMonths, lastDaysAgo: 137)),
        .silent("daily, exactly 3 days", infant(every: 1, lastDaysAgo: 3, route: .oral)),
        .fires(.warning, "daily, 4 days", infant(every: 1, lastDaysAgo: 4, route: .oral)),
        .fires(.critical, "daily, 15 days", infant(every: 1, lastDaysAgo: 15, route: .oral)),
        .fires(
            .warning, "twice a day, 4 days",
            infant(
                every: Exact(numerator: 1, denominator: 2) ?? 1, lastDaysAgo: 4, route: .oral)),
        .silent("alternate days, exactly 3 days", infant(every: 2, lastDaysAgo: 3)),
        .fires(.warning, "alternate days, 4 days", infant(every: 2, lastDaysAgo: 4)),
        .fires(.critical, "alternate days, 8 days", infant(every: 2, lastDaysAgo: 8)),
        .silent("three times a week, exactly 4 days", infant(every: thirdOfWeek, lastDaysAgo: 4)),
        .fires(.warning, "three times a week, 5 days", infant(every: thirdOfWeek, lastDaysAgo: 5)),
        .fires(
            .critical, "three times a week, 8 days", infant(every: thirdOfWeek, lastDaysAgo: 8)),
        .silent("every three days counts as weekly", infant(every: 3, lastDaysAgo: 10)),
        .fires(.warning, "weekly, 11 days", infant(every: week, lastDaysAgo: 11)),
        .fires(.critical, "weekly, 22 days", infant(every: week, lastDaysAgo: 22)),
        .silent("monthly, exactly 38 days", infant(every: month, lastDaysAgo: 38)),
        .fires(.warning, "monthly, 39 days", infant(every: month, lastDaysAgo: 39)),
        .fires(.critical, "monthly, 77 days", infant(every: month, lastDaysAgo: 77)),
        .silent("every four weeks counts as monthly", infant(every: 28, lastDaysAgo: 38)),
        .silent(
            "every three months, exactly 106 days", infant(every: threeMonths, lastDaysAgo: 106)),
        .fires(
            .warning, "every three months, 107 days", infant(every: threeMonths, lastDaysAgo: 107)),
        .fires(
            .critical, "every three months, 198 days",
            infant(every: threeMonths, lastDaysAgo: 198)),
        .silent("every six months, no limit fits", infant(every: 182, lastDaysAgo: 200)),
        .fires(.warning, "the mother's monthly injection") {
            $0.infant(ageDays: 240)
            $0.mother {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 100,
                    perDay: Exact.one.divided(by: month), status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 50)
            }
        },
        .silent("an order past its end") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 250, untilDaysAgo: 90,
                    perDay: Exact.one.divided(by: twoMonths), status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("an order that was stopped") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 250,
                    perDay: Exact.one.divided(by: twoMonths), status: "stopped")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("a gap that a later dose closed") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 400,
                    perDay: Exact.one.divided(by: twoMonths), status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 300)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
            }
        },
        .fires(.warning, "drops below treatment do not close it") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 250,
                    perDay: Exact.one.divided(by: twoMonths), status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
                $0.dose(.cyanocobalamin, "10", .oral, daysAgo: 5)
            }
        },
        .fires(.warning, "a dose not given, with its reason") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 250,
                    perDay: Exact.one.divided(by: twoMonths), status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 40, status: "not-done")
                $0.edit { $0.medications[2].statusReason = "fever" }
            }
        },
        .silent("what was handed out lasts until 3 days ago") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .cyanocobalamin, "500", .oral, kind: .request, daysAgo: 100, perDay: 1,
                    status: "active")
                $0.dose(
                    .cyanocobalamin, "500", .oral, kind: .dispense, daysAgo: 33, untilDaysAgo: 4)
            }
        },
        .fires(.warning, "what was handed out lasts until 4 days ago") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .cyanocobalamin, "500", .oral, kind: .request, daysAgo: 100, perDay: 1,
                    status: "active")
                $0.dose(
                    .cyanocobalamin, "500", .oral, kind: .dispense, daysAgo: 34, untilDaysAgo: 5)
            }
        },
        .silent("a drug that is taken until today by statement") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .cyanocobalamin, "500", .oral, kind: .request, daysAgo: 100, perDay: 1,
                    status: "active")
                $0.dose(
                    .cyanocobalamin, "500", .oral, kind: .statement, daysAgo: 90, perDay: 1,
                    status: "active")
            }
        },
        .fires(.warning, "what an active plan holds") {
            $0.infant(ageDays: 500) {
                $0.plan { $0.gives(every: twoMonths) }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("an active order beside a plan that is completed") {
            $0.infant(ageDays: 500) {
                $0.plan(status: "completed") { $0.gives(every: twoMonths) }
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 250,
                    perDay: Exact.one.divided(by: twoMonths), status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .fires(.warning, "an active order beside a plan that is a draft") {
            $0.infant(ageDays: 500) {
                $0.plan(status: "draft", intent: "proposal") { $0.gives(every: month) }
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 250,
                    perDay: Exact.one.divided(by: twoMonths), status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("a plan past its period") {
            $0.infant(ageDays: 500) {
                $0.plan(toDaysAgo: 1) { $0.gives(every: twoMonths) }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("an activity that is completed") {
            $0.infant(ageDays: 500) {
                $0.plan { $0.gives(every: twoMonths, status: "completed") }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("two plans in conflict: the longer interval counts") {
            $0.infant(ageDays: 500) {
                $0.plan { $0.gives(every: month) }
                $0.plan { $0.gives(every: twoMonths) }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 70)
            }
        },
        .fires(.warning, "two plans in conflict, too long for both") {
            $0.infant(ageDays: 500) {
                $0.plan { $0.gives(every: month) }
                $0.plan { $0.gives(every: twoMonths) }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 80)
            }
        },
        .silent("every two to three months: the longer end counts") {
            $0.infant(ageDays: 500) {
                $0.plan { $0.gives(every: twoMonths, upTo: threeMonths) }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("a maintenance phase that has not begun") {
            $0.infant(ageDays: 500) {
                $0.plan { $0.gives(every: twoMonths, fromDaysAgo: -5, status: "not-started") }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("nothing is planned") {
            $0.infant(ageDays: 500) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 300) }
        },
        .silent("planned, never begun") {
            $0.infant(ageDays: 500) { $0.plan { $0.gives(every: twoMonths) } }
        },
        .insufficient("ordered, no dose documented") {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 250,
                    perDay: Exact.one.divided(by: twoMonths), status: "active")
            }
        },
        .insufficient("an interval nobody can read") {
            $0.infant(ageDays: 500) {
                $0.dose(.hydroxocobalamin, "1000", kind: .request, daysAgo: 250, status: "active")
                $0.edit { $0.medications[0].isRateUnknown = true }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        },
        .silent("an interval nobody can read, a dose today") {
            $0.infant(ageDays: 500) {
                $0.dose(.hydroxocobalamin, "1000", kind: .request, daysAgo: 250, status: "active")
                $0.edit { $0.medications[0].isRateUnknown = true }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 0)
            }
        },
    ]

    /// An infant with an active order every so many days and a last dose.
    private static func infant(
        every days: Exact, lastDaysAgo: Int, route: DoseRoute = .intramuscular
    ) -> (inout ExampleDyad) -> Void {
        {
            $0.infant(ageDays: 500) {
                $0.dose(
                    .hydroxocobalamin, "1000", route, kind: .request, daysAgo: 250,
                    perDay: Exact.one.divided(by: days), status: "active")
                $0.dose(.hydroxocobalamin, "1000", route, daysAgo: lastDaysAgo)
            }
        }
    }

    private static let week: Exact = 7
    private static let thirdOfWeek = Exact(numerator: 7, denominator: 3) ?? .one
    private static let month = Exact(numerator: 487, denominator: 16) ?? .one
    private static let twoMonths = Exact(numerator: 487, denominator: 8) ?? .one
    private static let threeMonths = Exact(numerator: 1461, denominator: 16) ?? .one
}
