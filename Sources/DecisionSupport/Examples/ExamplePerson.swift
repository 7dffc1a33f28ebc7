package import ClinicalModel

/// One person of an example; every `…Ago` counts back from T, `offset` from birth.
package struct ExamplePerson: Sendable {
    private let birthDay: Day
    private let sex: Person.Sex
    private let name: String
    private var contents: PatientRecord
    private var count = 0

    init(ageDays: Int, sex: Person.Sex, name: String) {
        birthDay = ExampleDyad.asOf.day + -ageDays
        self.sex = sex
        self.name = name
        contents = PatientRecord(
            person: Person(
                id: PersonID(0),
                source: SourceReference(reference: "Patient/\(name)", resourceType: "Patient"),
                birthDate: .day(birthDay), sex: sex))
    }

    func record(_ id: PersonID) -> PatientRecord {
        var record = contents
        record.person.id = id
        return record
    }

    /// For what the methods below do not cover.
    package mutating func edit(_ change: (inout PatientRecord) -> Void) { change(&contents) }

    // MARK: Results

    /// A laboratory value as sent; a leading `<`, `<=`, `>=` or `>` is its comparator.
    package mutating func result(
        _ key: AnalyteKey, _ value: String, _ unit: String?, daysAgo: Int = 0, hoursAgo: Int = 1,
        property: UnitKind? = nil, range: ClosedRange<Int>? = nil, upTo: String? = nil,
        status: LabResult.Status = .final, specimen: String? = nil, sender: String? = nil,
        flags: [String] = [], dateOnly: Bool = false
    ) {
        let source = next("Observation")
        let quantity = Self.quantity(value, unit)
        contents.results.append(
            LabResult(
                ordinal: count, source: source, key: key,
                coding: AnalyteCoding(
                    system: "example", code: key.rawValue, recognition: .verified,
                    property: property),
                value: quantity,
                time: dateOnly ? day(daysAgo) : time(daysAgo: daysAgo, hoursAgo: hoursAgo),
                timeSource: .effective, specimenKey: specimen, status: status,
                range: Self.range(range, upTo, unit), flags: flags, sender: sender))
    }

    /// A qualitative result.
    package mutating func qualitative(_ key: AnalyteKey, positive: Bool, daysAgo: Int = 0) {
        contents.results.append(
            LabResult(
                ordinal: count, source: next("Observation"), key: key,
                coding: AnalyteCoding(
                    system: "example", code: key.rawValue, recognition: .verified),
                value: ReportedQuantity(text: positive ? "Positive" : "Negative", number: nil),
                qualitative: positive,
                time: time(daysAgo: daysAgo, hoursAgo: 1), timeSource: .effective))
    }

    // MARK: Signs and milestones

    /// A sign; recorded today unless said otherwise, with onset on the day of the record.
    package mutating func sign(
        _ key: ConceptKey, recordedDaysAgo: Int = 0, onsetDaysAgo: Int? = nil,
        abatedDaysAgo: Int? = nil, isRefuted: Bool = false
    ) {
        contents.signs.append(
            SignRecord(
                key: key, source: next("Condition"), onset: day(onsetDaysAgo ?? recordedDaysAgo),
                abatement: abatedDaysAgo.map { day($0) }, recorded: day(recordedDaysAgo),
                isRefuted: isRefuted))
    }

    /// A milestone observed at an age in days.
    package mutating func milestone(
        _ key: String, _ status: MilestoneRecord.Status, atAgeDays age: Int
    ) {
        contents.milestones.append(
            MilestoneRecord(
                key: key, status: status, time: .day(birthDay + age), source: next("Observation")))
    }

    /// A diagnosis or other coded statement.
    package mutating func condition(_ key: ConceptKey, daysAgo: Int = 0) {
        contents.conditions.append(
            ConditionRecord(
                key: key, source: next("Condition"), onset: day(daysAgo), recorded: day(daysAgo)))
    }

    // MARK: Food

    /// Feeding from a day on, to another day or open.
    package mutating func fed(
        _ kinds: FeedingRecord.Kind..., fromDaysAgo: Int, toDaysAgo: Int? = nil,
        formula: String? = nil
    ) {
        contents.feeding.append(
            FeedingRecord(
                kinds: kinds, period: period(fromDaysAgo, toDaysAgo),
                formulaVolume: formula.map { Self.quantity($0, "mL/d") },
                source: next("Observation")))
    }

    /// Diet from a day on, to another day or open.
    package mutating func diet(
        _ kinds: DietRecord.Kind..., fromDaysAgo: Int = 365, toDaysAgo: Int? = nil
    ) {
        contents.diets.append(
            DietRecord(
                kinds: kinds, period: period(fromDaysAgo, toDaysAgo), source: next("Observation")))
    }

    /// Gestational age at birth in days.
    package mutating func gestation(days: Int) { contents.gestationalAgeDays = days }

    // MARK: Medicines and orders

    /// A dose or a course; its amount as text, `nil` where none is known.
    package mutating func dose(
        _ substance: Substance = .hydroxocobalamin, _ amount: String?,
        _ route: DoseRoute? = .intramuscular, kind: MedicationRecord.Kind = .administration,
        daysAgo: Int = 0, hoursAgo: Int = 0, untilDaysAgo: Int? = nil, dateOnly: Bool = false,
        perDay: Exact? = nil, status: String = "completed", unit: String? = "ug"
    ) {
        let dose = amount.map { Self.quantity($0, unit) }
        contents.medications.append(
            MedicationRecord(
                kind: kind, source: next("Medication"), substance: substance, status: status,
                countsAsGiven: status == "completed" && kind != .request || status == "active",
                countsAsTaken: ["active", "completed", "stopped"].contains(status),
                start: dateOnly ? day(daysAgo) : time(daysAgo: daysAgo, hoursAgo: hoursAgo),
                end: untilDaysAgo.map { day($0) }, dose: dose,
                amountMicrograms: dose.flatMap(Self.micrograms), dosesPerDay: perDay,
                route: route))
    }

    /// A measurement that was ordered and is awaited.
    package mutating func order(_ keys: AnalyteKey..., daysAgo: Int = 0) {
        contents.orders.append(
            OrderRecord(
                keys: keys, isActive: true, time: day(daysAgo), source: next("ServiceRequest")))
    }

    /// A plan of B12 treatment with a status, to another day or open.
    package mutating func carePlan(
        _ status: String, fromDaysAgo: Int, toDaysAgo: Int? = nil, intent: String = "plan"
    ) {
        contents.carePlans.append(
            CarePlanRecord(
                status: status, intent: intent, period: period(fromDaysAgo, toDaysAgo),
                created: day(fromDaysAgo), source: next("CarePlan")))
    }

    // MARK: Procedures and screening

    /// Something done on a day.
    package mutating func procedure(_ key: ConceptKey, daysAgo: Int = 0) {
        contents.procedures.append(
            ProcedureRecord(
                key: key, period: Period(start: day(daysAgo), end: nil, isSingleDate: true),
                source: next("Procedure")))
    }

    /// A report of newborn screening that names disorders.
    package mutating func newbornScreening(
        _ disorders: ConceptKey..., answer: String = "", atAgeDays age: Int
    ) {
        contents.newbornScreenings.append(
            NewbornScreeningRecord(
                topic: .positiveConditions, answers: [answer], disorders: disorders,
                time: .day(birthDay + age), source: next("Observation")))
    }

    // MARK: Times

    func day(_ ago: Int) -> FuzzyTime { .day(ExampleDyad.asOf.day + -ago) }

    private func time(daysAgo: Int, hoursAgo: Int) -> FuzzyTime {
        .instant(ExampleDyad.asOf.instant.adding(hours: -(daysAgo * 24 + hoursAgo)))
    }

    func period(_ from: Int, _ to: Int?) -> Period {
        Period(start: day(from), end: to.map { day($0) })
    }

    mutating func next(_ type: String) -> SourceReference {
        count += 1
        return SourceReference(
            reference: "\(type)/\(name)-\(count)", resourceType: type, container: "Bundle.entry",
            index: count)
    }

    /// Nil of a number without a unit.
    static func micrograms(_ dose: ReportedQuantity) -> Exact? {
        let factors: [String: Exact] = ["ug": 1, "mg": 1000, "g": 1_000_000]
        return dose.unit.flatMap { factors[$0] }.flatMap { dose.number?.multiplied(by: $0) }
    }

    static func quantity(_ text: String, _ unit: String?) -> ReportedQuantity {
        var digits = text[...]
        var comparator: Comparator?
        for sign in [Comparator.lessOrEqual, .greaterOrEqual, .less, .greater]
        where comparator == nil && digits.hasPrefix(sign.rawValue) {
            comparator = sign
            digits = digits.dropFirst(sign.rawValue.count)
        }
        return ReportedQuantity(
            text: String(digits), number: Exact(decimalText: digits), comparator: comparator,
            unit: unit)
    }

    private static func range(
        _ range: ClosedRange<Int>?, _ upTo: String?, _ unit: String?
    ) -> LabRange? {
        if let upTo { return LabRange(high: quantity(upTo, unit)) }
        return range.map {
            LabRange(
                low: quantity("\($0.lowerBound)", unit), high: quantity("\($0.upperBound)", unit))
        }
    }
}
