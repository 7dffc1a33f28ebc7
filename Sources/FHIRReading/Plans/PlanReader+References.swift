import ClinicalModel
import FHIRCore

extension PlanReader {
    /// What a Reference leads to.
    enum Target {
        case node(PlanNode)
        /// It names a resource that is not in the document.
        case elsewhere(String)
        /// It names none; it may have a display.
        case nothing
    }

    func node(_ number: Int) -> PlanNode {
        let resources = session.resources
        let root = resources.outermost(number)
        let entry = resources.entries[number]
        var source = resources.source(number)
        if entry.isContained, let id = entry.element.text(.id) {
            source.reference += "#\(id)"
            source.resourceType = resources.source(root).resourceType
        }
        return PlanNode(
            element: entry.element, source: source, number: number,
            root: resources.entries[root].element, rootSource: resources.source(root),
            rootNumber: root)
    }

    func target(of reference: Element?, from node: PlanNode) -> Target {
        guard let reference, let text = reference.text(Key("reference")) else { return .nothing }
        let isLocal = text.hasPrefix("#")
        if let owner = node.number ?? node.rootNumber ?? (isLocal ? nil : planNumber),
            case .resource(let number) = session.resolve(reference, from: owner)
        {
            return .node(self.node(number))
        }
        if isLocal { return contained(String(text.dropFirst()), in: node) }
        return directory.node(text).map(Target.node) ?? .elsewhere(text)
    }

    private func contained(_ id: String, in node: PlanNode) -> Target {
        if id.isEmpty {
            return .node(
                PlanNode(
                    element: node.root, source: node.rootSource, number: node.rootNumber,
                    root: node.root, rootSource: node.rootSource, rootNumber: node.rootNumber))
        }
        for (place, resource) in node.root[.contained].items.enumerated()
        where resource.text(.id) == id {
            var source = node.rootSource.member(".contained[\(place)]")
            source.reference += "#\(id)"
            return .node(
                PlanNode(
                    element: resource, source: source, root: node.root,
                    rootSource: node.rootSource, rootNumber: node.rootNumber))
        }
        return .elsewhere("#\(id)")
    }

    /// How an order is called; unlike its source it is named by its own type.
    func order(_ node: PlanNode) -> SourceReference {
        var source = node.source
        source.resourceType = node.type
        return source
    }

    func concept(_ element: Element?) -> PlannedConcept? {
        guard let element, element.isObject else { return nil }
        let codings = element.codings.map { coding in
            PlannedConcept.Coding(
                system: coding.text(Key("system")), code: coding.text(Key("code")),
                display: coding.text(Key("display")))
        }
        let text = element.text(Key("text"))
        guard text != nil || codings.contains(where: { $0 != PlannedConcept.Coding() }) else {
            return nil
        }
        return PlannedConcept(codings: codings, text: text)
    }

    /// Words of a Reference for people: what it displays, else what it names.
    func words(_ reference: Element?) -> String? {
        reference?.text(Key("display")) ?? reference?.text(Key("reference"))
    }

    /// The texts of Annotations.
    func notes(_ element: Element?) -> [String] {
        element.items.compactMap { $0.text(Key("text")) }
    }

    /// The first of several; the others are listed.
    func first(_ element: Element?, _ name: String, _ source: SourceReference) -> Element? {
        let all = Array(element.items)
        for place in all.indices.dropFirst() {
            report(
                "careplan-part-not-read", source.inner(".\(name)[\(place)]"),
                "only the first \(name) is read")
        }
        return all.first
    }
}
