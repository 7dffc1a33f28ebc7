import ClinicalModel

/// Two results of one specimen that cannot both be right.
///
/// ## What it detects
/// Results of one person, key and specimen (same specimen, or collected {P-DUP-TIME} apart at most)
/// from different resources that differ by more than the tolerance of the key.
///
/// ## Why it matters
/// Nobody can tell which is right: neither may reassure, and a possible deficiency must not wait.
///
/// ## Source
/// Expert default tolerances (grade D).
///
/// ## Fires on
/// The pair: warning; critical where the lower B12 is in the severe range. Both values are kept
/// from other rules; the lower B12 gives a provisional R01 or R02.
///
/// ## Stays silent on
/// Corrections, panel and member, values with a comparator, differences within the tolerance.
enum ContradictoryDuplicates: DetectionRule {
    static let number = "R47"
    static let subject = RuleSubject.anyone
    static let parameters = ["P-B12-SEVERE"] + DuplicateLimits.all
    static let records: [RecordKind] = [.anyResult]

    static func evaluate(_ person: Assessment) -> RuleOutcome {
        let pairs = person.prepared.contradictions
        guard !pairs.isEmpty else { return .silent }
        return .fires(pairs.map { draft(person, $0) })
    }

    private static func draft(_ person: Assessment, _ pair: Contradiction) -> FindingDraft {
        var draft = FindingDraft(.warning)
        let isSevere =
            pair.first.key == .b12 && person.test(pair.lower, .below, "P-B12-SEVERE").isYes
        if isSevere { draft.severity = .critical }
        draft.instance = [pair.first, pair.second]
            .map { $0.source.reference + $0.source.member }.sorted().joined(separator: " ")
        draft.values = ["a": person.text(of: pair.first), "b": person.text(of: pair.second)]
        let tolerance = DuplicateLimits(key: pair.first.key).names
        (tolerance + [DuplicateLimits.time]).forEach { draft.use($0) }
        draft.say(
            """
            They differ by more than \(tolerance.map(person.text).joined(separator: " and ")) (one \
            specimen, or samples at most \(person.text(DuplicateLimits.time)) apart).
            """)
        for result in [pair.first, pair.second] {
            let isLower = isSevere && result === pair.lower
            draft.trigger(result, of: person, against: isLower ? "P-B12-SEVERE" : nil)
        }
        draft.say("Neither value is used by other rules.")
        draft.recommendation =
            "Ask the laboratory which value is right; repeat the sample if unsure."
        return draft
    }
}

extension ContradictoryDuplicates {
    static let examples: [RuleExample] = [
        .fires(.critical, "B12 53 and 530 pg/mL of one specimen") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL", specimen: "Specimen/1")
                $0.result(.b12, "530", "pg/mL", specimen: "Specimen/1")
            }
        },
        .fires(.warning, "B12 150 and 530 pg/mL an hour apart") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "150", "pg/mL", hoursAgo: 2)
                $0.result(.b12, "530", "pg/mL", hoursAgo: 1)
            }
        },
        .silent("the same three hours apart") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "150", "pg/mL", hoursAgo: 4)
                $0.result(.b12, "530", "pg/mL", hoursAgo: 1)
            }
        },
        .silent("exactly at the tolerance") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "400", "pg/mL")
                $0.result(.b12, "500", "pg/mL")
            }
        },
        .fires(.warning, "just beyond the tolerance") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "399", "pg/mL")
                $0.result(.b12, "500", "pg/mL")
            }
        },
        .silent("a value with a comparator") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.b12, ">2000", "pg/mL")
            }
        },
        .silent("haemoglobin exactly at the tolerance") {
            $0.infant(ageDays: 247) {
                $0.result(.hb, "11.0", "g/dL")
                $0.result(.hb, "12.0", "g/dL")
            }
        },
        .silent("one value twice") {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.b12, "53", "pg/mL")
            }
        },
    ]
}
