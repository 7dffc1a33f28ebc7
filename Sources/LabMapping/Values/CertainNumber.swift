import FHIRCore

/// A number that is not written as FHIR writes it and yet has one reading.
struct CertainNumber {
    /// The number in FHIR's spelling.
    let text: String
    let comparator: StaticString?
    /// Written otherwise than a format's own numbers are.
    let isOddly: Bool

    /// Nil where there is another reading, no number, or more than a number, its flag and its unit.
    init?(_ sent: UnsafeBufferPointer<UInt8>, unit: UnsafeBufferPointer<UInt8>?) {
        guard sent.count <= 64 else { return nil }
        var body = sent.string
        // HL7's numbers may have a plus before them and nothing behind the point.
        let hasPlus = body.hasPrefix("+") && body.dropFirst().first?.isNumber ?? false
        if hasPlus { body.removeFirst() }
        guard !body.hasSuffix("+"),
            case .number(let sign, let number, let rest) = WrittenNumber(body)
        else { return nil }
        guard rest.isEmpty || unit.map({ rest == $0.string }) ?? false else { return nil }
        text = number
        isOddly = sign != nil || !rest.isEmpty || body != number
        switch sign {
        case .less: comparator = "<"
        case .lessOrEqual: comparator = "<="
        case .greaterOrEqual: comparator = ">="
        case .greater: comparator = ">"
        case nil: comparator = nil
        }
    }

    /// Digits with a mark that may divide thousands or decimals, whatever stands before them.
    static func isAmbiguous(_ sent: UnsafeBufferPointer<UInt8>) -> Bool {
        var hasDigit = false
        var hasMark = false
        for (place, byte) in sent.enumerated() {
            if byte.isDigit {
                hasDigit = true
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") {
                hasMark = true
            } else if byte == UInt8(ascii: ".") || byte == 0x20 {
                continue
            } else {
                let isSign = "<>=+-".utf8.contains(byte)
                guard isSign, !hasDigit, place < 3 else { return false }
            }
        }
        return hasDigit && hasMark && sent.last != UInt8(ascii: ",")
    }
}
