import ClinicalModel

/// The bone marrow does not answer the treatment.
///
/// ## What it detects
/// Anaemia, or a haematocrit below {P-HCT-STOP}, before injected B12, reticulocytes measured on
/// therapy day {P-RETIC-SEEK #} to {P-RETIC-TO #}, and no response from day {P-RETIC-FROM #} on:
/// none of {P-RETIC-RESP} or more, none above {P-RETA-RESP #} × 10⁹/L, none of
/// {P-RETIC-FACTOR #} times the own baseline and above {P-RETIC-UPPER} or {P-RETA-UPPER #} × 10⁹/L.
///
/// ## Why it matters
/// Without a response diagnosis and treatment have to be looked at again.
///
/// ## Source
/// Drug label (grade A), source text on treatment and a case report with the response on the eighth
/// day (grade C); the numbers are expert defaults (grade D).
///
/// ## Fires on
/// No response at the end of day {P-RETIC-STAGE1 #}: info; at the end of day {P-RETIC-TO #}:
/// warning, critical with a haemoglobin below {P-RETIC-HB}, or lower by {P-RETIC-HBFALL} or more
/// than before. A transfusion within {P-RETIC-TRANSF} of the first dose lowers it to info.
///
/// ## Stays silent on
/// Any response; reticulocytes of {P-RETIC-RESP} or more before treatment; no injection. Where none
/// were measured, that is the matter of R37.
enum ReticulocyteResponseAbsent: DetectionRule {
    static let number = "R36"
    static let subject = RuleSubject.infant
    static let parameters =
        ReticulocyteCourse.limits + AgeLimits.hbLow + [
            "P-HCT-STOP", "P-RETIC-SEEK", "P-RETIC-STAGE1", "P-RETIC-HB", "P-RETIC-HBFALL",
            "P-RETIC-TRANSF",
        ]
    static let inputs: [AnalyteKey] = [.retp, .reta, .hb, .hct]
    static let records: [RecordKind] = [.doses, .exposures]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.hasEnded(therapyDay: "P-RETIC-STAGE1") else { return .silent }
        let course = ReticulocyteCourse(infant)
        guard !course.hasHighBaseline else { return .silent }
        let isExpected = infant.isInjected(byTherapyDay: "P-RETIC-TO")
            .and(infant.anaemia.or(hasLowHaematocrit(infant)))
        return .when(course.response.not.and(isExpected).and(course.isSought)) {
            draft(infant, course)
        }
    }

    private static func hasLowHaematocrit(_ infant: Assessment) -> Truth {
        infant.test(infant.last(.hct), .below, "P-HCT-STOP", missing: .hct)
    }

    private static func draft(
        _ infant: Assessment, _ course: ReticulocyteCourse
    ) -> FindingDraft {
        let isOver = infant.hasEnded(therapyDay: "P-RETIC-TO")
        let stage = isOver ? "P-RETIC-TO" : "P-RETIC-STAGE1"
        var draft = FindingDraft(isOver ? .warning : .info)
        draft.notes = infant.t0?.notes ?? []
        draft.values["n"] = infant.parameter(stage).text
        draft.use(stage)
        for result in course.sought {
            draft.trigger(result, of: infant, against: ReticulocyteCourse.limit(result.key))
            draft.support([course.baseline(result.key)], of: infant)
        }
        supportAnaemia(&draft, infant)
        if isOver { raiseForHaemoglobin(&draft, infant) }
        lowerForTransfusion(&draft, infant)
        draft.say(
            """
            Was the dose really given? Look for iron or folate deficiency, infection, renal \
            disease and an inborn error.
            """)
        draft.recommendation = """
            Suggested: re-evaluate diagnosis and treatment, and repeat reticulocytes and \
            haemoglobin; continue B12 meanwhile.
            """
        return draft
    }

    private static func supportAnaemia(_ draft: inout FindingDraft, _ infant: Assessment) {
        if infant.anaemia.isYes { draft.supportCount(infant.hbPre, infant.hbLimit, of: infant) }
        guard hasLowHaematocrit(infant).isYes else { return }
        draft.supportCount(infant.last(.hct), "P-HCT-STOP", of: infant)
    }

    /// Judged by the newest haemoglobin.
    private static func raiseForHaemoglobin(_ draft: inout FindingDraft, _ infant: Assessment) {
        guard let newest = infant.last(.hb, .any) else { return }
        let isLow = infant.test(newest, .below, "P-RETIC-HB").isYes
        let hasFallen = infant.hbPre.map {
            infant.hasFallen(from: $0, to: newest, by: "P-RETIC-HBFALL").isYes
        }
        guard isLow || hasFallen ?? false else { return }
        draft.severity = .critical
        if isLow {
            draft.trigger(newest, of: infant, against: "P-RETIC-HB")
        } else {
            draft.trigger(newest, of: infant)
            draft.use("P-RETIC-HBFALL")
            draft.say(
                """
                Haemoglobin \(infant.text(of: newest)), lower than before treatment by \
                \(infant.text("P-RETIC-HBFALL")) or more.
                """)
        }
    }

    /// Given blood silences the marrow.
    private static func lowerForTransfusion(_ draft: inout FindingDraft, _ infant: Assessment) {
        guard let transfusion = infant.transfusion(within: "P-RETIC-TRANSF") else { return }
        draft.severity = .info
        draft.mitigatedBy = "transfusion near the first dose"
        draft.evidence.append(transfusion)
        draft.use("P-RETIC-TRANSF")
    }
}

extension Assessment {
    /// A transfusion no more than so many days before or after the first dose.
    fileprivate func transfusion(within parameterName: String) -> Evidence? {
        guard let t0 else { return nil }
        let window = number(parameterName).magnitude
        let nearby = record.procedures.first { procedure in
            procedure.key == "transfusion"
                && [procedure.period.start, procedure.period.end].compactMap { $0 }
                    .contains { days(from: t0.time, to: $0).magnitude <= window }
        }
        return nearby.map {
            Evidence(
                kind: .exposure, role: .against, source: $0.source, name: words($0.key.rawValue),
                time: $0.period.start)
        }
    }
}

extension ReticulocyteResponseAbsent {
    static let examples: [RuleExample] = [
        .fires(.warning, "0.8 % before, 0.9, 1.1 and 1.2 % on days 6, 8 and 10") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 10)
                $0.result(.retp, "0.9", "%", daysAgo: 4)
                $0.result(.retp, "1.1", "%", daysAgo: 2)
                $0.result(.retp, "1.2", "%")
            }
        },
        .silent("9.2 % on day 8") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.retp, "9.2", "%", daysAgo: 4)
            }
        },
        .silent("exactly 5.0 % is a response") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.retp, "5.0", "%", daysAgo: 5)
            }
        },
        .fires(.warning, "4.9 % without a baseline") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 13)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 12)
                $0.result(.retp, "4.9", "%", daysAgo: 5)
            }
        },
        .silent("2.6 % is above the range and more than twice 0.8 %") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.retp, "2.6", "%", daysAgo: 5)
            }
        },
        .fires(.warning, "2.5 % is within the range") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.retp, "2.5", "%", daysAgo: 5)
            }
        },
        .silent("a response on day 3, low on day 6") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.retp, "6", "%", daysAgo: 9)
                $0.result(.retp, "2", "%", daysAgo: 6)
            }
        },
        .fires(.warning, "a response on day 11 came too late") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.retp, "2", "%", daysAgo: 6)
                $0.result(.retp, "8", "%", daysAgo: 1, hoursAgo: 23)
            }
        },
        .silent("201 per nanolitre") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.reta, "201", "10*9/L", daysAgo: 5)
            }
        },
        .fires(.warning, "200 per nanolitre; the share before is no baseline of a count") {
            $0.infant(ageDays: 247) {
                treated(&$0, daysAgo: 12)
                $0.result(.reta, "200", "10*9/L", daysAgo: 5)
            }
        },
        .silent("110 per nanolitre, 40 before") {
            $0.infant(ageDays: 247) {
                $0.result(.reta, "40", "10*9/L", daysAgo: 13)
                treated(&$0, daysAgo: 12)
                $0.result(.reta, "110", "10*9/L", daysAgo: 5)
            }
        },
        .fires(.info, "at the end of day 8: not yet") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 8)
                $0.result(.retp, "0.9", "%", daysAgo: 3)
            }
        },
        .silent("an hour before the end of day 8") {
            $0.infant(ageDays: 228) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 9)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 7, hoursAgo: 23)
                $0.result(.retp, "0.9", "%", daysAgo: 3)
            }
        },
        .fires(.critical, "haemoglobin 6.9 on day 10") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 10, hb: "7.4")
                $0.result(.retp, "0.9", "%", daysAgo: 3)
                $0.result(.hb, "6.9", "g/dL")
            }
        },
        .fires(.warning, "haemoglobin exactly 7.0 on day 10") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 10, hb: "7.4")
                $0.result(.retp, "0.9", "%", daysAgo: 3)
                $0.result(.hb, "7.0", "g/dL")
            }
        },
        .fires(.critical, "haemoglobin fell by exactly 1.0") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 10)
                $0.result(.retp, "0.9", "%", daysAgo: 3)
                $0.result(.hb, "7.8", "g/dL")
            }
        },
        .fires(.info, "a transfusion 14 days after the first dose") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 14, hb: "6.8")
                $0.result(.retp, "0.9", "%", daysAgo: 7)
                $0.procedure("transfusion")
            }
        },
        .fires(.critical, "a transfusion 15 days after the first dose") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 15, hb: "6.8")
                $0.result(.retp, "0.9", "%", daysAgo: 8)
                $0.procedure("transfusion")
            }
        },
        .silent("5 % before treatment") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 12, retp: "5")
                $0.result(.retp, "3", "%", daysAgo: 5)
            }
        },
        .fires(.warning, "haematocrit 34 % before, haemoglobin not low") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 12, hb: "10.6")
                $0.result(.hct, "34", "%", daysAgo: 13)
                $0.result(.retp, "0.9", "%", daysAgo: 5)
            }
        },
        .silent("neither anaemic nor a low haematocrit") {
            $0.infant(ageDays: 228) {
                treated(&$0, daysAgo: 12, hb: "11")
                $0.result(.hct, "35", "%", daysAgo: 13)
                $0.result(.retp, "0.9", "%", daysAgo: 5)
            }
        },
        .silent("treated by mouth") {
            $0.infant(ageDays: 228) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 13)
                $0.dose(.cyanocobalamin, "1000", .oral, daysAgo: 12)
                $0.result(.retp, "0.9", "%", daysAgo: 5)
            }
        },
        .insufficient("no reticulocytes: R37 speaks") {
            $0.infant(ageDays: 228) { treated(&$0, daysAgo: 12) }
        },
        .insufficient("neither haemoglobin nor haematocrit before treatment") {
            $0.infant(ageDays: 228) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 12)
                $0.result(.retp, "0.9", "%", daysAgo: 5)
            }
        },
        .silent("no treatment") {
            $0.infant(ageDays: 228) {
                $0.result(.hb, "8.8", "g/dL", daysAgo: 13)
                $0.result(.retp, "0.9", "%", daysAgo: 5)
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 740) {
                treated(&$0, daysAgo: 12)
                $0.result(.retp, "0.9", "%", daysAgo: 5)
            }
        },
    ]

    /// Anaemia and a baseline the day before an injection at the hour of T.
    private static func treated(
        _ infant: inout ExamplePerson, daysAgo days: Int, hb: String = "8.8", retp: String = "0.8"
    ) {
        infant.result(.hb, hb, "g/dL", daysAgo: days + 1)
        infant.result(.retp, retp, "%", daysAgo: days + 1)
        infant.dose(.hydroxocobalamin, "1000", daysAgo: days)
    }
}
