import ClinicalModel

/// Two or more blood cell lines low together with a sign of B12 deficiency.
///
/// ## What it detects
/// At least two of haemoglobin, neutrophils and platelets below their limits in one blood count
/// ({P-CBC-SAME}), with low or borderline B12, a raised metabolite, or MCV above the limit for age.
///
/// ## Why it matters
/// B12 deficiency can look like marrow failure or leukaemia and is treated in a day.
///
/// ## Source
/// Published infants with pancytopenia and bicytopenia (grade B); anaemia with neutropenia in the
/// case report (grade C).
///
/// ## Fires on
/// Two lines low in that context: critical.
///
/// ## Stays silent on
/// One line low (R14 may speak); two lines low without any sign of B12 deficiency.
enum CytopeniaMultilineage: DetectionRule {
    static let number = "R15"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-PLT-LOW", "P-CBC-SAME"] + AgeLimits.hbLow
        + AgeLimits.ancLow + AgeLimits.mcvUpper
        + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.hb, .anc, .plt, .mcv, .b12, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let context = infant.lowOrBorderline.or(infant.metPlus).or(infant.macro)
        return .when(hasTwoLowLines(infant).and(context)) { draft(infant) }
    }

    /// At least two lines low in one blood count.
    private static func hasTwoLowLines(_ infant: Assessment) -> Truth {
        let lines = infant.cellLines
        var verdict = Truth.no
        for (index, first) in lines.enumerated() {
            for second in lines.dropFirst(index).dropFirst() {
                verdict = verdict.or(arePairLow(first, second, infant))
            }
        }
        return verdict
    }

    private static func arePairLow(
        _ first: CellLine, _ second: CellLine, _ infant: Assessment
    ) -> Truth {
        let both = first.isLow.and(second.isLow)
        guard let one = first.result, let other = second.result else { return both }
        return both.and(Truth(infant.areOneCount(one, other)))
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        var draft = FindingDraft(.critical)
        for line in infant.cellLines where line.isLow.isYes {
            draft.trigger(line.result, of: infant, against: line.limit)
        }
        draft.supportBloodContext(of: infant)
        draft.say(
            """
            Other causes must be excluded: infection, haemolytic uraemic syndrome or thrombotic \
            microangiopathy (also part of cblC disease), leukaemia.
            """)
        draft.recommend(
            """
            If stable, check B12, MMA and homocysteine before a marrow examination (suggested: \
            order them with smear and reticulocytes). Do not delay treatment for the results.
            """,
            underTreatment: "Follow the blood count, smear and reticulocytes.", of: infant)
        return draft
    }
}

extension CytopeniaMultilineage {
    static let examples: [RuleExample] = [
        .fires(.critical, "Hb 7.4, platelets 96, B12 below 50 pg/mL at 7 months") {
            $0.infant(ageDays: 213) {
                $0.result(.hb, "7.4", "g/dL")
                $0.result(.plt, "96", "10*9/L")
                $0.result(.b12, "<50", "pg/mL")
            }
        },
        .silent("one line low") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.anc, "1.4", "10*9/L")
                $0.result(.plt, "300", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .silent("platelets exactly at the limit") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.anc, "1.4", "10*9/L")
                $0.result(.plt, "150", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.critical, "platelets just under it") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.anc, "1.4", "10*9/L")
                $0.result(.plt, "149", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.critical, "counts 24 hours apart") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL", hoursAgo: 25)
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.plt, "300", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .silent("counts 25 hours apart") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL", hoursAgo: 26)
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.plt, "300", "10*9/L")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .fires(.critical, "macrocytosis alone is context") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.plt, "300", "10*9/L")
                $0.result(.mcv, "101", "fL")
            }
        },
        .fires(.critical, "platelets sent in thousands per microlitre") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.plt, "96", "10*3/uL")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .silent("two lines without any sign of B12 deficiency") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.plt, "300", "10*9/L")
                $0.result(.b12, "480", "pg/mL")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
                $0.result(.mcv, "76", "fL")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.hb, "7.4", "g/dL")
                $0.result(.plt, "96", "10*9/L")
                $0.result(.b12, "50", "pg/mL")
            }
        },
        .insufficient("neutrophils and platelets missing") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.b12, "150", "pg/mL")
            }
        },
        .insufficient("no context") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "9.9", "g/dL")
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.plt, "300", "10*9/L")
            }
        },
    ]
}
