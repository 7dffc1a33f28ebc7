import FHIRCore

/// Whether an input is one document or a stream with one document a line.
package enum InputShape: Sendable, Equatable {
    case document
    case ndjson

    /// How much of an input decides its shape, unless its first line is longer.
    package static let headBytes = 64 << 10

    /// The shape a file name promises, if it does.
    package init?(fileName: String) {
        let name = fileName.hasSuffix(".gz") ? String(fileName.dropLast(3)) : fileName
        guard name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") else { return nil }
        self = .ndjson
    }

    /// The shape by the first bytes: a stream where one line is a complete object by itself.
    ///
    /// A complete line inside a document that goes on over several lines does not count, and a broken
    /// line does not hide the complete ones after it. An input of one line is a document; with
    /// `isWhole` false, more may follow it and it counts as the first of a stream.
    package init(head: UnsafeRawBufferPointer, isWhole: Bool) {
        let lines = HeadLines(head, isWhole: isWhole)
        self = lines.isStream ? .ndjson : .document
    }
}

/// The lines at the start of an input.
private struct HeadLines {
    private let head: UnsafeRawBufferPointer
    private let isWhole: Bool
    private let lines: [UnsafeRawBufferPointer]

    init(_ head: UnsafeRawBufferPointer, isWhole: Bool) {
        // What stands behind the last line end may be cut anywhere: more of it may follow.
        let end = isWhole ? head.count : head.lastIndex(of: UInt8(ascii: "\n")) ?? 0
        self.head = UnsafeRawBufferPointer(rebasing: head[..<end])
        self.isWhole = isWhole
        lines = self.head.split(separator: UInt8(ascii: "\n"))
            .map { UnsafeRawBufferPointer(rebasing: $0) }
            .filter { line in line.contains { !JSONBlank.contains($0) } }
    }

    var isStream: Bool {
        guard let first = lines.first else { return false }
        let reader = JSONReader()
        if Self.isObject(first, reader) { return lines.count > 1 || !isWhole }
        guard lines.count > 1, !mayBeOneDocument(reader) else { return false }
        return lines.dropFirst().contains { line in
            line.first == UInt8(ascii: "{") && Self.isObject(line, reader)
        }
    }

    private static func isObject(_ line: UnsafeRawBufferPointer, _ reader: JSONReader) -> Bool {
        guard case .success(let document) = reader.read(line) else { return false }
        return document.root.isObject
    }

    /// Whether the head is a document, or the start of one.
    private func mayBeOneDocument(_ reader: JSONReader) -> Bool {
        switch reader.read(head) {
        case .success: true
        case .failure(let error):
            !isWhole && [.endsEarly, .unclosedString].contains(error.reason)
        }
    }
}
