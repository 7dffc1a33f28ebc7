import FHIRCore

/// Finds the resources of a document: in Bundles, nested ones too, in Parameters, contained, alone.
struct ResourceWalk {
    private(set) var found = ResourceCollection()
    /// Entries that hold nothing to read, by path and reason.
    private(set) var emptyEntries: [Element] = []

    init(_ document: Document) {
        let root = document.root
        // A resource takes about a thousand bytes; the guess spares most of the growing.
        found.entries.reserveCapacity(min(document.bytes.count / 1024 + 4, 65_536))
        add(root, Place(entry: nil, container: -1, position: 0, path: nil, outermost: nil))
    }

    /// Where a resource was met.
    private struct Place {
        var entry: Element?
        var container: Int32
        var position: Int32
        /// The path of the resource; nil for the document itself.
        var path: String?
        var outermost: Int?
    }

    private mutating func add(_ resource: Element, _ place: Place) {
        let kind = ResourceKind(resource[.resourceType])
        switch kind {
        case .bundle: addBundle(resource, place)
        case .parameters: addParameters(resource, place)
        case .other: break
        default: append(resource, kind, place)
        }
    }

    private mutating func append(_ resource: Element, _ kind: ResourceKind, _ place: Place) {
        append(resource, kind, in: place.entry, place.container, place.position)
    }

    private mutating func append(
        _ resource: Element, _ kind: ResourceKind, in entry: Element?, _ container: Int32,
        _ position: Int32
    ) {
        let number = found.entries.count
        let resource = ResourceEntry(
            resource, kind, entry: entry, container: container, position: position)
        found.entries.append(resource)
        guard let contained = resource[.contained], contained.isArray else { return }
        for (position, child) in contained.children.enumerated() {
            found.entries.append(
                ResourceEntry(
                    child, ResourceKind(child[.resourceType]), entry: nil, container: container,
                    position: Int32(truncatingIfNeeded: position),
                    parent: Int32(truncatingIfNeeded: number)))
        }
    }

    private mutating func addBundle(_ bundle: Element, _ place: Place) {
        let path = place.path ?? "Bundle"
        let number = found.bundles.count
        let outermost = place.outermost ?? number
        found.bundles.append(
            BundlePlace(
                elementIndex: bundle.index, path: path, type: bundle[.type]?.string,
                outermost: outermost))
        let isHistory = bundle[.type]?.equals("history") ?? false
        let container = open("\(path).entry", bundle: number, isHistory: isHistory)
        guard let entries = bundle[.entry], entries.isArray else { return }
        for (position, entry) in entries.children.enumerated() {
            addEntry(entry, container, position, outermost)
        }
    }

    private mutating func addEntry(
        _ entry: Element, _ container: Int32, _ position: Int, _ outermost: Int
    ) {
        let position = Int32(truncatingIfNeeded: position)
        if let resource = entry[.resource], resource.isObject {
            let kind = ResourceKind(resource[.resourceType])
            switch kind {
            case .other: break
            case .bundle, .parameters:
                let path = "\(found.containers[Int(container)].path)[\(position)].resource"
                add(
                    resource,
                    Place(
                        entry: entry, container: container, position: position, path: path,
                        outermost: outermost))
            default:
                append(resource, kind, in: entry, container, position)
            }
            return
        }
        if entry[.request]?[.method]?.equals("DELETE") ?? false {
            let deletion = Deletion(entry: entry, container: container, position: position)
            found.deletions.append(deletion)
        } else if entry[.request] == nil, entry[.response] == nil {
            emptyEntries.append(entry)
        }
    }

    private mutating func addParameters(_ parameters: Element, _ place: Place) {
        let path = place.path ?? "Parameters"
        addParts(parameters[.parameter], "\(path).parameter", place.outermost)
    }

    private mutating func addParts(_ parts: Element?, _ path: String, _ outermost: Int?) {
        guard let parts, parts.isArray else { return }
        let container = open(path, bundle: -1, isHistory: false)
        for (position, part) in parts.children.enumerated() {
            if let resource = part[.resource], resource.isObject {
                add(
                    resource,
                    Place(
                        entry: nil, container: container,
                        position: Int32(truncatingIfNeeded: position),
                        path: "\(path)[\(position)].resource", outermost: outermost))
            }
            if let inner = part[.part] { addParts(inner, "\(path)[\(position)].part", outermost) }
        }
    }

    private mutating func open(_ path: String, bundle: Int, isHistory: Bool) -> Int32 {
        found.containers.append(
            ResourceContainer(
                path: path, bundle: Int32(truncatingIfNeeded: bundle), isHistory: isHistory))
        return Int32(truncatingIfNeeded: found.containers.count - 1)
    }
}
