/// What can be wrong with the structure of a resource.
enum StructureFault {
    case noResourceType, unknownResourceType, unknownMember, missing, tooMany, twoChoices
    case wrongKind(String)
    case emptyObject, emptyArray, nullValue, misalignedNulls
    case primitive(type: String)
    case codeNotInValueSet(String)
    case noCode(String)

    /// The FHIR IssueType.
    var code: String {
        switch self {
        case .missing, .noCode: "required"
        case .primitive: "value"
        case .codeNotInValueSet: "code-invalid"
        default: "structure"
        }
    }

    /// The stable name of the check.
    var id: String {
        switch self {
        case .noResourceType: "resource-type-missing"
        case .unknownResourceType: "resource-type-unknown"
        case .unknownMember: "element-unknown"
        case .missing: "element-missing"
        case .tooMany: "element-repeated"
        case .twoChoices: "choice-repeated"
        case .wrongKind: "json-kind"
        case .emptyObject: "object-empty"
        case .emptyArray: "array-empty"
        case .nullValue: "null-value"
        case .misalignedNulls: "null-alignment"
        case .primitive: "primitive-syntax"
        case .codeNotInValueSet: "code-not-in-value-set"
        case .noCode: "code-missing"
        }
    }

    var text: String {
        switch self {
        case .noResourceType: "A resource must say its resourceType."
        case .unknownResourceType: "FHIR R4 has no resource type of this name."
        case .unknownMember: "FHIR R4 has no element of this name here."
        case .missing: "This element is required."
        case .tooMany: "This element may not stand here so often."
        case .twoChoices: "Only one type of a choice element may be given."
        case .wrongKind(let kind): "The value must be \(kind)."
        case .emptyObject: "An element must have a value or children."
        case .emptyArray: "An array must have at least one item; leave the element out instead."
        case .nullValue: "null may only stand in an array of primitives, beside an extension."
        case .misalignedNulls: "The array and its sibling with the underscore differ in length."
        case .primitive(let type): "The value does not follow the syntax of \(type)."
        case .codeNotInValueSet(let name): "The code is not in the required value set \(name)."
        case .noCode(let name): "A code of the required value set \(name) must be given."
        }
    }
}
