import ClinicalModel

/// The reticulocytes fell before the haematocrit had recovered.
///
/// ## What it detects
/// A reticulocyte response (as in R36), and by T on a therapy day after {P-RETIC-TO #} and up to
/// {P-RETIC-LATE #} the newest haematocrit, sampled after day {P-RETIC-TO #}, below {P-HCT-STOP},
/// with a newest reticulocyte share, no older than {P-RETIC-FRESH} and later than the peak, below
/// {P-RETIC-RESP} and below {P-RETIC-FACTOR #} times the own baseline.
///
/// ## Why it matters
/// Iron, folate or an infection may now hold the marrow back.
///
/// ## Source
/// Drug label: at least twice normal until the haematocrit is normal (grade A), source text on
/// treatment; the numbers are expert defaults (grade D).
///
/// ## Fires on
/// The pattern above: info.
///
/// ## Stays silent on
/// A haematocrit of {P-HCT-STOP} or more; reticulocytes that are still high; no response at all (R36
/// speaks); later than day {P-RETIC-LATE #}.
enum ReticulocyteResponseNotSustained: DetectionRule {
    static let number = "R38"
    static let subject = RuleSubject.infant
    static let parameters =
        ReticulocyteCourse.limits
        + ["P-RETIC-SEEK", "P-RETIC-LATE", "P-RETIC-FRESH", "P-HCT-STOP"]
    static let inputs: [AnalyteKey] = [.retp, .reta, .hct]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.isClosed(therapyDay: "P-RETIC-TO"),
            !infant.hasPassed(therapyDay: "P-RETIC-LATE")
        else { return .silent }
        let course = ReticulocyteCourse(infant)
        let hasAnswered =
            course.inWindow.isEmpty
            ? Truth.unknown([AnalyteKey.retp.rawValue]) : course.response
        let isLow = hasLowHaematocrit(infant).and(haveFallen(infant, course))
        return .when(hasAnswered.and(isLow)) { draft(infant, course) }
    }

    private static func lateHaematocrit(_ infant: Assessment) -> UsableResult? {
        infant.results(.hct).last { infant.isSampled($0, afterTherapyDay: "P-RETIC-TO") }
    }

    private static func hasLowHaematocrit(_ infant: Assessment) -> Truth {
        infant.test(lateHaematocrit(infant), .below, "P-HCT-STOP", missing: .hct)
    }

    private static func freshShare(_ infant: Assessment) -> UsableResult? {
        guard let newest = infant.results(.retp, .post).last else { return nil }
        let age = infant.days(from: newest.time, to: .instant(infant.asOf.instant))
        return age <= infant.number("P-RETIC-FRESH") ? newest : nil
    }

    private static func haveFallen(_ infant: Assessment, _ course: ReticulocyteCourse) -> Truth {
        let unknown = Truth.unknown([AnalyteKey.retp.rawValue])
        guard let newest = freshShare(infant), let peak = course.peak,
            infant.seconds(from: peak.time, to: newest.time) > .zero
        else { return unknown }
        let isMultiple = course.baseline(.retp) == nil ? unknown : course.isMultiple(newest)
        return infant.test(newest, .below, "P-RETIC-RESP").and(isMultiple.not)
    }

    private static func draft(
        _ infant: Assessment, _ course: ReticulocyteCourse
    ) -> FindingDraft {
        var draft = FindingDraft(.info)
        draft.notes = infant.t0?.notes ?? []
        draft.trigger(lateHaematocrit(infant), of: infant, against: "P-HCT-STOP")
        draft.trigger(freshShare(infant), of: infant, against: "P-RETIC-RESP")
        draft.parameters += ["P-RETIC-FACTOR", "P-RETIC-FRESH", "P-RETIC-LATE"]
        let earlier = [course.peak, course.baseline(.retp)].compactMap { $0 }
        draft.support(earlier.map { infant.evidence(of: $0, role: .supports) })
        draft.say("Look for iron or folate deficiency and infection.")
        draft.say("A normal down-slope looks alike when the haematocrit is nearly normal.")
        draft.recommendation = """
            Suggested: order ferritin and folate, look for infection, repeat haematocrit and \
            reticulocytes weekly; continue B12.
            """
        return draft
    }
}

extension ReticulocyteResponseNotSustained {
    static let examples: [RuleExample] = [
        .fires(.info, "day 21: haematocrit 27 %, reticulocytes 0.9 %, 0.8 % before") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .silent("day 21: haematocrit 36 %") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21)
                $0.result(.hct, "36", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .silent("haematocrit exactly 35 %") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21)
                $0.result(.hct, "35", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .silent("reticulocytes exactly twice the baseline") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "1.6", "%")
            }
        },
        .silent("reticulocytes exactly 5.0 %") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21, before: "2.6")
                $0.result(.hct, "27", "%")
                $0.result(.retp, "5.0", "%")
            }
        },
        .silent("no response was seen") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21, peak: "1.1")
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .silent("day 10 is not over") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 10)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .fires(.info, "day 42") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 42)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%", daysAgo: 7)
            }
        },
        .silent("day 43") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 43)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .fires(.info, "the response was seen in the count, the fall in the share") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21, peak: nil)
                $0.result(.reta, "260", "10*9/L", daysAgo: 14)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .insufficient("reticulocytes eight days old") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%", daysAgo: 8)
            }
        },
        .insufficient("no haematocrit after day 10") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21)
                $0.result(.hct, "27", "%", daysAgo: 12)
                $0.result(.retp, "0.9", "%")
            }
        },
        .insufficient("no reticulocytes before treatment") {
            $0.infant(ageDays: 250) {
                responded(&$0, daysAgo: 21, before: nil)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .silent("no treatment") {
            $0.infant(ageDays: 250) {
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 750) {
                responded(&$0, daysAgo: 21)
                $0.result(.hct, "27", "%")
                $0.result(.retp, "0.9", "%")
            }
        },
    ]

    /// Reticulocytes before a first dose on so many days of therapy, today's included, and on the
    /// eighth day.
    private static func responded(
        _ infant: inout ExamplePerson, daysAgo days: Int, before: String? = "0.8",
        peak: String? = "9"
    ) {
        if let before { infant.result(.retp, before, "%", daysAgo: days) }
        infant.dose(.hydroxocobalamin, "1000", daysAgo: days - 1, hoursAgo: 1)
        if let peak { infant.result(.retp, peak, "%", daysAgo: days - 8) }
    }
}
