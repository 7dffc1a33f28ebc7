/// The parts of a time in HL7's form.
struct FeedTimeText {
    /// `YYYY[MM[DD[HH[MM[SS]]]]]`, 4 to 14 digits.
    let digits: UnsafeBufferPointer<UInt8>
    /// `.5`, with its point.
    let fraction: UnsafeBufferPointer<UInt8>?
    /// `+0100` or `Z`.
    let zone: UnsafeBufferPointer<UInt8>?

    /// Nil for a text that is no time, or one that no calendar has.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < text.count, text[place].isDigit { place += 1 }
        digits = UnsafeBufferPointer(rebasing: text[..<place])
        guard place >= 4, place <= 14, place % 2 == 0 else { return nil }
        if place == 14, place < text.count, text[place] == UInt8(ascii: ".") {
            let start = place
            place += 1
            while place < text.count, text[place].isDigit { place += 1 }
            fraction =
                place > start + 1 ? UnsafeBufferPointer(rebasing: text[start..<place]) : nil
        } else {
            fraction = nil
        }
        if place < text.count {
            let zone = UnsafeBufferPointer(rebasing: text[place...])
            guard Self.isZone(zone) else { return nil }
            self.zone = zone
        } else {
            zone = nil
        }
        guard isOnCalendar, isOnClock else { return nil }
    }

    var hasTime: Bool { digits.count > 8 }
    var hasMinutes: Bool { digits.count >= 12 }
    var hasSeconds: Bool { digits.count == 14 }

    private static func isZone(_ zone: UnsafeBufferPointer<UInt8>) -> Bool {
        if zone.equals("Z") { return true }
        guard zone.count == 5 || zone.count == 6 && zone[3] == UInt8(ascii: ":"),
            zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-")
        else { return false }
        let minutes = zone.count - 2
        guard zone[1].isDigit, zone[2].isDigit, zone[minutes].isDigit, zone[minutes + 1].isDigit
        else { return false }
        let hour = Int(zone[1] - 0x30) * 10 + Int(zone[2] - 0x30)
        return hour < 14 && zone[minutes] < UInt8(ascii: "6")
            || hour == 14 && zone[minutes] == 0x30 && zone[minutes + 1] == 0x30
    }

    private func number(_ place: Int, _ count: Int) -> Int {
        digits[place..<place + count].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private var isOnCalendar: Bool {
        let year = number(0, 4)
        guard year > 0 else { return false }
        guard digits.count >= 6 else { return true }
        let month = number(4, 2)
        guard (1...12).contains(month) else { return false }
        guard digits.count >= 8 else { return true }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...days).contains(number(6, 2))
    }

    private var isOnClock: Bool {
        (digits.count < 10 || number(8, 2) < 24) && (digits.count < 12 || number(10, 2) < 60)
            && (digits.count < 14 || number(12, 2) < 60)
    }
}

extension ByteWriter {
    /// Writes a date, as precise as it is known.
    mutating func date(_ time: FeedTimeText) {
        for (place, digit) in time.digits.prefix(8).enumerated() {
            if place == 4 || place == 6 { raw(UInt8(ascii: "-")) }
            raw(digit)
        }
    }

    /// Writes `Thh:mm:ss`; seconds that nobody told are noughts, as FHIR asks.
    mutating func clock(_ time: FeedTimeText) {
        raw(UInt8(ascii: "T"))
        digits(time, 8)
        raw(UInt8(ascii: ":"))
        digits(time, 10)
        raw(UInt8(ascii: ":"))
        if time.hasSeconds { digits(time, 12) } else { raw("00") }
        if let fraction = time.fraction { raw(fraction) }
    }

    private mutating func digits(_ time: FeedTimeText, _ place: Int) {
        raw(time.digits[place])
        raw(time.digits[place + 1])
    }

    mutating func zone(_ zone: UnsafeBufferPointer<UInt8>) {
        guard zone.count > 1 else { return raw(zone) }
        raw(zone[..<3])
        raw(UInt8(ascii: ":"))
        raw(zone[(zone.count - 2)...])
    }
}
