public import FHIRCore
public import FHIRSyntax

extension FHIRDecimal: PrimitiveValue {
    public init?(json element: Element) {
        guard let number = element.number else { return nil }
        self = number
    }

    public func write(to writer: inout JSONWriter) { writer.raw(text) }
}

// Swift's coders have no number with its text: through them `1.50` becomes `1.5`.
extension FHIRDecimal: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let whole = try? container.decode(Int.self) {
            self.init(whole)
            return
        }
        let number = try container.decode(Double.self)
        guard let value = FHIRDecimal("\(number)") else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no number")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let whole = Int(text) {
            try container.encode(whole)
        } else {
            try container.encode(Double(text))
        }
    }
}
