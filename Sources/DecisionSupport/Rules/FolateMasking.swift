import ClinicalModel

/// Folate may keep the blood count normal although B12 is low.
///
/// ## What it detects
/// Low B12, or borderline B12 with a raised metabolite, beside an MCV not above its limit and a
/// haemoglobin not low, in a person with serum folate above {P-FOL-HIGH} or with more than
/// {P-FA-LIMIT #} µg of folic acid a day: an infant in the {P-FA-INF} before the MCV, a mother in
/// the pregnancy with this infant or in the {P-FA-MOTHER} before the MCV.
///
/// ## Why it matters
/// A normal blood count then says nothing about B12; the nervous system is not protected.
///
/// ## Source
/// Source text on treatment and case report of a mother with 110 pg/mL and neither anaemia nor
/// macrocytosis after iron and folate in pregnancy (grade C).
///
/// ## Fires on
/// The pattern in an infant, or in a mother with a neurological sign: warning; in any other mother:
/// info.
///
/// ## Stays silent on
/// A high MCV or a low haemoglobin: the count is not masked. Folic acid given before B12 to
/// somebody known to be deficient is R29, which hides this finding.
enum FolateMasking: DetectionRule {
    static let number = "R30"
    static let subject = RuleSubject.infantOrMother
    static let parameters =
        ["P-FOL-HIGH", "P-FA-LIMIT", "P-FA-INF", "P-FA-MOTHER", "P-PREG", "P-MCVM-UP"]
        + ["P-B12-LOW", "P-B12-BORDER"] + MotherLimits.b12Low + MotherLimits.b12Border
        + MetaboliteLimits.infant + MetaboliteLimits.mother + AgeLimits.hbLow
        + AgeLimits.mcvUpper + MotherLimits.haemoglobin
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma, .mcv, .hb, .fol]
    static let records: [RecordKind] = [.medicines, .signs, .birth]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let count = person.macro.not.and(person.anaemia.not)
        return .when(isDeficient(person).and(count).and(hasFolate(person))) { draft(person) }
    }

    private static func isDeficient(_ person: Assessment) -> Truth {
        person.role == .infant
            ? person.low.or(person.bord.and(person.metPlus))
            : person.lowm.or(person.bordm.and(person.metPlus))
    }

    private static func hasFolate(_ person: Assessment) -> Truth {
        let windows = windows(person)
        if windows.contains(where: { !person.folicAcid(in: $0).isEmpty }) { return .yes }
        let isHigh = person.test(person.last(.fol), .above, "P-FOL-HIGH", missing: .fol)
        guard windows.contains(where: person.hasFolicAcidOfUnknownAmount) else { return isHigh }
        return isHigh.or(.unknown(["folic-acid-dose"]))
    }

    /// When folic acid can have kept this MCV normal.
    private static func windows(_ person: Assessment) -> [ClosedRange<Day>] {
        guard let sample = person.mcvPre?.time.day else { return [] }
        let isInfant = person.role == .infant
        let back = person.number(isInfant ? "P-FA-INF" : "P-FA-MOTHER")
        let before = (sample + -back)...sample
        let pregnancies = person.infants.compactMap { infant -> ClosedRange<Day>? in
            guard let birth = infant.person.birthDay,
                let start = person.pregnancyStart(of: infant.record)
            else { return nil }
            return start...max(start, birth)
        }
        return isInfant ? [before] : [before] + pregnancies
    }

    private static func draft(_ person: Assessment) -> FindingDraft {
        let signs = person.signs(at: .now)
        let isInfant = person.role == .infant
        var draft = FindingDraft(isInfant || signs.hasNeurological ? .warning : .info)
        triggerDeficiency(&draft, person)
        draft.trigger(person.mcvPre, of: person, against: person.mcvPre.map(person.mcvUpper))
        draft.trigger(person.hbPre, of: person, against: person.hbPre.map(person.hbLow))
        triggerFolate(&draft, person)
        draft.support(signs.neurological, of: person)
        draft.say(weight(isInfant))
        draft.sayUnitDoubt(of: person)
        draft.sayConfounders(of: person)
        draft.recommend(
            "\(advice) Consider treating the deficiency; with signs, do not delay it.",
            underTreatment: advice, of: person)
        return draft
    }

    private static let advice = """
        Suggested: do not rely on the blood count; judge by MMA, homocysteine and the nervous \
        system.
        """

    private static func weight(_ isInfant: Bool) -> String {
        isInfant
            ? "Food may be fortified with folic acid."
            : """
            Food may be fortified with folic acid; folate taken months ago explains a normal count \
            only weakly.
            """
    }

    private static func triggerDeficiency(_ draft: inout FindingDraft, _ person: Assessment) {
        guard let b12 = person.b12pre else { return }
        if person.role == .infant {
            draft.trigger(b12, of: person, against: person.classLimit)
        } else {
            let name = person.lowm.isYes ? "P-B12M-LOW" : "P-B12M-BORDER"
            let limit = person.motherParameter(name, at: b12.time.day)
            draft.trigger(b12, of: person, against: limit)
        }
        draft.support(person.raisedMetabolites, of: person)
    }

    private static func triggerFolate(_ draft: inout FindingDraft, _ person: Assessment) {
        if let folate = person.last(.fol), person.test(folate, .above, "P-FOL-HIGH").isYes {
            draft.trigger(folate, of: person, against: "P-FOL-HIGH")
        }
        let doses = windows(person).flatMap(person.folicAcid)
        guard !doses.isEmpty else { return }
        draft.use("P-FA-LIMIT")
        let isRecent = windows(person).first.map { !person.folicAcid(in: $0).isEmpty } ?? false
        // What lies further back counts because of the pregnancy.
        draft.use(person.role == .infant ? "P-FA-INF" : isRecent ? "P-FA-MOTHER" : "P-PREG")
        draft.support(doses.map { person.evidence(of: $0, role: .triggers) })
    }
}

extension FolateMasking {
    static let examples: [RuleExample] = [
        .fires(.info, "mother 110 pg/mL, MCV 88, folic acid 0.4 mg/d in pregnancy") {
            $0.infant(ageDays: 240)
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.mcv, "88", "fL")
                $0.result(.hb, "12.6", "g/dL")
                $0.dose(
                    .folicAcid, "400", .oral, kind: .statement, daysAgo: 500, untilDaysAgo: 400,
                    perDay: 1)
            }
        },
        .silent("mother 110 pg/mL, MCV 104") {
            $0.infant(ageDays: 240) { $0.result(.mcv, "104", "fL") }
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.mcv, "104", "fL")
                $0.result(.hb, "12.6", "g/dL")
                $0.dose(
                    .folicAcid, "400", .oral, kind: .statement, daysAgo: 500, untilDaysAgo: 400,
                    perDay: 1)
            }
        },
        .fires(.info, "mother whose folic acid was stopped") {
            $0.infant(ageDays: 240)
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.mcv, "88", "fL")
                $0.result(.hb, "12.6", "g/dL")
                $0.dose(
                    .folicAcid, "400", .oral, kind: .statement, daysAgo: 500, untilDaysAgo: 400,
                    perDay: 1, status: "stopped")
            }
        },
        .silent("mother with a low haemoglobin") {
            $0.infant(ageDays: 240) { $0.result(.mcv, "104", "fL") }
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.mcv, "88", "fL")
                $0.result(.hb, "11.9", "g/dL")
                $0.dose(.folicAcid, "400", .oral, daysAgo: 300)
            }
        },
        .fires(.info, "mother, MCV and Hb exactly at their limits, last dose 365 d before") {
            $0.infant(ageDays: 40)
            $0.mother {
                $0.result(.b12, "81", "pmol/L")
                $0.result(.mcv, "100", "fL")
                $0.result(.hb, "110", "g/L")
                $0.dose(.folicAcid, "400", .oral, daysAgo: 365)
            }
        },
        .silent("mother, last dose 366 d before the MCV and before the pregnancy") {
            $0.infant(ageDays: 40) { $0.result(.mcv, "113", "fL") }
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.mcv, "88", "fL")
                $0.result(.hb, "12.6", "g/dL")
                $0.result(.fol, "20", "nmol/L")
                $0.dose(.folicAcid, "400", .oral, daysAgo: 366)
            }
        },
        .fires(.warning, "mother with a neurological sign") {
            $0.infant(ageDays: 240)
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.mcv, "88", "fL")
                $0.result(.hb, "12.6", "g/dL")
                $0.dose(.folicAcid, "400", .oral, daysAgo: 300)
                $0.sign("tremor")
            }
        },
        .fires(.warning, "infant, folate just above its limit, in ng/mL") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.fol, "19.9", "ng/mL")
            }
        },
        .silent("infant, folate exactly at its limit") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.fol, "45", "nmol/L")
            }
        },
        .silent("infant, folate with a comparator that does not decide") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.fol, ">40", "nmol/L")
            }
        },
        .fires(.warning, "infant, folic acid 90 d before the MCV, deficiency found later") {
            $0.infant(ageDays: 300) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.dose(.folicAcid, "400", .oral, daysAgo: 90)
            }
        },
        .silent("infant, folic acid 91 d before the MCV") {
            $0.infant(ageDays: 300) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.fol, "20", "nmol/L")
                $0.dose(.folicAcid, "400", .oral, daysAgo: 91)
            }
        },
        .fires(.warning, "infant, borderline B12 with a raised metabolite") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.fol, "50", "nmol/L")
            }
        },
        .silent("infant, borderline B12 with metabolites within limits") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "8", "umol/L")
                $0.result(.mma, "0.5", "umol/L")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.fol, "50", "nmol/L")
            }
        },
        .silent("R29 hides it: folic acid in a known deficiency") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
            }
        },
        .insufficient("folate not known") {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.mcv, "80", "fL")
                $0.result(.hb, "11.2", "g/dL")
                $0.result(.fol, "50", "nmol/L")
            }
        },
    ]
}
