import ClinicalModel

/// The laboratory judged an infant's value by a range that does not fit the age.
///
/// ## What it detects
/// The newest MCV, haemoglobin, neutrophil count or creatinine of an infant whose sender's range
/// leads to another verdict than the limits for age, or is plainly that of adults.
///
/// ## Why it matters
/// Flags by adult or older children's ranges alarm without need, or hide a value that is abnormal
/// for the age.
///
/// ## Source
/// Published intervals by age (University of Iowa, Dallman; grade A); the recognition of adult
/// ranges is an expert default (grade D).
///
/// ## Fires on
/// The newest value (at most {P-LOOKBACK} old, before or after treatment) judged differently by the
/// sender's range and the age limits (haemoglobin: low, or high by the sender only; neutrophils:
/// low; MCV: low and high; creatinine: high, after the first month); or an adult range: MCV from
/// {P-ADULT-MCV-LO} or higher to {P-ADULT-MCV-HI} or higher at an age over {P-ADULT-MCV-AGE},
/// haemoglobin from {P-ADULT-HB} or higher at an age over {P-ADULT-HB-AGE}, creatinine up to more
/// than {P-ADULT-CREA}. Info.
///
/// ## Stays silent on
/// Ranges that judge the value as the limits for age do; values sent without a range.
enum LabRangeAgeMismatch: DetectionRule {
    static let number = "R51"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-LOOKBACK", "P-CREA-INF", "P-ADULT-MCV-LO", "P-ADULT-MCV-HI", "P-ADULT-MCV-AGE"]
        + ["P-ADULT-HB", "P-ADULT-HB-AGE", "P-ADULT-CREA"] + AgeLimits.mcvUpper
        + AgeLimits.mcvLower + AgeLimits.hbLow + AgeLimits.ancLow
    static let inputs: [AnalyteKey] = [.mcv, .hb, .anc, .crea]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let values = inputs.compactMap { newest($0, infant) }
        guard !values.isEmpty else { return .insufficient(inputs.map(\.rawValue)) }
        let readings = values.map(infant.senderRangeReading)
        return .when(readings.reduce(Truth.no) { $0.or($1.isMismatch) }) {
            draft(infant, readings)
        }
    }

    private static func newest(_ key: AnalyteKey, _ infant: Assessment) -> UsableResult? {
        guard let result = infant.results(key).last,
            infant.asOf.day - result.time.day <= infant.number("P-LOOKBACK")
        else { return nil }
        return result
    }

    private static func draft(
        _ infant: Assessment, _ readings: [SenderRangeReading]
    ) -> FindingDraft {
        var draft = FindingDraft(.info)
        for reading in readings where reading.isMismatch.isYes {
            draft.evidence.append(
                infant.evidence(of: reading.result, role: .triggers, limit: reading.limits.first))
            for limit in reading.limits { draft.use(limit) }
            for sentence in reading.sentences { draft.say(sentence) }
        }
        draft.say("A value within the limits for age does not rule out B12 deficiency.")
        draft.recommendation = """
            Judge the value by the limits for age; ask the laboratory for ranges by age.
            """
        return draft
    }
}

extension LabRangeAgeMismatch {
    static let examples: [RuleExample] = [
        .fires(.info, "MCV 80.3 with range 85–95 at 9 months") {
            $0.infant(ageDays: 269) {
                $0.result(.mcv, "80.3", "fL", range: 85...95, flags: ["L"])
            }
        },
        .silent("range 70–86") {
            $0.infant(ageDays: 269) { $0.result(.mcv, "80.3", "fL", range: 70...86) }
        },
        .silent("another range that judges the value alike") {
            $0.infant(ageDays: 244) { $0.result(.mcv, "105.4", "fL", range: 85...95) }
        },
        .fires(.info, "an adult range that hides a high MCV") {
            $0.infant(ageDays: 269) { $0.result(.mcv, "93", "fL", range: 75...95) }
        },
        .fires(.info, "an adult range although the value is high by both") {
            $0.infant(ageDays: 269) { $0.result(.mcv, "105", "fL", range: 78...96) }
        },
        .silent("a range just under the adult one, the value high by both") {
            $0.infant(ageDays: 269) { $0.result(.mcv, "105", "fL", range: 77...96) }
        },
        .silent("the adult range on the last day of half a year") {
            $0.infant(ageDays: 182) { $0.result(.mcv, "90", "fL", range: 80...108) }
        },
        .fires(.info, "the same a day later") {
            $0.infant(ageDays: 183) { $0.result(.mcv, "90", "fL", range: 80...108) }
        },
        .fires(.info, "haemoglobin low by the sender only") {
            $0.infant(ageDays: 269) { $0.result(.hb, "10.8", "g/dL", range: 11...14) }
        },
        .fires(.info, "haemoglobin low by age only") {
            $0.infant(ageDays: 269) { $0.result(.hb, "10.2", "g/dL", range: 10...14) }
        },
        .fires(.info, "haemoglobin 12.4 with range 10–12: high by the sender only") {
            $0.infant(ageDays: 269) { $0.result(.hb, "12.4", "g/dL", range: 10...12) }
        },
        .silent("haemoglobin exactly at the sender's upper limit") {
            $0.infant(ageDays: 269) { $0.result(.hb, "12", "g/dL", range: 10...12) }
        },
        .silent("neutrophils high by the sender: the age tables do not speak of it") {
            $0.infant(ageDays: 269) { $0.result(.anc, "9", "10*9/L", range: 1...8) }
        },
        .silent("haemoglobin exactly at both limits") {
            $0.infant(ageDays: 269) {
                $0.result(.hb, "10.5", "g/dL")
                $0.senderRange(low: "10.5", high: "13.5")
            }
        },
        .fires(.info, "an adult range of haemoglobin after day 60") {
            $0.infant(ageDays: 61) {
                $0.result(.hb, "12.4", "g/dL")
                $0.senderRange(low: "11.5", high: "16")
            }
        },
        .silent("the same on day 60") {
            $0.infant(ageDays: 60) {
                $0.result(.hb, "12.4", "g/dL")
                $0.senderRange(low: "11.5", high: "16")
            }
        },
        .fires(.info, "haemoglobin in g/L, low by the sender only") {
            $0.infant(ageDays: 269) { $0.result(.hb, "108", "g/L", range: 110...140) }
        },
        .fires(.info, "neutrophils low by the sender only") {
            $0.infant(ageDays: 269) {
                $0.result(.anc, "1.2", "10*9/L")
                $0.senderRange(low: "1.5", high: "8")
            }
        },
        .silent("neutrophils low by both from the first birthday") {
            $0.infant(ageDays: 400) {
                $0.result(.anc, "1.2", "10*9/L")
                $0.senderRange(low: "1.5", high: "8")
            }
        },
        .fires(.info, "an adult range of creatinine") {
            $0.infant(ageDays: 122) { $0.result(.crea, "30", "umol/L", range: 45...84) }
        },
        .silent("creatinine with an upper limit of exactly 80") {
            $0.infant(ageDays: 122) { $0.result(.crea, "30", "umol/L", range: 20...80) }
        },
        .fires(.info, "creatinine high by age only") {
            $0.infant(ageDays: 122) { $0.result(.crea, "60", "umol/L", range: 20...70) }
        },
        .silent("a newborn's creatinine is judged by the sender") {
            $0.infant(ageDays: 30) { $0.result(.crea, "60", "umol/L", range: 20...75) }
        },
        .silent("only the newest value counts") {
            $0.infant(ageDays: 269) {
                $0.result(.mcv, "80.3", "fL", daysAgo: 20, range: 85...95)
                $0.result(.mcv, "80.3", "fL", range: 70...86)
            }
        },
        .silent("no range was sent") {
            $0.infant(ageDays: 269) { $0.result(.mcv, "93", "fL") }
        },
        .silent("a comparator decided alike by both") {
            $0.infant(ageDays: 269) { $0.result(.anc, "<0.5", "10*9/L", range: 1...8) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.mcv, "80.3", "fL", range: 85...95) }
        },
        .fires(.info, "a value 180 days old, sampled at day 240") {
            $0.infant(ageDays: 420) { $0.result(.mcv, "80.3", "fL", daysAgo: 180, range: 85...95) }
        },
        .insufficient("the newest value is 181 days old") {
            $0.infant(ageDays: 420) { $0.result(.mcv, "80.3", "fL", daysAgo: 181, range: 85...95) }
        },
    ]
}
