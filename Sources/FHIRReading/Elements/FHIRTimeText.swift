import ClinicalModel

/// Reads FHIR's date, dateTime and instant at the precision they are written with.
enum FHIRTimeText {
    /// The time a text says, nil for a text that is none.
    ///
    /// A time without offset takes `defaultOffset`, minutes east of UTC.
    static func parse(_ text: Bytes, defaultOffset: Int) -> FuzzyTime? {
        guard let year = number(text, 0, 4) else { return nil }
        if text.count == 4 { return Day(year: year, month: 1, day: 1).map(FuzzyTime.year) }
        guard byte(text, 4) == UInt8(ascii: "-"), let month = number(text, 5, 2) else { return nil }
        if text.count == 7 { return Day(year: year, month: month, day: 1).map(FuzzyTime.month) }
        guard byte(text, 7) == UInt8(ascii: "-"), let dayOfMonth = number(text, 8, 2),
            let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        if text.count == 10 { return .day(day) }
        return clock(text, day, defaultOffset).map(FuzzyTime.instant)
    }

    /// The date of a text that has a day, as a number that grows with it; nil for any other text.
    static func dateNumber(of text: Bytes) -> Int? {
        guard text.count >= 10, let year = number(text, 0, 4), let month = number(text, 5, 2),
            let day = number(text, 8, 2)
        else { return nil }
        return (year * 12 + month) * 31 + day
    }

    /// The offset a time is written with, minutes east of UTC; nil where there is none.
    static func offset(of text: Bytes) -> Int? {
        guard text.count > 16 else { return nil }
        var place = 16
        while place < text.count, !isZoneMark(text[place]) { place += 1 }
        return zone(text, place)
    }

    private static func clock(_ text: Bytes, _ day: Day, _ defaultOffset: Int) -> Instant? {
        guard byte(text, 10) == UInt8(ascii: "T"), let hour = number(text, 11, 2), hour < 24,
            byte(text, 13) == UInt8(ascii: ":"), let minute = number(text, 14, 2), minute < 60
        else { return nil }
        var place = 16
        var second = 0
        var nanoseconds = 0
        if byte(text, place) == UInt8(ascii: ":") {
            guard let read = number(text, place + 1, 2), read <= 60 else { return nil }
            second = read
            place += 3
            if byte(text, place) == UInt8(ascii: ".") {
                guard let fraction = fraction(text, &place) else { return nil }
                nanoseconds = fraction
            }
        }
        let offset = place == text.count ? defaultOffset : zone(text, place)
        guard let offset else { return nil }
        return Instant(
            day: day, secondOfDay: hour * 3600 + minute * 60 + second, nanoseconds: nanoseconds,
            offsetMinutes: offset)
    }

    /// The digits after the point as nanoseconds; further digits are cut.
    private static func fraction(_ text: Bytes, _ place: inout Int) -> Int? {
        place += 1
        var value = 0
        var digits = 0
        while place < text.count, let digit = digit(text[place]) {
            if digits < 9 { value = value * 10 + digit }
            digits += 1
            place += 1
        }
        guard digits > 0 else { return nil }
        for _ in min(digits, 9)..<9 { value *= 10 }
        return value
    }

    private static func zone(_ text: Bytes, _ place: Int) -> Int? {
        if byte(text, place) == UInt8(ascii: "Z") { return place + 1 == text.count ? 0 : nil }
        guard place + 6 == text.count, byte(text, place + 3) == UInt8(ascii: ":"),
            let hours = number(text, place + 1, 2), let minutes = number(text, place + 4, 2),
            hours <= 14, minutes < 60
        else { return nil }
        switch text[place] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func isZoneMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "Z") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }

    @inline(__always)
    private static func byte(_ text: Bytes, _ place: Int) -> UInt8 {
        place < text.count ? text[place] : 0
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> Int? {
        let value = byte &- UInt8(ascii: "0")
        return value < 10 ? Int(value) : nil
    }

    @inline(__always)
    private static func number(_ text: Bytes, _ start: Int, _ count: Int) -> Int? {
        guard start + count <= text.count else { return nil }
        var value = 0
        var isNumber = true
        for place in start..<start + count {
            let digit = text[place] &- UInt8(ascii: "0")
            isNumber = isNumber && digit < 10
            value = value &* 10 &+ Int(digit)
        }
        return isNumber ? value : nil
    }
}
