package import ClinicalModel

extension Screener {
    /// The numbers of the infants of a document and of their mothers.
    ///
    /// Without `asOf` everything the document holds is known.
    package func cohortFacts(
        _ document: ClinicalDocument, asOf: AsOf? = nil, clock: Instant? = nil
    ) -> CohortFacts {
        let context = ScreeningContext(
            knowledge: knowledge, tables: tables, rules: rules.types, policy: policy,
            document: document, asOf: asOf ?? document.lastKnown, clock: clock)
        return withExtendedLifetime(context) { CohortReading(context: context).facts() }
    }
}

/// Reads one document for statistics.
private struct CohortReading {
    let context: ScreeningContext

    func facts() -> CohortFacts {
        var facts = CohortFacts()
        var places: [PersonID: Int] = [:]
        for record in context.document.records {
            let id = record.person.id
            let role = context.role(of: id)
            guard role != .other else { continue }
            places[id] = facts.people.count
            facts.people.append(person(context.assessment(of: id)))
        }
        for (infant, place) in places.sorted(by: { $0.value < $1.value }) {
            guard let mother = context.mother(of: infant), let other = places[mother] else {
                continue
            }
            facts.dyads.append((infant: place, mother: other))
        }
        return facts
    }

    private func person(_ assessment: Assessment) -> CohortPerson {
        let isInfant = assessment.role == .infant
        var person = CohortPerson(
            identity: assessment.person.identifiers.first, isInfant: isInfant)
        person.firstDose = assessment.t0?.time.day
        if isInfant {
            person.signs = Set(assessment.allSigns.filter { !$0.isRefuted }.map(\.key))
        }
        let birth = isInfant ? assessment.person.birthDay : onlyInfant(of: assessment)
        let doubtful = exclusions(assessment)
        for reason in doubtful.values { person.excluded[reason, default: 0] += 1 }
        for result in assessment.prepared.byKey.values.joined() {
            guard doubtful[result.source] == nil else { continue }
            take(result, of: assessment, bornOn: birth, into: &person)
        }
        person.values.sort(by: Self.comesFirst)
        return person
    }

    /// The birth from which a mother's visits count, where she has one infant.
    private func onlyInfant(of mother: Assessment) -> Day? {
        let births = Set(mother.infants.compactMap(\.person.birthDay))
        return births.count == 1 ? births.first : nil
    }

    private func take(
        _ result: UsableResult, of assessment: Assessment, bornOn birth: Day?,
        into person: inout CohortPerson
    ) {
        guard result.result.qualitative == nil, let number = Self.number(result) else {
            person.excluded[.noNumber, default: 0] += 1
            return
        }
        let isPre = assessment.isPre(result)
        guard isPre || assessment.isPost(result) else {
            person.excluded[.undecidedPhase, default: 0] += 1
            return
        }
        let day = result.time.day
        person.values.append(
            CohortValue(
                key: result.key, value: number.value, limit: number.limit, day: day,
                infantAgeDays: birth.map { day - $0 }, phase: isPre ? .pre : .post))
    }

    /// A value, or which side of the limit of detection it lies on.
    private static func number(_ result: UsableResult) -> (value: Double, limit: Double?)? {
        let interval = result.stated
        if let point = interval.point { return (point.approximate, nil) }
        guard let high = interval.high else { return (.infinity, interval.low.approximate) }
        return interval.low > .zero ? nil : (-.infinity, high.approximate)
    }

    /// Values that R45, R46 or R47 speak of, by where they stand.
    private func exclusions(_ assessment: Assessment) -> [SourceReference: CohortExclusion] {
        let prepared = assessment.prepared
        var reasons: [SourceReference: CohortExclusion] = [:]
        for problem in prepared.unitProblems { reasons[problem.result.source] = .unit }
        for mismatch in prepared.unitMismatches where !mismatch.isConfirmedByCode {
            reasons[mismatch.result.source] = .unitMismatch
        }
        for pair in prepared.contradictions {
            reasons[pair.first.source] = .contradiction
            reasons[pair.second.source] = .contradiction
        }
        return reasons
    }

    private static func comesFirst(_ left: CohortValue, _ right: CohortValue) -> Bool {
        (left.key.rawValue, left.day.number, left.value)
            < (right.key.rawValue, right.day.number, right.value)
    }
}

extension ClinicalDocument {
    /// The end of the last day anything is dated with.
    fileprivate var lastKnown: AsOf {
        let days = records.flatMap { record in
            record.results.compactMap { $0.time?.lastDay }
                + record.medications.compactMap { $0.start?.lastDay }
                + record.signs.compactMap { ($0.recorded ?? $0.onset)?.lastDay }
        }
        let births = records.compactMap(\.person.birthDay)
        let day = (days + births).max() ?? Day(number: 0)
        let end = Instant(
            day: day, secondOfDay: 86_399, nanoseconds: 999_999_999,
            offsetMinutes: newestSampleOffset ?? 0)
        return AsOf(instant: end, text: day.description)
    }
}
