import ClinicalModel
import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting

/// Puts our resources into the Bundles of a document and cuts those of an earlier run out of them.
struct Splicer {
    let judgement: Judgement

    private var document: Document { judgement.document }

    /// The outermost Bundles, in document order.
    private var targets: [BundlePlace] {
        judgement.reading.resources.bundles.enumerated().filter {
            $0.offset == $0.element.outermost
        }
        .map(\.element)
    }

    /// Whether there is a Bundle to put anything into.
    var hasTarget: Bool { !targets.isEmpty }

    /// Whether the bytes must not be altered: a signed Bundle, or a document, whose entries must be
    /// reachable from its Composition.
    var isUnalterable: Bool {
        targets.contains { place in
            place.type == "document" || bundle(place)[.signature] != nil
        }
    }

    /// The output: the input's own bytes with `resources` spliced in and `earlier` cut out.
    func output(adding resources: [EmittedResource], cutting earlier: [OwnResource])
        -> [OutputChunk]
    {
        var writer = SpliceWriter(document.bytes)
        var additions = Dictionary(grouping: resources) { target(of: $0.subject) }
        let cuts = Dictionary(grouping: earlier) { $0.bundle }
        for (position, place) in judgement.reading.resources.bundles.enumerated() {
            let added = additions.removeValue(forKey: place.elementIndex) ?? []
            edit(place, adding: added, cutting: cuts[position] ?? [], with: &writer)
        }
        return chunks(of: writer)
    }

    /// `resources` as entries of a collection Bundle of ours alone, each with a fullUrl as the
    /// Bundle that holds its person forms them.
    ///
    /// A Bundle is asked once: one without fullUrls is read to its end for the answer.
    func entries(ofCollection resources: [EmittedResource]) -> [[UInt8]] {
        let first = targets.first?.elementIndex
        var tables: [Int?: SpliceTable] = [:]
        return resources.map { resource in
            let holder = judgement.reading.resources.outermostBundle(of: resource.subject)
            let place = first == nil ? nil : holder?.elementIndex ?? first
            if let table = tables[place] { return table.entry(resource) }
            let style = place.map { FullURLStyle(document.element(at: $0)) } ?? FullURLStyle.none
            let table = SpliceTable(type: "collection", style: style)
            tables[place] = table
            return table.entry(resource)
        }
    }

    private func edit(
        _ place: BundlePlace, adding resources: [EmittedResource], cutting earlier: [OwnResource],
        with writer: inout SpliceWriter
    ) {
        guard !resources.isEmpty || !earlier.isEmpty else { return }
        let bundle = bundle(place)
        let table = SpliceTable(type: place.type, style: FullURLStyle(bundle))
        let texts = resources.map(table.entry)
        if let entries = bundle[.entry], entries.isArray {
            let gone = earlier.compactMap(\.entryIndex).map(document.element(at:))
            writer.rewrite(entries, removing: gone, appending: texts)
        } else if !texts.isEmpty {
            let array = [UInt8(ascii: "[")] + texts.joined(separator: [UInt8(ascii: ",")])
            writer.append(member: "entry", value: array + [UInt8(ascii: "]")], to: bundle)
        }
    }

    /// The element of the outermost Bundle that holds a person; the first where none does.
    private func target(of subject: PersonID) -> Int {
        let holder = judgement.reading.resources.outermostBundle(of: subject)
        return (holder ?? targets.first)?.elementIndex ?? 0
    }

    private func bundle(_ place: BundlePlace) -> Element {
        document.element(at: place.elementIndex)
    }

    private func chunks(of writer: SpliceWriter) -> [OutputChunk] {
        let source = UnsafeRawBufferPointer(document.bytes)
        return writer.withChunks { pieces in
            pieces.map { piece in
                guard let start = source.baseAddress, let base = piece.baseAddress,
                    base >= start, base < start + source.count
                else { return .made(Array(piece)) }
                return .input(base - start..<base - start + piece.count)
            }
        }
    }
}
