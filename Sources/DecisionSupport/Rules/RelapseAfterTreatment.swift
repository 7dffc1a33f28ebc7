import ClinicalModel

/// Markers or signs of deficiency that were gone come back after treatment.
///
/// ## What it detects
/// After treatment some marker was within its limit, and at least {P-RELAPSE-GAP} after the last
/// dose before it: homocysteine above {P-HCY}, or methylmalonic acid above the limit for the age,
/// each after a normal value of its own and at least {P-RELAPSE-FACTOR #} times its lowest since
/// treatment; or B12 below {P-B12-LOW}, at least {P-RELAPSE-B12} after the dose; or anaemia and
/// macrocytosis after a normal haemoglobin; or a neurological sign that had abated begins again. The
/// newest result of each marker counts.
///
/// ## Why it matters
/// The deficiency comes back when treatment stops while its cause persists, and so does the damage.
///
/// ## Source
/// Source text on prognosis: return of symptoms after treatment was stopped (grade C); intervals and
/// factor are expert defaults (grade D).
///
/// ## Fires on
/// One of these: warning. A red-flag sign that came back, or two of these: critical. Metabolites
/// alone count one step less where renal impairment, or folate deficiency for homocysteine, may
/// explain them.
///
/// ## Stays silent on
/// Markers that were never normal since treatment, which is another rule; new movement disorders
/// within weeks of the first dose; a B12 whose unit is in doubt.
enum RelapseAfterTreatment: DetectionRule {
    static let number = "R44"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-RELAPSE-GAP", "P-RELAPSE-B12", "P-RELAPSE-FACTOR", "P-B12-LOW"]
        + MetaboliteLimits.infant + AgeLimits.hbLow + AgeLimits.mcvUpper
    static let inputs: [AnalyteKey] = [
        .thcy, .mma, .umma, .b12, .hb, .mcv, .crea, .egfr, .fol,
    ]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        guard infant.tx else { return .silent }
        let relapses = infant.relapses
        guard relapses.isEmpty else { return .fires([draft(infant, relapses)]) }
        let isOpen =
            !infant.isMeasuredAfterTreatment
            && infant.isAfterTreatment(.day(infant.asOf.day), by: "P-RELAPSE-GAP")
        let missing: [AnalyteKey] = [.thcy, .mma, .b12, .hb]
        return isOpen ? .insufficient(missing.map(\.rawValue)) : .silent
    }

    private static func draft(_ infant: Assessment, _ relapses: [Relapse]) -> FindingDraft {
        let isRedFlag = relapses.flatMap(\.signs).contains {
            SignSet.redFlags.contains($0.key)
        }
        var draft = FindingDraft(isRedFlag || relapses.count > 1 ? .critical : .warning)
        draft.use("P-RELAPSE-GAP")
        for relapse in relapses { say(relapse, &draft, infant) }
        sayLastDose(&draft, infant)
        sayConfounders(&draft, infant, relapses)
        draft.recommendation =
            """
            Suggested: resume or intensify vitamin B12 by the local protocol without delay, look for \
            missed doses and for a cause that persists, repeat metabolites and blood count.
            """
        return draft
    }

    private static func say(
        _ relapse: Relapse, _ draft: inout FindingDraft, _ infant: Assessment
    ) {
        for result in relapse.results {
            draft.trigger(result, of: infant, against: limit(of: result, infant))
        }
        if relapse.kind == .b12 { draft.use("P-RELAPSE-B12") }
        if let nadir = relapse.nadir {
            draft.use("P-RELAPSE-FACTOR")
            draft.say("The lowest since treatment was \(infant.text(of: nadir)).")
            draft.support([infant.evidence(of: nadir, role: .supports)])
        }
        guard !relapse.signs.isEmpty else { return }
        draft.trigger(relapse.signs, of: infant)
        let names = Set(relapse.signs.map { infant.words($0.key.rawValue) }).sorted()
        draft.say("Back after it had gone: \(names.joined(separator: ", ")).")
    }

    private static func limit(of result: UsableResult, _ infant: Assessment) -> String? {
        switch result.key {
        case .b12: "P-B12-LOW"
        case .hb: infant.hbLow(result)
        case .mcv: infant.mcvUpper(result)
        default: infant.raisedLimit(result)
        }
    }

    private static func sayLastDose(_ draft: inout FindingDraft, _ infant: Assessment) {
        let today = infant.asOf.day
        guard let last = infant.lastTreatmentDay(before: .day(today)) else { return }
        draft.windowStart = .day(last)
        draft.windowEnd = .instant(infant.asOf.instant)
        draft.say("The last documented dose was \(today - last) days ago.")
        let dose = infant.treatment.therapeutic.last { $0.kind != .request }
        draft.support([dose].compactMap { $0 }.map { infant.evidence(of: $0, role: .supports) })
    }

    private static func sayConfounders(
        _ draft: inout FindingDraft, _ infant: Assessment, _ relapses: [Relapse]
    ) {
        let raised = relapses.filter(\.isMetabolite).flatMap(\.results)
        let renal = raised.flatMap(infant.renalEvidence)
        let folate = raised.flatMap(infant.folateEvidence)
        if !renal.isEmpty {
            draft.say(
                "Renal impairment can raise MMA and homocysteine in serum; urinary MMA tells more.")
        }
        if !folate.isEmpty { draft.say("Folate deficiency can raise homocysteine.") }
        draft.support(renal + folate)
    }
}

extension RelapseAfterTreatment {
    static let examples: [RuleExample] = [
        .fires(
            .warning, "homocysteine 7.1 after loading, 21 with the last dose 104 days ago",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 120)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
            }),
        .silent(
            "homocysteine 7.1, then 9.4",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 120)
                $0.result(.thcy, "9.4", "umol/L", daysAgo: 0)
            }),
        .fires(
            .warning, "exactly 1.5 times the lowest",
            treated {
                $0.result(.thcy, "8", "umol/L", daysAgo: 120)
                $0.result(.thcy, "12", "umol/L", daysAgo: 0)
            }),
        .silent(
            "just below 1.5 times the lowest",
            treated {
                $0.result(.thcy, "8", "umol/L", daysAgo: 120)
                $0.result(.thcy, "11.9", "umol/L", daysAgo: 0)
            }),
        .silent(
            "never normal since treatment",
            treated {
                $0.result(.thcy, "12", "umol/L", daysAgo: 120)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
            }),
        .silent(
            "another marker was normal, not this one",
            treated {
                $0.result(.mma, "0.2", "umol/L", daysAgo: 120)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
            }),
        .fires(
            .warning, "the next dose an hour after the sample",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 120)
                $0.result(.thcy, "21", "umol/L", daysAgo: 2)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
            }),
        .silent(
            "a dose an hour before the sample",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 120)
                $0.result(.thcy, "21", "umol/L", daysAgo: 2)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2, hoursAgo: 2)
            }),
        .silent("exactly 13 days after a dose") {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 120)
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 100)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 13)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
            }
        },
        .fires(.warning, "exactly 14 days after a dose") {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 120)
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 100)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 14)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
            }
        },
        .fires(.warning, "a dose after the result does not matter") {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 120)
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 100)
                $0.result(.thcy, "21", "umol/L", daysAgo: 2)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 1)
            }
        },
        .silent("the newest result counts: normal again") {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 200)
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 180)
                $0.result(.thcy, "21", "umol/L", daysAgo: 100)
                $0.result(.thcy, "8", "umol/L", daysAgo: 2)
            }
        },
        .fires(
            .warning, "methylmalonic acid beyond the limit from one year on",
            treated {
                $0.result(.mma, "0.3", "umol/L", daysAgo: 90)
                $0.result(.mma, "1.1", "umol/L", daysAgo: 0)
            }),
        .silent(
            "methylmalonic acid exactly at its limit",
            treated {
                $0.result(.mma, "0.2", "umol/L", daysAgo: 60)
                $0.result(.mma, "0.40", "umol/L", daysAgo: 0)
            }),
        .fires(
            .warning, "serum and urine are one criterion",
            treated {
                $0.result(.mma, "0.3", "umol/L", daysAgo: 60)
                $0.result(.umma, "4", "mmol/mol{creat}", daysAgo: 60)
                $0.result(.mma, "1.1", "umol/L", daysAgo: 0)
                $0.result(.umma, "60", "mmol/mol{creat}", daysAgo: 0)
            }),
        .fires(
            .critical, "homocysteine and methylmalonic acid",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.result(.mma, "0.3", "umol/L", daysAgo: 60)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
                $0.result(.mma, "1.1", "umol/L", daysAgo: 0)
            }),
        .fires(
            .warning, "B12 below 200 pg/mL",
            treated {
                $0.result(.b12, "800", "pg/mL", daysAgo: 90)
                $0.result(.b12, "140", "pg/mL", daysAgo: 0)
            }),
        .silent(
            "B12 exactly 200 pg/mL",
            treated {
                $0.result(.b12, "800", "pg/mL", daysAgo: 90)
                $0.result(.b12, "200", "pg/mL", daysAgo: 0)
            }),
        .silent("B12 29 days after a dose") {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 120)
                $0.result(.b12, "800", "pg/mL", daysAgo: 110)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 29)
                $0.result(.b12, "140", "pg/mL", daysAgo: 0)
            }
        },
        .fires(.warning, "B12 exactly 30 days after a dose") {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 120)
                $0.result(.b12, "800", "pg/mL", daysAgo: 110)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
                $0.result(.b12, "140", "pg/mL", daysAgo: 0)
            }
        },
        .silent(
            "B12 whose unit is in doubt",
            treated {
                $0.result(.b12, "800", "pg/mL", daysAgo: 90)
                $0.result(.b12, "140", "pg/mL", daysAgo: 0, property: .molar)
            }),
        .fires(
            .warning, "macrocytic anaemia again",
            treated {
                $0.result(.hb, "11.8", "g/dL", daysAgo: 90)
                $0.result(.mcv, "78", "fL", daysAgo: 90)
                $0.result(.hb, "9.1", "g/dL", daysAgo: 0)
                $0.result(.mcv, "99", "fL", daysAgo: 0)
            }),
        .silent(
            "anaemia without macrocytosis",
            treated {
                $0.result(.hb, "11.8", "g/dL", daysAgo: 90)
                $0.result(.mcv, "99", "fL", daysAgo: 95)
                $0.result(.hb, "9.1", "g/dL", daysAgo: 0)
            }),
        .fires(
            .critical, "lethargy is back",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.sign("lethargy", recordedDaysAgo: 240, abatedDaysAgo: 150)
                $0.sign("lethargy", recordedDaysAgo: 5)
            }),
        .fires(
            .warning, "irritability is back",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.sign("irritability", recordedDaysAgo: 240, abatedDaysAgo: 150)
                $0.sign("irritability", recordedDaysAgo: 5)
            }),
        .silent(
            "lethargy for the first time",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.sign("lethargy", recordedDaysAgo: 5)
            }),
        .silent(
            "lethargy that came back, no marker ever normal",
            treated {
                $0.result(.thcy, "12", "umol/L", daysAgo: 60)
                $0.sign("lethargy", recordedDaysAgo: 240, abatedDaysAgo: 150)
                $0.sign("lethargy", recordedDaysAgo: 5)
            }),
        .silent("a tremor that is one of the first weeks of treatment") {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
                $0.result(.hb, "11.8", "g/dL", daysAgo: 20)
                $0.sign("tremor", recordedDaysAgo: 20, abatedDaysAgo: 18)
                $0.sign("tremor", recordedDaysAgo: 12)
            }
        },
        .fires(
            .info, "homocysteine alone, with low folate",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
                $0.result(.fol, "6", "nmol/L", daysAgo: 0)
            }),
        .fires(
            .warning, "two metabolites, with renal impairment",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.result(.mma, "0.3", "umol/L", daysAgo: 60)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
                $0.result(.mma, "1.1", "umol/L", daysAgo: 0)
                $0.result(.crea, "92", "umol/L", daysAgo: 0)
            }),
        .fires(
            .critical, "renal impairment does not lower what B12 says too",
            treated {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
                $0.result(.b12, "140", "pg/mL", daysAgo: 0)
                $0.result(.crea, "92", "umol/L", daysAgo: 0)
            }),
        .silent("an untreated infant") {
            $0.infant(ageDays: 430) {
                $0.result(.thcy, "7.1", "umol/L", daysAgo: 60)
                $0.result(.thcy, "21", "umol/L", daysAgo: 0)
            }
        },
        .insufficient("nothing measured since the first dose", treated { _ in }),
    ]

    /// An infant treated until 104 days ago, with one normal blood count since.
    private static func treated(
        _ build: @escaping (inout ExamplePerson) -> Void
    ) -> (inout ExampleDyad) -> Void {
        {
            $0.infant(ageDays: 430) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 210)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 104)
                build(&$0)
            }
        }
    }
}
