import ClinicalModel

/// Newborn screening with raised propionylcarnitine (C3).
///
/// ## What it detects
/// In a dried blood spot taken at {P-NBS-AGE} of age or younger: C3, C3/C2 or C3/C16 flagged high
/// or positive by the laboratory, or C3 or C3/C2 above the laboratory's limit (without one: above
/// {P-C3} or {P-C3C2 #}).
///
/// ## Why it matters
/// The same pattern stands for two things: an acquired deficiency that came from the mother and is
/// simple to treat, and methylmalonic or propionic acidaemia, a metabolic emergency.
///
/// ## Source
/// Newborn screening programmes: 130 acquired to 19 genetic cases (Pajares 2021), 20 of 103 of
/// maternal origin (Ontario 2016), C3/C2 above 0.40 (Taiwan 2010), all grade B; the default limits
/// are expert defaults (grade D): configure those of your programme.
///
/// ## Fires on
/// The pattern: warning. C3/C2 above {P-C3C2-URGENT #} alone, methylmalonic or propionic acidaemia
/// reported by the screen or coded, or the pattern with a red-flag sign or vomiting that began
/// within {P-NBS-ILL} of the blood spot: critical. Raised homocysteine or low methionine in the
/// blood spot: the message says that an acquired deficiency is likely.
///
/// ## Stays silent on
/// Values within limits; blood spots of older infants; complement C3. A screen within limits does
/// not rule B12 deficiency out.
enum NbsC3Pattern: DetectionRule {
    static let number = "R26"
    static let subject = RuleSubject.infant
    static let parameters = [
        "P-C3", "P-C3C2", "P-C3C2-URGENT", "P-NBS-AGE", "P-NBS-ILL", "P-HCY",
    ]
    static let inputs: [AnalyteKey] = [.c3, .c3c2, .c3c16, .hcydbs, .metdbs]
    static let records: [RecordKind] = [.signs, .exposures]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let pattern = pattern(infant)
        let isReported = Truth(infant.isOrganicAcidaemiaReported)
        return .when(pattern.or(isUrgentRatio(infant)).or(isReported)) {
            draft(infant, hasPattern: pattern.isYes)
        }
    }

    private static func pattern(_ infant: Assessment) -> Truth {
        Truth(infant.screened(.c3c16)?.isFlaggedHigh ?? false)
            .or(infant.isScreenedHigh(.c3, "P-C3"))
            .or(infant.isScreenedHigh(.c3c2, "P-C3C2"))
    }

    private static func isUrgentRatio(_ infant: Assessment) -> Truth {
        infant.test(infant.screened(.c3c2), .above, "P-C3C2-URGENT", missing: .c3c2)
    }

    private static func draft(_ infant: Assessment, hasPattern: Bool) -> FindingDraft {
        let emergency = Emergency(infant, hasPattern: hasPattern)
        var draft = FindingDraft(emergency.isPresent ? .critical : .warning)
        draft.use("P-NBS-AGE")
        for marker in infant.highScreenMarkers
        where !(emergency.isRatioUrgent && marker.result.key == .c3c2) {
            draft.trigger(marker, of: infant)
        }
        if emergency.isRatioUrgent {
            draft.trigger(infant.screened(.c3c2), of: infant, against: "P-C3C2-URGENT")
        }
        draft.support(infant.organicAcidaemias(role: hasPattern ? .supports : .triggers))
        draft.support(emergency.signs, of: infant)
        if !emergency.signs.isEmpty { draft.use("P-NBS-ILL") }
        sayAcquired(&draft, infant)
        if emergency.isPresent {
            draft.say("Possible methylmalonic or propionic acidaemia: metabolic emergency pathway.")
        }
        draft.say(
            """
            Preterm birth, parenteral nutrition, biotin and liver disease change acylcarnitines; \
            a screen within limits does not rule out B12 deficiency.
            """)
        let advice = emergency.isPresent ? "\(pathway) \(tests)" : tests
        draft.recommend(
            "\(advice) With signs, do not delay treatment for the results.",
            underTreatment: advice, of: infant)
        return draft
    }

    private static let pathway = "Suggested: contact the metabolic team today."
    private static let tests = """
        Suggested: order MMA, homocysteine, B12 and acylcarnitines in plasma and organic acids in \
        urine of the infant, B12, MMA and homocysteine of the mother.
        """

    /// Homocysteine high or methionine low in the same screen: B12, not an enzyme.
    private static func sayAcquired(_ draft: inout FindingDraft, _ infant: Assessment) {
        var signs: [UsableResult] = []
        if infant.isScreenedHigh(.hcydbs, "P-HCY").isYes, let result = infant.screened(.hcydbs) {
            signs.append(result)
            if infant.senderHigh(result) == nil { draft.use("P-HCY") }
        }
        if let methionine = infant.screened(.metdbs), methionine.isFlaggedLow {
            signs.append(methionine)
        }
        guard !signs.isEmpty else { return }
        draft.support(signs, of: infant)
        draft.say("Acquired (maternal) B12 deficiency likely: test the mother.")
    }
}

/// What makes the pattern an emergency.
private struct Emergency {
    let isRatioUrgent: Bool
    let isReported: Bool
    let signs: [SignRecord]

    var isPresent: Bool { isRatioUrgent || isReported || !signs.isEmpty }

    init(_ infant: Assessment, hasPattern: Bool) {
        isRatioUrgent =
            infant.test(infant.screened(.c3c2), .above, "P-C3C2-URGENT").isYes
        isReported = !infant.organicAcidaemias(role: .supports).isEmpty
        let days = infant.highScreenMarkers.map(\.result.time.day)
        let current = infant.signs(at: .now)
        let window = infant.number("P-NBS-ILL")
        signs = current.records(of: current.rf.union(["vomiting"])).filter { sign in
            guard hasPattern, let onset = (sign.onset ?? sign.recorded)?.day else { return false }
            return days.contains { (onset - $0).magnitude <= window.magnitude }
        }
    }
}

extension FindingDraft {
    /// A value of the screen, with what it exceeds.
    fileprivate mutating func trigger(_ marker: ScreenedMarker, of infant: Assessment) {
        evidence.append(
            infant.evidence(of: marker.result, role: .triggers, limit: marker.limit))
        if let limit = marker.limit { use(limit) }
        let value = infant.text(of: marker.result)
        let name = marker.result.key.shortName
        say("\(name)\(value.isEmpty ? "" : " \(value)"), \(marker.reason).")
    }
}

extension NbsC3Pattern {
    static let examples: [RuleExample] = [
        .fires(.warning, "day 3, C3 6.9 µmol/L and C3/C2 0.28") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 2)
                $0.result(.c3c2, "0.28", "{Ratio}", daysAgo: 2)
            }
        },
        .silent("day 3, C3 3.1 µmol/L and C3/C2 0.12") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "3.1", "umol/L", daysAgo: 2)
                $0.result(.c3c2, "0.12", "{Ratio}", daysAgo: 2)
            }
        },
        .silent("complement C3 in g/L beside a screen within limits") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "1.1", "g/L", daysAgo: 1)
                $0.result(.c3, "3.1", "umol/L", daysAgo: 2)
                $0.result(.c3c2, "0.12", "{Ratio}", daysAgo: 2)
            }
        },
        .silent("both exactly at the default limits") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "5.0", "umol/L", daysAgo: 2)
                $0.result(.c3c2, "0.20", "{Ratio}", daysAgo: 2)
            }
        },
        .fires(.warning, "C3 just above its default limit, in nmol/mL") {
            $0.infant(ageDays: 5) { $0.result(.c3, "5.01", "nmol/mL", daysAgo: 2) }
        },
        .fires(.warning, "C3/C2 just above its default limit, in per cent") {
            $0.infant(ageDays: 5) { $0.result(.c3c2, "20.1", "%", daysAgo: 2) }
        },
        .fires(.warning, "under the default limit, above the laboratory's") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "4.9", "umol/L", daysAgo: 2, upTo: "4.8")
                $0.result(.c3c2, "0.12", "{Ratio}", daysAgo: 2)
            }
        },
        .silent("above the default limit, within the laboratory's") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "5.6", "umol/L", daysAgo: 2, upTo: "6")
                $0.result(.c3c2, "0.12", "{Ratio}", daysAgo: 2)
            }
        },
        .fires(.warning, "C3/C16 flagged positive by the laboratory") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "3.1", "umol/L", daysAgo: 2)
                $0.result(.c3c2, "0.12", "{Ratio}", daysAgo: 2)
                $0.result(.c3c16, "3.2", "{Ratio}", daysAgo: 2, flags: ["POS"])
            }
        },
        .fires(.warning, "raised homocysteine in the spot: acquired deficiency likely") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 2)
                $0.result(.hcydbs, "14", "umol/L", daysAgo: 2)
                $0.result(.metdbs, "6", "umol/L", daysAgo: 2, flags: ["L"])
            }
        },
        .fires(.critical, "C3/C2 just above the urgent limit, alone enough") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "3.1", "umol/L", daysAgo: 2)
                $0.result(.c3c2, "0.41", "{Ratio}", daysAgo: 2, upTo: "1")
            }
        },
        .fires(.warning, "C3/C2 exactly at the urgent limit") {
            $0.infant(ageDays: 5) { $0.result(.c3c2, "0.40", "{Ratio}", daysAgo: 2) }
        },
        .fires(.critical, "the pattern with lethargy that began seven days after it") {
            $0.infant(ageDays: 20) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 17)
                $0.sign("lethargy", recordedDaysAgo: 10)
            }
        },
        .fires(.warning, "the pattern with lethargy that began eight days after it") {
            $0.infant(ageDays: 20) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 17)
                $0.sign("lethargy", recordedDaysAgo: 9)
            }
        },
        .fires(.critical, "the pattern with vomiting") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 2)
                $0.sign("vomiting", recordedDaysAgo: 1)
            }
        },
        .fires(.critical, "methylmalonic acidaemia reported by the screen in words") {
            $0.infant(ageDays: 9) {
                $0.newbornScreening("mma-disorder", answer: "MMA", atAgeDays: 5)
            }
        },
        .fires(.critical, "propionic acidaemia coded in the time of the screen") {
            $0.infant(ageDays: 28) { $0.condition("propionic-acidaemia") }
        },
        .fires(.critical, "the pattern, and a cobalamin disorder with methylmalonic acid coded") {
            $0.infant(ageDays: 40) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 37)
                $0.condition("cbl-disorder", daysAgo: 30)
            }
        },
        .fires(.warning, "the pattern, and cblG coded") {
            $0.infant(ageDays: 40) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 37)
                $0.condition("cblg-disorder", daysAgo: 30)
            }
        },
        .insufficient("propionic acidaemia coded later, no screen") {
            $0.infant(ageDays: 29) { $0.condition("propionic-acidaemia") }
        },
        .fires(.warning, "a blood spot of day 28") {
            $0.infant(ageDays: 60) { $0.result(.c3, "6.9", "umol/L", daysAgo: 32) }
        },
        .insufficient("only a blood spot of day 29") {
            $0.infant(ageDays: 60) { $0.result(.c3, "6.9", "umol/L", daysAgo: 31) }
        },
        .insufficient("C3 within limits, C3/C2 not known") {
            $0.infant(ageDays: 5) { $0.result(.c3, "3.1", "umol/L", daysAgo: 2) }
        },
        .silent("a comparator that does not decide") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, ">4", "umol/L", daysAgo: 2)
                $0.result(.c3c2, "0.12", "{Ratio}", daysAgo: 2)
            }
        },
        .fires(.warning, "a comparator that decides, of a date alone") {
            $0.infant(ageDays: 5) {
                $0.result(.c3, ">6", "umol/L", daysAgo: 2, dateOnly: true)
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.c3, "6.9", "umol/L", daysAgo: 728) }
        },
    ]
}
