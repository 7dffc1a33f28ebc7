import ClinicalModel

/// No potassium documented in the first two days of treatment.
///
/// ## What it detects
/// No potassium in the first {P-K1} after the first dose, or none from then to {P-K2} after it,
/// where that dose was an injection of {P-K-DOSE} or more or the infant was anaemic before.
///
/// ## Why it matters
/// New blood cells take potassium up; the fall comes within days and can be dangerous.
///
/// ## Source
/// Drug label and source text on treatment: daily during the first two days (grades A and C);
/// the times of grace are expert defaults (grade D). Evidence of harm in infants is weak.
///
/// ## Fires on
/// A missing check: warning; info where the haemoglobin before treatment was not low. The first is
/// judged {P-K1-GRACE} after its end, the second at its end.
///
/// ## Stays silent on
/// A potassium in both; a date alone counts for every part of its day. Treatment by mouth without
/// anaemia; a dose of unknown amount without anaemia; checks whose time is not over.
enum PotassiumMonitoringMissing48h: DetectionRule {
    static let number = "R34"
    static let subject = RuleSubject.infant
    static let parameters = ["P-K1", "P-K1-GRACE", "P-K2", "P-K-DOSE"] + AgeLimits.hbLow
    static let inputs: [AnalyteKey] = [.k, .hb]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard let t0 = infant.t0 else { return .silent }
        let missing = infant.potassiumChecks(after: t0).filter(\.isMissing)
        guard !missing.isEmpty else { return .silent }
        let isLarge = infant.isFirstInjection(of: "P-K-DOSE")
        return .when(isLarge.or(infant.anaemia)) { draft(infant, t0, missing, isLarge) }
    }

    private static func draft(
        _ infant: Assessment, _ t0: FirstDose, _ missing: [PotassiumCheck], _ isLarge: Truth
    ) -> FindingDraft {
        var draft = FindingDraft(infant.anaemia.isNo ? .info : .warning)
        draft.notes = t0.notes
        draft.parameters = ["P-K1", "P-K2"]
        let days = missing.compactMap { infant.therapyDay(.instant($0.begin)) }.map(String.init)
        draft.values["n"] = days.joined(separator: " and ")
        for check in missing {
            draft.support([
                infant.absence(of: "potassium", within: "\(check.begin) to \(check.end)")
            ])
        }
        draft.support([infant.evidence(of: t0.record, role: .supports)])
        if isLarge.isYes { draft.use("P-K-DOSE") }
        sayRisk(&draft, infant)
        draft.say("It may have been measured at another hospital.")
        draft.recommendation = advice(infant, t0)
        return draft
    }

    private static func sayRisk(_ draft: inout FindingDraft, _ infant: Assessment) {
        draft.supportCount(infant.hbPre, infant.hbLimit, of: infant)
        if infant.anaemia.isYes {
            draft.say("The infant was anaemic before treatment, when potassium falls most.")
        } else if infant.anaemia.isNo {
            draft.say("The infant was not anaemic before treatment; the risk is lower.")
        }
    }

    /// Measuring is suggested until the grace of both checks has passed.
    private static func advice(_ infant: Assessment, _ t0: FirstDose) -> String {
        let grace = infant.seconds(of: "P-K1-GRACE")
        let since = infant.seconds(from: t0.time, to: .instant(infant.asOf.instant))
        return since < infant.seconds(of: "P-K2") + grace + grace
            ? "Suggested: measure potassium now and document it; continue B12."
            : "Document a potassium measured elsewhere; continue B12."
    }
}

extension PotassiumMonitoringMissing48h {
    static let examples: [RuleExample] = [
        .fires(.warning, "1 mg by injection, Hb 8.8, potassium before the dose and on day 6 only") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 10)
                $0.result(.k, "4.4", "mmol/L", daysAgo: 11)
                $0.result(.k, "4.1", "mmol/L", daysAgo: 5)
            }
        },
        .silent("potassium after 22 and 47 hours") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 10)
                $0.result(.k, "4.4", "mmol/L", daysAgo: 9, hoursAgo: 2)
                $0.result(.k, "4.1", "mmol/L", daysAgo: 8, hoursAgo: 1)
            }
        },
        .fires(.warning, "the second day only") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 10)
                $0.result(.k, "4.1", "mmol/L", daysAgo: 8, hoursAgo: 1)
            }
        },
        .fires(.warning, "the first day only, the second after 61 hours") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 10)
                $0.result(.k, "4.4", "mmol/L", daysAgo: 9, hoursAgo: 0)
                $0.result(.k, "4.1", "mmol/L", daysAgo: 7, hoursAgo: 11)
            }
        },
        .silent("exactly 24 and 60 hours") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 10)
                $0.result(.k, "4.4", "mmol/L", daysAgo: 9, hoursAgo: 0)
                $0.result(.k, "4.1", "mmol/L", daysAgo: 7, hoursAgo: 12)
            }
        },
        .silent("two days without a time: each counts for all parts of its day") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 10)
                $0.result(.k, "4.4", "mmol/L", daysAgo: 10, dateOnly: true)
                $0.result(.k, "4.1", "mmol/L", daysAgo: 8, dateOnly: true)
            }
        },
        .silent("one day without a time lies in both checks") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 10)
                $0.result(.k, "4.4", "mmol/L", daysAgo: 9, dateOnly: true)
            }
        },
        .silent("30 hours after the dose, the grace is not over") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 3)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 1, hoursAgo: 6)
            }
        },
        .fires(.warning, "31 hours after the dose") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 3)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 1, hoursAgo: 7)
            }
        },
        .silent("first check done, 60 hours not over") {
            $0.infant(ageDays: 244) {
                anaemia(&$0, dosedDaysAgo: 2)
                $0.result(.k, "4.4", "mmol/L", daysAgo: 1, hoursAgo: 2)
            }
        },
        .fires(.info, "no anaemia before treatment") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "11.5", "g/dL", daysAgo: 11)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
            }
        },
        .fires(.warning, "haemoglobin unknown, a large injection") {
            $0.infant(ageDays: 244) { $0.dose(.hydroxocobalamin, "100", daysAgo: 10) }
        },
        .insufficient("haemoglobin unknown, a small injection") {
            $0.infant(ageDays: 244) { $0.dose(.hydroxocobalamin, "99", daysAgo: 10) }
        },
        .fires(.warning, "two injections of one day are added") {
            $0.infant(ageDays: 244) {
                $0.dose(.hydroxocobalamin, "50", daysAgo: 10)
                $0.dose(.hydroxocobalamin, "50", daysAgo: 10, hoursAgo: -4)
            }
        },
        .fires(.warning, "anaemia and treatment by mouth") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 11)
                $0.dose(.cyanocobalamin, "1000", .oral, daysAgo: 10)
            }
        },
        .silent("no anaemia, treatment by mouth") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "11.5", "g/dL", daysAgo: 11)
                $0.dose(.cyanocobalamin, "1000", .oral, daysAgo: 10)
            }
        },
        .silent("no anaemia, neither amount nor route of the dose known") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "11.5", "g/dL", daysAgo: 11)
                $0.dose(.vitaminB12, nil, nil, daysAgo: 10)
            }
        },
        .insufficient("no anaemia, a large dose by an unknown route") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "11.5", "g/dL", daysAgo: 11)
                $0.dose(.vitaminB12, "1000", nil, daysAgo: 10)
            }
        },
        .silent("no treatment") {
            $0.infant(ageDays: 244) { $0.result(.hb, "8.8", "g/dL", daysAgo: 11) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { anaemia(&$0, dosedDaysAgo: 10) }
        },
    ]

    /// Haemoglobin 8.8 g/dL and 1 mg by injection at the hour of T.
    private static func anaemia(_ infant: inout ExamplePerson, dosedDaysAgo days: Int) {
        infant.result(.hb, "8.8", "g/dL", daysAgo: days + 1)
        infant.dose(.hydroxocobalamin, "1000", daysAgo: days)
    }
}
