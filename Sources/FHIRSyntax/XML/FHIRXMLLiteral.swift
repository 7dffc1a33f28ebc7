/// Whether a value's text is a literal of JSON.
enum FHIRXMLLiteral {
    /// Whether the text is `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.
    static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        func at(_ character: Unicode.Scalar) -> Bool {
            place < text.count && text[place] == UInt8(ascii: character)
        }
        func digits() -> Int {
            let start = place
            while place < text.count, text[place] &- UInt8(ascii: "0") < 10 { place += 1 }
            return place - start
        }
        if at("-") { place += 1 }
        let leadsWithZero = at("0")
        let whole = digits()
        guard whole > 0, whole == 1 || !leadsWithZero else { return false }
        if at(".") {
            place += 1
            guard digits() > 0 else { return false }
        }
        if at("e") || at("E") {
            place += 1
            if at("+") || at("-") { place += 1 }
            guard digits() > 0 else { return false }
        }
        return place == text.count
    }

    static func isBoolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
    }
}
