import FHIRCore

/// The file and batch headers and trailers around messages, and whether their counts are right.
struct HL7BatchEnvelope {
    /// Whether an MLLP frame is open.
    var isFramed = false
    private var isFileOpen = false
    private var isBatchOpen = false
    /// Messages since the batch began.
    private var messages = 0
    /// Batches since the file began.
    private var batches = 0

    /// The count that a trailer declares stands within so many bytes.
    private static let lead = 64

    mutating func countMessage() { messages += 1 }

    /// Takes a header or trailer; says what is wrong with it.
    mutating func take(
        _ name: UInt32, _ line: ArraySlice<UInt8>, at position: SourcePosition
    ) -> [Issue] {
        take(name, count: Self.firstField(of: line.prefix(Self.lead)), at: position)
    }

    /// Takes a header or trailer with the count it declares, if it does.
    mutating func take(
        _ name: UInt32, count: [UInt8]?, at position: SourcePosition
    ) -> [Issue] {
        switch name {
        case HL7Message.Segment.name("FHS"):
            let issues = unended(at: position)
            (isFileOpen, batches) = (true, 0)
            return issues
        case HL7Message.Segment.name("BHS"):
            let issues = unendedBatch(at: position)
            (isBatchOpen, messages) = (true, 0)
            return issues
        case HL7Message.Segment.name("BTS"):
            defer { (isBatchOpen, messages, batches) = (false, 0, batches + 1) }
            return (isBatchOpen ? [] : [Self.headless("BTS", "BHS", position)])
                + Self.compare(count, "BTS-1", "messages", messages, position)
        default:
            let issues = unendedBatch(at: position)
            defer { (isFileOpen, batches, messages) = (false, 0, 0) }
            return issues + (isFileOpen ? [] : [Self.headless("FTS", "FHS", position)])
                + Self.compare(count, "FTS-1", "batches", batches, position)
        }
    }

    /// Says what is missing at the end of the input.
    mutating func end(at position: SourcePosition) -> [Issue] { unended(at: position) }

    private mutating func unended(at position: SourcePosition) -> [Issue] {
        let issues = unendedBatch(at: position)
        guard isFileOpen else { return issues }
        isFileOpen = false
        return issues + [Self.tailless("file", "FHS", "FTS", position)]
    }

    private mutating func unendedBatch(at position: SourcePosition) -> [Issue] {
        guard isBatchOpen else { return [] }
        (isBatchOpen, messages, batches) = (false, 0, batches + 1)
        return [Self.tailless("batch", "BHS", "BTS", position)]
    }
}

// MARK: - What is told

extension HL7BatchEnvelope {
    /// The text of the field behind the name.
    private static func firstField(of line: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = line.split(separator: 0x20, omittingEmptySubsequences: true)
        guard let start = parts.first?.startIndex, start + 4 <= line.endIndex else { return nil }
        let mark = line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard start + mark + 3 < line.endIndex else { return nil }
        let separator = line[start + mark + 3]
        let field = line[(start + mark + 4)...].prefix { $0 != separator }
        return field.isEmpty ? nil : Array(field)
    }

    /// Compares a declared count with what was read; a wrong one means that something is missing.
    private static func compare(
        _ declared: [UInt8]?, _ field: String, _ things: String, _ found: Int,
        _ position: SourcePosition
    ) -> [Issue] {
        guard let declared else { return [] }
        let text = String(decoding: declared, as: UTF8.self).filter { $0 != " " }
        guard let count = Int(text), count >= 0 else {
            return [
                Issue(
                    severity: .warning, code: "value", id: "hl7-batch-count",
                    expression: field, position: position,
                    diagnostics: "\(field) is no number, so nobody knows how many \(things) there "
                        + "should be.")
            ]
        }
        guard count != found else { return [] }
        return [
            Issue(
                severity: .error, code: "incomplete", id: "hl7-batch-count",
                expression: field, position: position,
                diagnostics: "\(field) counts \(count) \(things), but there are \(found): "
                    + (found < count ? "some may be lost." : "some are more than were sent."))
        ]
    }

    private static func tailless(
        _ thing: String, _ header: String, _ trailer: String, _ position: SourcePosition
    ) -> Issue {
        Issue(
            severity: .error, code: "incomplete", id: "hl7-batch-trailer",
            expression: trailer, position: position,
            diagnostics: "A \(thing) begins with \(header) and ends without \(trailer): it may be "
                + "cut short.")
    }

    private static func headless(
        _ trailer: String, _ header: String, _ position: SourcePosition
    ) -> Issue {
        Issue(
            severity: .warning, code: "structure", id: "hl7-batch-trailer",
            expression: trailer, position: position,
            diagnostics: "A \(trailer) ends what no \(header) began.")
    }
}
