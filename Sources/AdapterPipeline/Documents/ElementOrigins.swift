import FHIRCore
import FHIRSyntax
import LabMapping

/// Where each element of a Bundle came from: from fields that it holds, from fields that decided it,
/// or from no field.
struct ElementOrigins {
    struct Origin {
        let path: String
        let manner: Manner
        /// Places among the fields, in their order.
        let fields: [Int]
    }

    enum Manner: String {
        /// It holds what the fields say.
        case sent
        /// The fields beside it decide it: the system of a code, an id by its identifiers, a reference.
        case derived
        /// The mapping writes it into every Bundle, whatever was sent.
        case added
    }

    private var own: [String: [Int]] = [:]
    /// The fields of what stands within an object or array, from the resource inwards.
    private var within: [String: [Int]] = [:]
    private var entries: [String: String] = [:]
    private var origins: [Origin] = []

    /// The elements without parts of their own, in their order.
    static func origins(in bundle: MappedBundle) -> [Origin] {
        guard case .success(let document) = JSONReader().read(bundle.json) else { return [] }
        var work = ElementOrigins()
        for (place, field) in bundle.fields.enumerated() {
            for path in field.paths { work.take(path, place) }
        }
        work.listEntries(document.root)
        work.visit(document.root, "Bundle")
        return work.origins
    }

    private mutating func take(_ path: String, _ field: Int) {
        own[path, default: []].append(field)
        var above = Self.container(of: path)
        while let place = above {
            if within[place]?.last != field { within[place, default: []].append(field) }
            above = Self.container(of: place)
        }
    }

    /// What a path stands in; nil above a resource of the Bundle.
    private static func container(of path: String) -> String? {
        guard !path.hasSuffix(".resource"),
            let end = path.lastIndex(where: { $0 == "." || $0 == "[" })
        else { return nil }
        let above = String(path[..<end])
        return above == "Bundle" ? nil : above
    }

    private mutating func listEntries(_ root: Element) {
        guard let list = root.member(named: "entry") else { return }
        for (place, entry) in list.children.enumerated() {
            guard let url = entry.member(named: "fullUrl")?.string else { continue }
            entries[url] = "Bundle.entry[\(place)]"
        }
    }

    private mutating func visit(_ element: Element, _ path: String) {
        switch element.kind {
        case .object:
            for child in element.children {
                visit(child, "\(path).\(child.name ?? "")")
            }
        case .array:
            for (place, child) in element.children.enumerated() {
                visit(child, "\(path)[\(place)]")
            }
        default: origins.append(origin(of: element, path))
        }
    }

    private func origin(of element: Element, _ path: String) -> Origin {
        if let fields = own[path] { return Origin(path: path, manner: .sent, fields: fields) }
        let fields = identity(element, path) ?? nearest(path)
        return Origin(path: path, manner: fields.isEmpty ? .added : .derived, fields: fields)
    }

    /// The fields of the nearest object around an element that holds any.
    private func nearest(_ path: String) -> [Int] {
        var above = Self.container(of: path)
        while let place = above {
            if let fields = within[place] { return fields }
            above = Self.container(of: place)
        }
        return []
    }

    /// Ids, and references by them, come from what tells a resource from others.
    private func identity(_ element: Element, _ path: String) -> [Int]? {
        let name = path.split(separator: ".").last ?? ""
        if name == "reference" {
            return element.string.flatMap { entries[$0] }.map(identity(of:))
        }
        if path == "Bundle.id" { return within["Bundle.identifier"] }
        let parts = path.split(separator: ".")
        guard parts.count > 1, parts[1].hasPrefix("entry[") else { return nil }
        let entry = "Bundle.\(parts[1])"
        let isIdentity =
            path == "\(entry).fullUrl" || path.hasPrefix("\(entry).request.")
            || path == "\(entry).resource.id" || path == "\(entry).resource.resourceType"
        return isIdentity ? identity(of: entry) : nil
    }

    private func identity(of entry: String) -> [Int] {
        for name in ["identifier", "accessionIdentifier"] {
            if let fields = within["\(entry).resource.\(name)"] { return fields }
        }
        return within["\(entry).resource"] ?? []
    }
}
