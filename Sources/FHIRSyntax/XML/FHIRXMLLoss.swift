import FHIRCore

/// What FHIR XML cannot say of a document in JSON.
enum FHIRXMLLoss {
    case noResourceType, unknownResource, unknownMember, unwritable, kind, repetition, character
    case narrative, narrativeSurroundings, narrativeNamespace
    case more

    var severity: Issue.Severity {
        self == .narrativeSurroundings ? .warning : .error
    }

    var code: String {
        switch self {
        case .character, .kind: "value"
        case .narrative, .narrativeSurroundings, .narrativeNamespace: "invalid"
        default: "structure"
        }
    }

    var id: String { wording.id }

    var text: String { wording.text }

    private var wording: (id: String, text: String) {
        switch self {
        case .noResourceType:
            (
                "fhir-xml-no-resource-type",
                "A resource has no type by which XML could name it; it is left out."
            )
        case .unknownResource:
            ("fhir-xml-unknown-resource", "R4 has no resource type of this name; it is written.")
        case .unknownMember:
            (
                "fhir-xml-unknown-member",
                "FHIR R4 has no such element here; XML holds it under its name."
            )
        case .unwritable:
            ("fhir-xml-unwritable", "FHIR XML has no place for this; it is left out.")
        case .kind:
            (
                "fhir-xml-kind",
                "The JSON value is of another kind than the element; XML keeps its text alone."
            )
        default: contentWording
        }
    }

    private var contentWording: (id: String, text: String) {
        switch self {
        case .repetition:
            (
                "fhir-xml-repetition",
                "An array stands where FHIR has one value, or the reverse, or it is empty; XML does not"
                    + " keep the difference."
            )
        case .character:
            (
                "fhir-xml-character",
                "A character that XML 1.0 does not have was written as U+FFFD."
            )
        case .narrative:
            (
                "fhir-xml-narrative",
                "The narrative is no well-formed XHTML div; it is written as the text of one."
            )
        case .narrativeSurroundings:
            (
                "fhir-xml-narrative-surroundings",
                "What stands around the narrative's div is left out."
            )
        case .narrativeNamespace:
            (
                "fhir-xml-narrative-namespace",
                "The narrative's div lacked the namespace of XHTML; it is written with it."
            )
        default: ("fhir-xml-more", "More of the same kind follows and is not listed.")
        }
    }
}
