import ClinicalModel

/// More than three months passed between the first sign and treatment.
///
/// ## What it detects
/// Low B12, or homocysteine and MMA both raised, and {P-UNTREATED} or more from the first dated
/// sign (or the first deficient result) to the first therapeutic dose, or to today without one.
///
/// ## Why it matters
/// Damage that has lasted longer than three months may not be reversible.
///
/// ## Source
/// Source text on treatment (grade C); label of cyanocobalamin injection (spinal cord lesions;
/// derived from adults, weak for infants).
///
/// ## Fires on
/// The pattern above, always critical. Of an onset that is only known by month or year the latest
/// possible day counts.
///
/// ## Stays silent on
/// Less than {P-UNTREATED}; signs without B12 deficiency.
enum UntreatedOver3Months: DetectionRule {
    static let number = "R31"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-UNTREATED", "P-B12-LOW", "P-B12-BORDER"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.signs, .milestones, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard let start = start(infant) else { return .silent }
        let isLong = infant.treatmentDay - start.day >= infant.number("P-UNTREATED")
        // The triad (R10) holds a low B12, so it adds nothing here.
        return .when(Truth(isLong).and(infant.low.or(infant.met2Plus))) { draft(infant, start) }
    }

    /// What came first, and on which day at the latest.
    private struct Start {
        enum Record {
            case sign(SignRecord)
            case result(UsableResult)
        }

        let time: FuzzyTime
        let record: Record
        var day: Day { time.lastDay }
    }

    private static func start(_ infant: Assessment) -> Start? {
        (signs(infant) + inputs.compactMap { firstResult($0, infant) })
            .min { $0.day < $1.day }
    }

    private static func signs(_ infant: Assessment) -> [Start] {
        infant.allSigns.compactMap { sign in
            guard infant.signKeys.contains(sign.key), !sign.isRefuted,
                let time = sign.onset ?? sign.recorded, isOpen(sign, infant)
            else { return nil }
            return Start(time: time, record: .sign(sign))
        }
    }

    /// Neither over nor closed by the first dose, or T: a sign that passed says nothing of a delay.
    private static func isOpen(_ sign: SignRecord, _ infant: Assessment) -> Bool {
        if let end = sign.abatement { return end.lastDay >= infant.treatmentDay }
        return sign.isClinicallyActive || infant.tx
    }

    /// The first result before treatment that shows the deficiency.
    private static func firstResult(_ key: AnalyteKey, _ infant: Assessment) -> Start? {
        let first = infant.results(key).first { result in
            let isDeficient =
                key == .b12 ? infant.test(result, .below, "P-B12-LOW") : infant.isRaised(result)
            return isDeficient.isYes && infant.isPre(result)
        }
        return first.map { Start(time: $0.time, record: .result($0)) }
    }

    /// The record as evidence, and what it is in words.
    private static func add(
        _ start: Start, to draft: inout FindingDraft, _ infant: Assessment
    ) -> String {
        switch start.record {
        case .sign(let sign):
            draft.support([infant.evidence(of: sign, role: .triggers)])
            return infant.words(sign.key.rawValue)
        case .result(let result):
            let limit = result.key == .b12 ? "P-B12-LOW" : infant.raisedLimit(result)
            draft.support([infant.evidence(of: result, role: .triggers, limit: limit)])
            if let limit { draft.use(limit) }
            return result.key.shortName
        }
    }

    private static func draft(_ infant: Assessment, _ start: Start) -> FindingDraft {
        var draft = FindingDraft(.critical)
        draft.windowStart = start.time
        let name = add(start, to: &draft, infant)
        draft.use("P-UNTREATED")
        if infant.low.isYes {
            draft.trigger(infant.b12pre, of: infant, against: infant.classLimit)
        }
        if infant.met2Plus.isYes { draft.trigger(raised: infant.raisedMetabolites, of: infant) }
        let days = infant.treatmentDay - start.day
        if let t0 = infant.t0 {
            draft.windowEnd = t0.time
            draft.support([infant.evidence(of: t0.record, role: .supports)])
            draft.say("First \(name) \(start.day), first dose \(t0.time.day): \(days) d.")
        } else {
            draft.support([
                infant.absence(
                    of: "therapeutic dose of vitamin B12",
                    within: "\(start.day) to \(infant.asOf.day)")
            ])
            draft.say("First \(name) \(start.day), no dose documented for \(days) d.")
        }
        draft.say("Risk of permanent damage. Dates of onset are often unreliable.")
        draft.sayUnitDoubt(of: infant)
        draft.recommend(
            "Suggested: start treatment without delay by the local protocol. \(followUp)",
            underTreatment: followUp, of: infant)
        return draft
    }

    private static let followUp = "Arrange neurological and developmental follow-up."
}

extension Assessment {
    /// The day of the first dose; T while there is none.
    fileprivate var treatmentDay: Day { t0?.time.day ?? asOf.day }
}

extension UntreatedOver3Months {
    static let examples: [RuleExample] = [
        .silent("vomiting of a few days that was over long before") {
            $0.infant(ageDays: 298) {
                $0.sign(
                    "vomiting", recordedDaysAgo: 278, onsetDaysAgo: 280, abatedDaysAgo: 277)
                $0.result(.b12, "150", "pg/mL", daysAgo: 1)
            }
        },
        .fires(.critical, "a sign that abated only after the first dose") {
            $0.infant(ageDays: 298) {
                $0.sign("lethargy", recordedDaysAgo: 50, onsetDaysAgo: 150, abatedDaysAgo: 5)
                $0.result(.b12, "53", "pg/mL", daysAgo: 21)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
            }
        },
        .fires(.critical, "first sign 102 d before the first dose") {
            $0.infant(ageDays: 240) {
                $0.sign("hypotonia", recordedDaysAgo: 3, onsetDaysAgo: 104)
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
            }
        },
        .silent("first sign 64 d before the first dose") {
            $0.infant(ageDays: 247) {
                $0.sign("apathy", recordedDaysAgo: 3, onsetDaysAgo: 66)
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
            }
        },
        .fires(.critical, "exactly 90 d, general sign, untreated") {
            $0.infant(ageDays: 240) {
                $0.sign("vomiting", recordedDaysAgo: 3, onsetDaysAgo: 90)
                $0.result(.b12, "199.9", "pg/mL", daysAgo: 3)
            }
        },
        .silent("89 d") {
            $0.infant(ageDays: 240) {
                $0.sign("vomiting", recordedDaysAgo: 3, onsetDaysAgo: 89)
                $0.result(.b12, "199.9", "pg/mL", daysAgo: 3)
            }
        },
        .silent("B12 exactly at its limit, metabolites within limits") {
            $0.infant(ageDays: 240) {
                $0.sign("vomiting", recordedDaysAgo: 3, onsetDaysAgo: 120)
                $0.result(.b12, "200", "pg/mL", daysAgo: 3)
                $0.result(.thcy, "10", "umol/L", daysAgo: 3)
                $0.result(.mma, "0.5", "umol/L", daysAgo: 3)
            }
        },
        .fires(.critical, "both metabolites raised, B12 in pmol/L not low") {
            $0.infant(ageDays: 240) {
                $0.sign("irritability", recordedDaysAgo: 3, onsetDaysAgo: 120)
                $0.result(.b12, "300", "pmol/L", daysAgo: 3)
                $0.result(.thcy, "24", "umol/L", daysAgo: 3)
                $0.result(.mma, "3", "umol/L", daysAgo: 3)
            }
        },
        .fires(.critical, "a low B12 90 d ago, no signs, no dose") {
            $0.infant(ageDays: 240) { $0.result(.b12, "150", "pg/mL", daysAgo: 90) }
        },
        .silent("a low B12 89 d ago, no signs, no dose") {
            $0.infant(ageDays: 240) { $0.result(.b12, "150", "pg/mL", daysAgo: 89) }
        },
        .silent("an onset known by month: its last day is 76 d ago") {
            $0.infant(ageDays: 240) {
                $0.sign("hypotonia", recordedDaysAgo: 3, onsetDaysAgo: 0)
                $0.edit { record in
                    guard let march = Day(year: 2025, month: 3, day: 1) else { return }
                    record.signs[0].onset = .month(march)
                }
                $0.result(.b12, "150", "pg/mL", daysAgo: 3)
            }
        },
        .fires(.critical, "a comparator that decides") {
            $0.infant(ageDays: 240) {
                $0.sign("hypotonia", recordedDaysAgo: 3, onsetDaysAgo: 120)
                $0.result(.b12, "<150", "pg/mL", daysAgo: 3)
            }
        },
        .silent("a sign that was refuted") {
            $0.infant(ageDays: 240) {
                $0.sign("hypotonia", recordedDaysAgo: 120, isRefuted: true)
                $0.result(.b12, "150", "pg/mL", daysAgo: 3)
            }
        },
        .insufficient("a long-standing sign, nothing measured") {
            $0.infant(ageDays: 240) {
                $0.sign("hypotonia", recordedDaysAgo: 3, onsetDaysAgo: 120)
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.sign("hypotonia", recordedDaysAgo: 3, onsetDaysAgo: 120)
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
            }
        },
    ]
}
