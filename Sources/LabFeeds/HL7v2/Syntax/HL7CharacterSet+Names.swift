extension HL7CharacterSet {
    /// The set that MSH-18 names in one repetition; nil for a name that is not known.
    static func named(_ text: some Sequence<UInt8>) -> HL7CharacterSet? {
        guard let name = squeezed(text) else { return nil }
        switch name {
        case "ASCII", "USASCII", "ISOIR6", "ISO646", "ANSIX341968": return .ascii
        case "UNICODEUTF8", "UTF8", "UNICODE": return .utf8
        case "UNICODEUTF16", "UTF16", "UNICODEUTF16LE", "UNICODEUTF16BE": return .utf16
        default: return latin(name) ?? windows(name) ?? asian(name)
        }
    }

    /// Upper-case letters and digits only: `ISO 8859/1` and `iso-8859-1` differ in nothing.
    private static func squeezed(_ text: some Sequence<UInt8>) -> String? {
        var name = ""
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                name.unicodeScalars.append(Unicode.Scalar(byte - 0x20))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x20, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
                continue
            default: return nil
            }
        }
        return name
    }

    /// The parts of ISO 8859, by number or by the name of the alphabet.
    private static func latin(_ name: String) -> HL7CharacterSet? {
        let alphabets = ["LATIN1": 1, "LATIN2": 2, "LATIN3": 3, "LATIN4": 4, "LATIN9": 15]
        let registered = ["ISOIR100": 1, "ISOIR101": 2, "ISOIR109": 3, "ISOIR110": 4]
        let number: Int?
        if let known = alphabets[name] ?? registered[name] {
            number = known
        } else {
            let digits = name.hasPrefix("ISO") ? name.dropFirst(3) : name[...]
            number = digits.hasPrefix("8859") ? Int(digits.dropFirst(4)) : nil
        }
        // There is no part 12.
        guard let number, (1...16).contains(number), number != 12 else { return nil }
        return HL7CharacterSet(kind: .singleByte, name: "ISO-8859-\(number)")
    }

    private static func windows(_ name: String) -> HL7CharacterSet? {
        for prefix in ["WINDOWS", "CP", "MSWIN"] where name.hasPrefix(prefix) {
            guard let page = Int(name.dropFirst(prefix.count)) else { continue }
            switch page {
            case 1250...1258: return HL7CharacterSet(kind: .singleByte, name: "CP\(page)")
            case 437, 850, 852, 858: return HL7CharacterSet(kind: .singleByte, name: "CP\(page)")
            case 65001: return .utf8
            default: return nil
            }
        }
        return nil
    }

    private static func asian(_ name: String) -> HL7CharacterSet? {
        let sets = [
            "ISOIR13": "JIS_X0201", "ISOIR14": "JIS_X0201", "ISOIR87": "ISO-2022-JP",
            "ISOIR159": "ISO-2022-JP-2", "SHIFTJIS": "SHIFT_JIS", "EUCJP": "EUC-JP",
            "GB180302000": "GB18030", "GB18030": "GB18030", "KSX1001": "EUC-KR",
            "CNS116431992": "EUC-TW", "BIG5": "BIG5",
        ]
        return sets[name].map { HL7CharacterSet(kind: .multiByte, name: $0) }
    }
}
