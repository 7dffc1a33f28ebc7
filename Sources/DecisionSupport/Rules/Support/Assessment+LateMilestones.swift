import ClinicalModel

extension Assessment {
    /// Whether milestones belong to more than one domain of development.
    func areInSeveralDomains(_ courses: [MilestoneCourse]) -> Bool {
        Set(courses.compactMap { domain(of: $0.key) }).count > 1
    }

    func domain(of milestone: String) -> ConceptKey? {
        knowledge.concepts.concept(
            .milestoneDomains, system: CodeSystemURI.observations, code: milestone)?.key
    }

    /// As in "Sit unsupported not achieved at 305 d, limit 280 d".
    func sentence(ofLate course: MilestoneCourse) -> String? {
        guard let day = course.late?.time?.day, let age = correctedAge(on: day) else { return nil }
        let name = words(course.key)
        let isCorrected = age != person.ageDays(on: day)
        return """
            \(name.prefix(1).uppercased())\(name.dropFirst()) not achieved at \
            \(isCorrected ? "a corrected age of " : "")\(age) d, limit \
            \(text(MilestoneLimits.late(course.key))).
            """
    }
}

/// The ages after which a milestone that is not achieved is late.
enum MilestoneLimits {
    static let late = [
        "social-smile", "visual-tracking", "head-control", "coo", "roll-over", "reach", "transfer",
        "babble", "sit-unsupported", "stand-with-assistance", "walk-with-assistance", "stand-alone",
        "walk-alone",
    ].map(late)

    static func late(_ milestone: String) -> String { "P-MS-\(milestone)" }
}
