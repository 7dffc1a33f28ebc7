/// Takes dates and times apart as the patterns of the R4 primitives have them.
struct TemporalText {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text.utf8[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Passes one character, if it is next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    /// Passes exactly `count` digits whose value lies in `range`.
    mutating func digits(_ count: Int, in range: ClosedRange<Int>) -> Int? {
        var value = 0
        for digit in rest.prefix(count) {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(digit) - Int(UInt8(ascii: "0"))
        }
        guard rest.count >= count, range.contains(value) else { return nil }
        rest.removeFirst(count)
        return value
    }

    /// Passes one digit or more and gives them as written.
    mutating func run() -> String? {
        let run = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        rest.removeFirst(run.count)
        return run.isEmpty ? nil : String(Substring(run))
    }
}

extension TemporalText {
    /// Passes `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day that exists in its month.
    mutating func date() -> CalendarDate? {
        guard let year = digits(4, in: 1...9999) else { return nil }
        var date = CalendarDate(year: year, month: nil, day: nil)
        guard take("-") else { return date }
        guard let month = digits(2, in: 1...12) else { return nil }
        date.month = month
        guard take("-") else { return date }
        guard let day = digits(2, in: 1...CalendarDate.days(in: month, of: year)) else {
            return nil
        }
        date.day = day
        return date
    }

    /// Passes `hh:mm:ss` with or without a fraction; the second may be 60.
    mutating func time() -> TimeOfDay? {
        guard let hour = digits(2, in: 0...23), take(":"),
            let minute = digits(2, in: 0...59), take(":"),
            let second = digits(2, in: 0...60)
        else { return nil }
        guard take(".") else {
            return TimeOfDay(hour: hour, minute: minute, second: second, fraction: nil)
        }
        guard let fraction = run() else { return nil }
        return TimeOfDay(hour: hour, minute: minute, second: second, fraction: fraction)
    }

    /// Passes `Z` or an offset from UTC of at most 14 hours, given in minutes.
    mutating func zone() -> ZoneOffset? {
        if take("Z") { return ZoneOffset(minutes: 0, isZulu: true) }
        let sign: Int
        if take("+") {
            sign = 1
        } else if take("-") {
            sign = -1
        } else {
            return nil
        }
        guard let hours = digits(2, in: 0...14), take(":"),
            let minutes = digits(2, in: 0...(hours == 14 ? 0 : 59))
        else { return nil }
        return ZoneOffset(minutes: sign * (hours * 60 + minutes), isZulu: false)
    }
}
