import ClinicalModel

/// A tremor, myoclonus or chorea that began after the first dose.
///
/// ## What it detects
/// Tremor, myoclonus, twitches or chorea with onset {P-MOVEMENT-WIN-LO #} to {P-MOVEMENT-WIN-HI}
/// after the first dose, of a kind not recorded before it.
///
/// ## Why it matters
/// It frightens, and it is no reason to stop: it usually fades in weeks. It must be told from
/// seizures and from low potassium or calcium.
///
/// ## Source
/// Goraya 2015: tremor resolved in weeks; a Krasnoyarsk series: a third of infants during treatment
/// (grade B); source text: abnormal movements in half, lasting where treatment came late (grade C).
///
/// ## Fires on
/// The pattern above: info. Warning while it is still there more than {P-MOVEMENT-PERSIST} after its
/// onset, or where lethargy or a seizure began within {P-MOVEMENT-ILL} of it.
///
/// ## Stays silent on
/// A movement disorder of a kind that was recorded before the first dose, and one that began later.
enum PostTreatmentMovementDisorder: DetectionRule {
    static let number = "R56"
    static let subject = RuleSubject.infant
    static let parameters = [
        "P-MOVEMENT-WIN-LO", "P-MOVEMENT-WIN-HI", "P-MOVEMENT-PERSIST", "P-MOVEMENT-ILL",
    ]
    static let records: [RecordKind] = [.signs, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let disorders = infant.newMovementDisorders
        guard let t0 = infant.t0, !disorders.isEmpty else { return .silent }
        return .fires([draft(infant, t0, disorders)])
    }

    private static func draft(
        _ infant: Assessment, _ t0: FirstDose, _ disorders: [MovementDisorder]
    ) -> FindingDraft {
        let lasting = disorders.filter { isLasting($0, infant) }
        let nearby = disorders.flatMap { illness(near: $0, infant) }
        var draft = FindingDraft(lasting.isEmpty && nearby.isEmpty ? .info : .warning)
        draft.windowStart = t0.time
        draft.windowEnd = .instant(infant.asOf.instant)
        draft.trigger(disorders.flatMap(\.records), of: infant)
        draft.support(nearby, of: infant)
        draft.support([infant.evidence(of: t0.record, role: .supports)])
        parameters.forEach { draft.use($0) }
        draft.say(disorders.map { words($0, infant, t0) }.joined(separator: " "))
        if !lasting.isEmpty { draft.say("It lasts longer than usual.") }
        if !nearby.isEmpty { draft.say("Lethargy or a seizure began near to it.") }
        draft.say(
            """
            A known transient phenomenon after B12 start; it usually fades in 3–6 weeks. B12 is \
            continued; exclude seizures, hypokalaemia and hypocalcaemia.
            """)
        draft.recommendation = """
            Suggested: look for seizures, potassium and calcium, examine again weekly, and \
            continue B12\(draft.severity == .warning ? "; consider an EEG and neurological advice" : "").
            """
        return draft
    }

    private static func words(
        _ disorder: MovementDisorder, _ infant: Assessment, _ t0: FirstDose
    ) -> String {
        let name = infant.words(disorder.key.rawValue)
        let days = infant.days(from: t0.time, to: disorder.onset)
        return "New \(name), \(days) days after the first dose."
    }

    private static func isLasting(_ disorder: MovementDisorder, _ infant: Assessment) -> Bool {
        infant.asOf.day - disorder.onset.day > infant.number("P-MOVEMENT-PERSIST")
            && infant.signs(at: .now).records.contains { $0.key == disorder.key }
    }

    private static func illness(
        near disorder: MovementDisorder, _ infant: Assessment
    ) -> [SignRecord] {
        infant.allSigns.filter { sign in
            guard ConceptGroups.acuteIllness.contains(sign.key), !sign.isRefuted,
                let onset = sign.onset ?? sign.recordTime
            else { return false }
            return infant.days(from: disorder.onset, to: onset).magnitude
                <= infant.number("P-MOVEMENT-ILL").magnitude
        }
    }
}

extension PostTreatmentMovementDisorder {
    static let examples: [RuleExample] = [
        .fires(.info, "tremor on the fifth day") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("tremor", recordedDaysAgo: 6)
            }
        },
        .silent("tremor recorded two weeks before the first dose") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("tremor", recordedDaysAgo: 24)
                $0.sign("tremor", recordedDaysAgo: 6)
            }
        },
        .fires(.info, "another kind was recorded before") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("tremor", recordedDaysAgo: 24)
                $0.sign("myoclonus", recordedDaysAgo: 6)
            }
        },
        .silent("recorded after the first dose, begun before it") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("tremor", recordedDaysAgo: 6, onsetDaysAgo: 12)
            }
        },
        .silent("on the day of the first dose") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("chorea", recordedDaysAgo: 10)
            }
        },
        .fires(.info, "on the day after the first dose") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("chorea", recordedDaysAgo: 9)
            }
        },
        .fires(.info, "21 days after") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
                $0.sign("tremor", recordedDaysAgo: 9)
            }
        },
        .silent("22 days after") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
                $0.sign("tremor", recordedDaysAgo: 8)
            }
        },
        .fires(.info, "42 days old") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 47)
                $0.sign("tremor", recordedDaysAgo: 42)
            }
        },
        .fires(.warning, "43 days old and still there") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 48)
                $0.sign("tremor", recordedDaysAgo: 43)
            }
        },
        .fires(.info, "43 days old and gone") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 48)
                $0.sign("tremor", recordedDaysAgo: 43, abatedDaysAgo: 20)
            }
        },
        .fires(.warning, "a seizure seven days later") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
                $0.sign("tremor", recordedDaysAgo: 15)
                $0.sign("seizure", recordedDaysAgo: 8)
            }
        },
        .fires(.info, "a seizure eight days later") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
                $0.sign("tremor", recordedDaysAgo: 15)
                $0.sign("seizure", recordedDaysAgo: 7)
            }
        },
        .fires(.warning, "lethargy two days before") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 20)
                $0.sign("tremor", recordedDaysAgo: 15)
                $0.sign("lethargy", recordedDaysAgo: 17)
            }
        },
        .silent("a refuted tremor") {
            $0.infant(ageDays: 240) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("tremor", recordedDaysAgo: 6, isRefuted: true)
            }
        },
        .silent("never treated") {
            $0.infant(ageDays: 240) { $0.sign("tremor", recordedDaysAgo: 6) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.sign("tremor", recordedDaysAgo: 6)
            }
        },
    ]
}
