import Foundation

/// Reads JSON token by token by rules of its own (RFC 8259).
///
/// Nothing of the program takes part, so what it writes can be compared with what it read: the same
/// tokens in the same order are the same tree with the same key order and the same digits.
struct TokenReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: some Collection<UInt8>) {
        self.bytes = Array(bytes)
        if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// A fault in the text.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    struct Token: Equatable {
        /// Its source.
        let source: ArraySlice<UInt8>
        /// A string's code units, its escapes resolved; nil for anything but a string with escapes.
        let units: [UInt16]?

        static func == (left: Token, right: Token) -> Bool {
            if left.source == right.source { return true }
            guard left.isString, right.isString else { return false }
            return left.codeUnits == right.codeUnits
        }

        private var isString: Bool { source.first == UInt8(ascii: "\"") }

        private var codeUnits: [UInt16] {
            units ?? Array(String(decoding: source.dropFirst().dropLast(), as: UTF8.self).utf16)
        }
    }

    /// The next token, nil at the end.
    mutating func next() throws -> Token? {
        while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
        guard place < bytes.count else { return nil }
        let start = place
        switch bytes[start] {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: ":"), UInt8(ascii: ","):
            place += 1
        default:
            while place < bytes.count, Self.isPlain(bytes[place]) { place += 1 }
            let text = String(decoding: bytes[start..<place], as: UTF8.self)
            guard try Self.literal.wholeMatch(in: text) != nil else { throw fault("literal") }
        }
        return Token(source: bytes[start..<place], units: nil)
    }

    private static var literal: Regex<Substring> {
        /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+\-]?[0-9]+)?/
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private mutating func string() throws -> Token {
        let start = place
        var hasEscapes = false
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            guard bytes[place] >= 0x20 else { throw fault("control character") }
            let isEscape = bytes[place] == UInt8(ascii: "\\")
            hasEscapes = hasEscapes || isEscape
            place += isEscape ? 2 : 1
        }
        guard place < bytes.count else { throw fault("unclosed string") }
        place += 1
        let source = bytes[start..<place]
        return Token(source: source, units: hasEscapes ? try resolved(source) : nil)
    }

    private func resolved(_ source: ArraySlice<UInt8>) throws -> [UInt16] {
        var rest = Array(String(decoding: source, as: UTF8.self).utf16).dropFirst().dropLast()
        var units: [UInt16] = []
        while let unit = rest.popFirst() {
            guard unit == 0x5C else {
                units.append(unit)
                continue
            }
            units.append(try Self.escape(&rest) ?? { throw fault("escape") }())
        }
        return units
    }

    private static func escape(_ rest: inout ArraySlice<UInt16>) throws -> UInt16? {
        switch rest.popFirst() {
        case 0x22: return 0x22
        case 0x5C: return 0x5C
        case 0x2F: return 0x2F
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x74: return 0x09
        case 0x75:
            let digits = String(decoding: rest.prefix(4), as: UTF16.self)
            rest = rest.dropFirst(4)
            return digits.count == 4 ? UInt16(digits, radix: 16) : nil
        default: return nil
        }
    }

    private func fault(_ what: String) -> Fault { Fault(description: "\(what) at byte \(place)") }

    /// The first difference between two texts, nil where they hold the same tokens.
    static func difference(
        of left: some Collection<UInt8>, and right: some Collection<UInt8>
    ) throws -> String? {
        var (one, other) = (TokenReader(left), TokenReader(right))
        var number = 0
        while true {
            let (first, second) = (try one.next(), try other.next())
            guard first == second else {
                return "token \(number): bytes \(one.place) and \(other.place)"
            }
            if first == nil { return nil }
            number += 1
        }
    }
}
