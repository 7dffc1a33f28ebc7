import ClinicalModel

/// The blood count does not recover under treatment.
///
/// ## What it detects
/// Anaemia or macrocytosis before treatment, and in its own newest sample a haemoglobin or MCV still
/// beyond its limit from therapy day {P-HAEM-CHECK #} on, neutrophils from day {P-ANC-CHECK #} on or
/// platelets from day {P-HAEM-EARLY #} on below theirs; or, after anaemia, a haemoglobin that by a
/// sample from day {P-HAEM-EARLY #} on has risen by less than {P-HB-RISE}.
///
/// ## Why it matters
/// The count recovers in weeks; if not, iron deficiency, chronic infection or another cause is left.
///
/// ## Source
/// Case report observed for three weeks, with a discussion of weeks to months (grade C).
///
/// ## Fires on
/// A haemoglobin, MCV, neutrophils or platelets as above: warning. A small rise before day
/// {P-HAEM-CHECK #}: info.
///
/// ## Stays silent on
/// Newest samples within the limits for the age at the sample, and those that are too early.
enum HaematologyNotRecovered: DetectionRule {
    static let number = "R40"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-HAEM-EARLY", "P-HAEM-CHECK", "P-ANC-CHECK", "P-HB-RISE", "P-PLT-LOW"]
        + AgeLimits.hbLow + AgeLimits.mcvUpper + AgeLimits.mcvLower + AgeLimits.ancLow
    static let inputs: [AnalyteKey] = [.hb, .mcv, .anc, .plt]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.hasReached(therapyDay: "P-HAEM-EARLY") else { return .silent }
        let wasAbnormal = infant.anaemia.or(infant.macro)
        guard !wasAbnormal.isNo else { return .silent }
        let late = infant.lateCounts.reduce(Truth.no) { $0.or($1.isLow) }
        return .when(wasAbnormal.and(late.or(hasHardlyRisen(infant)))) { draft(infant) }
    }

    /// The haemoglobin between the two days, after anaemia.
    private static func hasHardlyRisen(_ infant: Assessment) -> Truth {
        guard let newest = infant.newestAfterFirstDose(.hb),
            infant.isSampled(newest, fromTherapyDay: "P-HAEM-EARLY"),
            !infant.isSampled(newest, fromTherapyDay: "P-HAEM-CHECK")
        else { return .no }
        let rise = infant.hbPre.map { infant.hasRisen(from: $0, to: newest, by: "P-HB-RISE") }
        return infant.anaemia.and(rise.map(\.not) ?? .unknown([AnalyteKey.hb.rawValue]))
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let low = infant.lateCounts.filter(\.isLow.isYes)
        var draft = FindingDraft(low.isEmpty ? .info : .warning)
        draft.notes = infant.t0?.notes ?? []
        for count in low {
            draft.trigger(count.result, of: infant, against: count.limit)
            draft.use(count.since)
        }
        if hasHardlyRisen(infant).isYes { sayRise(&draft, infant) }
        let sampled = draft.evidence.compactMap { infant.therapyWeeks($0) }
        draft.values["n"] = sampled.max().map(String.init)
        if infant.anaemia.isYes { draft.supportCount(infant.hbPre, infant.hbLimit, of: infant) }
        if infant.macro.isYes { draft.supportCount(infant.mcvPre, infant.mcvLimit, of: infant) }
        sayIron(&draft, infant)
        draft.say("Chronic infection can delay recovery.")
        draft.recommendation = """
            Suggested: repeat the blood count with reticulocytes and ferritin; check dose, route \
            and adherence; continue B12.
            """
        return draft
    }

    private static func sayRise(_ draft: inout FindingDraft, _ infant: Assessment) {
        guard let first = infant.hbPre, let newest = infant.newestAfterFirstDose(.hb) else {
            return
        }
        draft.trigger(newest, of: infant)
        draft.use("P-HAEM-EARLY")
        draft.use("P-HB-RISE")
        draft.say(
            """
            Haemoglobin \(infant.text(of: first)) before treatment, \(infant.text(of: newest)) \
            since: a rise of less than \(infant.text("P-HB-RISE")).
            """)
    }

    /// A small MCV now: the growing marrow has used up the iron.
    private static func sayIron(_ draft: inout FindingDraft, _ infant: Assessment) {
        guard let newest = infant.newestAfterFirstDose(.mcv) else { return }
        let limit = infant.mcvLower(ageDays: newest.ageDays)
        guard infant.test(newest, .below, limit).isYes else { return }
        draft.supportCount(newest, limit, of: infant)
        draft.say("MCV is low now: iron?")
    }
}

/// A blood count by the therapy day of its own newest sample.
private struct LateCount {
    let result: UsableResult?
    /// Beyond its limit on a day that counts.
    let isLow: Truth
    let limit: String?
    let since: String
}

extension Assessment {
    fileprivate func newestAfterFirstDose(_ key: AnalyteKey) -> UsableResult? {
        results(key, .post).last
    }

    fileprivate var lateCounts: [LateCount] {
        [
            lateCount(.hb, since: "P-HAEM-CHECK", isHaemoglobinLow, limit: hbLow),
            lateCount(.mcv, since: "P-HAEM-CHECK", isMCVHigh, limit: mcvUpper),
            lateCount(.anc, since: "P-ANC-CHECK") { ancLow(ageDays: $0.ageDays) },
            lateCount(.plt, since: "P-HAEM-EARLY") { _ in "P-PLT-LOW" },
        ]
    }

    private func lateCount(
        _ key: AnalyteKey, since: String, limit: (UsableResult) -> String
    ) -> LateCount {
        lateCount(key, since: since, { test($0, .below, limit($0)) }, limit: limit)
    }

    /// Due and not sampled late enough: nobody knows.
    private func lateCount(
        _ key: AnalyteKey, since: String, _ isLow: (UsableResult) -> Truth,
        limit: (UsableResult) -> String
    ) -> LateCount {
        guard hasReached(therapyDay: since) else {
            return LateCount(result: nil, isLow: .no, limit: nil, since: since)
        }
        guard let newest = newestAfterFirstDose(key), isSampled(newest, fromTherapyDay: since)
        else {
            return LateCount(
                result: nil, isLow: .unknown([key.rawValue]), limit: nil, since: since)
        }
        return LateCount(
            result: newest, isLow: isLow(newest), limit: limit(newest), since: since)
    }

    /// The week of treatment in which what makes the rule fire was sampled.
    fileprivate func therapyWeeks(_ evidence: Evidence) -> Int? {
        evidence.time.flatMap { therapyWeeks($0) }
    }
}

extension HaematologyNotRecovered {
    static let examples: [RuleExample] = [
        .fires(.warning, "haemoglobin 9.4 on day 60") {
            $0.infant(ageDays: 310) {
                treated(&$0, daysAgo: 60)
                $0.result(.hb, "9.4", "g/dL")
            }
        },
        .silent("haemoglobin 12.4 and MCV 80.3 on day 22") {
            $0.infant(ageDays: 270) {
                treated(&$0, daysAgo: 22)
                $0.result(.hb, "12.4", "g/dL")
                $0.result(.mcv, "80.3", "fL")
            }
        },
        .silent("day 28: too early") {
            $0.infant(ageDays: 270) {
                treated(&$0, daysAgo: 28)
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.plt, "100", "10*9/L")
            }
        },
        .fires(.info, "day 29, risen by 0.9") {
            $0.infant(ageDays: 270) {
                treated(&$0, daysAgo: 29)
                $0.result(.hb, "9.7", "g/dL")
            }
        },
        .silent("day 29, risen by exactly 1.0") {
            $0.infant(ageDays: 270) {
                treated(&$0, daysAgo: 29)
                $0.result(.hb, "9.8", "g/dL")
                $0.result(.plt, "300", "10*9/L")
            }
        },
        .fires(.info, "day 56, risen by 0.9") {
            $0.infant(ageDays: 290) {
                treated(&$0, daysAgo: 56)
                $0.result(.hb, "9.7", "g/dL")
            }
        },
        .fires(.warning, "day 57, haemoglobin 10.4") {
            $0.infant(ageDays: 290) {
                treated(&$0, daysAgo: 57)
                $0.result(.hb, "10.4", "g/dL")
            }
        },
        .silent("day 57, haemoglobin exactly at the limit") {
            $0.infant(ageDays: 290) {
                treated(&$0, daysAgo: 57)
                $0.result(.hb, "10.5", "g/dL")
                $0.result(.mcv, "80", "fL")
                $0.result(.plt, "300", "10*9/L")
            }
        },
        .fires(.warning, "MCV high on day 60 after macrocytosis without anaemia") {
            $0.infant(ageDays: 310) {
                $0.result(.hb, "11.2", "g/dL", daysAgo: 61)
                $0.result(.mcv, "100", "fL", daysAgo: 61)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 60)
                $0.result(.mcv, "87", "fL")
            }
        },
        .fires(.warning, "platelets 149 on day 29") {
            $0.infant(ageDays: 270) {
                treated(&$0, daysAgo: 29)
                $0.result(.hb, "10.9", "g/dL")
                $0.result(.plt, "149", "10*9/L")
            }
        },
        .silent("neutrophils low on day 179") {
            $0.infant(ageDays: 400) {
                treated(&$0, daysAgo: 179)
                recovered(&$0)
                $0.result(.anc, "1.2", "10*9/L")
            }
        },
        .fires(.warning, "neutrophils low on day 180") {
            $0.infant(ageDays: 400) {
                treated(&$0, daysAgo: 180)
                recovered(&$0)
                $0.result(.anc, "1.2", "10*9/L")
            }
        },
        .silent("low on day 40, recovered by day 60") {
            $0.infant(ageDays: 310) {
                treated(&$0, daysAgo: 60)
                $0.result(.hb, "8.9", "g/dL", daysAgo: 20)
                $0.result(.plt, "90", "10*9/L", daysAgo: 20)
                recovered(&$0)
            }
        },
        .fires(.warning, "a small MCV: iron?") {
            $0.infant(ageDays: 310) {
                treated(&$0, daysAgo: 60)
                $0.result(.hb, "9.4", "g/dL")
                $0.result(.mcv, "66", "fL")
            }
        },
        .silent("neither anaemia nor macrocytosis before treatment") {
            $0.infant(ageDays: 310) {
                $0.result(.hb, "11.2", "g/dL", daysAgo: 61)
                $0.result(.mcv, "80", "fL", daysAgo: 61)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 60)
                $0.result(.hb, "9.4", "g/dL")
            }
        },
        .insufficient("no blood count before treatment") {
            $0.infant(ageDays: 310) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 60)
                $0.result(.hb, "9.4", "g/dL")
            }
        },
        .insufficient("no blood count after day 22") {
            $0.infant(ageDays: 310) {
                treated(&$0, daysAgo: 60)
                $0.result(.hb, "12.4", "g/dL", daysAgo: 38)
            }
        },
        .silent("no treatment") {
            $0.infant(ageDays: 310) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 61)
                $0.result(.hb, "9.4", "g/dL")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 760) {
                treated(&$0, daysAgo: 60)
                $0.result(.hb, "9.4", "g/dL")
            }
        },
    ]

    /// Macrocytic anaemia the day before a first dose on so many days of therapy, today's included.
    private static func treated(_ infant: inout ExamplePerson, daysAgo days: Int) {
        infant.result(.hb, "8.8", "g/dL", daysAgo: days)
        infant.result(.mcv, "105", "fL", daysAgo: days)
        infant.dose(.hydroxocobalamin, "1000", daysAgo: days - 1, hoursAgo: 1)
    }

    /// Red cells and platelets within their limits today.
    private static func recovered(_ infant: inout ExamplePerson) {
        infant.result(.hb, "11.8", "g/dL")
        infant.result(.mcv, "79", "fL")
        infant.result(.plt, "300", "10*9/L")
    }
}
