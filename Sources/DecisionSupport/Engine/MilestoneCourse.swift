package import ClinicalModel

/// What became of one milestone, and the signs that follow from it (3.4).
package struct MilestoneCourse: Sendable {
    package let key: String
    /// Oldest first.
    package let records: [MilestoneRecord]
    /// The first record of a loss not regained since.
    package let regression: MilestoneRecord?
    /// A loss that was regained: the record of the loss and the later *achieved*.
    package let regained: (loss: MilestoneRecord, achieved: MilestoneRecord)?
    /// The newest record, where the milestone was late on its day.
    package let late: MilestoneRecord?
    package let signs: [SignRecord]
}

extension Assessment {
    /// Milestones that are in regression at T.
    package var regressions: [MilestoneCourse] {
        milestoneCourses.filter { $0.regression != nil }
    }

    /// Milestones that are late.
    package var lateMilestones: [MilestoneCourse] { milestoneCourses.filter { $0.late != nil } }

    /// Age in days, corrected for a birth before 37 weeks.
    package func correctedAge(on day: Day) -> Int? {
        guard let age = person.ageDays(on: day) else { return nil }
        guard let gestation = record.gestationalAgeDays, gestation < Self.termDays else {
            return age
        }
        return age - (number("P-PREG") - gestation)
    }

    /// 37 completed weeks.
    private static var termDays: Int { 37 * 7 }

    func makeMilestoneCourses() -> [MilestoneCourse] {
        guard !record.milestones.isEmpty else { return [] }
        let groups = Dictionary(grouping: record.milestones.filter { $0.time != nil }, by: \.key)
        return groups.keys.sorted().map { course($0, groups[$0] ?? []) }
    }

    private func course(_ key: String, _ records: [MilestoneRecord]) -> MilestoneCourse {
        let sorted = records.sorted { left, right in
            guard let first = left.time, let second = right.time else { return false }
            let elapsed = seconds(from: first, to: second)
            return elapsed == 0 ? left.status.rank < right.status.rank : elapsed > 0
        }
        var reading = MilestoneReading(key: key, regressDays: number("P-REGRESS"))
        for record in sorted { reading.take(record, isLate: isLate(record)) }
        return reading.course(sorted)
    }

    private func isLate(_ record: MilestoneRecord) -> Bool {
        guard let day = record.time?.day, let age = correctedAge(on: day),
            let limit = context.tables.parameters["P-MS-\(record.key)"]
        else { return false }
        return Exact(age) > limit.parameter.value
    }
}

extension MilestoneRecord.Status {
    /// Of records of one moment the worst counts last.
    fileprivate var rank: Int {
        switch self {
        case .achieved: 0
        case .notAchieved: 1
        case .lost: 2
        }
    }
}

/// Walks the records of one milestone, oldest first.
private struct MilestoneReading {
    let key: String
    let regressDays: Int
    private var achieved: MilestoneRecord?
    private var losses: [MilestoneRecord] = []
    private var lates: [MilestoneRecord] = []
    private var regained: (loss: MilestoneRecord, achieved: MilestoneRecord)?
    private var signs: [SignRecord] = []

    init(key: String, regressDays: Int) {
        self.key = key
        self.regressDays = regressDays
    }

    mutating func take(_ record: MilestoneRecord, isLate: Bool) {
        switch record.status {
        case .achieved:
            if let loss = losses.first { regained = (loss, record) }
            close(at: record.time)
            achieved = record
        case .lost:
            losses.append(record)
        case .notAchieved:
            if isRegression(record) || !losses.isEmpty {
                losses.append(record)
            } else if achieved == nil, isLate {
                lates.append(record)
            }
        }
    }

    func course(_ records: [MilestoneRecord]) -> MilestoneCourse {
        var copy = self
        copy.close(at: nil)
        let newest = records.last
        return MilestoneCourse(
            key: key, records: records, regression: losses.first,
            regained: losses.isEmpty ? regained : nil,
            late: newest?.status == .notAchieved && losses.isEmpty ? lates.last : nil,
            signs: copy.signs)
    }

    private func isRegression(_ record: MilestoneRecord) -> Bool {
        guard let before = achieved?.time, let time = record.time else { return false }
        return time.day - before.day >= regressDays
    }

    /// Turns what is open into signs, abated at `time` where it is given.
    private mutating func close(at time: FuzzyTime?) {
        for record in losses {
            add("regression", record, onset: losses.first?.time, abatement: time)
            addFollowing(record, onset: losses.first?.time, abatement: time)
        }
        for record in lates {
            add("developmental-delay", record, onset: lates.first?.time, abatement: time)
            addFollowing(record, onset: lates.first?.time, abatement: time)
        }
        losses = []
        lates = []
    }

    /// Smile and eye contact have signs of their own.
    private mutating func addFollowing(
        _ record: MilestoneRecord, onset: FuzzyTime?, abatement: FuzzyTime?
    ) {
        switch key {
        case "social-smile":
            add("absent-social-smile", record, onset: onset, abatement: abatement)
        case "visual-tracking":
            add("poor-eye-contact", record, onset: onset, abatement: abatement)
        default: break
        }
    }

    private mutating func add(
        _ sign: ConceptKey, _ record: MilestoneRecord, onset: FuzzyTime?, abatement: FuzzyTime?
    ) {
        signs.append(
            SignRecord(
                key: sign, source: record.source, onset: onset, abatement: abatement,
                recorded: record.time))
    }
}
