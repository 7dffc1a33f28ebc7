import ClinicalModel

extension Instant {
    /// A FHIR instant, with as many digits of a second as are known.
    var fhirText: String {
        guard nanoseconds > 0 else { return description }
        var digits = String(nanoseconds)
        digits = String(repeating: "0", count: 9 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        // `2025-06-05T10:40:00` and the offset behind it.
        let seconds = description.prefix(19)
        return "\(seconds).\(digits)\(description.dropFirst(19))"
    }
}

extension FuzzyTime {
    /// A FHIR date or dateTime of the precision known.
    var fhirText: String { instant?.fhirText ?? description }

    /// The time as a FHIR date, which has no clock.
    var dateText: String { instant?.day.description ?? description }
}

extension Period {
    /// Whether nothing is known of it.
    var isEmpty: Bool { start == nil && end == nil }

    /// One date.
    init(single time: FuzzyTime?) { self.init(start: time, end: nil, isSingleDate: true) }
}

/// Whether two times are written alike: the same moment in the same zone, of the same precision.
func isWrittenAlike(_ one: FuzzyTime?, _ other: FuzzyTime?) -> Bool {
    one?.fhirText == other?.fhirText
}
