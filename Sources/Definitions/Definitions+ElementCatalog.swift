package import FHIRCore
import Synchronization

extension Definitions: ElementCatalog {
    package func shape(at path: String) -> ElementShape? {
        if let known = cache.withLock({ $0.shapes[path] }) { return known }
        guard let structure = structure(path) else { return nil }
        let shape = ElementShape(path: path, elements: structure.elements.flatMap(rules))
        cache.withLock { $0.shapes[path] = shape }
        return shape
    }

    /// One rule, or for a choice one for each type.
    private func rules(of element: ElementDefinition) -> [ElementRule] {
        if let path = element.contentReference {
            return [rule(element.name, element, .object(path))]
        }
        guard element.isChoice else {
            return element.types.prefix(1).map { rule(element.name, element, content($0, element)) }
        }
        return element.types.map { type in
            let name = element.name + type.code.prefix(1).uppercased() + type.code.dropFirst()
            return rule(name, element, content(type, element))
        }
    }

    private func rule(
        _ name: String, _ element: ElementDefinition, _ content: ElementRule.Content
    ) -> ElementRule {
        ElementRule(name: name, repeats: element.repeats, content: content)
    }

    private func content(_ type: ElementType, _ element: ElementDefinition) -> ElementRule.Content {
        if type.isAttribute { return .attribute }
        if type.code == "xhtml" { return .xhtml }
        switch kind(of: type.code) {
        case .primitive: return .primitive(literal(type.code))
        case .resource: return .resource
        default:
            let isInline = type.code == "BackboneElement" || type.code == "Element"
            return .object(isInline ? element.path : type.code)
        }
    }

    private func literal(_ type: String) -> ElementRule.Literal {
        switch type {
        case "boolean": .boolean
        case "decimal", "integer", "positiveInt", "unsignedInt": .number
        default: .string
        }
    }
}
