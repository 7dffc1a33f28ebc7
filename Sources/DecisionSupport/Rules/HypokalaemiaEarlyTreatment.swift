import ClinicalModel

/// Low or falling potassium around the first doses.
///
/// ## What it detects
/// A potassium below {P-K-MILD} in the {P-K-DAYS} after the first dose, or one that fell by
/// {P-K-FALL} or more from the last value of the {P-K-BASE} before it; or such a last value that is
/// low itself. Before treatment the last {P-K-BASE} count while B12 is ordered.
///
/// ## Why it matters
/// New blood cells take potassium up; sudden deaths were reported in adults.
///
/// ## Source
/// Drug label (grade A), source text on treatment (grade C); the limits are those of paediatric
/// intensive care (grade B), the fall is an expert default (grade D). Data of infants are few.
///
/// ## Fires on
/// A low value, a fall, a low value before the first dose: warning; below {P-K-CRIT} after it:
/// critical. All values of an infant are one finding.
///
/// ## Stays silent on
/// Values at or above {P-K-MILD} without such a fall. A haemolysed sample can hide a low value: the
/// finding says so. Whether a sample without a time came before a dose of that day is not known.
enum HypokalaemiaEarlyTreatment: DetectionRule {
    static let number = "R35"
    static let subject = RuleSubject.infant
    static let parameters = ["P-K-MILD", "P-K-CRIT", "P-K-FALL", "P-K-DAYS", "P-K-BASE"]
    static let inputs: [AnalyteKey] = [.k]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.tx || infant.hasActiveB12Order else { return .silent }
        let course = PotassiumCourse(infant)
        return .when(course.isLow.or(course.isBaselineLow).or(course.hasFallen)) {
            draft(infant, course)
        }
    }

    private static func draft(_ infant: Assessment, _ course: PotassiumCourse) -> FindingDraft {
        let isCritical = !course.critical.isEmpty
        var draft = FindingDraft(isCritical ? .critical : .warning)
        draft.notes = infant.t0?.notes ?? []
        let worst = course.worst.map { infant.evidence(of: $0, role: .triggers) }
        draft.values["v"] = worst?.canonicalValue
        for result in course.low { draft.trigger(result, of: infant, against: "P-K-MILD") }
        if isCritical { draft.use("P-K-CRIT") }
        sayBaseline(&draft, infant, course)
        sayFall(&draft, infant, course)
        if draft.evidence.contains(where: { course.isHaemolysed($0.source) }) {
            draft.say("A sample is marked haemolysed: the true potassium may be lower.")
        }
        draft.say("Diarrhoea, diuretics, beta-agonists and dilution lower it too.")
        draft.recommend(
            "Correct it before or with the first dose by the local protocol; do not withhold B12.",
            underTreatment: """
                Repeat potassium, record an ECG and replace potassium by the local protocol: \
                sudden deaths were reported in adults.
                """, of: infant)
        return draft
    }

    private static func sayFall(
        _ draft: inout FindingDraft, _ infant: Assessment, _ course: PotassiumCourse
    ) {
        guard let baseline = course.baseline, !course.fallen.isEmpty else { return }
        draft.use("P-K-FALL")
        for result in course.fallen {
            draft.support([infant.evidence(of: result, role: .triggers)])
            draft.say(
                """
                Potassium fell from \(infant.text(of: baseline)) to \(infant.text(of: result)), \
                limit \(infant.text("P-K-FALL")).
                """)
        }
        draft.support([infant.evidence(of: baseline, role: .supports)])
    }

    private static func sayBaseline(
        _ draft: inout FindingDraft, _ infant: Assessment, _ course: PotassiumCourse
    ) {
        guard let baseline = course.baseline, course.isBaselineLow.isYes else { return }
        draft.use("P-K-BASE")
        draft.trigger(baseline, of: infant, against: "P-K-MILD")
        draft.say("It was low before the first dose.")
    }
}

/// What potassium did around the first dose.
private struct PotassiumCourse {
    let baseline: UsableResult?
    let isLow: Truth
    let isBaselineLow: Truth
    let hasFallen: Truth
    /// After the first dose, oldest first.
    let low: [UsableResult]
    let critical: [UsableResult]
    let fallen: [UsableResult]

    init(_ infant: Assessment) {
        let early = infant.earlyPotassium
        let unknown = Truth.unknown([AnalyteKey.k.rawValue])
        let baseline = infant.baselinePotassium
        self.baseline = baseline
        func isLow(_ result: UsableResult) -> Truth { infant.test(result, .below, "P-K-MILD") }
        func hasFallen(_ result: UsableResult) -> Truth {
            baseline.map { infant.hasFallen(from: $0, to: result, by: "P-K-FALL") } ?? unknown
        }
        func some(_ holds: (UsableResult) -> Truth) -> Truth {
            early.isEmpty ? unknown : early.reduce(.no) { $0.or(holds($1)) }
        }
        self.isLow = some(isLow)
        self.hasFallen = some(hasFallen)
        isBaselineLow = baseline.map(isLow) ?? unknown
        low = early.filter { isLow($0).isYes }
        critical = early.filter { infant.test($0, .below, "P-K-CRIT").isYes }
        fallen = early.filter { hasFallen($0).isYes }
    }

    /// The lowest of the low, else of those that fell, else the one before treatment.
    var worst: UsableResult? {
        (low.isEmpty ? fallen : low).min { $0.interval.low < $1.interval.low } ?? baseline
    }

    func isHaemolysed(_ source: SourceReference?) -> Bool {
        (low + fallen + [baseline].compactMap { $0 }).contains {
            $0.source == source && $0.result.isHaemolysed
        }
    }
}

extension HypokalaemiaEarlyTreatment {
    static let examples: [RuleExample] = [
        .fires(.critical, "2.8 mmol/L after 36 h") {
            $0.infant(ageDays: 228) { potassium(&$0, "2.8", baseline: "4.2") }
        },
        .silent("3.6 mmol/L after 36 h, 4.1 before") {
            $0.infant(ageDays: 228) { potassium(&$0, "3.6", baseline: "4.1") }
        },
        .silent("exactly 3.5") {
            $0.infant(ageDays: 228) { potassium(&$0, "3.5", baseline: "4.1") }
        },
        .fires(.warning, "just under 3.5") {
            $0.infant(ageDays: 228) { potassium(&$0, "3.4", baseline: "4.1") }
        },
        .fires(.warning, "exactly 3.0") {
            $0.infant(ageDays: 228) { potassium(&$0, "3.0", baseline: "3.9") }
        },
        .fires(.critical, "just under 3.0, in milliequivalents") {
            $0.infant(ageDays: 228) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
                $0.result(.k, "2.9", "meq/L", daysAgo: 1)
            }
        },
        .fires(.warning, "a fall of exactly 1.0 to a value that is not low") {
            $0.infant(ageDays: 228) { potassium(&$0, "3.9", baseline: "4.9") }
        },
        .silent("a fall of 0.9") {
            $0.infant(ageDays: 228) { potassium(&$0, "4.0", baseline: "4.9") }
        },
        .fires(.critical, "the low value was followed by a good one") {
            $0.infant(ageDays: 228) {
                potassium(&$0, "2.8", baseline: "4.2")
                $0.result(.k, "4.0", "mmol/L", hoursAgo: 2)
            }
        },
        .fires(.warning, "low on the tenth day after the dose") {
            $0.infant(ageDays: 228) {
                $0.result(.k, "4.2", "mmol/L", daysAgo: 10, hoursAgo: 2)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.result(.k, "3.3", "mmol/L", hoursAgo: 0)
            }
        },
        .insufficient("low on the eleventh day only") {
            $0.infant(ageDays: 228) {
                $0.result(.k, "4.2", "mmol/L", daysAgo: 11, hoursAgo: 2)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 11)
                $0.result(.k, "3.3", "mmol/L", hoursAgo: 0)
            }
        },
        .fires(.warning, "low in the two days before the first dose") {
            $0.infant(ageDays: 228) { potassium(&$0, "3.9", baseline: "3.4") }
        },
        .fires(.warning, "not yet treated, B12 ordered for tomorrow") {
            $0.infant(ageDays: 228) {
                $0.result(.k, "2.9", "mmol/L", daysAgo: 1)
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: -1, status: "active")
                $0.edit { $0.medications[0].recorded = .day(ExampleDyad.asOf.day) }
            }
        },
        .silent("low, and neither treated nor ordered") {
            $0.infant(ageDays: 228) { $0.result(.k, "2.9", "mmol/L", daysAgo: 1) }
        },
        .fires(.warning, "a haemolysed sample that is low all the same") {
            $0.infant(ageDays: 228) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
                $0.result(.k, "3.2", "mmol/L", daysAgo: 1)
                $0.haemolysed()
            }
        },
        .insufficient("low on the day of the dose, both without a time") {
            $0.infant(ageDays: 228) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2, dateOnly: true)
                $0.result(.k, "2.9", "mmol/L", daysAgo: 2, dateOnly: true)
            }
        },
        .insufficient("no potassium") {
            $0.infant(ageDays: 228) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 2) }
        },
        .insufficient("3.6 after the dose, none before: it may have fallen") {
            $0.infant(ageDays: 228) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
                $0.result(.k, "3.6", "mmol/L", daysAgo: 1)
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 740) { potassium(&$0, "2.8", baseline: "4.2") }
        },
    ]

    /// A potassium two hours before an injection and one 36 hours after it.
    private static func potassium(
        _ infant: inout ExamplePerson, _ value: String, baseline: String
    ) {
        infant.result(.k, baseline, "mmol/L", daysAgo: 2, hoursAgo: 2)
        infant.dose(.hydroxocobalamin, "1000", daysAgo: 2)
        infant.result(.k, value, "mmol/L", hoursAgo: 12)
    }
}
