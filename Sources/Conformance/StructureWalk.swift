import Definitions
import FHIRCore

/// One walk over a resource; collects what is wrong.
struct StructureWalk {
    let document: Document
    let definitions: Definitions
    private(set) var issues: [Issue] = []

    init(document: Document, definitions: Definitions) {
        self.document = document
        self.definitions = definitions
    }

    mutating func report(_ fault: StructureFault, at element: Element, missing: String? = nil) {
        let path = document.path(of: element)
        issues.append(
            Issue(
                severity: .error, code: fault.code, id: fault.id,
                expression: missing.map { "\(path).\($0)" } ?? path,
                position: document.position(of: element), diagnostics: fault.text))
    }
}

extension StructureWalk {
    /// Checks a resource by its own `resourceType`.
    mutating func checkResource(_ object: Element) {
        guard object.isObject else { return report(.wrongKind("an object"), at: object) }
        guard let type = object[.resourceType] else {
            return report(.noResourceType, at: object, missing: "resourceType")
        }
        guard let name = type.string, definitions.isResource(name),
            let structure = definitions.structure(name)
        else { return report(.unknownResourceType, at: type) }
        checkObject(object, structure, isResource: true)
    }

    /// Checks an object's members against the elements that its structure allows.
    mutating func checkObject(_ object: Element, _ structure: Structure, isResource: Bool = false) {
        guard object.isObject else { return report(.wrongKind("an object"), at: object) }
        guard !object.isEmpty else { return report(.emptyObject, at: object) }
        var members = MemberTable(structure)
        for member in object.children {
            let name = member.name ?? ""
            if isResource, name == "resourceType" { continue }
            guard members.add(member, name: name) else {
                report(.unknownMember, at: member)
                continue
            }
        }
        checkPresence(members, of: object)
        for entry in members.entries { checkElement(entry, structure.elements[entry.element]) }
    }

    private mutating func checkPresence(_ members: MemberTable, of object: Element) {
        for (index, element) in members.structure.elements.enumerated() {
            let count = members.entries.count { $0.element == index }
            if count == 0, element.min > 0 {
                report(.missing, at: object, missing: element.name)
            } else if count > 1, let second = members.entries.last(where: { $0.element == index }) {
                report(.twoChoices, at: second.place ?? object)
            }
        }
    }

    private mutating func checkElement(_ entry: MemberEntry, _ element: ElementDefinition) {
        guard let type = entry.type.map({ element.types[$0] }) else {
            return checkComplex(entry, element, path: element.contentReference ?? element.path)
        }
        switch definitions.kind(of: type.code) {
        case .primitive: checkPrimitive(entry, element, type)
        case .resource: checkComplex(entry, element, path: nil)
        default:
            let isInline = type.code == "BackboneElement" || type.code == "Element"
            checkComplex(entry, element, path: isInline ? element.path : type.code)
        }
    }

    /// Checks an object or an array of objects; a path of nil stands for any resource.
    private mutating func checkComplex(
        _ entry: MemberEntry, _ element: ElementDefinition, path: String?
    ) {
        if let sibling = entry.sibling { report(.unknownMember, at: sibling) }
        guard let value = entry.value else { return }
        let structure = path.flatMap(definitions.structure)
        for item in items(of: value, element) {
            if let structure {
                checkObject(item, structure)
                checkBinding(of: item, element, type: structure.path)
            } else if path == nil {
                checkResource(item)
            }
        }
    }

    /// The items of a repeating element or the one value of another, reporting the wrong kind.
    mutating func items(of value: Element, _ element: ElementDefinition) -> [Element] {
        guard element.repeats else {
            if value.isArray {
                report(.tooMany, at: value)
                return []
            }
            return [value]
        }
        guard value.isArray else {
            report(.wrongKind("an array"), at: value)
            return []
        }
        if value.isEmpty { report(.emptyArray, at: value) }
        let items = Array(value.children)
        if let max = element.max, items.count > max { report(.tooMany, at: value) }
        return items
    }
}
