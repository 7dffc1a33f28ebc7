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

    /// Whether the Bundle that is spliced into names its entries by `urn:`.
    var isByURN: Bool { targets.first.map { FullURLStyle(bundle($0)) == .urn } ?? false }

    /// The output: the input's own bytes with `resources` spliced in and `earlier` cut out; and what its
    /// format could not say of them.
    func output(
        adding resources: [EmittedResource], cutting earlier: [OwnResource]
    ) -> (chunks: [OutputChunk], issues: [Issue]) {
        if case .fhirXML(let bytes) = judgement.origin {
            return outputXML(adding: resources, cutting: earlier, of: bytes)
        }
        var writer = SpliceWriter(document.bytes)
        for edit in edits(adding: resources, cutting: earlier) {
            if let entries = edit.bundle[.entry], entries.isArray {
                writer.rewrite(entries, removing: edit.gone, appending: edit.texts)
            } else if !edit.texts.isEmpty {
                let array =
                    [UInt8(ascii: "[")] + edit.texts.joined(separator: [UInt8(ascii: ",")])
                writer.append(
                    member: "entry", value: array + [UInt8(ascii: "]")], to: edit.bundle)
            }
        }
        return (chunks(of: writer), [])
    }

    /// What becomes of the entries of one Bundle.
    struct Edit {
        let bundle: Element
        let gone: [Element]
        /// JSON of new entries.
        let texts: [[UInt8]]
    }

    /// The edits of all Bundles, in document order.
    func edits(adding resources: [EmittedResource], cutting earlier: [OwnResource]) -> [Edit] {
        var additions = Dictionary(grouping: resources) { target(of: $0.subject) }
        let cuts = Dictionary(grouping: earlier) { $0.bundle }
        return judgement.reading.resources.bundles.enumerated().compactMap { position, place in
            let added = additions.removeValue(forKey: place.elementIndex) ?? []
            let gone = cuts[position] ?? []
            guard !added.isEmpty || !gone.isEmpty else { return nil }
            let bundle = bundle(place)
            let table = SpliceTable(type: place.type, style: FullURLStyle(bundle))
            return Edit(
                bundle: bundle,
                gone: gone.compactMap(\.entryIndex).map(document.element(at:)),
                texts: added.map(table.entry))
        }
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
        let isInput = judgement.origin.isInput
        return writer.withChunks { pieces in
            pieces.map { piece in
                // What was made of a feed is nowhere in the input.
                guard isInput else { return .made(Array(piece)) }
                guard let start = source.baseAddress, let base = piece.baseAddress,
                    base >= start, base < start + source.count
                else { return .made(Array(piece)) }
                return .input(base - start..<base - start + piece.count)
            }
        }
    }
}
