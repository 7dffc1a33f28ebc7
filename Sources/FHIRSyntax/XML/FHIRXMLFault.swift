import FHIRCore

/// What FHIR XML may have wrong without being broken XML.
enum FHIRXMLFault {
    case notAResource, tooManyUnknown, tooLarge
    case noNamespace, unknownElement, unknownAttribute, unknownResource, text, notRepeating
    case holder, order, number, boolean, narrativeNamespace, narrativeRewritten, schemaLocation
    case more

    var severity: Issue.Severity {
        switch self {
        case .notAResource, .tooManyUnknown, .tooLarge: .fatal
        case .order: .warning
        case .narrativeRewritten, .schemaLocation: .information
        default: .error
        }
    }

    var code: String {
        switch self {
        case .number, .boolean: "value"
        case .tooLarge, .tooManyUnknown: "too-costly"
        case .schemaLocation, .narrativeRewritten: "informational"
        default: "structure"
        }
    }

    var id: String { wording.id }

    var text: String { wording.text }

    private var wording: (id: String, text: String) {
        switch self {
        case .notAResource:
            (
                "fhir-xml-not-a-resource",
                "The outermost element is no FHIR R4 resource in the namespace http://hl7.org/fhir."
            )
        case .tooManyUnknown:
            (
                "fhir-xml-too-many-unknown",
                "More than \(FHIRXMLTreeBuilder.unknownLimit) different names are unknown to FHIR R4:"
                    + " this is another kind of XML."
            )
        case .tooLarge: ("fhir-xml-too-large", "As a tree the document is too large.")
        case .noNamespace:
            (
                "fhir-xml-namespace",
                "The resource is in no namespace; it was read as if in http://hl7.org/fhir."
            )
        case .unknownResource:
            ("fhir-xml-unknown-resource", "R4 has no resource type of this name; it is kept.")
        default: elementWording
        }
    }

    private var elementWording: (id: String, text: String) {
        switch self {
        case .unknownElement:
            (
                "fhir-xml-unknown-element",
                "FHIR R4 has no such element here; it is kept as an unknown member."
            )
        case .unknownAttribute:
            (
                "fhir-xml-unknown-attribute",
                "FHIR R4 has no such attribute here; it is kept as an unknown member."
            )
        case .text:
            (
                "fhir-xml-text",
                "Text stands between elements, where FHIR has none; it is kept as an unknown member."
            )
        case .notRepeating:
            (
                "fhir-xml-not-repeating",
                "An element that may stand once stands more often; all are kept, as an array."
            )
        case .holder:
            ("fhir-xml-resource-count", "There must be exactly one resource inside this element.")
        case .order:
            ("fhir-xml-element-order", "Elements are not in the order of the specification.")
        default: valueWording
        }
    }

    private var valueWording: (id: String, text: String) {
        switch self {
        case .number:
            (
                "fhir-xml-number",
                "A number is not written as FHIR has it (JSON's grammar); its text is kept as a string."
            )
        case .boolean:
            ("fhir-xml-boolean", "A boolean is neither true nor false; its text is kept.")
        case .narrativeNamespace:
            (
                "fhir-xml-narrative-namespace",
                "The narrative's div is not in the namespace http://www.w3.org/1999/xhtml."
            )
        case .narrativeRewritten:
            (
                "fhir-xml-narrative-rewritten",
                "The narrative leans on namespaces from outside its div; it was written anew with them"
                    + " inside."
            )
        case .schemaLocation:
            ("fhir-xml-schema-location", "A schema location was passed over and not followed.")
        default: ("fhir-xml-more", "More of the same kind follows and is not listed.")
        }
    }
}
