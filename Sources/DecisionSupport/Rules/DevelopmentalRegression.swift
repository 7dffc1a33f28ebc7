import ClinicalModel

/// Loss of a developmental skill.
///
/// ## What it detects
/// A recorded regression sign with onset by T and no abatement, or a milestone lost (or not
/// achieved again {P-REGRESS} or more after it was achieved) and not achieved since.
///
/// ## Why it matters
/// Any regression is a red flag whatever the age; B12 deficiency is one of its treatable causes.
///
/// ## Source
/// Case report and imaging series of the project's sources (grade C); CDC "loses skills".
///
/// ## Fires on
/// An open regression: critical. A later *achieved* record or an abatement resolves it.
///
/// ## Stays silent on
/// A skill that was missed once and seen again. Never silenced by a normal blood count or CT; where
/// B12 is adequate and the metabolites are not raised, only the text changes.
enum DevelopmentalRegression: DetectionRule {
    static let number = "R17"
    static let subject = RuleSubject.infant
    static let parameters =
        ["P-B12-LOW", "P-B12-BORDER", "P-REGRESS"] + MetaboliteLimits.infant
    static let inputs: [AnalyteKey] = [.b12, .thcy, .mma, .umma]
    static let records: [RecordKind] = [.signs, .milestones, .doses]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let episodes = infant.regressionEpisodes
        let open = episodes.filter(\.isOpen)
        guard !episodes.isEmpty else { return .silent }
        var draft = draft(infant, open.isEmpty ? episodes : open)
        draft.isResolved = open.isEmpty
        return .fires([draft])
    }

    private static func draft(_ infant: Assessment, _ episodes: [RegressionEpisode]) -> FindingDraft
    {
        var draft = FindingDraft(.critical)
        draft.values["milestone"] = names(of: episodes)
        let records = episodes.flatMap(\.evidence)
        draft.support(records.filter { $0.role == .triggers })
        draft.support(records.filter { $0.role != .triggers })
        draft.use("P-REGRESS")
        draft.support([infant.b12pre] + infant.raisedMetabolites, of: infant)
        draft.say("Error of report, epileptic spasms and inborn errors of metabolism are possible.")
        if infant.adeq.isYes && infant.metPlus.isNo {
            draft.say("B12 deficiency unlikely by the results before treatment; other causes.")
            draft.recommendation = "Prompt paediatric neurology review for other causes."
        } else {
            draft.recommend(
                """
                Suggested: order B12, MMA, homocysteine and blood count the same day; if breastfed \
                also the mother's B12 and homocysteine. Do not delay treatment for the results.
                """,
                underTreatment: """
                    Follow the development with a paediatric neurologist; if breastfed test the \
                    mother (B12, homocysteine).
                    """,
                of: infant)
        }
        return draft
    }

    private static func names(of episodes: [RegressionEpisode]) -> String {
        var names: [String] = []
        for episode in episodes where !names.contains(episode.name) { names.append(episode.name) }
        return names.joined(separator: ", ")
    }
}

extension DevelopmentalRegression {
    static let examples: [RuleExample] = [
        .fires(.critical, "smile achieved at 60 days, lost at 210") {
            $0.infant(ageDays: 240) {
                $0.milestone("social-smile", .achieved, atAgeDays: 60)
                $0.milestone("social-smile", .lost, atAgeDays: 210)
            }
        },
        .silent("roll-over missed at one visit and seen the week after") {
            $0.infant(ageDays: 240) {
                $0.milestone("roll-over", .achieved, atAgeDays: 150)
                $0.milestone("roll-over", .notAchieved, atAgeDays: 200)
                $0.milestone("roll-over", .achieved, atAgeDays: 207)
            }
        },
        .fires(.critical, "not achieved seven days after achieved") {
            $0.infant(ageDays: 240) {
                $0.milestone("roll-over", .achieved, atAgeDays: 150)
                $0.milestone("roll-over", .notAchieved, atAgeDays: 157)
            }
        },
        .silent("not achieved six days after achieved") {
            $0.infant(ageDays: 240) {
                $0.milestone("roll-over", .achieved, atAgeDays: 150)
                $0.milestone("roll-over", .notAchieved, atAgeDays: 156)
            }
        },
        .fires(.critical, "lost without a dated achievement") {
            $0.infant(ageDays: 240) { $0.milestone("babble", .lost, atAgeDays: 230) }
        },
        .fires(.critical, "a recorded regression") {
            $0.infant(ageDays: 240) { $0.sign("regression", recordedDaysAgo: 200) }
        },
        .silent("a regression that has abated") {
            $0.infant(ageDays: 240) { $0.sign("regression", recordedDaysAgo: 60, abatedDaysAgo: 5) }
        },
        .silent("a regression that was refuted") {
            $0.infant(ageDays: 240) { $0.sign("regression", isRefuted: true) }
        },
        .fires(.critical, "adequate B12 and normal metabolites change the text only") {
            $0.infant(ageDays: 240) {
                $0.sign("regression")
                $0.result(.b12, "480", "pg/mL")
                $0.result(.thcy, "6", "umol/L")
                $0.result(.mma, "0.3", "umol/L")
            }
        },
        .silent("never achieved is not lost") {
            $0.infant(ageDays: 240) { $0.milestone("roll-over", .notAchieved, atAgeDays: 230) }
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.sign("regression") }
        },
    ]
}
