import ClinicalModel
import FHIRSyntax

/// A number of times in a number of units of time, as `Timing.repeat` says a rate.
struct Schedule: Equatable {
    var frequency: Int
    var period: Int
    var unit: String

    /// The schedule of a rate a day, in the largest words that say it in whole numbers.
    init?(perDay rate: Exact) {
        guard rate > .zero, let frequency = Int(exactly: rate.numerator),
            let period = Int(exactly: rate.denominator)
        else { return nil }
        self = Schedule(frequency: frequency, period: period, unit: "d")
        for (unit, days) in Self.units {
            guard let inUnit = rate.multiplied(by: days), inUnit.isInteger,
                let count = Int(exactly: inUnit.numerator)
            else { continue }
            self = Schedule(frequency: count, period: 1, unit: unit)
            return
        }
        for (unit, days) in Self.units {
            guard let inUnit = rate.multiplied(by: days), inUnit.numerator == 1,
                let length = Int(exactly: inUnit.denominator)
            else { continue }
            self = Schedule(frequency: 1, period: length, unit: unit)
            return
        }
    }

    private init(frequency: Int, period: Int, unit: String) {
        self.frequency = frequency
        self.period = period
        self.unit = unit
    }

    /// UnitsOfTime in days; a month has 30.4375 days, a year 365.25.
    private static let units: [(String, Exact)] = [
        ("d", 1), ("wk", 7), ("mo", Exact(487).divided(by: 16) ?? .one),
        ("a", Exact(1461).divided(by: 4) ?? .one), ("h", Exact.one.divided(by: 24) ?? .one),
    ]
}

extension JSONWriter {
    /// A Timing: when it is to be, for how long, how often, and what the schedule is called.
    mutating func timing(
        _ name: String, event: FuzzyTime? = nil, bounds: Period? = nil, days: Int? = nil,
        perDay: Exact? = nil, text: String? = nil
    ) {
        let schedule = perDay.flatMap { Schedule(perDay: $0) }
        let hasRepeat = !(bounds?.isEmpty ?? true) || days != nil || schedule != nil
        guard event != nil || hasRepeat || text != nil else { return }
        object(name) { timing in
            if let event { timing.array("event") { $0.string(event.fhirText) } }
            if hasRepeat {
                timing.object("repeat") { object in
                    if let days { object.quantity("boundsDuration", .days(days)) }
                    object.period("boundsPeriod", bounds)
                    guard let schedule else { return }
                    object.name("frequency")
                    object.number(schedule.frequency)
                    object.name("period")
                    object.number(schedule.period)
                    object.member("periodUnit", schedule.unit)
                }
            }
            timing.concept("code", text.map { WrittenConcept(text: $0) })
        }
    }
}

extension ReportedQuantity {
    static func days(_ count: Int) -> ReportedQuantity {
        ReportedQuantity(text: String(count), number: Exact(count), unit: "d", unitCode: "d")
    }

    /// A mass in micrograms; what has no finite decimal is rounded to six digits.
    static func micrograms(_ value: Exact) -> ReportedQuantity {
        let text = value.description
        let written = text.isJSONNumber ? text : value.rounded()
        return ReportedQuantity(text: written, number: value, unit: "ug", unitCode: "ug")
    }
}
