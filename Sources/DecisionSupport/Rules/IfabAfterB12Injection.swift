import ClinicalModel

/// Intrinsic factor antibody sampled soon after a B12 injection.
///
/// ## What it detects
/// An intrinsic factor antibody test of any person sampled less than {P-IFAB} after a parenteral
/// B12 dose of the same person.
///
/// ## Why it matters
/// High B12 in the sample disturbs the assay: a positive result may be false, and a wrong diagnosis
/// of pernicious anaemia means injections for life.
///
/// ## Source
/// Mayo test catalogue (grade A).
///
/// ## Fires on
/// Such a sample: info; warning if the result is positive.
///
/// ## Stays silent on
/// Samples before the injection or {P-IFAB} and more after the last one; an injection that is only
/// ordered; a stated course, {P-IFAB} and more after its begin, that does not give one so often;
/// oral and nasal B12; a sample and a dose of the same day whose order is not known.
enum IfabAfterB12Injection: DetectionRule {
    static let number = "R49"
    static let subject = RuleSubject.anyone
    static let parameters = ["P-IFAB"]
    static let inputs: [AnalyteKey] = [.ifab]
    static let records: [RecordKind] = [.doses]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let drafts = person.results(.ifab).compactMap { draft(person, $0) }
        return drafts.isEmpty ? .silent : .fires(drafts)
    }

    private static func draft(_ person: Assessment, _ sample: UsableResult) -> FindingDraft? {
        guard let injection = person.injection(within: "P-IFAB", before: sample) else {
            return nil
        }
        let isPositive = person.isPositive(sample)
        var draft = FindingDraft(isPositive ? .warning : .info)
        draft.trigger(sample, of: person)
        draft.evidence.append(person.evidence(of: injection.record, role: .triggers))
        draft.use("P-IFAB")
        let when =
            injection.days.map { "\($0) d after an injection" }
            ?? "in a course of injections whose days are not recorded"
        draft.say("Sampled \(when), limit \(person.text("P-IFAB")).")
        if isPositive { draft.say("A positive result may be caused by the injection.") }
        draft.recommendation = """
            Repeat the antibody \(person.text("P-IFAB")) or more after an injection before a cause \
            is concluded from it; B12 treatment is not postponed for the test.
            """
        return draft
    }
}

extension IfabAfterB12Injection {
    static let examples: [RuleExample] = [
        .fires(.warning, "positive five days after an injection") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 6)
                $0.qualitative(.ifab, positive: true, daysAgo: 1)
            }
        },
        .silent("positive 20 days after it") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 21)
                $0.qualitative(.ifab, positive: true, daysAgo: 1)
            }
        },
        .fires(.info, "negative 13 days after an injection") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.cyanocobalamin, "1000", .subcutaneous, daysAgo: 13)
                $0.qualitative(.ifab, positive: false)
            }
        },
        .silent("14 days after an injection") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.cyanocobalamin, "1000", .subcutaneous, daysAgo: 14)
                $0.qualitative(.ifab, positive: true)
            }
        },
        .silent("the second of two injections lies after the sample, the first long before") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 60)
                $0.qualitative(.ifab, positive: true, daysAgo: 10)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
            }
        },
        .silent("an injection that is only ordered") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", kind: .request, daysAgo: 6, status: "active")
                $0.qualitative(.ifab, positive: true, daysAgo: 1)
            }
        },
        .silent("an injection every 15 days, as stated, begun 40 days before") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .statement, daysAgo: 40,
                    perDay: Exact(numerator: 1, denominator: 15), status: "active")
                $0.qualitative(.ifab, positive: true)
            }
        },
        .fires(.warning, "an injection every 14 days, as stated, begun 40 days before") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .statement, daysAgo: 40,
                    perDay: Exact(numerator: 1, denominator: 14), status: "active")
                $0.qualitative(.ifab, positive: true)
            }
        },
        .fires(.warning, "a stated course that began five days before") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .statement, daysAgo: 6, status: "active")
                $0.qualitative(.ifab, positive: true, daysAgo: 1)
            }
        },
        .silent("B12 by mouth") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.cyanocobalamin, "1000", .oral, daysAgo: 3)
                $0.qualitative(.ifab, positive: true)
            }
        },
        .fires(.warning, "the infant's own sample") {
            $0.infant(ageDays: 120) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 3)
                $0.qualitative(.ifab, positive: true)
            }
        },
        .silent("the injection was the infant's, the sample the mother's") {
            $0.infant(ageDays: 120) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 3) }
            $0.mother { $0.qualitative(.ifab, positive: true) }
        },
        .fires(.warning, "a number above the sender's limit") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 3)
                $0.result(.ifab, "4.2", "U/mL", upTo: "1.5")
            }
        },
        .fires(.info, "a number within the sender's limit") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 3)
                $0.result(.ifab, "1.2", "U/mL", upTo: "1.5")
            }
        },
        .silent("dates alone on one day: the order is unknown") {
            $0.infant(ageDays: 120)
            $0.mother {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 1, dateOnly: true)
                $0.qualitative(.ifab, positive: true, daysAgo: 1)
            }
        },
    ]
}
