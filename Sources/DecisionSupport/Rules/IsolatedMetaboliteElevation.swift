import ClinicalModel

/// One metabolite mildly raised and nothing else.
///
/// ## What it detects
/// Exactly one of homocysteine and MMA raised without borderline or low B12 and without a red-flag
/// sign, or homocysteine above {P-HCY-SUB} up to {P-HCY} with MMA not raised.
///
/// ## Why it matters
/// A single raised value is common in healthy infants: worth repeating, rarely worth more.
///
/// ## Source
/// Ljungblad 2021 and 2022 (46 % above 8, 28 % of controls at 10 µmol/L or more; grade B).
///
/// ## Fires on
/// The patterns above: info, named suboptimal, raised or high; isolated serum MMA above
/// {P-MMA-ISO}: warning.
///
/// ## Stays silent on
/// Homocysteine of {P-HCY-SUB} or less with MMA not raised; low B12 (R01, R02); red-flag signs
/// (R05, R06).
enum IsolatedMetaboliteElevation: DetectionRule {
    static let number = "R07"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-HCY-SUB", "P-HCY-RAISED", "P-MMA-ISO"]
        + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .crea, .fol]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let isAlone = !infant.signsAtMetabolites.hasRedFlag && !infant.low.isYes
        return .when(Truth(isAlone).and(oneMarker(infant).or(isSuboptimal(infant)))) {
            draft(infant)
        }
    }

    /// Exactly one of HCY+ and MMA+ (the other not raised or not known), and not borderline B12.
    private static func oneMarker(_ infant: Assessment) -> Truth {
        guard !infant.bord.isYes else { return .no }
        let (homocysteine, mma) = (infant.hcyPlus, infant.mmaPlus)
        if homocysteine.isYes { return Truth(!mma.isYes) }
        return mma.isYes ? .yes : homocysteine.or(mma)
    }

    /// THCY above `P-HCY-SUB` up to `P-HCY`, and MMA not raised as far as it is known.
    private static func isSuboptimal(_ infant: Assessment) -> Truth {
        guard !infant.mmaPlus.isYes else { return .no }
        let value = infant.last(.thcy)
        return infant.test(value, .above, "P-HCY-SUB", missing: .thcy)
            .and(infant.test(value, .atMost, "P-HCY", missing: .thcy))
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let serum = infant.last(.mma)
        let isHigh = infant.test(serum, .above, "P-MMA-ISO", missing: .mma).isYes
        let marker = isHigh ? serum : infant.newestRaisedMetabolite ?? infant.last(.thcy)
        var draft = FindingDraft(isHigh ? .warning : .info)
        draft.values["marker"] = marker?.key.shortName
        draft.values["v"] = marker.map(infant.text(of:))
        let limit = marker.flatMap { infant.isRaised($0).isYes ? infant.raisedLimit($0) : nil }
        draft.trigger(
            marker, of: infant, against: marker?.key == .thcy ? limit ?? "P-HCY-SUB" : limit)
        if isHigh { draft.use("P-MMA-ISO") }
        draft.support(infant.raisedMetabolites + [infant.b12pre], of: infant)
        draft.say(grade(marker, infant))
        draft.sayConfounders(of: infant)
        draft.say("Folate, vitamin B6 and the handling of the sample also move these markers.")
        draft.recommend(
            """
            Repeat the marker together with B12 and the metabolite not yet measured; earlier if \
            signs appear, and then do not delay treatment for the results.
            """,
            underTreatment: "Repeat the marker together with the metabolite not yet measured.",
            of: infant)
        return draft
    }

    private static func grade(_ marker: UsableResult?, _ infant: Assessment) -> String {
        guard marker?.key == .thcy else { return "Homocysteine is not raised or not known." }
        if infant.hcyPlus.isYes { return "Homocysteine is high; repeat in a few weeks." }
        return infant.test(marker, .above, "P-HCY-RAISED").isYes
            ? "Homocysteine is raised; alone this is common in healthy infants."
            : "Homocysteine is suboptimal; alone this is common in healthy infants."
    }
}

extension IsolatedMetaboliteElevation {
    static let examples: [RuleExample] = [
        .fires(.warning, "serum MMA above 5, a later raised urinary MMA beside it") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "6", "umol/L", daysAgo: 2)
                $0.result(.mma, "6", "umol/L", daysAgo: 2)
                $0.result(.umma, "25", "mmol/mol{creat}")
            }
        },
        .fires(.info, "homocysteine 8.6 in a healthy infant of 4 months") {
            $0.infant(ageDays: 122) { $0.result(.thcy, "8.6", "umol/L") }
        },
        .silent("homocysteine 6.2, MMA not raised") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "6.2", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .insufficient("homocysteine 6.2, MMA not measured") {
            $0.infant(ageDays: 122) { $0.result(.thcy, "6.2", "umol/L") }
        },
        .silent("exactly at the suboptimal limit") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "6.5", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .fires(.info, "just above it") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "6.51", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .fires(.info, "exactly at the high limit") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "10", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .fires(.info, "above the high limit alone") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "11.2", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .fires(.info, "MMA alone at its isolated limit") {
            $0.infant(ageDays: 122) { $0.result(.mma, "5", "umol/L") }
        },
        .fires(.warning, "MMA alone above it") {
            $0.infant(ageDays: 122) { $0.result(.mma, "5.1", "umol/L") }
        },
        .fires(.info, "MMA alone above it with renal impairment") {
            $0.infant(ageDays: 122) {
                $0.result(.mma, "6", "umol/L")
                $0.result(.crea, "92", "umol/L")
            }
        },
        .fires(.info, "5100 nmol/L would be a warning, 4900 nmol/L is not") {
            $0.infant(ageDays: 122) { $0.result(.mma, "4900", "nmol/L") }
        },
        .silent("a red-flag sign belongs to another rule") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "11.2", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
                $0.sign("seizure")
            }
        },
        .silent("low B12 belongs to another rule") {
            $0.infant(ageDays: 122) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.thcy, "11.2", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
            }
        },
        .fires(.info, "borderline B12 with suboptimal homocysteine") {
            $0.infant(ageDays: 122) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "8.6", "umol/L")
                $0.result(.mma, "0.9", "umol/L")
            }
        },
        .silent("both markers raised") {
            $0.infant(ageDays: 122) {
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "3", "umol/L")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.result(.thcy, "8.6", "umol/L") }
        },
    ]
}
