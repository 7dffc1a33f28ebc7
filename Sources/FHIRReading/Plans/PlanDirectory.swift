import ClinicalModel
import FHIRCore

/// A resource that a plan may refer to, and where it stands.
struct PlanNode {
    var element: Element
    var source: SourceReference
    /// Its number among the resources that are read for the rules; nil for the other types.
    var number: Int?
    /// The resource in whose `contained` its local references lead; itself where it is none.
    var root: Element
    var rootSource: SourceReference
    var rootNumber: Int?

    var type: String { element.text(Key("resourceType")) ?? "" }
}

/// The resources of types that only plans use: Task, Appointment, RequestGroup, Goal and the rest.
struct PlanDirectory {
    private(set) var byName: [String: PlanNode] = [:]

    init(_ document: Document) {
        add(document.root, container: "", index: 0, path: "", url: nil)
    }

    private mutating func add(
        _ resource: Element, container: String, index: Int, path: String, url: String?
    ) {
        switch ResourceKind(resource[.resourceType]) {
        case .bundle:
            let list = path.isEmpty ? "Bundle.entry" : "\(path).entry"
            for (place, entry) in resource[.entry].items.enumerated() {
                guard let inner = entry[.resource], inner.isObject else { continue }
                add(
                    inner, container: list, index: place, path: "\(list)[\(place)].resource",
                    url: entry[.fullUrl]?.string)
            }
        case .parameters:
            let list = path.isEmpty ? "Parameters.parameter" : "\(path).parameter"
            for (place, part) in resource[.parameter].items.enumerated() {
                guard let inner = part[.resource], inner.isObject else { continue }
                add(
                    inner, container: list, index: place, path: "\(list)[\(place)].resource",
                    url: nil)
            }
        case .other: enter(resource, container, index, url)
        default: break
        }
    }

    private mutating func enter(
        _ resource: Element, _ container: String, _ index: Int, _ url: String?
    ) {
        guard let type = resource.text(.resourceType) else { return }
        let name = resource.text(.id).map { "\(type)/\($0)" }
        let source = SourceReference(
            reference: name ?? url ?? "", resourceType: type, container: container, index: index,
            fullURL: url)
        let node = PlanNode(
            element: resource, source: source, root: resource, rootSource: source)
        // Of two versions the later one counts.
        if let name { byName[name] = node }
        if let url { byName[url] = node }
    }

    /// The resource of a reference: by its whole text, else by its last two parts.
    func node(_ reference: String) -> PlanNode? {
        if let node = byName[reference] { return node }
        var parts = reference.split(separator: "/")
        if parts.count > 3, parts[parts.count - 2] == "_history" {
            parts.removeLast(2)
            if let node = byName[parts.joined(separator: "/")] { return node }
        }
        parts = parts.suffix(2)
        return parts.count == 2 ? byName[parts.joined(separator: "/")] : nil
    }
}
