import ClinicalModel

/// Folic acid before or without vitamin B12 in a deficient person.
///
/// ## What it detects
/// More than {P-FA-LIMIT #} µg a day of folic or folinic acid whose first dose lies on an earlier
/// calendar day than the first therapeutic B12 (or there is none), in an infant with low or
/// borderline B12, a raised metabolite or macrocytic anaemia, or in a lactating mother with low
/// B12; known by then, or within the {P-FA-KNOWN} after. Folate in food and formula is not counted.
///
/// ## Why it matters
/// Folic acid corrects the blood count while damage to the nervous system goes on: the deficiency
/// becomes invisible and worse.
///
/// ## Source
/// Label of cyanocobalamin injection and source text on treatment (grade A).
///
/// ## Fires on
/// The pattern above, always critical.
///
/// ## Stays silent on
/// B12 on the same day or before, as in the Heidelberg scheme; exactly {P-FA-LIMIT #} µg a day;
/// routine folic acid in pregnancy before a deficiency was known (R30 speaks of that).
enum FolicAcidBeforeB12: DetectionRule {
    static let number = "R29"
    static let subject = RuleSubject.infantOrMother
    static let parameters =
        ["P-FA-LIMIT", "P-FA-KNOWN", "P-B12-LOW", "P-B12-BORDER"] + MotherLimits.b12Low
        + MetaboliteLimits.infant + AgeLimits.hbLow + AgeLimits.mcvUpper
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .hb, .mcv]
    static let records: [RecordKind] = [.medicines, .doses, .feeding]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let courses = person.folicAcidCourses.filter { isBeforeB12($0, person) }
        let judged = courses.map { (course: $0, truth: isKnown($0, person)) }
        let truth = judged.map(\.truth).reduce(Truth.no) { $0.or($1) }
        return .when(truth) {
            draft(person, judged.filter(\.truth.isYes).map(\.course))
        }
    }

    private static func isBeforeB12(_ course: FolicAcidCourse, _ person: Assessment) -> Bool {
        person.t0.map { course.first < $0.time.day } ?? true
    }

    /// The deficiency was known by then, or soon after; an amount nobody wrote down leaves it open.
    private static func isKnown(_ course: FolicAcidCourse, _ person: Assessment) -> Truth {
        let amount: Truth = course.isAmountUnknown ? .unknown(["folic-acid-dose"]) : .yes
        let known = KnownDeficiency(person, by: course.first + person.number("P-FA-KNOWN"))
        guard person.role == .infant else {
            let today = person.asOf.day
            return known.truth.and(person.isLactating(in: today...today)).and(amount)
        }
        return known.truth.and(amount)
    }

    private static func draft(_ person: Assessment, _ courses: [FolicAcidCourse]) -> FindingDraft {
        var draft = FindingDraft(.critical)
        draft.use("P-FA-LIMIT")
        draft.use("P-FA-KNOWN")
        for course in courses {
            draft.support(course.records.map { person.evidence(of: $0, role: .triggers) })
            let known = KnownDeficiency(person, by: course.first + person.number("P-FA-KNOWN"))
            known.add(to: &draft)
        }
        if person.role != .infant {
            draft.support(
                person.lactationEvidence(on: person.asOf.day, isPregnancyMeant: false))
        }
        sayOrder(&draft, person, courses)
        draft.say("It can correct the blood count while neurological damage progresses.")
        draft.sayUnitDoubt(of: person)
        draft.recommend(
            """
            Suggested: give vitamin B12 now by the local protocol, before or with folic acid; \
            examine the nervous system.
            """,
            underTreatment: "Examine the nervous system; folic acid only beside vitamin B12.",
            of: person)
        return draft
    }

    private static func sayOrder(
        _ draft: inout FindingDraft, _ person: Assessment, _ courses: [FolicAcidCourse]
    ) {
        guard let first = courses.map(\.first).min() else { return }
        if let t0 = person.t0 {
            draft.say("Folic acid from \(first), vitamin B12 from \(t0.time.day).")
            draft.support([person.evidence(of: t0.record, role: .supports)])
        } else {
            draft.say("Folic acid from \(first), no vitamin B12 documented.")
            draft.support([
                person.absence(
                    of: "therapeutic dose of vitamin B12",
                    within: "\(first) to \(person.asOf.day)")
            ])
        }
    }
}

/// A deficiency and the results by a day that showed it.
private struct KnownDeficiency {
    private let person: Assessment
    /// What showed it by the day.
    private let results: [AnalyteKey: [UsableResult]]
    /// The newest by the day: folic acid corrects what is measured later.
    private let newest: [AnalyteKey: UsableResult]

    init(_ person: Assessment, by day: Day) {
        self.person = person
        var results: [AnalyteKey: [UsableResult]] = [:]
        var newest: [AnalyteKey: UsableResult] = [:]
        for key in FolicAcidBeforeB12.inputs {
            results[key] = person.results(key, .pre).filter { result in
                result.time.day <= day && Self.isDeficient(result, of: person)
            }
            newest[key] = person.last(key) { $0.time.day <= day }
        }
        self.results = results
        self.newest = newest
    }

    private static func isDeficient(_ result: UsableResult, of person: Assessment) -> Bool {
        switch (result.key, person.role) {
        case (.b12, .infant): person.test(result, .below, "P-B12-BORDER").isYes
        case (.b12, _):
            person.test(result, .below, person.motherParameter("P-B12M-LOW", at: result.time.day))
                .isYes
        case (.hb, _): person.isHaemoglobinLow(result).isYes
        case (.mcv, _): person.isMCVHigh(result).isYes
        default: person.isRaised(result).isYes
        }
    }

    var truth: Truth {
        guard person.role == .infant else { return shown(person.lowm, by: [.b12]) }
        return shown(person.lowOrBorderline, by: [.b12])
            .or(isRaised([.thcy])).or(isRaised([.mma, .umma]))
            .or(
                test([.mcv], person.isMCVHigh).and(test([.hb], person.isHaemoglobinLow)))
    }

    /// The predicate, where a result by the day shows it; what was never measured stays open.
    private func shown(_ predicate: Truth, by keys: [AnalyteKey]) -> Truth {
        guard predicate.missing.isEmpty else { return predicate }
        return predicate.and(Truth(keys.contains { !(results[$0] ?? []).isEmpty }))
    }

    private func isRaised(_ keys: [AnalyteKey]) -> Truth { test(keys, person.isRaised) }

    /// By the newest result of any of the keys; what was measured only later did not show it, what
    /// was never measured stays open.
    private func test(_ keys: [AnalyteKey], _ holds: (UsableResult) -> Truth) -> Truth {
        let tests = keys.compactMap { newest[$0] }.map(holds)
        if let first = tests.first { return tests.dropFirst().reduce(first) { $0.or($1) } }
        let isMeasured = keys.contains { person.last($0) != nil }
        return isMeasured ? .no : .unknown(keys.prefix(1).map(\.rawValue))
    }

    /// The newest of the results that showed it.
    func add(to draft: inout FindingDraft) {
        guard person.role == .infant else {
            guard let b12 = results[.b12]?.last else { return }
            let limit = person.motherParameter("P-B12M-LOW", at: b12.time.day)
            return draft.trigger(b12, of: person, against: limit)
        }
        addClass(to: &draft)
        let raised = [AnalyteKey.thcy, .mma, .umma].compactMap { newest[$0] }
        draft.trigger(raised: raised.filter { person.isRaised($0).isYes }, of: person)
        if let mcv = newest[.mcv], let hb = newest[.hb], person.isMCVHigh(mcv).isYes,
            person.isHaemoglobinLow(hb).isYes
        {
            draft.trigger(mcv, of: person, against: person.mcvUpper(mcv))
            draft.trigger(hb, of: person, against: person.hbLow(hb))
        }
    }

    private func addClass(to draft: inout FindingDraft) {
        guard person.lowOrBorderline.isYes, let b12 = results[.b12]?.last else { return }
        let isLow = person.test(b12, .below, "P-B12-LOW").isYes
        draft.trigger(b12, of: person, against: isLow ? "P-B12-LOW" : "P-B12-BORDER")
    }
}

extension FolicAcidBeforeB12 {
    static let examples: [RuleExample] = [
        .fires(.critical, "MCV 101 and Hb 8, folic acid 1 mg/d three days before B12") {
            $0.infant(ageDays: 213) {
                $0.result(.mcv, "101", "fL", daysAgo: 10)
                $0.result(.hb, "8", "g/dL", daysAgo: 10)
                $0.dose(.folicAcid, "1000", .oral, daysAgo: 9)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 6)
            }
        },
        .silent("hydroxocobalamin at 08:00, folic acid 0.4 mg at 12:00 of that day") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "118", "pmol/L", daysAgo: 5)
                $0.dose(.hydroxocobalamin, "500", .oral, daysAgo: 4, hoursAgo: 4)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
            }
        },
        .silent("folic acid in the morning, B12 in the afternoon of that day") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "118", "pmol/L", daysAgo: 5)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4, hoursAgo: 4)
                $0.dose(.hydroxocobalamin, "500", .oral, daysAgo: 4)
            }
        },
        .silent("dates alone of one day") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "118", "pmol/L", daysAgo: 5)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4, dateOnly: true)
                $0.dose(.hydroxocobalamin, "500", .oral, daysAgo: 4, dateOnly: true)
            }
        },
        .fires(.critical, "no B12 at all") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
            }
        },
        .silent("exactly 100 µg a day") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.folicAcid, "100", .oral, daysAgo: 4)
            }
        },
        .fires(.critical, "just above 100 µg a day") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.folicAcid, "101", .oral, daysAgo: 4)
            }
        },
        .fires(.critical, "two doses of one day that make more than 100 µg") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.folicAcid, "60", .oral, daysAgo: 4, hoursAgo: 6)
                $0.dose(.folicAcid, "60", .oral, daysAgo: 4)
            }
        },
        .fires(.critical, "folinic acid, twice a day, as stated") {
            $0.infant(ageDays: 213) {
                $0.result(.thcy, "24", "umol/L", daysAgo: 5)
                $0.dose(
                    .folinicAcid, "60", .oral, kind: .statement, daysAgo: 4, perDay: 2,
                    status: "active")
            }
        },
        .fires(.critical, "borderline B12 in pmol/L, sampled exactly 14 days after") {
            $0.infant(ageDays: 213) {
                $0.dose(.folicAcid, "400", .oral, daysAgo: 20)
                $0.result(.b12, "258", "pmol/L", daysAgo: 6)
            }
        },
        .silent("sampled 15 days after, nothing known before") {
            $0.infant(ageDays: 213) {
                $0.dose(.folicAcid, "400", .oral, daysAgo: 20)
                $0.result(.b12, "240", "pg/mL", daysAgo: 5)
                $0.result(.thcy, "6", "umol/L", daysAgo: 5)
                $0.result(.mma, "0.5", "umol/L", daysAgo: 5)
                $0.result(.hb, "11.5", "g/dL", daysAgo: 5)
            }
        },
        .silent("B12 not low, metabolites and blood count within limits") {
            $0.infant(ageDays: 213) {
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
                $0.result(.b12, "350", "pg/mL", daysAgo: 5)
                $0.result(.thcy, "10", "umol/L", daysAgo: 5)
                $0.result(.mma, "0.5", "umol/L", daysAgo: 5)
                $0.result(.hb, "11.5", "g/dL", daysAgo: 5)
            }
        },
        .fires(.critical, "a blood count that folic acid corrected since") {
            $0.infant(ageDays: 213) {
                $0.result(.mcv, "110", "fL", daysAgo: 50)
                $0.result(.hb, "8", "g/dL", daysAgo: 50)
                $0.dose(.folicAcid, "1000", .oral, daysAgo: 49)
                $0.result(.mcv, "80", "fL", daysAgo: 5)
                $0.result(.hb, "11.5", "g/dL", daysAgo: 5)
            }
        },
        .fires(.critical, "homocysteine that fell since") {
            $0.infant(ageDays: 213) {
                $0.result(.thcy, "24", "umol/L", daysAgo: 50)
                $0.dose(.folicAcid, "1000", .oral, daysAgo: 49)
                $0.result(.thcy, "6", "umol/L", daysAgo: 5)
            }
        },
        .silent("a blood count that was normal again before folic acid") {
            $0.infant(ageDays: 213) {
                $0.result(.mcv, "110", "fL", daysAgo: 50)
                $0.result(.hb, "8", "g/dL", daysAgo: 50)
                $0.result(.mcv, "80", "fL", daysAgo: 20)
                $0.result(.hb, "11.5", "g/dL", daysAgo: 20)
                $0.dose(.folicAcid, "1000", .oral, daysAgo: 19)
                $0.result(.b12, "400", "pg/mL", daysAgo: 5)
                $0.result(.thcy, "6", "umol/L", daysAgo: 5)
                $0.result(.mma, "0.5", "umol/L", daysAgo: 5)
            }
        },
        .silent("B12 that is adequate by now") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 50)
                $0.dose(.folicAcid, "1000", .oral, daysAgo: 49)
                $0.result(.b12, "420", "pg/mL", daysAgo: 5)
                $0.result(.thcy, "6", "umol/L", daysAgo: 50)
                $0.result(.mma, "0.5", "umol/L", daysAgo: 50)
                $0.result(.hb, "11.5", "g/dL", daysAgo: 50)
            }
        },
        .fires(.critical, "folic acid that was stopped") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 25)
                $0.dose(
                    .folicAcid, "1000", .oral, kind: .statement, daysAgo: 20, untilDaysAgo: 3,
                    perDay: 1, status: "stopped")
            }
        },
        .fires(.critical, "an order that is completed") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 25)
                $0.dose(.folicAcid, "1000", .oral, kind: .request, daysAgo: 20)
            }
        },
        .silent("folic acid that was not taken") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 25)
                $0.dose(
                    .folicAcid, "1000", .oral, kind: .statement, daysAgo: 20, perDay: 1,
                    status: "not-taken")
            }
        },
        .fires(.critical, "a comparator that decides") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "<150", "pg/mL", daysAgo: 5)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
            }
        },
        .fires(.critical, "only nutritional B12 before") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.cyanocobalamin, "10", .oral, daysAgo: 6)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
            }
        },
        .fires(.critical, "a breastfeeding mother with 110 pg/mL") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 20)
                $0.dose(.folicAcid, "5000", .oral, daysAgo: 10)
            }
        },
        .silent("a mother who does not breastfeed") {
            $0.infant(ageDays: 120) { $0.fed(.formula, fromDaysAgo: 120) }
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 20)
                $0.dose(.folicAcid, "5000", .oral, daysAgo: 10)
            }
        },
        .silent("0.4 mg/d in pregnancy, the deficiency not known then") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother {
                $0.dose(
                    .folicAcid, "400", .oral, kind: .statement, daysAgo: 380, untilDaysAgo: 120,
                    perDay: 1)
                $0.result(.b12, "110", "pg/mL", daysAgo: 10)
            }
        },
        .insufficient("an amount nobody wrote down") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.folicAcid, nil, .oral, daysAgo: 4)
            }
        },
        .insufficient("nothing measured") {
            $0.infant(ageDays: 213) { $0.dose(.folicAcid, "400", .oral, daysAgo: 4) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
            }
        },
    ]
}
