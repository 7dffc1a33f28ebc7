import ClinicalModel

/// Nitrous oxide in labour, in surgery of the child, or used by the mother for recreation.
///
/// ## What it detects
/// An infant of {P-N2O-AGE} or younger whose mother had nitrous oxide in labour (on the day of
/// birth or up to {P-N2O-LABOUR} before); a child who had it in the last {P-N2O-CHILD}; a mother
/// who used it for recreation in pregnancy or lactation.
///
/// ## Why it matters
/// Nitrous oxide oxidises the cobalt of B12 and stops methionine synthase. Total B12 may look
/// normal: homocysteine and MMA tell.
///
/// ## Source
/// Ljungblad 2022, two papers (dose against homocysteine in cases, grade B); British national
/// formulary for children and NICE guideline on B12 deficiency (grade A for the choice of test).
///
/// ## Fires on
/// Exposure alone: info, as brief exposure is common. With low or borderline B12, raised
/// homocysteine, a neurological sign, or exclusive breastfeeding by a mother at risk: warning.
/// Recreational use by the mother: warning, said of her.
///
/// ## Stays silent on
/// Labour of an older infant; anaesthesia longer ago; other exposures of the mother.
enum NitrousOxideExposure: DetectionRule {
    static let number = "R27"
    static let subject = RuleSubject.infantOrMother
    static let parameters =
        ["P-N2O-AGE", "P-N2O-LABOUR", "P-N2O-CHILD", "P-PREG", "P-B12-LOW", "P-B12-BORDER"]
        + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma]
    static let records: [RecordKind] = [.medicines, .exposures, .signs, .feeding, .birth]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        person.role == .infant ? exposed(person) : recreational(person)
    }
}

/// The infant: labour of the mother, or anaesthesia of its own.
extension NitrousOxideExposure {
    private static func exposed(_ infant: Assessment) -> RuleOutcome {
        let labour = labour(infant)
        let surgery = surgery(infant)
        return .when(truth(of: labour).or(truth(of: surgery))) {
            draft(infant, labour: labour, surgery: surgery)
        }
    }

    /// A dated exposure decides; one without a date may have been then.
    private static func truth(of records: [NitrousOxideRecord]) -> Truth {
        if records.isEmpty { return .no }
        return records.contains { $0.days != nil } ? .yes : .unknown(["n2o-exposure"])
    }

    private static func labour(_ infant: Assessment) -> [NitrousOxideRecord] {
        guard let birth = infant.person.birthDay, let age = infant.ageDays,
            age <= infant.number("P-N2O-AGE")
        else { return [] }
        let window = (birth + -infant.number("P-N2O-LABOUR"))...birth
        let mothers = infant.mother?.nitrousOxideRecords.filter { $0.kind != .recreational } ?? []
        let own = infant.nitrousOxideRecords.filter { $0.kind == .labour }
        return (mothers + own).filter { $0.days == nil || $0.meets(window) }
    }

    private static func surgery(_ infant: Assessment) -> [NitrousOxideRecord] {
        let today = infant.asOf.day
        let window = (today + -infant.number("P-N2O-CHILD"))...today
        return infant.nitrousOxideRecords.filter {
            $0.kind != .labour && ($0.days == nil || $0.meets(window))
        }
    }

    private static func draft(
        _ infant: Assessment, labour: [NitrousOxideRecord], surgery: [NitrousOxideRecord]
    ) -> FindingDraft {
        let signs = infant.signs(at: .now)
        let isSuspicious = infant.lowOrBorderline.isYes || infant.hcyPlus.isYes
        let isAtRisk = infant.ebf.and(infant.isAtRisk).isYes
        let isWarning = isSuspicious || isAtRisk || signs.hasNeurological
        var draft = FindingDraft(isWarning ? .warning : .info)
        let dated = (labour + surgery).filter { $0.days != nil }
        draft.support(dated.map(\.evidence))
        if labour.contains(where: { $0.days != nil }) {
            draft.about = infant.mother?.personID
            draft.use("P-N2O-AGE")
            draft.use("P-N2O-LABOUR")
            draft.say("Nitrous oxide in labour.")
        }
        if surgery.contains(where: { $0.days != nil }) {
            draft.use("P-N2O-CHILD")
            draft.say("Nitrous oxide anaesthesia of the child.")
        }
        if infant.lowOrBorderline.isYes { draft.support([infant.b12pre], of: infant) }
        draft.support(infant.raisedMetabolites, of: infant)
        draft.support(signs.neurological, of: infant)
        if isAtRisk { draft.supportExposure(of: infant) }
        draft.sayConfounders(of: infant)
        draft.recommend(
            "\(tests) With neurological signs, do not delay treatment for the results.",
            underTreatment: "Follow homocysteine and MMA.", of: infant)
        return draft
    }

    private static let tests = """
        Suggested: order, where not yet known, homocysteine and MMA with B12 and a blood count.
        """
}

/// The mother: recreational use while the child depends on her B12.
extension NitrousOxideExposure {
    private static func recreational(_ mother: Assessment) -> RuleOutcome {
        let records = mother.nitrousOxideRecords.filter { $0.kind == .recreational }
        let judged = records.map { (record: $0, truth: isWhileMother($0, mother)) }
        let truth = judged.map(\.truth).reduce(Truth.no) { $0.or($1) }
        return .when(truth) {
            recreationalDraft(mother, judged.filter(\.truth.isYes).map(\.record.evidence))
        }
    }

    private static func isWhileMother(
        _ record: NitrousOxideRecord, _ mother: Assessment
    ) -> Truth {
        guard let days = record.days else { return .unknown(["n2o-exposure"]) }
        return mother.isPregnantOrLactating(in: days)
    }

    private static func recreationalDraft(
        _ mother: Assessment, _ evidence: [Evidence]
    ) -> FindingDraft {
        var draft = FindingDraft(.warning)
        draft.support(evidence)
        draft.use("P-PREG")
        draft.say("Recreational use in pregnancy or lactation.")
        draft.recommend(
            """
            Suggested: order homocysteine, MMA, B12 and blood count of mother and infant; advise \
            against further use. With neurological signs, do not delay treatment for the results.
            """,
            underTreatment: "Advise against further use; follow homocysteine and MMA.", of: mother)
        return draft
    }
}

extension NitrousOxideExposure {
    static let examples: [RuleExample] = [
        .fires(.warning, "six hours in labour, seven weeks old with tremor") {
            $0.infant(ageDays: 49) { $0.sign("tremor") }
            $0.mother { $0.dose(.nitrousOxide, nil, nil, daysAgo: 49) }
        },
        .silent("a child of fourteen months, in labour only") {
            $0.infant(ageDays: 426) { $0.sign("tremor") }
            $0.mother { $0.dose(.nitrousOxide, nil, nil, daysAgo: 426) }
        },
        .fires(.info, "in labour, nothing else") {
            $0.infant(ageDays: 49)
            $0.mother { $0.dose(.nitrousOxide, nil, nil, daysAgo: 49) }
        },
        .fires(.info, "exactly 180 days old") {
            $0.infant(ageDays: 180)
            $0.mother { $0.condition("n2o-labour", daysAgo: 180) }
        },
        .silent("181 days old") {
            $0.infant(ageDays: 181)
            $0.mother { $0.condition("n2o-labour", daysAgo: 181) }
        },
        .fires(.info, "two days before birth") {
            $0.infant(ageDays: 49)
            $0.mother { $0.condition("n2o-labour", daysAgo: 51) }
        },
        .silent("three days before birth") {
            $0.infant(ageDays: 49)
            $0.mother { $0.condition("n2o-labour", daysAgo: 52) }
        },
        .silent("the mother's anaesthesia on the day after birth") {
            $0.infant(ageDays: 49)
            $0.mother { $0.condition("n2o-surgery", daysAgo: 48) }
        },
        .fires(.info, "anaesthesia of the child thirty days ago") {
            $0.infant(ageDays: 400) { $0.condition("n2o-surgery", daysAgo: 30) }
        },
        .silent("anaesthesia of the child 31 days ago") {
            $0.infant(ageDays: 400) { $0.condition("n2o-surgery", daysAgo: 31) }
        },
        .fires(.info, "anaesthesia of the child, a date alone") {
            $0.infant(ageDays: 400) { $0.dose(.nitrousOxide, nil, nil, daysAgo: 3, dateOnly: true) }
        },
        .fires(.warning, "with borderline B12 in pmol/L") {
            $0.infant(ageDays: 49) { $0.result(.b12, "200", "pmol/L") }
            $0.mother { $0.condition("n2o-labour", daysAgo: 49) }
        },
        .fires(.info, "with homocysteine exactly at its limit") {
            $0.infant(ageDays: 49) { $0.result(.thcy, "10", "umol/L") }
            $0.mother { $0.condition("n2o-labour", daysAgo: 49) }
        },
        .fires(.warning, "with homocysteine just above its limit") {
            $0.infant(ageDays: 49) { $0.result(.thcy, "10.1", "umol/L") }
            $0.mother { $0.condition("n2o-labour", daysAgo: 49) }
        },
        .fires(.info, "with a comparator that leaves homocysteine open") {
            $0.infant(ageDays: 49) { $0.result(.thcy, ">8", "umol/L") }
            $0.mother { $0.condition("n2o-labour", daysAgo: 49) }
        },
        .fires(.warning, "breastfed by a vegan mother") {
            $0.infant(ageDays: 49) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 49) }
            $0.mother {
                $0.condition("n2o-labour", daysAgo: 49)
                $0.diet(.vegan)
            }
        },
        .fires(.warning, "recreational use of the mother in pregnancy") {
            $0.infant(ageDays: 49)
            $0.mother { $0.condition("n2o-recreational", daysAgo: 100) }
        },
        .fires(.warning, "recreational use of the breastfeeding mother") {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.condition("n2o-recreational", daysAgo: 20) }
        },
        .fires(.warning, "recreational use on her list of problems since before pregnancy") {
            $0.infant(ageDays: 49) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 49) }
            $0.mother { $0.condition("n2o-recreational", daysAgo: 49 + 281) }
        },
        .silent("recreational use observed once, before pregnancy") {
            $0.infant(ageDays: 49) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 49) }
            $0.mother {
                $0.condition("n2o-recreational", daysAgo: 49 + 281)
                $0.edit { $0.conditions[0].source.resourceType = "Observation" }
            }
        },
        .silent("recreational use that ended before pregnancy") {
            $0.infant(ageDays: 49) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 49) }
            $0.mother {
                $0.condition("n2o-recreational", daysAgo: 49 + 400)
                $0.edit { $0.conditions[0].abatement = .day(ExampleDyad.asOf.day + -(49 + 281)) }
            }
        },
        .silent("recreational use of a mother who does not breastfeed") {
            $0.infant(ageDays: 120) { $0.fed(.formula, fromDaysAgo: 120) }
            $0.mother { $0.condition("n2o-recreational", daysAgo: 20) }
        },
        .insufficient("recreational use after birth, feeding not known") {
            $0.infant(ageDays: 120)
            $0.mother { $0.condition("n2o-recreational", daysAgo: 20) }
        },
        .insufficient("an exposure nobody dated") {
            $0.infant(ageDays: 49)
            $0.mother {
                $0.edit { record in
                    let source = SourceReference(
                        reference: "Observation/undated", resourceType: "Observation")
                    record.conditions.append(ConditionRecord(key: "n2o-labour", source: source))
                }
            }
        },
    ]
}
