import ClinicalModel

/// A milestone that is later than it should be.
///
/// ## What it detects
/// A milestone never recorded as achieved whose newest record says *not achieved*, at an age above
/// the limit of that milestone on the day of the record. Before 37 weeks of gestation the age is
/// corrected.
///
/// ## Why it matters
/// Delay often precedes the loss of skills in B12 deficiency, and treatment in time restores more.
///
/// ## Source
/// WHO motor development study 2006 and CDC milestone lists for the ages (grade A); a series of 30
/// infants before and after treatment (grade C).
///
/// ## Fires on
/// One domain of development: info. Two or more domains, or an exclusively breastfed infant of a
/// mother at risk: warning.
///
/// ## Stays silent on
/// A milestone nobody has asked about: no record is not *not achieved*, and an old record does not
/// become late by waiting. Crawling has no limit. A skill once achieved and lost is a regression
/// (R17).
enum MilestoneDelay: DetectionRule {
    static let number = "R18"
    static let subject = RuleSubject.infant
    static let parameters = MilestoneLimits.late
    static let records: [RecordKind] = [.milestones, .feeding, .exposures, .birth]

    static func evaluate(_ infant: Assessment) -> RuleOutcome {
        let late = infant.lateMilestones
        return .when(Truth(!late.isEmpty)) { draft(infant, late) }
    }

    private static func draft(_ infant: Assessment, _ late: [MilestoneCourse]) -> FindingDraft {
        let isExposed = infant.ebf.and(infant.isAtRisk).isYes
        let isWarning = isExposed || infant.areInSeveralDomains(late)
        var draft = FindingDraft(isWarning ? .warning : .info)
        draft.values["milestone"] = late.map { infant.words($0.key) }.joined(separator: ", ")
        for course in late {
            guard let record = course.late else { continue }
            draft.support([infant.evidence(of: record, role: .triggers)])
            draft.use(MilestoneLimits.late(course.key))
            if let sentence = infant.sentence(ofLate: course) { draft.say(sentence) }
        }
        if isExposed {
            draft.supportExposure(of: infant)
            draft.sayRisks(of: infant)
        }
        draft.say("Loss of hearing or vision can delay milestones too.")
        draft.recommend(
            """
            Suggested: developmental assessment with hearing and vision; where other signs, diet or \
            feeding point to B12 deficiency, order B12, MMA and homocysteine.
            """,
            underTreatment: "Follow the development; assess hearing and vision.", of: infant)
        return draft
    }
}

extension MilestoneDelay {
    static let examples: [RuleExample] = [
        .fires(.warning, "ten months, neither sitting nor babbling") {
            $0.infant(ageDays: 304) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 300)
                $0.milestone("babble", .notAchieved, atAgeDays: 300)
            }
        },
        .silent("seven and a half months, not sitting") {
            $0.infant(ageDays: 228) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 228)
            }
        },
        .silent("not sitting on the last day of the limit") {
            $0.infant(ageDays: 300) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 280)
            }
        },
        .fires(.info, "not sitting one day later") {
            $0.infant(ageDays: 300) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 281)
            }
        },
        .fires(.info, "two milestones of one domain") {
            $0.infant(ageDays: 300) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 290)
                $0.milestone("roll-over", .notAchieved, atAgeDays: 290)
            }
        },
        .fires(.warning, "gross and fine motor skills are two domains") {
            $0.infant(ageDays: 300) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 290)
                $0.milestone("transfer", .notAchieved, atAgeDays: 290)
            }
        },
        .silent("a record that was in time does not become late by waiting") {
            $0.infant(ageDays: 400) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 240)
            }
        },
        .silent("no record at all") { $0.infant(ageDays: 400) },
        .silent("achieved since") {
            $0.infant(ageDays: 320) {
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 290)
                $0.milestone("sit-unsupported", .achieved, atAgeDays: 310)
            }
        },
        .silent("achieved and lost is a regression") {
            $0.infant(ageDays: 320) {
                $0.milestone("sit-unsupported", .achieved, atAgeDays: 270)
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 300)
            }
        },
        .silent("crawling has no limit") {
            $0.infant(ageDays: 600) { $0.milestone("crawl", .notAchieved, atAgeDays: 590) }
        },
        .silent("born at 32 weeks: 281 days are a corrected age of 225") {
            $0.infant(ageDays: 300) {
                $0.gestation(days: 224)
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 281)
            }
        },
        .fires(.info, "born at 32 weeks: late by the corrected age") {
            $0.infant(ageDays: 340) {
                $0.gestation(days: 224)
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 337)
            }
        },
        .fires(.info, "born at 37 weeks: the age is not corrected") {
            $0.infant(ageDays: 300) {
                $0.gestation(days: 259)
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 281)
            }
        },
        .fires(.warning, "one domain, exclusively breastfed, mother vegan") {
            $0.infant(ageDays: 100) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100)
                $0.milestone("social-smile", .notAchieved, atAgeDays: 92)
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.info, "one domain, mixed feeding, mother vegan") {
            $0.infant(ageDays: 100) {
                $0.fed(.mixedFeeding, fromDaysAgo: 100)
                $0.milestone("social-smile", .notAchieved, atAgeDays: 92)
            }
            $0.mother { $0.diet(.vegan) }
        },
        .fires(.info, "one domain, exclusively breastfed, diet not recorded") {
            $0.infant(ageDays: 100) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100)
                $0.milestone("social-smile", .notAchieved, atAgeDays: 92)
            }
            $0.mother()
        },
        .silent("a child beyond the scope") {
            $0.infant(ageDays: 731) { $0.milestone("walk-alone", .notAchieved, atAgeDays: 700) }
        },
    ]
}
