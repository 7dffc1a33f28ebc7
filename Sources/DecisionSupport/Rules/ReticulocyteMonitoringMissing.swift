import ClinicalModel

/// Haematocrit and reticulocytes were not watched when the marrow should answer.
///
/// ## What it detects
/// Anaemia before a treatment that is not only by mouth, and fewer than {P-RETIC-DAYS-REQUIRED #}
/// therapy day from {P-RETIC-SEEK #} to before {P-RETIC-STAGE1 #} with both a haematocrit (or
/// haemoglobin) and reticulocytes.
///
/// ## Why it matters
/// The reticulocytes are the first proof that the treatment works.
///
/// ## Source
/// Drug label: daily from the fifth to the seventh day (grade A), source text on treatment (grade
/// C); how many days are asked for is an expert default (grade D).
///
/// ## Fires on
/// Such a gap, once these days are over: info. Warning after the end of day {P-RETIC-TO #} if no
/// day has both and nothing at all was measured from day {P-RETIC-STAGE1 #} on either.
///
/// ## Stays silent on
/// Enough days with both; treatment by mouth only; no anaemia; days that are not over.
enum ReticulocyteMonitoringMissing: DetectionRule {
    static let number = "R37"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-RETIC-DAYS-REQUIRED", "P-RETIC-SEEK", "P-RETIC-STAGE1", "P-RETIC-TO"]
        + AgeLimits.hbLow
    static let inputs: [AnalyteKey] = [.hct, .hb, .retp, .reta]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.isClosed(beforeTherapyDay: "P-RETIC-STAGE1") else { return .silent }
        let complete = infant.therapyDays(from: "P-RETIC-SEEK", before: "P-RETIC-STAGE1")
            .filter { hasBoth(infant, $0) }
        guard complete.count < infant.number("P-RETIC-DAYS-REQUIRED") else { return .silent }
        let isDue = infant.isNotOnlyOral(byTherapyDay: "P-RETIC-TO").and(infant.anaemia)
        return .when(isDue) { draft(infant, isNothingComplete: complete.isEmpty) }
    }

    private static let cells: [AnalyteKey] = [.hct, .hb]

    private static func hasBoth(_ infant: Assessment, _ day: Int) -> Bool {
        [cells, ReticulocyteCourse.keys].allSatisfy {
            !infant.results($0, onTherapyDay: day).isEmpty
        }
    }

    /// Measured on the days that follow, up to the end of the window.
    private static func lateResults(_ infant: Assessment) -> [UsableResult] {
        infant.therapyDays(from: "P-RETIC-STAGE1", through: "P-RETIC-TO").flatMap {
            infant.results(cells + ReticulocyteCourse.keys, onTherapyDay: $0)
        }
    }

    private static func draft(_ infant: Assessment, isNothingComplete: Bool) -> FindingDraft {
        let late = lateResults(infant)
        let isWarning =
            isNothingComplete && late.isEmpty && infant.isClosed(therapyDay: "P-RETIC-TO")
        var draft = FindingDraft(isWarning ? .warning : .info)
        draft.notes = infant.t0?.notes ?? []
        draft.parameters = ["P-RETIC-DAYS-REQUIRED", "P-RETIC-SEEK", "P-RETIC-STAGE1"]
        if isWarning { draft.use("P-RETIC-TO") }
        let end = isWarning ? "P-RETIC-TO" : "P-RETIC-STAGE1"
        let first = infant.parameter("P-RETIC-SEEK").text
        draft.support([
            infant.absence(
                of: "haematocrit with reticulocytes on enough days",
                within: "therapy day \(first) to \(infant.parameter(end).text)")
        ])
        draft.supportCount(infant.hbPre, infant.hbLimit, of: infant)
        draft.support(late.map { infant.evidence(of: $0, role: .supports) })
        if let t0 = infant.t0 {
            draft.support([infant.evidence(of: t0.record, role: .supports)])
        }
        if !late.isEmpty { draft.say("Something was measured in the days that followed.") }
        draft.say("Daily venepuncture in a small anaemic infant is itself a burden.")
        draft.recommendation = """
            Suggested: measure haematocrit and reticulocytes with the next blood sample, or \
            document them; continue B12.
            """
        return draft
    }
}

extension ReticulocyteMonitoringMissing {
    static let examples: [RuleExample] = [
        .fires(.warning, "nothing between day 2 and day 14") {
            $0.infant(ageDays: 244) {
                treated(&$0, daysAgo: 15)
                $0.result(.hct, "27", "%", daysAgo: 13)
                $0.result(.hct, "33", "%", daysAgo: 1)
            }
        },
        .silent("both on day 6") {
            $0.infant(ageDays: 244) {
                treated(&$0, daysAgo: 15)
                $0.result(.hct, "27", "%", daysAgo: 9)
                $0.result(.retp, "9", "%", daysAgo: 9)
            }
        },
        .silent("haemoglobin and a count per volume on day 7, hours apart") {
            $0.infant(ageDays: 244) {
                treated(&$0, daysAgo: 15)
                $0.result(.hb, "9.2", "g/dL", daysAgo: 8, hoursAgo: 1)
                $0.result(.reta, "250", "10*9/L", daysAgo: 8, hoursAgo: 20)
            }
        },
        .fires(.info, "haematocrit on day 5, reticulocytes on day 6") {
            $0.infant(ageDays: 244) {
                treated(&$0, daysAgo: 9)
                $0.result(.hct, "27", "%", daysAgo: 4)
                $0.result(.retp, "9", "%", daysAgo: 3)
            }
        },
        .fires(.warning, "the same, day 10 is over") {
            $0.infant(ageDays: 244) {
                treated(&$0, daysAgo: 15)
                $0.result(.hct, "27", "%", daysAgo: 10)
                $0.result(.retp, "9", "%", daysAgo: 9)
            }
        },
        .fires(.info, "reticulocytes on day 8 only") {
            $0.infant(ageDays: 244) {
                treated(&$0, daysAgo: 15)
                $0.result(.retp, "9.2", "%", daysAgo: 8, hoursAgo: 0)
            }
        },
        .silent("day 7 is not over") {
            $0.infant(ageDays: 244) { treated(&$0, daysAgo: 7) }
        },
        .fires(.info, "day 7 is over, day 10 is not") {
            $0.infant(ageDays: 244) { treated(&$0, daysAgo: 8) }
        },
        .silent("treated by mouth only") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 16)
                $0.dose(.cyanocobalamin, "1000", .oral, daysAgo: 15)
            }
        },
        .fires(.warning, "by mouth first, an injection on day 3") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 16)
                $0.dose(.cyanocobalamin, "1000", .oral, daysAgo: 15)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 13)
            }
        },
        .silent("no anaemia before treatment") {
            $0.infant(ageDays: 244) { treated(&$0, daysAgo: 15, hb: "11") }
        },
        .insufficient("haemoglobin before treatment unknown") {
            $0.infant(ageDays: 244) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 15) }
        },
        .insufficient("anaemia, the route of the dose unknown") {
            $0.infant(ageDays: 244) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 16)
                $0.dose(.vitaminB12, nil, nil, daysAgo: 15)
            }
        },
        .silent("no treatment") {
            $0.infant(ageDays: 244) { $0.result(.hb, "8.8", "g/dL", daysAgo: 16) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 750) { treated(&$0, daysAgo: 15) }
        },
    ]

    /// Anaemia the day before an injection at the hour of T.
    private static func treated(
        _ infant: inout ExamplePerson, daysAgo days: Int, hb: String = "8.8"
    ) {
        infant.result(.hb, hb, "g/dL", daysAgo: days + 1)
        infant.dose(.hydroxocobalamin, "1000", daysAgo: days)
    }
}
