import FHIRCore

/// Faults by place, no more than are worth reading.
struct FHIRXMLFaults {
    private(set) var all: [(fault: FHIRXMLFault, offset: Int)] = []

    private static let limit = 100

    mutating func add(_ fault: FHIRXMLFault, at offset: some BinaryInteger) {
        if all.count < Self.limit || fault.severity == .fatal {
            all.append((fault, Int(offset)))
        } else if all.count == Self.limit {
            all.append((.more, Int(offset)))
        }
    }

    /// The faults as issues in the order of the text, their places found in one pass; with the paths of
    /// their elements where there is a document.
    func issues(
        in source: UnsafeBufferPointer<UInt8>, of document: Document? = nil
    ) -> [Issue] {
        var place = SourcePosition.start
        return all.sorted { $0.offset < $1.offset }.map { entry in
            let offset = min(entry.offset, source.count)
            let step = UnsafeRawBufferPointer(
                UnsafeBufferPointer(rebasing: source[place.byteOffset..<offset]))
            place = SourcePosition(offset: step.count, in: step).inside(place)
            return Issue(
                severity: entry.fault.severity, code: entry.fault.code, id: entry.fault.id,
                expression: document.flatMap { Self.path(at: offset, in: $0) }, position: place,
                diagnostics: entry.fault.text)
        }
    }

    /// The path of the innermost value that stood around a byte of the XML.
    private static func path(at offset: Int, in document: Document) -> String? {
        guard let origins = document.origins else { return nil }
        var place = document.root
        while let inner = place.children.first(where: { child in
            origins.range(at: child.range.lowerBound)?.contains(offset) == true
        }) {
            place = inner
        }
        return document.path(of: place)
    }
}
