import Definitions
import FHIRCore

extension StructureWalk {
    /// Checks a primitive's values, its siblings, and how the two are aligned.
    mutating func checkPrimitive(
        _ entry: MemberEntry, _ element: ElementDefinition, _ type: ElementType
    ) {
        if let sibling = entry.sibling, type.isAttribute {
            return report(.unknownMember, at: sibling)
        }
        if element.repeats {
            checkAligned(entry, element, type)
            return
        }
        if let value = entry.value {
            for item in items(of: value, element) { checkValue(item, element, type) }
        }
        if let sibling = entry.sibling { checkSibling(sibling) }
    }

    private mutating func checkAligned(
        _ entry: MemberEntry, _ element: ElementDefinition, _ type: ElementType
    ) {
        let values = entry.value.map { items(of: $0, element) }
        let siblings = entry.sibling.map { items(of: $0, element) }
        if let values, let siblings, let place = entry.sibling, values.count != siblings.count {
            report(.misalignedNulls, at: place)
        }
        for (index, value) in (values ?? []).enumerated() {
            let hasSibling = index < siblings?.count ?? 0 && siblings?[index].isNull == false
            if !value.isNull || !hasSibling { checkValue(value, element, type) }
        }
        for (index, sibling) in (siblings ?? []).enumerated() {
            let hasValue = index < values?.count ?? 0 && values?[index].isNull == false
            if !sibling.isNull || (values == nil && !hasValue) { checkSibling(sibling) }
        }
    }

    private mutating func checkSibling(_ sibling: Element) {
        guard !sibling.isNull else { return report(.nullValue, at: sibling) }
        guard let structure = definitions.structure("Element") else { return }
        checkObject(sibling, structure)
    }

    private mutating func checkValue(
        _ value: Element, _ element: ElementDefinition, _ type: ElementType
    ) {
        if value.isNull { return report(.nullValue, at: value) }
        let syntax = PrimitiveSyntax(type: type.code)
        guard value.kind == syntax.kind || (syntax == .boolean && value.bool != nil) else {
            return report(.wrongKind(syntax.kindText), at: value)
        }
        guard syntax.accepts(value) else { return report(.primitive(type: type.code), at: value) }
        checkBinding(of: value, element, type: type.code)
    }
}
