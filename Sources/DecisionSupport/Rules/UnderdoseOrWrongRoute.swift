import ClinicalModel

/// Vitamin B12 in a dose, or by a route, that may not reach an infant in need.
///
/// ## What it detects
/// In an infant whose B12 is low, or whose homocysteine and methylmalonic acid are both raised:
/// (a) with a red-flag sign, the triad (R10) or severe deficiency (R01), the first {P-LOAD-DAYS #}
/// days of treatment without any injection; (b) on these days less than {P-LOAD-SHARE} of what the
/// recorded plan had due by injection; (c) with a red-flag sign, single intramuscular doses below
/// {P-IM-MIN}; (d) nasal or sublingual doses as the only route before the age of {P-IN-AGE}, or
/// cyanocobalamin into a vein; (e) with R01 or R10, nothing but a supplement below treatment for
/// more than {P-NUTR-ONLY}. Red flags are those on the day of the first dose or now.
///
/// ## Why it matters
/// In neurological disease too little, too late, or a route that fails leaves damage. Good results of
/// oral treatment exist in infants free of symptoms; no study proves one dose superior.
///
/// ## Source
/// Source texts on treatment (grade C), British formulary for children and drug label (grade A);
/// the numbers are expert defaults (grade D).
///
/// ## Fires on
/// (a) to (d): warning; (a) only information with platelets below {P-IM-PLT}, when injections need a
/// second look. (e): critical.
///
/// ## Stays silent on
/// Oral protocols that are the recorded plan: on (a) always, on all of it without a red-flag sign.
/// Low-dose protocols on (c). New movement disorders of the first weeks are no red flags here.
/// Without a recorded plan (b) does not apply, nor where an amount is missing.
enum UnderdoseOrWrongRoute: DetectionRule {
    static let number = "R42"
    static let subject = RuleSubject.infant
    static let parameters =
        [
            "P-LOAD-DAYS", "P-LOAD-SHARE", "P-IM-MIN", "P-IN-AGE", "P-NUTR-ONLY", "P-IM-PLT",
            "P-PLAN-DOSE", "P-B12-SEVERE", "P-B12-LOW",
        ] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .hb, .mcv, .plt]
    static let records: [RecordKind] = [.signs, .doses, .plans]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let isDeficient = infant.low.or(infant.met2Plus)
        guard !isDeficient.isNo else { return .silent }
        let shortfalls = infant.doseShortfalls
        guard shortfalls.found.isEmpty else {
            return .when(isDeficient) { draft(infant, shortfalls.found) }
        }
        guard isDeficient.isYes, !shortfalls.missing.isEmpty else { return .silent }
        return .insufficient(shortfalls.missing)
    }

    private static func draft(_ infant: Assessment, _ found: [DoseShortfall]) -> FindingDraft {
        var draft = FindingDraft(found.map(\.severity).max() ?? .warning)
        draft.windowStart = infant.t0?.time
        draft.windowEnd = .instant(infant.asOf.instant)
        for shortfall in found { say(shortfall, &draft, infant) }
        if infant.low.isYes, let b12 = infant.b12pre {
            let limit = infant.sev.isYes ? "P-B12-SEVERE" : "P-B12-LOW"
            draft.support([infant.evidence(of: b12, role: .supports, limit: limit)])
            draft.use(limit)
        } else {
            draft.support(infant.raisedMetabolites, of: infant)
        }
        draft.support(infant.doseRedFlags, of: infant)
        draft.say(
            """
            Good results of oral treatment exist in infants free of symptoms; no study proves one \
            dose superior to another.
            """)
        draft.recommendation =
            """
            Suggested: review dose, route and plan today with a clinician; in neurological disease \
            injections by the local protocol.
            """
        return draft
    }

    private static func say(
        _ shortfall: DoseShortfall, _ draft: inout FindingDraft, _ infant: Assessment
    ) {
        switch shortfall {
        case .noInjection(let records, let platelets):
            sayNoInjection(records, platelets, &draft, infant)
        case .lowLoading(let given, let due, let loading):
            sayLowLoading(given, due, loading, &draft, infant)
        case .smallDose(let records):
            draft.say("Single intramuscular doses below \(infant.text("P-IM-MIN")).")
            trigger(records, "P-IM-MIN", &draft, infant)
        case .mucosaOnly(let records):
            draft.say("Nasal or sublingual doses are the only ones, in infancy.")
            trigger(records, "P-IN-AGE", &draft, infant)
        case .intoVein(let records):
            draft.say("Cyanocobalamin into a vein: most of it is lost in urine.")
            trigger(records, nil, &draft, infant)
        case .supplementOnly(let records, let hours):
            draft.say("A supplement below treatment is the only vitamin B12, for \(hours) hours.")
            trigger(records, "P-NUTR-ONLY", &draft, infant)
        }
    }

    private static func sayNoInjection(
        _ records: [MedicationRecord], _ platelets: UsableResult?, _ draft: inout FindingDraft,
        _ infant: Assessment
    ) {
        let days = infant.number("P-LOAD-DAYS")
        draft.say("Oral or nasal only in neurological or severe disease.")
        draft.use("P-LOAD-DAYS")
        let since = infant.t0?.time.description ?? ""
        draft.support([
            infant.absence(of: "injected dose", within: "\(days) days from \(since)")
        ])
        draft.support(records.map { infant.evidence(of: $0, role: .supports) })
        guard let platelets else { return }
        draft.say("Platelets are low: injections need a second look.")
        draft.use("P-IM-PLT")
        draft.mitigatedBy = "platelets are low"
        draft.support([infant.evidence(of: platelets, role: .against, limit: "P-IM-PLT")])
    }

    private static func sayLowLoading(
        _ given: Exact, _ due: Exact, _ loading: LoadingDoses, _ draft: inout FindingDraft,
        _ infant: Assessment
    ) {
        let days = infant.number("P-LOAD-DAYS")
        draft.say(
            """
            Injected on the first \(days) days: \(given.rounded()) µg of \(due.rounded()) µg that \
            the recorded plan had due.
            """)
        draft.use("P-LOAD-DAYS")
        trigger(loading.orders, "P-LOAD-SHARE", &draft, infant)
        draft.support(loading.doses.map { infant.evidence(of: $0, role: .supports) })
    }

    private static func trigger(
        _ records: [MedicationRecord], _ parameter: String?, _ draft: inout FindingDraft,
        _ infant: Assessment
    ) {
        if let parameter { draft.use(parameter) }
        draft.support(records.map { infant.evidence(of: $0, role: .triggers) })
    }
}

extension UnderdoseOrWrongRoute {
    static let examples: [RuleExample] = [
        .fires(.critical, "B12 53 pg/mL, hypotonia, drops of 10 µg a day only for 3 days") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 4)
                $0.sign("hypotonia", recordedDaysAgo: 4)
                for day in 0...3 { $0.dose(.cyanocobalamin, "10", .oral, daysAgo: day) }
            }
        },
        .silent("found by screening, no signs, 0.5 mg a day by mouth three times") {
            $0.infant(ageDays: 20) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 4)
                for day in 1...3 { $0.dose(.hydroxocobalamin, "500", .oral, daysAgo: day) }
            }
        },
        .silent("drops below treatment for exactly 24 h") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 4)
                $0.dose(.cyanocobalamin, "10", .oral, daysAgo: 1)
            }
        },
        .fires(.critical, "drops below treatment for 25 h") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 4)
                $0.dose(.cyanocobalamin, "10", .oral, daysAgo: 1, hoursAgo: 1)
            }
        },
        .silent("drops below treatment, B12 low and not severe") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 4)
                $0.dose(.cyanocobalamin, "10", .oral, daysAgo: 3)
            }
        },
        .silent("drops below treatment that ended before the sample") {
            $0.infant(ageDays: 240) {
                $0.dose(
                    .cyanocobalamin, "10", .oral, kind: .statement, daysAgo: 60,
                    untilDaysAgo: 30, perDay: 1)
                $0.result(.b12, "53", "pg/mL", daysAgo: 4)
            }
        },
        oral("oral only, severe deficiency, 15 days", .warning, daysAgo: 15),
        oral("oral only, severe deficiency, 14 days are not over", nil, daysAgo: 13),
        oral("oral only, a red-flag sign", .warning, b12: "150", sign: "hypotonia"),
        oral("oral only, low B12 without a red flag", nil, b12: "150"),
        oral("oral only, no deficiency shown", nil, b12: "420"),
        oral("oral only, platelets below 50", .info, platelets: "49"),
        oral("oral only, platelets exactly 50", .warning, platelets: "50"),
        .silent("an injection on day 14") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", .oral, daysAgo: 20)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 7)
            }
        },
        .fires(.warning, "the first injection on day 15") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", .oral, daysAgo: 20)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 6)
            }
        },
        .silent("a tremor of the first weeks is no red flag") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", .oral, daysAgo: 20)
                $0.sign("tremor", recordedDaysAgo: 15)
            }
        },
        loading("alternate days, 3 of 7 injections", .warning, doses: 3),
        loading("alternate days, 4 of 7 injections", nil, doses: 4),
        loading("three a week, exactly half", nil, every: week, times: 3, doses: 3),
        loading("three a week, a third", .warning, every: week, times: 3, doses: 2),
        loading("a stopped order counts until its end", nil, doses: 2, untilDaysAgo: 17),
        .silent("no recorded plan") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
        },
        .silent("a dose without amount and route, as ordered") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 34)
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 33, status: "active")
                $0.dose(.hydroxocobalamin, nil, nil, daysAgo: 33)
            }
        },
        .fires(.warning, "too little of what a plan holds") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.plan(fromDaysAgo: 20) { $0.gives(every: 2, fromDaysAgo: 20) }
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
        },
        .fires(.warning, "50 µg into the muscle with hypotonia") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.dose(.hydroxocobalamin, "50", daysAgo: 3)
            }
        },
        .silent("exactly 100 µg into the muscle with hypotonia") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.dose(.hydroxocobalamin, "100", daysAgo: 3)
            }
        },
        .silent("50 µg into the muscle without a red flag") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.hydroxocobalamin, "50", daysAgo: 3)
            }
        },
        route("sublingual only, before one year", .warning, .sublingual, ageDays: 364),
        route("nasal only, before one year", .warning, .nasal, ageDays: 240),
        route("sublingual only, from one year on", nil, .sublingual, ageDays: 368),
        .silent("sublingual beside injections") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.cyanocobalamin, "1000", .sublingual, daysAgo: 3)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
            }
        },
        .fires(.warning, "cyanocobalamin into a vein") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.cyanocobalamin, "1000", .intravenous, daysAgo: 3)
            }
        },
        .silent("hydroxocobalamin into a vein") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.hydroxocobalamin, "1000", .intravenous, daysAgo: 3)
            }
        },
        .insufficient("doses of which nobody says how they are given") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", nil, daysAgo: 20)
            }
        },
        .insufficient("injections ordered, none documented") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 20,
                    perDay: Exact(numerator: 1, denominator: 2), status: "active")
            }
        },
        .insufficient("cyanocobalamin into a vein, nothing measured") {
            $0.infant(ageDays: 240) { $0.dose(.cyanocobalamin, "1000", .intravenous, daysAgo: 3) }
        },
    ]

    private static let week: Exact = 7

    private static func example(
        _ name: String, _ severity: Severity?, _ build: (inout ExampleDyad) -> Void
    ) -> RuleExample {
        severity.map { .fires($0, name, build) } ?? .silent(name, build)
    }

    /// Treated by mouth alone.
    private static func oral(
        _ name: String, _ severity: Severity?, b12: String = "53", sign: ConceptKey? = nil,
        platelets: String? = nil, daysAgo: Int = 20
    ) -> RuleExample {
        example(name, severity) {
            $0.infant(ageDays: 240) {
                $0.result(.b12, b12, "pg/mL", daysAgo: daysAgo + 1)
                $0.dose(.hydroxocobalamin, "1000", .oral, daysAgo: daysAgo)
                if let sign { $0.sign(sign, recordedDaysAgo: daysAgo + 1) }
                if let platelets { $0.result(.plt, platelets, "10*9/L", daysAgo: daysAgo) }
            }
        }
    }

    /// An order from 20 days ago, and so many injections of it.
    private static func loading(
        _ name: String, _ severity: Severity?, every days: Exact = 2, times: Exact = 1,
        doses: Int, untilDaysAgo: Int? = nil
    ) -> RuleExample {
        example(name, severity) {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 20,
                    untilDaysAgo: untilDaysAgo, perDay: times.divided(by: days),
                    status: untilDaysAgo == nil ? "active" : "stopped")
                for dose in 0..<doses {
                    $0.dose(.hydroxocobalamin, "1000", daysAgo: 20 - dose * 2)
                }
            }
        }
    }

    /// Given by one route alone, three days ago.
    private static func route(
        _ name: String, _ severity: Severity?, _ route: DoseRoute, ageDays: Int
    ) -> RuleExample {
        example(name, severity) {
            $0.infant(ageDays: ageDays) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.cyanocobalamin, "1000", route, daysAgo: 3)
            }
        }
    }
}
