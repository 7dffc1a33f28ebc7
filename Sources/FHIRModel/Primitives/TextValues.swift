// The string types of FHIR R4 (datatypes, primitive types), alike but for their meaning.

/// FHIR `base64Binary`: bytes as base64 text (RFC 4648, section 4).
public struct FHIRBase64Binary: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `canonical`: the canonical URL of a definition, perhaps with `|version`.
public struct FHIRCanonical: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `code`: a code of a fixed or bound set.
public struct FHIRCode: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `date`: a year, month or day, at the precision written.
public struct FHIRDate: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `dateTime`: a date, or a time with its offset from UTC, at the precision written.
public struct FHIRDateTime: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `id`: an id of 1 to 64 letters, digits, `-` and `.`.
public struct FHIRId: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `instant`: a time to the second at least, with its offset from UTC.
public struct FHIRInstant: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `markdown`: text that may hold Markdown.
public struct FHIRMarkdown: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `oid`: an object identifier, `urn:oid:…`.
public struct FHIROid: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `time`: a time of day, `hh:mm:ss`.
public struct FHIRTime: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `uri`: a uniform resource identifier (RFC 3986).
public struct FHIRUri: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `url`: a uniform resource locator.
public struct FHIRUrl: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `uuid`: a universally unique identifier, `urn:uuid:…`.
public struct FHIRUuid: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// FHIR `xhtml`: the XHTML of a narrative.
public struct FHIRXhtml: TextValue {
    public let text: String
    public init(_ text: String) { self.text = text }
}
