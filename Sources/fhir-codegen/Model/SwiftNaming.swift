/// How FHIR's names are written in Swift.
enum SwiftNaming {
    private static let keywords: Set<String> = [
        "as", "class", "default", "do", "else", "enum", "extension", "false", "for", "func", "if",
        "import", "in", "init", "internal", "is", "let", "nil", "operator", "private", "protocol",
        "public", "repeat", "return", "self", "static", "struct", "switch", "true", "var", "where",
        "while",
    ]

    /// The Swift value of each FHIR primitive.
    static let primitiveValues = [
        "base64Binary": "FHIRBase64Binary", "boolean": "Bool", "canonical": "FHIRCanonical",
        "code": "FHIRCode", "date": "FHIRDate", "dateTime": "FHIRDateTime",
        "decimal": "FHIRDecimal", "id": "FHIRId", "instant": "FHIRInstant", "integer": "Int32",
        "markdown": "FHIRMarkdown", "oid": "FHIROid", "positiveInt": "FHIRPositiveInt",
        "string": "String", "time": "FHIRTime", "unsignedInt": "FHIRUnsignedInt",
        "uri": "FHIRUri", "url": "FHIRUrl", "uuid": "FHIRUuid", "xhtml": "FHIRXhtml",
    ]

    /// A property, parameter or case name, quoted where it is a keyword.
    static func identifier(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    static func capitalised(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }

    /// `CodeableConcept` as a case: `codeableConcept`.
    static func caseName(_ type: String) -> String {
        identifier(type.prefix(1).lowercased() + type.dropFirst())
    }

    /// `Observation.component` as a type: `Observation.Component`.
    ///
    /// Swift reserves `Type`, so `ElementDefinition.type` becomes `ElementDefinition.ElementType`.
    static func typePath(_ path: String) -> String {
        path.split(separator: ".").map { $0 == "type" ? "ElementType" : capitalised(String($0)) }
            .joined(separator: ".")
    }
}
