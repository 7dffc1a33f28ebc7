import FHIRCore

/// One resource or element on its way to XML.
struct FHIRXMLWriting {
    let catalog: any ElementCatalog
    let document: Document
    var output: FHIRXMLOutput
    private(set) var issues: [Issue] = []
    private(set) var isEmpty = true
    var events: XMLEventReader?

    private static let limit = 100

    init(catalog: any ElementCatalog, document: Document, output: FHIRXMLOutput) {
        (self.catalog, self.document, self.output) = (catalog, document, output)
    }

    /// A member of an object with the one of the same name and an underscore.
    struct Member {
        let name: String
        let rule: ElementRule?
        var value: Element?
        var sibling: Element?
    }

    mutating func report(_ loss: FHIRXMLLoss, at element: Element) {
        guard issues.count <= Self.limit else { return }
        let loss = issues.count == Self.limit ? .more : loss
        issues.append(
            Issue(
                severity: loss.severity, code: loss.code, id: loss.id,
                expression: document.path(of: element), position: document.position(of: element),
                diagnostics: loss.text))
    }

    /// Writes the outermost resource.
    mutating func root(_ resource: Element) {
        self.resource(resource, namespace: FHIRXMLNames.fhirSpace)
    }

    /// Writes a resource under the name of its type.
    mutating func resource(_ resource: Element, namespace: String? = nil) {
        guard let type = resource[.resourceType]?.string, FHIRXMLName.isName(type) else {
            return report(.noResourceType, at: resource)
        }
        let shape = catalog.isResource(type) ? catalog.shape(at: type) : nil
        if shape == nil { report(.unknownResource, at: resource) }
        isEmpty = false
        element(type, resource, shape, isResource: true, namespace: namespace)
    }

    /// Writes an object as an element with its attributes and elements.
    mutating func element(
        _ name: String, _ object: Element, _ shape: ElementShape?, isResource: Bool = false,
        namespace: String? = nil
    ) {
        output.open(name)
        if let namespace { output.attribute("xmlns", namespace) }
        members(of: object, shape, isResource: isResource)
        output.close(name)
    }

    /// Writes the members of an object, or of a primitive's sibling, into the element that is open.
    mutating func members(of object: Element, _ shape: ElementShape?, isResource: Bool = false) {
        let members = sorted(object, shape, isResource: isResource)
        for member in members where isAttribute(member) { attribute(member) }
        for member in members where !isAttribute(member) { self.member(member) }
    }

    private func isAttribute(_ member: Member) -> Bool {
        member.rule?.content == .attribute || (member.rule == nil && member.name.hasPrefix("@"))
    }

    /// The members in the order of the specification, unknown ones last.
    private func sorted(_ object: Element, _ shape: ElementShape?, isResource: Bool) -> [Member] {
        var places: [(place: Int, order: Int, name: String, isSibling: Bool, element: Element)] = []
        for child in object.children {
            guard let name = child.name else { continue }
            if isResource, name == "resourceType" { continue }
            if let place = shape?.place(of: name) {
                places.append((place, places.count, name, false, child))
            } else if name.hasPrefix("_"), let place = shape?.place(of: String(name.dropFirst())) {
                places.append((place, places.count, String(name.dropFirst()), true, child))
            } else {
                places.append((.max, places.count, name, false, child))
            }
        }
        places.sort { ($0.place, $0.order) < ($1.place, $1.order) }
        var members: [Member] = []
        members.reserveCapacity(places.count)
        for entry in places {
            let rule = entry.place == .max ? nil : shape?.elements[entry.place]
            let last = members.indices.last
            if let last, rule != nil, members[last].name == entry.name,
                entry.isSibling ? members[last].sibling == nil : members[last].value == nil
            {
                if entry.isSibling { members[last].sibling = entry.element }
                if !entry.isSibling { members[last].value = entry.element }
            } else {
                members.append(
                    Member(
                        name: entry.name, rule: rule, value: entry.isSibling ? nil : entry.element,
                        sibling: entry.isSibling ? entry.element : nil))
            }
        }
        return members
    }
}
