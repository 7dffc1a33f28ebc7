package import FHIRCore

/// Cuts entries out of the Bundles of FHIR XML and puts new ones in; all else stays byte for byte.
///
/// ```swift
/// guard var splicer = FHIRXMLSplicer(document, catalog: Definitions.r4) else { … }
/// splicer.rewrite(bundle, cutting: ownEntries, appending: [entryJSON])
/// let output = splicer.assembled()
/// ```
package struct FHIRXMLSplicer {
    /// The XML to which the edits belong, UTF-8: the input itself, or the input converted.
    package let source: UnsafeBufferPointer<UInt8>

    /// What XML could not say of the new entries.
    package private(set) var issues: [Issue] = []

    private let origins: SourceOrigins
    private let catalog: any ElementCatalog
    private var writer: SpliceWriter
    private let json = JSONReader()

    /// Nil for a document that was not read from XML.
    package init?(_ document: Document, catalog: any ElementCatalog) {
        guard let origins = document.origins else { return nil }
        (self.origins, self.catalog) = (origins, catalog)
        source = origins.source
        writer = SpliceWriter(origins.source)
    }

    /// Whether the output will be the source itself.
    package var isEmpty: Bool { writer.isEmpty }

    /// Cuts entries of a Bundle and appends others behind its last entry, or where its first belongs.
    ///
    /// Only one such edit of a Bundle may be made. What is appended is set off as the first entry is, so
    /// cutting it again and appending it anew gives the same bytes.
    /// - Parameter texts: JSON of complete entries.
    package mutating func rewrite(
        _ bundle: Element, cutting entries: [Element], appending texts: [[UInt8]]
    ) {
        guard let outer = origins.range(at: bundle.range.lowerBound) else { return }
        guard let array = bundle[.entry], array.isArray, !array.isEmpty else {
            return insertFirst(texts, into: bundle, at: outer)
        }
        let gone = Set(entries.map(\.index))
        let items = Array(array.children)
        let pieces = items.compactMap { origins.range(at: $0.range.lowerBound) }
        guard let first = pieces.first, let last = pieces.last, pieces.count == items.count else {
            return
        }
        let layout = FHIRXMLLayout(before: first.lowerBound, inside: outer, of: source)
        let new = texts.map { layout.lead + entry($0, layout) }
        let kept = items.map { !gone.contains($0.index) }
        guard kept.contains(true) else {
            let start = first.lowerBound - layout.lead.count
            return writer.replace(start..<last.upperBound, with: new.joined())
        }
        cut(pieces, keeping: kept)
        for text in new { writer.insert(text, at: last.upperBound) }
    }

    /// Cuts each piece not kept with the blanks before it, or those after it where it is the first.
    private mutating func cut(_ pieces: [Range<Int>], keeping kept: [Bool]) {
        let firstKept = kept.firstIndex(of: true) ?? kept.count
        for place in pieces.indices where !kept[place] {
            let piece = pieces[place]
            if place > firstKept {
                let start = FHIRXMLLayout.blanks(before: piece.lowerBound, in: source).lowerBound
                writer.remove(start..<piece.upperBound)
            } else {
                let end = FHIRXMLLayout.blanks(after: piece.upperBound, in: source).upperBound
                writer.remove(piece.lowerBound..<end)
            }
        }
    }

    /// Puts the first entries in: behind what stands before `entry` in the specification.
    private mutating func insertFirst(
        _ texts: [[UInt8]], into bundle: Element, at outer: Range<Int>
    ) {
        guard !texts.isEmpty else { return }
        if let before = lastChild(of: bundle) {
            let layout = FHIRXMLLayout(before: before.lowerBound, inside: outer, of: source)
            let text = texts.map { layout.lead + entry($0, layout) }.joined()
            return writer.insert(Array(text), at: before.upperBound)
        }
        let layout = FHIRXMLLayout(compactInside: outer, of: source)
        let text = texts.map { entry($0, layout) }.joined()
        let tag = layout.startTagEnd
        guard source[tag - 2] == UInt8(ascii: "/") else {
            return writer.insert(Array(text), at: tag)
        }
        let end = Array("</\(layout.prefix)Bundle>".utf8)
        writer.replace(tag - 2..<tag, with: [UInt8(ascii: ">")] + text + end)
    }

    /// The last element of a Bundle that stands before `entry`, its first repetition and its last.
    private func lastChild(of bundle: Element) -> (lowerBound: Int, upperBound: Int)? {
        guard let shape = catalog.shape(at: "Bundle"), let limit = shape.place(of: "entry") else {
            return nil
        }
        var found: (lowerBound: Int, upperBound: Int)?
        for child in bundle.children {
            guard let name = child.name, name != "resourceType",
                let place = shape.place(of: name.hasPrefix("_") ? String(name.dropFirst()) : name),
                place < limit, let range = origins.range(at: child.range.lowerBound),
                range.upperBound > found?.upperBound ?? 0
            else { continue }
            found = (range.lowerBound, range.upperBound)
        }
        return found
    }

    /// A new entry as XML, laid out as those around it.
    private mutating func entry(_ text: [UInt8], _ layout: FHIRXMLLayout) -> [UInt8] {
        guard case .success(let document) = json.read(text) else { return [] }
        var writing = FHIRXMLWriting(
            catalog: catalog, document: document, output: layout.output(reserving: text.count * 2))
        writing.element("entry", document.root, catalog.shape(at: "Bundle.entry"))
        issues += writing.issues
        return writing.output.bytes
    }

    /// Hands over the output as pieces in order; they are valid only inside `body`.
    package func withChunks<Answer>(
        _ body: ([UnsafeRawBufferPointer]) throws -> Answer
    ) rethrows -> Answer {
        try writer.withChunks(body)
    }

    /// The output as one array.
    package func assembled() -> [UInt8] { writer.assembled() }
}
