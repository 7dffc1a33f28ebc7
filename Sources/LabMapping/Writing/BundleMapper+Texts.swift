import FHIRCore
import LabFeeds

extension FeedText {
    @inline(__always)
    func bytes(in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start) + Int(count)])
    }
}

/// Where an input field went: the byte of the Bundle its value begins at.
struct FieldMark {
    var field: UInt32
    var offset: Int
    /// Whether it is kept as text or extension, not in an element of its own.
    var isKept: Bool
}

extension BundleMapper {
    @inline(__always)
    func bytes(_ text: FeedText) -> UnsafeBufferPointer<UInt8> { text.bytes(in: self.text) }

    @inline(__always)
    func said(_ text: FeedText?) -> UnsafeBufferPointer<UInt8>? { source.said(text) }

    func string(_ text: FeedText?) -> String? { said(text)?.trimmed.string }

    /// Notes that the value to be written next is that of a field.
    @inline(__always)
    mutating func mark(_ text: FeedText?, kept: Bool = false) {
        if options.records, let text { mark(field: text.field, kept: kept) }
    }

    mutating func mark(field: UInt32, kept: Bool = false) {
        guard options.records, field != FeedText.noField else { return }
        marks.append(FieldMark(field: field, offset: json.count, isKept: kept))
    }

    /// Writes a member with a text of the feed, as it stands.
    @inline(__always)
    mutating func member(_ name: StaticString, _ text: FeedText?, kept: Bool = false) {
        guard let text, let bytes = said(text) else { return }
        json.name(name)
        mark(text, kept: kept)
        json.string(bytes)
    }

    /// Writes a text as an item of an array.
    mutating func item(_ text: FeedText?) {
        guard let text, let bytes = said(text) else { return }
        json.separate()
        mark(text)
        json.string(bytes)
    }

    static let asSent: StaticString =
        "{\"url\":\"https://w3id.org/cobalamin/StructureDefinition/as-sent\",\"valueString\":"

    /// Writes the sibling of a primitive that keeps what was sent: `"_birthDate":{"extension":[…]}`.
    mutating func keep(_ name: StaticString, _ sent: UnsafeBufferPointer<UInt8>, _ text: FeedText?)
    {
        json.name(name)
        json.raw("{\"extension\":[")
        json.raw(Self.asSent)
        mark(text, kept: true)
        json.string(sent)
        json.raw("}]}")
    }

    /// Writes a member that says why a required value is missing.
    mutating func unknown(_ name: StaticString) {
        json.name(name)
        json.raw(
            "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]}"
        )
    }

    func issue(
        _ severity: Issue.Severity, _ code: String, _ id: String, _ field: UInt32?,
        _ diagnostics: String
    ) -> Issue {
        Issue(
            severity: severity, code: code, id: id, position: field.flatMap(position),
            diagnostics: diagnostics)
    }

    private func position(_ field: UInt32) -> SourcePosition? {
        report.line(of: field).map { SourcePosition(line: $0, column: 1, byteOffset: 0) }
    }
}
