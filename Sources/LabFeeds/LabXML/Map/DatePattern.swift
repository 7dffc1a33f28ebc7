/// A form of dates or times such as `dd/MM/yyyy HH:mm`, and its way to HL7's form.
///
/// Letters: `yyyy MM dd HH mm ss` (one letter for one or two digits, but years have four), `S` for
/// digits behind the second's point, `X` for an offset (`Z`, `+01`, `+0100`, `+01:00`). Letters in
/// single quotes, and everything else, stand for themselves.
public struct DatePattern: Sendable, Hashable {
    public let text: String
    private let pieces: [Piece]

    private enum Piece: Sendable, Hashable {
        case number(Part, digits: ClosedRange<Int>)
        case fraction
        case offset
        case literal(UInt8)
    }

    enum Part: Int, Sendable, Hashable, CaseIterable {
        case year, month, day, hour, minute, second
    }

    public struct Fault: Error, Sendable, Equatable {
        public let reason: String
    }

    public init(_ text: String) throws(Fault) {
        self.text = text
        var pieces: [Piece] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.first {
            if byte == UInt8(ascii: "'") {
                let inner = bytes.dropFirst().prefix { $0 != UInt8(ascii: "'") }
                guard inner.endIndex < bytes.endIndex else {
                    throw Fault(reason: "has a quote without its second")
                }
                pieces += inner.map { .literal($0) }
                bytes = bytes[(inner.endIndex + 1)...]
            } else {
                let run = bytes.prefix { $0 == byte }
                pieces += try Self.pieces(byte, run.count)
                bytes = bytes[run.endIndex...]
            }
        }
        self.pieces = pieces
        try check()
    }

    private static func pieces(_ letter: UInt8, _ count: Int) throws(Fault) -> [Piece] {
        let part: Part
        switch letter {
        case UInt8(ascii: "y"):
            guard count == 4 else { throw Fault(reason: "years have four digits: yyyy") }
            return [.number(.year, digits: 4...4)]
        case UInt8(ascii: "M"): part = .month
        case UInt8(ascii: "d"): part = .day
        case UInt8(ascii: "H"): part = .hour
        case UInt8(ascii: "m"): part = .minute
        case UInt8(ascii: "s"): part = .second
        case UInt8(ascii: "S"): return [.fraction]
        case UInt8(ascii: "X"): return [.offset]
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            let name = String(decoding: [letter], as: UTF8.self)
            throw Fault(reason: "does not know the letter \(name); known are yMdHmsSX")
        default: return Array(repeating: .literal(letter), count: count)
        }
        guard count <= 2 else { throw Fault(reason: "has more than two letters for two digits") }
        return [.number(part, digits: count...2)]
    }

    /// Each part stands once, and with it every greater one.
    private func check() throws(Fault) {
        let parts = pieces.compactMap { if case .number(let part, _) = $0 { part } else { nil } }
        guard Set(parts).count == parts.count else { throw Fault(reason: "has a part twice") }
        guard !parts.isEmpty, Set(parts.map(\.rawValue)) == Set(0..<parts.count) else {
            throw Fault(reason: "leaves out a part between the year and the smallest")
        }
        guard pieces.count(where: { $0 == .fraction }) <= (parts.contains(.second) ? 1 : 0),
            pieces.count(where: { $0 == .offset }) <= (parts.contains(.hour) ? 1 : 0)
        else { throw Fault(reason: "has a fraction without seconds, or an offset without a time") }
    }

    /// The time that a text says in this form; nil where it is of another form or no time.
    public func time(in text: some StringProtocol) -> FeedMoment? {
        var rest = Array(text.utf8)[...]
        var moment = FeedMoment()
        for piece in pieces {
            switch piece {
            case .literal(let byte):
                guard rest.popFirst() == byte else { return nil }
            case .number(let part, let digits):
                let run = rest.prefix(digits.upperBound).prefix { Self.isDigit($0) }
                guard digits.contains(run.count) else { return nil }
                rest = rest[run.endIndex...]
                moment.parts.append((part, run.reduce(0) { $0 * 10 + Int($1 - 0x30) }))
            case .fraction:
                let run = rest.prefix { Self.isDigit($0) }
                guard !run.isEmpty else { return nil }
                rest = rest[run.endIndex...]
                moment.fraction = String(decoding: run, as: UTF8.self)
            case .offset:
                guard let offset = Self.offset(&rest) else { return nil }
                moment.offset = offset
            }
        }
        return rest.isEmpty && moment.isReal ? moment : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// `Z` or `+01`, `+0100`, `+01:00`, as HL7 writes it.
    static func offset(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let sign = rest.popFirst() else { return nil }
        if sign == UInt8(ascii: "Z") { return "+0000" }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        var digits: [UInt8] = []
        while let byte = rest.first, digits.count < 4 {
            let isColon = byte == UInt8(ascii: ":") && digits.count == 2
            guard isDigit(byte) || isColon else { break }
            if !isColon { digits.append(byte) }
            rest = rest.dropFirst()
        }
        if digits.count == 2 { digits += [0x30, 0x30] }
        guard digits.count == 4, (digits[0] - 0x30) * 10 + digits[1] - 0x30 <= 14,
            digits[2] < 0x36
        else { return nil }
        return String(decoding: [sign] + digits, as: UTF8.self)
    }

    /// The forms that stand where a map gives none: ISO 8601.
    static let standard: [DatePattern] = [
        "yyyy-MM-dd'T'HH:mm:ss.SX", "yyyy-MM-dd'T'HH:mm:ssX", "yyyy-MM-dd'T'HH:mmX",
        "yyyy-MM-dd'T'HH:mm:ss.S", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd",
        "yyyy-MM", "yyyy",
    ].compactMap { try? DatePattern($0) }
}

/// A date or time as its parts, as precise as it was sent.
public struct FeedMoment: Sendable {
    var parts: [(part: DatePattern.Part, value: Int)] = []
    var fraction: String?
    /// `+0100`; nil where none was sent.
    var offset: String?

    subscript(part: DatePattern.Part) -> Int? {
        parts.first { $0.part == part }?.value
    }

    var hasTime: Bool { self[.hour] != nil }

    /// Whether the calendar and the clock have it.
    var isReal: Bool {
        guard let year = self[.year], year > 0, (self[.hour] ?? 0) < 24,
            (self[.minute] ?? 0) < 60, (self[.second] ?? 0) < 60
        else { return false }
        let month = self[.month] ?? 1
        guard (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(self[.day] ?? 1)
    }

    /// In HL7's form.
    var hl7: String {
        var text = ""
        for part in DatePattern.Part.allCases {
            guard let value = self[part] else { break }
            let digits = String(value)
            let width = part == .year ? 4 : 2
            text += String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return text + (fraction.map { ".\($0)" } ?? "") + (offset ?? "")
    }
}
