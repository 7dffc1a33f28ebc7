import ClinicalModel

/// A B12 that may have been reported in pmol/L as pg/mL, or the reverse.
///
/// ## What it detects
/// The property of the code and the unit disagree; or the sender's own range looks like the other
/// unit; or the same sender's earlier result in the other unit differs by just the factor.
///
/// ## Why it matters
/// The factor is only 0.74: the value looks plausible in both units and falls into different
/// classes.
///
/// ## Source
/// Ranges read in laboratory catalogues; the limits are expert defaults (grade D).
///
/// ## Fires on
/// Any signal: warning; the B12 rules take the lower reading. A range that only contradicts a code
/// which confirms the unit: info, the stated unit counts.
///
/// ## Stays silent on
/// Code, unit and range that fit each other.
enum B12UnitMismatchSuspected: DetectionRule {
    static let number = "R46"
    static let subject = RuleSubject.anyone
    static let parameters = ranges + ratios + ["P-B12-LOW", "P-B12-BORDER"]
    static let inputs: [AnalyteKey] = [.b12]

    private static let ranges = [
        "P-RANGE-PG-LOW-LO", "P-RANGE-PG-LOW-HI", "P-RANGE-PG-HIGH-LO", "P-RANGE-PG-HIGH-HI",
        "P-RANGE-MOL-LOW-LO", "P-RANGE-MOL-LOW-HI", "P-RANGE-MOL-HIGH-LO", "P-RANGE-MOL-HIGH-HI",
    ]
    private static let ratios = [
        "P-RATIO-LOW-LO", "P-RATIO-LOW-HI", "P-RATIO-HIGH-LO", "P-RATIO-HIGH-HI", "P-RATIO-WIN",
    ]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let mismatches = person.prepared.unitMismatches
        guard !mismatches.isEmpty else { return .silent }
        return .fires(mismatches.map { draft(person, $0) })
    }

    private static func draft(_ person: Assessment, _ mismatch: UnitMismatch) -> FindingDraft {
        var draft = FindingDraft(mismatch.isConfirmedByCode ? .info : .warning)
        let result = mismatch.result
        draft.instance = result.source.reference + result.source.member
        draft.trigger(result, of: person)
        if let earlier = mismatch.earlier { draft.support([earlier], of: person) }
        for signal in mismatch.signals { draft.say(text(signal)) }
        if mismatch.signals.contains(.senderRange) { draft.parameters = ranges }
        if mismatch.signals.contains(.earlierResult) { draft.parameters += ratios }
        if mismatch.isConfirmedByCode {
            draft.say("The code confirms the unit stated, which counts.")
        } else {
            draft.say(
                "If the unit is \(mismatch.otherUnit) the number means something else; "
                    + "the lower reading is used.")
        }
        draft.recommendation = "Confirm the unit with the laboratory."
        return draft
    }

    private static func text(_ signal: UnitMismatch.Signal) -> String {
        switch signal {
        case .codeProperty: "The code and the unit disagree on mass and amount of substance."
        case .senderRange: "The sender's range looks like the other unit."
        case .earlierResult: "An earlier result in the other unit differs by just the factor."
        }
    }
}

extension B12UnitMismatchSuspected {
    static let examples: [RuleExample] = [
        .fires(.warning, "a molar code with pg/mL") {
            $0.infant(ageDays: 137) { $0.result(.b12, "190", "pg/mL", property: .molar) }
        },
        .fires(.warning, "a local code, pg/mL, range 138–652") {
            $0.infant(ageDays: 137) { $0.result(.b12, "190", "pg/mL", range: 138...652) }
        },
        .silent("a mass code, pg/mL, range 200–900") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL", property: .mass, range: 200...900)
            }
        },
        .fires(.info, "a mass code, pg/mL, range 138–652") {
            $0.infant(ageDays: 137) {
                $0.result(.b12, "190", "pg/mL", property: .mass, range: 138...652)
            }
        },
        .fires(.warning, "a mass code with pmol/L") {
            $0.infant(ageDays: 137) { $0.result(.b12, "190", "pmol/L", property: .mass) }
        },
        .fires(.warning, "an earlier result in the other unit, off by the factor") {
            $0.infant(ageDays: 137) {
                $0.result(.b12, "300", "pg/mL", daysAgo: 20)
                $0.result(.b12, "300", "pmol/L")
            }
        },
        .silent("the same after a dose in between") {
            $0.infant(ageDays: 137) {
                $0.result(.b12, "300", "pg/mL", daysAgo: 20)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.result(.b12, "300", "pmol/L")
            }
        },
        .silent("the same 31 days apart") {
            $0.infant(ageDays: 137) {
                $0.result(.b12, "300", "pg/mL", daysAgo: 31)
                $0.result(.b12, "300", "pmol/L")
            }
        },
        .silent("two senders") {
            $0.infant(ageDays: 137) {
                $0.result(.b12, "300", "pg/mL", daysAgo: 20, sender: "Organization/a")
                $0.result(.b12, "300", "pmol/L", sender: "Organization/b")
            }
        },
        .silent("a genuine range of pmol/L") {
            $0.infant(ageDays: 137) { $0.result(.b12, "190", "pmol/L", range: 133...675) }
        },
    ]
}
