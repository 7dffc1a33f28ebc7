/// The characters that part an ER7 message, as MSH-1 and MSH-2 declare them.
public struct HL7Delimiters: Sendable, Hashable {
    public var field: UInt8
    public var component: UInt8
    public var repetition: UInt8
    /// Nil where MSH-2 is too short to name it: then nothing is escaped.
    public var escape: UInt8?
    /// Nil where MSH-2 is too short to name it: then there are no sub-components.
    public var subcomponent: UInt8?
    /// The truncation character, which version 2.7 added.
    public var truncation: UInt8?

    /// `|^~\&`, which HL7 suggests.
    public static let suggested = HL7Delimiters(
        field: UInt8(ascii: "|"), component: UInt8(ascii: "^"), repetition: UInt8(ascii: "~"),
        escape: UInt8(ascii: "\\"), subcomponent: UInt8(ascii: "&"), truncation: nil)

    /// What MSH-2 says, in its order.
    public var encodingCharacters: [UInt8] {
        [component, repetition] + [escape, subcomponent, truncation].compactMap(\.self)
    }
}

extension HL7Delimiters {
    /// Why the characters of MSH-1 and MSH-2 cannot part a message.
    enum Fault: Sendable {
        case field
        case letters
        case doubled
    }

    /// What MSH-1 and MSH-2 declare; an empty MSH-2 declares what HL7 suggests.
    static func declared(
        field: UInt8, encoding: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Result<HL7Delimiters, Fault> {
        guard isDelimiter(field) else { return .failure(.field) }
        guard encoding.allSatisfy(isDelimiter) else { return .failure(.letters) }
        let named = Array(encoding.prefix(5))
        guard Set(named + [field]).count == named.count + 1 else { return .failure(.doubled) }
        var delimiters = suggested
        delimiters.field = field
        if let component = named.first {
            delimiters.component = component
            if named.count > 1 { delimiters.repetition = named[1] }
            delimiters.escape = named.count > 2 ? named[2] : nil
            delimiters.subcomponent = named.count > 3 ? named[3] : nil
            delimiters.truncation = named.count > 4 ? named[4] : nil
        }
        // One that is taken for granted may be named for something else.
        let all = [field] + delimiters.encodingCharacters
        guard Set(all).count == all.count else { return .failure(.doubled) }
        return .success(delimiters)
    }

    /// Whether a byte may part a message: printable ASCII that is neither letter, digit nor quote.
    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "\""):
            false
        case 0x09, 0x21...0x7E: true
        default: false
        }
    }
}

extension HL7Delimiters.Fault: Error {}
