package import ClinicalModel

/// A plan of an example; its activities stand in the plan itself or refer to orders.
package struct ExamplePlan: Sendable {
    private let owner: SourceReference
    private let day: @Sendable (Int) -> FuzzyTime
    private(set) var activities: [CarePlanRecord.Activity] = []

    init(owner: SourceReference, day: @escaping @Sendable (Int) -> FuzzyTime) {
        self.owner = owner
        self.day = day
    }

    /// Vitamin B12, or folic acid, every so many days; `every` nil = no interval is stated.
    package mutating func gives(
        _ substance: Substance = .hydroxocobalamin, _ amount: String? = "1000",
        _ route: DoseRoute? = .intramuscular, unit: String? = "ug", every days: Exact?,
        upTo longest: Exact? = nil, fromDaysAgo: Int? = nil, untilDaysAgo: Int? = nil,
        status: String = "in-progress", order: String? = nil
    ) {
        let source = owner.member("\(owner.member).activity[\(activities.count)]")
        let dose = amount.map { ExamplePerson.quantity($0, unit) }
        var medication = MedicationRecord(
            kind: .request,
            source: order.map { SourceReference(reference: $0, resourceType: "MedicationRequest") }
                ?? source,
            substance: substance, status: status, countsAsGiven: false,
            start: fromDaysAgo.map(day), end: untilDaysAgo.map(day), dose: dose,
            amountMicrograms: dose.flatMap(ExamplePerson.micrograms),
            dosesPerDay: days.flatMap { Exact.one.divided(by: $0) }, route: route)
        medication.leastDosesPerDay = longest.flatMap { Exact.one.divided(by: $0) }
        activities.append(
            CarePlanRecord.Activity(
                reference: order, status: status, substance: substance, medication: medication,
                source: source))
    }

    /// A measurement, on a day or at no stated time.
    package mutating func measures(_ keys: AnalyteKey..., daysAgo: Int? = nil) {
        let due = daysAgo.map { Period(start: day($0), end: nil, isSingleDate: true) }
        activities.append(
            CarePlanRecord.Activity(
                status: "scheduled", keys: keys, period: due,
                source: owner.member("\(owner.member).activity[\(activities.count)]")))
    }
}

extension ExamplePerson {
    /// A plan of treatment with what it gives and measures.
    package mutating func plan(
        status: String = "active", intent: String = "plan", fromDaysAgo: Int = 200,
        toDaysAgo: Int? = nil, follows definitions: [String] = [],
        _ build: (inout ExamplePlan) -> Void
    ) {
        let source = next("CarePlan")
        var plan = ExamplePlan(owner: source) { .day(ExampleDyad.asOf.day + -$0) }
        build(&plan)
        let record = CarePlanRecord(
            status: status, intent: intent, definitions: definitions,
            period: period(fromDaysAgo, toDaysAgo), created: day(fromDaysAgo),
            activities: plan.activities, source: source)
        edit { $0.carePlans.append(record) }
    }
}
