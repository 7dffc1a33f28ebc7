/// The syntax of dates and times, with days that the calendar has.
enum TemporalSyntax {
    typealias Text = Substring.UTF8View

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    static func isDate(_ text: Text) -> Bool {
        var rest = text
        return takeDate(&rest, needsDay: false) && rest.isEmpty
    }

    /// A date, or a full date with a time and an offset.
    static func isDateTime(_ text: Text) -> Bool {
        isDate(text) || isInstant(text)
    }

    /// A full date with a time to the second at least and an offset.
    static func isInstant(_ text: Text) -> Bool {
        var rest = text
        return takeDate(&rest, needsDay: true) && take("T", &rest) && takeTime(&rest)
            && takeOffset(&rest) && rest.isEmpty
    }

    /// `hh:mm:ss`, perhaps with a fraction.
    static func isTime(_ text: Text) -> Bool {
        var rest = text
        return takeTime(&rest) && rest.isEmpty
    }

    private static func takeDate(_ rest: inout Text, needsDay: Bool) -> Bool {
        guard let year = takeNumber(4, &rest), year > 0 else { return false }
        guard take("-", &rest) else { return !needsDay }
        guard let month = takeNumber(2, &rest), (1...12).contains(month) else { return false }
        guard take("-", &rest) else { return !needsDay }
        guard let day = takeNumber(2, &rest) else { return false }
        return day >= 1 && day <= days(of: month, year: year)
    }

    private static func days(of month: Int, year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Second 60 is a leap second.
    private static func takeTime(_ rest: inout Text) -> Bool {
        guard let hour = takeNumber(2, &rest), hour < 24, take(":", &rest),
            let minute = takeNumber(2, &rest), minute < 60, take(":", &rest),
            let second = takeNumber(2, &rest), second <= 60
        else { return false }
        guard take(".", &rest) else { return true }
        let digits = rest.prefix(while: isDigit).count
        rest = rest.dropFirst(digits)
        return digits > 0
    }

    private static func takeOffset(_ rest: inout Text) -> Bool {
        if take("Z", &rest) { return true }
        guard take("+", &rest) || take("-", &rest),
            let hour = takeNumber(2, &rest), take(":", &rest),
            let minute = takeNumber(2, &rest)
        else { return false }
        return hour < 14 && minute < 60 || hour == 14 && minute == 0
    }

    private static func take(_ sign: Unicode.Scalar, _ rest: inout Text) -> Bool {
        guard rest.first == UInt8(ascii: sign) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func takeNumber(_ count: Int, _ rest: inout Text) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
