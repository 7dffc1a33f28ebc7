import FHIRCore

/// Where in a message an issue lies, as ERR names it: segment, its sequence, field, repetition, component
/// and sub-component.
struct HL7IssuePlace {
    /// From the segment on, as far as it is known.
    private(set) var parts: [String] = []

    init(_ issue: Issue, in header: HL7FoundHeader) {
        if let name = issue.expression, let parts = Self.parts(ofName: name) {
            self.parts = parts
        } else if let position = issue.position, header.isWhole {
            parts = Self.parts(at: position, in: header)
        }
    }

    /// The parts of a field's name: `OBX[3]-5[2].1.2`.
    private static func parts(ofName name: String) -> [String]? {
        guard name.utf8.count >= 3 else { return nil }
        let bytes = Array(name.utf8)
        guard HL7Message.Segment.packed(bytes[0], bytes[1], bytes[2]) != nil else { return nil }
        let segment = String(name.prefix(3))
        let rest = name.dropFirst(3)
        guard rest.isEmpty || rest.first == "[" || rest.first == "-" else { return nil }
        let halves = rest.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let sequence = number(in: halves.first ?? "") ?? "1"
        guard halves.count == 2 else { return [segment, sequence] }
        let places = halves[1].split(separator: ".")
        guard let field = places.first?.prefix(while: \.isNumber), !field.isEmpty else {
            return [segment, sequence]
        }
        let repetition = places.first.flatMap { number(in: $0.dropFirst(field.count)) } ?? "1"
        return [segment, sequence, String(field), repetition] + places.dropFirst().map(String.init)
    }

    /// The number in brackets.
    private static func number(in text: Substring) -> String? {
        guard text.first == "[", text.last == "]" else { return nil }
        let digits = text.dropFirst().dropLast()
        return digits.allSatisfy(\.isNumber) && !digits.isEmpty ? String(digits) : nil
    }

    /// The segment, and in ER7 the field, that a place of the input lies in.
    private static func parts(at position: SourcePosition, in header: HL7FoundHeader) -> [String] {
        let message = header.message
        guard
            let segment = message.segments.last(where: { Int($0.line) <= position.line })
        else { return [] }
        let parts = [String(decoding: segment.nameBytes, as: UTF8.self), String(segment.ordinal)]
        guard Int(segment.line) == position.line, let field = field(at: position, segment, header)
        else { return parts }
        return parts + [String(field)]
    }

    /// The number of the field in which a place lies, counted by its separators.
    private static func field(
        at position: SourcePosition, _ segment: HL7Message.Segment, _ header: HL7FoundHeader
    ) -> Int? {
        let first = Int(segment.offset) - header.start
        let last = position.byteOffset - header.start
        guard let delimiters = header.message.delimiters, first >= 0, first < last,
            last <= header.pipes.count
        else { return nil }
        let separators = header.pipes[first..<last].count { $0 == delimiters.field }
        let isHeader = segment.name == HL7Message.Segment.name("MSH")
        return separators == 0 ? nil : separators + (isHeader ? 1 : 0)
    }
}
