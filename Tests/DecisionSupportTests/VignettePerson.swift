import ClinicalModel

/// Writes one synthetic person of a vignette as the reader would hand it over; times are ISO 8601.
struct VignettePerson {
    private(set) var record: PatientRecord
    private let name: String
    private var count = 0

    init(_ name: String, index: Int, born: String, sex: Person.Sex) {
        self.name = name
        record = PatientRecord(
            person: Person(
                id: PersonID(index),
                source: SourceReference(reference: "Patient/\(name)", resourceType: "Patient"),
                birthDate: VignetteTime.parse(born), sex: sex))
    }

    /// A laboratory value; a leading comparator is one; `low`–`high` is the sender's range.
    mutating func result(
        _ key: AnalyteKey, _ value: String, _ unit: String, at time: String,
        range: (low: String?, high: String?)? = nil, property: UnitKind? = nil
    ) {
        let comparators: [Comparator] = [.lessOrEqual, .greaterOrEqual, .less, .greater]
        let comparator = comparators.first { value.hasPrefix($0.rawValue) }
        let text = String(value.dropFirst(comparator?.rawValue.count ?? 0))
        let source = next("Observation")
        record.results.append(
            LabResult(
                ordinal: count, source: source, key: key,
                coding: AnalyteCoding(
                    system: "http://loinc.org", code: key.rawValue, recognition: .verified,
                    property: property),
                value: Self.quantity(text, unit, comparator), time: VignetteTime.parse(time),
                timeSource: .effective,
                range: range.map {
                    LabRange(
                        low: $0.low.map { Self.quantity($0, unit) },
                        high: $0.high.map { Self.quantity($0, unit) })
                }))
    }

    mutating func sign(_ key: ConceptKey, onset: String, recorded: String? = nil) {
        record.signs.append(
            SignRecord(
                key: key, source: next("Condition"), onset: VignetteTime.parse(onset),
                recorded: VignetteTime.parse(recorded ?? onset)))
    }

    mutating func milestone(_ key: String, _ status: MilestoneRecord.Status, on day: String) {
        record.milestones.append(
            MilestoneRecord(
                key: key, status: status, time: VignetteTime.parse(day),
                source: next("Observation")))
    }

    mutating func fed(
        _ kind: FeedingRecord.Kind, from: String, to: String? = nil, formula: String? = nil
    ) {
        record.feeding.append(
            FeedingRecord(
                kinds: [kind], period: Self.period(from, to),
                formulaVolume: formula.map { Self.quantity($0, "mL/d") },
                source: next("Observation")))
    }

    mutating func diet(_ kind: DietRecord.Kind, from: String) {
        record.diets.append(
            DietRecord(kinds: [kind], period: Self.period(from, nil), source: next("Observation")))
    }

    mutating func condition(_ key: ConceptKey, on day: String) {
        record.conditions.append(
            ConditionRecord(
                key: key, source: next("Condition"), onset: VignetteTime.parse(day),
                recorded: VignetteTime.parse(day)))
    }

    mutating func carePlan(_ status: String, from: String, to: String) {
        record.carePlans.append(
            CarePlanRecord(
                status: status, intent: "plan", period: Self.period(from, to),
                created: VignetteTime.parse(from), source: next("CarePlan")))
    }

    /// A dose given, or a course from one day to another.
    mutating func medication(
        _ substance: Substance, _ micrograms: String? = nil, _ route: DoseRoute? = nil,
        kind: MedicationRecord.Kind = .administration, from: String, to: String? = nil
    ) {
        let dose = micrograms.map { Self.quantity($0, "ug") }
        record.medications.append(
            MedicationRecord(
                kind: kind, source: next("Medication"), substance: substance,
                start: VignetteTime.parse(from), end: to.flatMap(VignetteTime.parse), dose: dose,
                amountMicrograms: dose?.number, dosesPerDay: 1, route: route))
    }

    private mutating func next(_ type: String) -> SourceReference {
        count += 1
        return SourceReference(
            reference: "\(type)/\(name)-\(count)", resourceType: type, container: "Bundle.entry",
            index: count)
    }

    private static func period(_ from: String, _ to: String?) -> Period {
        Period(start: VignetteTime.parse(from), end: to.flatMap(VignetteTime.parse))
    }

    private static func quantity(
        _ text: String, _ unit: String, _ comparator: Comparator? = nil
    ) -> ReportedQuantity {
        ReportedQuantity(
            text: text, number: Exact(decimalText: text), comparator: comparator, unit: unit)
    }
}

/// Reads `2024-11-12` and `2024-11-12T10:00+01:00`.
enum VignetteTime {
    static func parse(_ text: String) -> FuzzyTime? {
        let numbers = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        guard numbers.count >= 3,
            let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
        else { return nil }
        guard numbers.count == 7 else { return .day(day) }
        let offset = numbers[5] * 60 + numbers[6]
        return .instant(
            Instant(
                day: day, secondOfDay: numbers[3] * 3600 + numbers[4] * 60, offsetMinutes: offset))
    }

    static func asOf(_ text: String) -> AsOf? {
        parse(text)?.instant.map { AsOf(instant: $0, text: text) }
    }
}
