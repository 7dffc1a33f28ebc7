import ClinicalModel
import FHIRCore

/// One resource of the document, and where it stands.
struct ResourceEntry {
    let element: Element
    let kind: ResourceKind
    /// Which members the resource may have (`Element.memberBits`).
    let members: UInt64
    /// The `Bundle.entry` that holds it; nil elsewhere.
    let entry: Element?
    /// Position in `ResourceCollection.containers`; -1 for the document itself.
    let container: Int32
    /// Index in the container's array, or in `contained`.
    let position: Int32
    /// The resource that contains this one, or -1.
    let parent: Int32
    /// False for an older version of a resource and for a deleted one.
    var isCurrent = true

    var isContained: Bool { parent >= 0 }

    init(
        _ element: Element, _ kind: ResourceKind, entry: Element?, container: Int32,
        position: Int32, parent: Int32 = -1
    ) {
        self.element = element
        self.kind = kind
        members = element.memberBits
        self.entry = entry
        self.container = container
        self.position = position
        self.parent = parent
    }

    /// The member of the resource; costs nothing for nearly all that are absent.
    @inline(__always)
    subscript(_ key: Key) -> Element? { members & key.bit == 0 ? nil : element[key] }
}

/// An array that holds resources: `Bundle.entry`, `Parameters.parameter`.
struct ResourceContainer {
    /// The path of the array, `Bundle.entry`.
    let path: String
    /// Position in `ResourceCollection.bundles`, or -1 for Parameters.
    let bundle: Int32
    /// In a history Bundle the first entry is the newest.
    let isHistory: Bool
}

/// A Bundle entry that says DELETE.
struct Deletion {
    let entry: Element
    let container: Int32
    let position: Int32
}

/// Every resource of a document, in document order; contained ones follow their parent.
struct ResourceCollection {
    var entries: [ResourceEntry] = []
    var containers: [ResourceContainer] = []
    var bundles: [BundlePlace] = []
    var deletions: [Deletion] = []

    /// The fullUrl of the entry that holds a resource, itself or through its parent.
    func fullURL(_ number: Int) -> Element? { entries[outermost(number)].entry?[.fullUrl] }

    /// The resource itself, or the one that contains it.
    func outermost(_ number: Int) -> Int {
        let parent = Int(entries[number].parent)
        return parent >= 0 ? outermost(parent) : number
    }

    /// Where a resource came from, as findings point to it.
    func source(_ number: Int) -> SourceReference {
        let entry = entries[number]
        if entry.isContained {
            var source = source(Int(entry.parent))
            source.member += ".contained[\(entry.position)]"
            return source
        }
        let fullURL = entry.entry?[.fullUrl]?.string
        return SourceReference(
            reference: entry.reference ?? fullURL ?? "", resourceType: entry.typeName,
            container: entry.container < 0 ? "" : containers[Int(entry.container)].path,
            index: Int(entry.position), fullURL: fullURL)
    }

    /// What tells one resource from another: `Type/id`, else the fullUrl, else its path.
    func identity(_ number: Int, _ source: SourceReference) -> String {
        let entry = entries[number]
        if entry.isContained, let id = entry.element[.id]?.string {
            return "\(source.reference)#\(id)"
        }
        return source.reference.isEmpty || entry.isContained ? source.path : source.reference
    }
}

extension ResourceEntry {
    /// The `resourceType` as written.
    var typeName: String {
        kind == .other ? element[.resourceType]?.string ?? "" : kind.typeName.description
    }

    /// `Type/id`; nil without an id.
    ///
    /// Made in one piece, as every record that counts has one.
    var reference: String? {
        guard let id = element[.id], id.isString else { return nil }
        guard kind != .other, !id.hasEscapes else { return id.string.map { "\(typeName)/\($0)" } }
        let (name, bytes) = (kind.typeName, id.contentBytes)
        let count = name.utf8CodeUnitCount
        return String(unsafeUninitializedCapacity: count + 1 + bytes.count) { target in
            _ = target.initialize(
                from: UnsafeBufferPointer(start: name.utf8Start, count: count))
            target[count] = UInt8(ascii: "/")
            let rest = UnsafeMutableBufferPointer(rebasing: target[(count + 1)...])
            _ = rest.initialize(from: bytes)
            return count + 1 + bytes.count
        }
    }
}
