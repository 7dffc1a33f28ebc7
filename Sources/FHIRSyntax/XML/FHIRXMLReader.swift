package import FHIRCore

/// Reads FHIR XML into the same `Document` that JSON gives.
///
/// ```swift
/// let reader = try FHIRXMLReader(catalog: Definitions.r4)
/// let reading = reader.read(bytes)
/// guard let document = reading.document else { report(reading.issues); return }
/// document.position(of: element)  // line and column in the XML
/// ```
///
/// Members stand in the order of the XML; what repeats in the specification is an array, and what
/// repeats against it too, with an issue. Unknown elements become members of their name, those of
/// other namespaces `{namespace}name`, unknown attributes `@name`, text between elements `#text`, each
/// with an issue. A number or boolean that JSON cannot write keeps its text as a string, with an issue.
/// Comments and processing instructions are dropped, as JSON has none.
///
/// Keeps what it learnt of types and names, so read the documents of an input with one reader. Not for
/// use by two threads at once.
package final class FHIRXMLReader {
    private let limits: XMLLimits
    private let events: XMLEventReader
    private var rules: FHIRXMLRules
    private let names: FHIRXMLNames
    private let json: JSONReader

    /// How many bytes are parsed before their events are taken.
    private static let chunk = 1 << 16

    package init(
        catalog: any ElementCatalog, limits: XMLLimits = .default
    ) throws(XMLEventReader.LibraryMissing) {
        self.limits = limits
        events = try XMLEventReader(limits: limits)
        names = FHIRXMLNames(events)
        rules = FHIRXMLRules(catalog: catalog, events: events)
        // An element may be an array and an object in JSON.
        json = JSONReader(
            limits: JSONLimits(depth: limits.depth * 2 + 8, bytes: Int(UInt32.max)))
    }

    /// Reads a document over bytes that live as long as `owner`, which the document then holds; without
    /// an owner the caller keeps them alive and unchanged as long as the document is used.
    ///
    /// Text in another encoding is converted to UTF-8, and the document stands on that.
    package func read(
        _ bytes: UnsafeRawBufferPointer, owner: AnyObject? = nil
    ) -> FHIRXMLReading {
        let source = bytes.assumingMemoryBound(to: UInt8.self)
        guard let other = FHIRXMLSourceText(source) else { return read(source, owner: owner) }
        // Whether the bytes are what they say is known once they were read.
        let builder = build(source, rewritesNarratives: false)
        guard events.fault == nil, !builder.isRefused, let text = other.converted() else {
            return unreadable(builder, in: source)
        }
        let notes = events.notes
        let copy = OwnedBytes(text)
        let told = FHIRXMLReading.conversion(from: other.encoding)
        return read(UnsafeBufferPointer(copy.bytes), owner: copy, notes: notes + [told])
    }

    /// Reads a document that keeps a copy of its bytes.
    package func read(_ bytes: [UInt8]) -> FHIRXMLReading {
        let copy = OwnedBytes(bytes)
        return read(UnsafeRawBufferPointer(copy.bytes), owner: copy)
    }

    private func read(
        _ source: UnsafeBufferPointer<UInt8>, owner: AnyObject?, notes: [Issue]? = nil
    ) -> FHIRXMLReading {
        var builder = build(source, rewritesNarratives: false)
        if builder.needsRewriting, events.fault == nil, !builder.isRefused {
            builder = build(source, rewritesNarratives: true)
        }
        guard events.fault == nil, !builder.isRefused, !builder.tree.nodes.isEmpty else {
            return unreadable(builder, in: source)
        }
        return document(of: builder, in: source, owner: owner, notes ?? events.notes)
    }

    private func unreadable(
        _ builder: FHIRXMLTreeBuilder, in source: UnsafeBufferPointer<UInt8>
    ) -> FHIRXMLReading {
        let issues = events.notes + builder.faults.issues(in: source)
        let fault = builder.isRefused ? nil : events.fault ?? FHIRXMLReading.nothing
        return FHIRXMLReading(document: nil, issues: issues + (fault.map { [$0] } ?? []))
    }

    private func build(
        _ source: UnsafeBufferPointer<UInt8>, rewritesNarratives: Bool
    ) -> FHIRXMLTreeBuilder {
        events.restart()
        rules.restart()
        var builder = FHIRXMLTreeBuilder(
            events, rules, names, source: source, rewritesNarratives: rewritesNarratives)
        var place = 0
        repeat {
            let end = min(place + Self.chunk, source.count)
            let piece = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: source[place..<end]))
            events.push(piece, isLast: end == source.count)
            builder.take(events.events)
            place = end
        } while place < source.count && events.fault == nil && !builder.isRefused
        rules = builder.rules
        return builder
    }

    private func document(
        of builder: FHIRXMLTreeBuilder, in source: UnsafeBufferPointer<UInt8>, owner: AnyObject?,
        _ notes: [Issue]
    ) -> FHIRXMLReading {
        // What repeats names may grow on the way to JSON, but never by so much.
        let limit = min(source.count * 8 + 1 << 20, Int(UInt32.max))
        var emitter = FHIRXMLEmitter(builder, limit: limit)
        emitter.object(0)
        let arena = emitter.arena
        var faults = emitter.faults
        if arena.isFull { faults.add(.tooLarge, at: 0) }
        guard !arena.isFull else {
            return FHIRXMLReading(document: nil, issues: notes + faults.issues(in: source))
        }
        switch json.read(UnsafeRawBufferPointer(arena.bytes), owner: arena.memory) {
        case .failure(let error):
            let issues = notes + faults.issues(in: source)
            return FHIRXMLReading(document: nil, issues: issues + [error.issue])
        case .success(let document):
            document.setOrigins(SourceOrigins(emitter.origins, in: source, owner: owner))
            let issues = notes + faults.issues(in: source, of: document)
            return FHIRXMLReading(document: document, issues: issues)
        }
    }
}

/// What came of reading FHIR XML.
package struct FHIRXMLReading {
    /// Nil where the XML is broken or is no FHIR resource; the last issue, a fatal one, says why.
    package let document: Document?

    /// What is wrong with the XML as FHIR, in the order of the text; nothing of it was dropped in
    /// silence.
    package let issues: [Issue]

    /// There was no element at all, or the bytes could not be converted.
    static let nothing = Issue(
        severity: .fatal, code: "structure", id: "fhir-xml-unreadable",
        diagnostics: "The bytes are no XML that can be read.")

    static func conversion(from encoding: String) -> Issue {
        Issue(
            severity: .information, code: "informational", id: "fhir-xml-encoding",
            diagnostics: "The XML is in \(encoding), not UTF-8; what is written of it is UTF-8.")
    }
}
