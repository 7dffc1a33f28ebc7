import ClinicalModel

/// Macrocytic anaemia in an infant whose B12 nobody measured.
///
/// ## What it detects
/// The newest pre-treatment MCV above and haemoglobin below the limits for age, and no usable B12
/// result from {P-B12-BEFORE} before to {P-B12-AFTER} after that MCV.
///
/// ## Why it matters
/// B12 deficiency is a treatable cause of macrocytic anaemia in infants, and the longer it lasts
/// the more the nervous system suffers. A result with an impossible unit counts as none.
///
/// ## Source
/// Case report with macrocytic anaemia at diagnosis (grade C); published limits by age (grade A);
/// the window for the B12 is an expert default (grade D).
///
/// ## Fires on
/// MACRO and ANAEMIA without a valid B12 (before or after treatment) in the window: warning;
/// critical with a red-flag sign near the MCV. Info where folate-deficiency anaemia is recorded or
/// an active B12 order is at most {P-ORDER-NEW} old.
///
/// ## Stays silent on
/// MCV or haemoglobin within the limits for age; a valid B12 in the window, whatever its value.
enum MacrocyticAnaemiaB12Untested: DetectionRule {
    static let number = "R12"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-BEFORE", "P-B12-AFTER", "P-ORDER-NEW"] + AgeLimits.mcvUpper + AgeLimits.hbLow
        + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.mcv, .hb, .b12]
    static let records: [RecordKind] = [.signs, .exposures, .orders]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let isUntested = Truth(infant.mcvPre.map { b12(near: $0, infant).isEmpty } ?? true)
        return .when(isUntested.and(infant.macro).and(infant.anaemia)) { draft(infant) }
    }

    /// Valid B12 results, before or after treatment, in the window around the MCV.
    private static func b12(near mcv: UsableResult, _ infant: Assessment) -> [UsableResult] {
        infant.results(.b12).filter { b12 in
            let days = infant.days(from: mcv.time, to: b12.time)
            return days >= -infant.number("P-B12-BEFORE") && days <= infant.number("P-B12-AFTER")
        }
    }

    private static func draft(_ infant: Assessment) -> FindingDraft {
        let signs = infant.signs(atSampleOf: infant.mcvPre)
        var draft = FindingDraft(signs.hasRedFlag ? .critical : .warning)
        draft.trigger(infant.mcvPre, of: infant, against: infant.mcvLimit)
        draft.trigger(infant.hbPre, of: infant, against: infant.hbLimit)
        let window =
            "\(infant.text("P-B12-BEFORE")) before to \(infant.text("P-B12-AFTER")) after the MCV"
        draft.evidence.append(infant.absence(of: "valid B12 result", within: window))
        draft.say("No valid B12 from \(window).")
        draft.use("P-B12-BEFORE")
        draft.use("P-B12-AFTER")
        draft.trigger(signs.records(of: signs.rf), of: infant)
        draft.support(infant.raisedMetabolites, of: infant)
        lowerForFolate(&draft, infant)
        lowerForOrder(&draft, infant)
        let tests = "folate, MMA, homocysteine, reticulocytes and a blood smear"
        draft.recommend(
            """
            Suggested: order B12, \(tests) where not yet known. With neurological signs do not \
            delay treatment for the results.
            """,
            underTreatment: """
                A B12 sampled now tells nothing about the time before treatment. Suggested: order \
                \(tests) where not yet known.
                """,
            of: infant)
        return draft
    }

    private static func lowerForFolate(_ draft: inout FindingDraft, _ infant: Assessment) {
        let known = infant.record.conditions.filter {
            ConceptGroups.folateDeficiency.contains($0.key) && $0.holds(on: infant.asOf.day)
        }
        guard !known.isEmpty else { return }
        draft.severity = .info
        draft.mitigatedBy = "folate-deficiency anaemia recorded"
        draft.say("Folate deficiency and B12 deficiency may stand together.")
        draft.support(known.map { infant.evidence(of: $0, role: .against) })
    }

    /// The B12 is on its way.
    private static func lowerForOrder(_ draft: inout FindingDraft, _ infant: Assessment) {
        guard let order = infant.pendingOrder(of: .b12), let time = order.time else { return }
        draft.severity = .info
        draft.mitigatedBy = draft.mitigatedBy ?? "B12 ordered and awaited"
        draft.use("P-ORDER-NEW")
        draft.support([
            Evidence(
                kind: .exposure, role: .against, source: order.source, name: "B12 ordered",
                time: time)
        ])
    }
}

extension MacrocyticAnaemiaB12Untested {
    static let examples: [RuleExample] = [
        .fires(.warning, "10 months, MCV 99, Hb 8.3, no B12") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
            }
        },
        .fires(.info, "the same with a B12 order of three days ago") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.order(.b12, daysAgo: 3)
            }
        },
        .fires(.warning, "an order of four days ago without a result") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.order(.b12, daysAgo: 4)
            }
        },
        .fires(.warning, "an order that was revoked") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.order(.b12, daysAgo: 1)
                $0.edit { $0.orders[0].isActive = false }
            }
        },
        .fires(.warning, "an order of something else") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.order(.ferr, daysAgo: 1)
            }
        },
        .fires(.critical, "with hypotonia") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.sign("hypotonia")
            }
        },
        .fires(.warning, "irritability is no red flag") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.sign("irritability")
            }
        },
        .fires(.info, "folate-deficiency anaemia recorded") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.condition("folate-deficiency-anaemia", daysAgo: 5)
            }
        },
        .silent("a B12 exactly 30 days before the MCV") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.result(.b12, "480", "pg/mL", daysAgo: 30)
            }
        },
        .fires(.warning, "a B12 31 days before it") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.result(.b12, "480", "pg/mL", daysAgo: 31)
            }
        },
        .silent("a B12 exactly 7 days after the MCV") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL", daysAgo: 7)
                $0.result(.hb, "8.3", "g/dL", daysAgo: 7)
                $0.result(.b12, "480", "pg/mL")
            }
        },
        .fires(.warning, "a B12 8 days after it") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL", daysAgo: 8)
                $0.result(.hb, "8.3", "g/dL", daysAgo: 8)
                $0.result(.b12, "480", "pg/mL")
            }
        },
        .silent("a B12 sampled after the first dose counts as tested") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL", daysAgo: 3)
                $0.result(.hb, "8.3", "g/dL", daysAgo: 3)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
                $0.result(.b12, "1800", "pg/mL")
            }
        },
        .fires(.warning, "a B12 with an impossible value is none") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
                $0.result(.b12, "0.053", "pg/mL")
            }
        },
        .silent("MCV exactly at the limit for age") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "86", "fL")
                $0.result(.hb, "8.3", "g/dL")
            }
        },
        .silent("haemoglobin exactly at the limit for age") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "10.5", "g/dL")
            }
        },
        .fires(.warning, "haemoglobin 104 g/L in another unit") {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "104", "g/L")
            }
        },
        .silent("MCV 108 at six weeks") {
            $0.infant(ageDays: 42) {
                $0.result(.mcv, "108", "fL")
                $0.result(.hb, "8.3", "g/dL")
            }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) {
                $0.result(.mcv, "99", "fL")
                $0.result(.hb, "8.3", "g/dL")
            }
        },
        .insufficient("no haemoglobin") {
            $0.infant(ageDays: 304) { $0.result(.mcv, "99", "fL") }
        },
    ]
}
