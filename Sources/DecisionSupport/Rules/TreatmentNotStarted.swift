import ClinicalModel

/// A deficiency that needs treatment, and no dose documented since.
///
/// ## What it detects
/// A severe deficiency (R01), the triad (R10), or a critical R02, R03, R05 or R06, and no dose
/// documented more than {P-TREAT-NOW} after the sample where a red-flag sign is present, more than
/// {P-TREAT-WAIT} after it otherwise. A prescription alone is no dose.
///
/// ## Why it matters
/// Every day counts for the nervous system; treatment does not wait for further results.
///
/// ## Source
/// Case report and source text on treatment (grade C); British haematology guideline: do not delay
/// (grade A); the two times are expert defaults (grade D).
///
/// ## Fires on
/// The pattern above: critical with a red-flag sign, else warning. Counted from the earliest of the
/// samples those findings rest on; of the triad from the last of its three.
///
/// ## Stays silent on
/// A documented dose in time; one that came late closes the finding. Possible findings and
/// those of contradicting values do not count.
enum TreatmentNotStarted: DetectionRule {
    static let number = "R32"
    static let subject = RuleSubject.infant
    static let parameters = ["P-TREAT-NOW", "P-TREAT-WAIT"]
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .hb, .mcv]
    static let records: [RecordKind] = [.signs, .doses]
    static let phase = RulePhase.dependent

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let reasons = infant.reasonsToTreat
        guard let first = reasons.first else { return .silent }
        let hasRedFlag = reasons.contains(where: \.signs.hasRedFlag)
        let end = infant.firstDocumentedDose?.start ?? .instant(infant.asOf.instant)
        guard isTooLong(from: first.since, to: end, hasRedFlag, infant) else { return .silent }
        return .fires([draft(infant, reasons, first, end, hasRedFlag)])
    }

    /// Hours compare instants, days compare dates as written.
    private static func isTooLong(
        from start: FuzzyTime, to end: FuzzyTime, _ hasRedFlag: Bool, _ infant: Assessment
    ) -> Bool {
        hasRedFlag
            ? infant.seconds(from: start, to: end) > infant.seconds(of: "P-TREAT-NOW")
            : infant.days(from: start, to: end) > infant.number("P-TREAT-WAIT")
    }

    private static func draft(
        _ infant: Assessment, _ reasons: [ReasonToTreat], _ first: ReasonToTreat,
        _ end: FuzzyTime, _ hasRedFlag: Bool
    ) -> FindingDraft {
        var draft = FindingDraft(hasRedFlag ? .critical : .warning)
        draft.windowStart = first.since
        draft.windowEnd = end
        draft.values["h"] = String(infant.hours(from: first.since, to: end))
        draft.use(hasRedFlag ? "P-TREAT-NOW" : "P-TREAT-WAIT")
        for reason in reasons {
            draft.support(
                reason.results.map {
                    infant.evidence(of: $0, role: reason == first ? .triggers : .supports)
                })
            draft.support(reason.signs.records(of: reason.signs.rf), of: infant)
        }
        sayDose(&draft, infant, from: first.since)
        draft.say("The infant may have been treated elsewhere: ask.")
        draft.recommend(
            """
            Suggested: make sure that treatment starts \(hasRedFlag ? "today" : "without delay") by \
            the local protocol, or document it.
            """,
            underTreatment: "Document the first dose.", of: infant)
        return draft
    }

    private static func sayDose(
        _ draft: inout FindingDraft, _ infant: Assessment, from start: FuzzyTime
    ) {
        if let dose = infant.firstDocumentedDose {
            draft.isResolved = true
            draft.support([infant.evidence(of: dose, role: .against)])
            return
        }
        draft.support([
            infant.absence(
                of: "documented dose of vitamin B12", within: "\(start) to \(infant.asOf.text)")
        ])
        guard let order = infant.t0 else { return }
        draft.say("Ordered, not documented as given.")
        draft.support([infant.evidence(of: order.record, role: .supports)])
    }
}

extension TreatmentNotStarted {
    static let examples: [RuleExample] = [
        .fires(.critical, "53 pg/mL with hypotonia, no dose after 36 h") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 1, hoursAgo: 12)
                $0.sign("hypotonia", recordedDaysAgo: 2)
            }
        },
        .silent("a dose three hours after the result") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 1, hoursAgo: 12)
                $0.sign("hypotonia", recordedDaysAgo: 2)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 1, hoursAgo: 9)
            }
        },
        .silent("exactly 24 h with a red flag") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 1, hoursAgo: 0)
                $0.sign("hypotonia", recordedDaysAgo: 2)
            }
        },
        .fires(.critical, "25 h with a red flag, B12 in pmol/L") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "39", "pmol/L", daysAgo: 1, hoursAgo: 1)
                $0.sign("hypotonia", recordedDaysAgo: 2)
            }
        },
        .silent("yesterday's sample without a time counts from noon: 24 h") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 1, dateOnly: true)
                $0.sign("hypotonia", recordedDaysAgo: 2)
            }
        },
        .fires(.critical, "the sample of the day before yesterday without a time") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 2, dateOnly: true)
                $0.sign("hypotonia", recordedDaysAgo: 2)
            }
        },
        .silent("no red flag, seven days") {
            $0.infant(ageDays: 240) { $0.result(.b12, "53", "pg/mL", daysAgo: 7) }
        },
        .fires(.warning, "no red flag, eight days") {
            $0.infant(ageDays: 240) { $0.result(.b12, "53", "pg/mL", daysAgo: 8) }
        },
        .fires(.critical, "ordered, not documented as given") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.sign("hypotonia", recordedDaysAgo: 3)
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 2, status: "active")
            }
        },
        .silent("a dose that somebody stated") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.sign("hypotonia", recordedDaysAgo: 3)
                $0.dose(.hydroxocobalamin, nil, kind: .statement, daysAgo: 3, status: "active")
            }
        },
        .silent("a late dose closes it") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 9)
                $0.sign("hypotonia", recordedDaysAgo: 9)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
            }
        },
        .fires(.critical, "nutritional drops are no treatment") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.sign("hypotonia", recordedDaysAgo: 3)
                $0.dose(.cyanocobalamin, "10", .oral, daysAgo: 2)
            }
        },
        .fires(.critical, "a critical R02 with a red flag") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 2)
                $0.sign("seizure", recordedDaysAgo: 2)
            }
        },
        .silent("an R02 that is a warning") {
            $0.infant(ageDays: 240) { $0.result(.b12, "150", "pg/mL", daysAgo: 20) }
        },
        .silent("an R03 that renal impairment lowers to a warning") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "285", "pg/mL", daysAgo: 10)
                $0.result(.thcy, "18", "umol/L", daysAgo: 10)
                $0.result(.mma, "2.1", "umol/L", daysAgo: 10)
                $0.result(.crea, "92", "umol/L", daysAgo: 10)
                $0.sign("hypotonia", recordedDaysAgo: 10)
            }
        },
        .fires(.critical, "the same R03 without it") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "285", "pg/mL", daysAgo: 10)
                $0.result(.thcy, "18", "umol/L", daysAgo: 10)
                $0.result(.mma, "2.1", "umol/L", daysAgo: 10)
                $0.sign("hypotonia", recordedDaysAgo: 10)
            }
        },
        .fires(.warning, "a preliminary value starts the clock") {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 8, status: .preliminary)
            }
        },
        .silent("a severe deficiency that is only possible") {
            $0.infant(ageDays: 240) { $0.result(.b12, "<150", "pg/mL", daysAgo: 8) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.b12, "53", "pg/mL", daysAgo: 8) }
        },
    ]
}
