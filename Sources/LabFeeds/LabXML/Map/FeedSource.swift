/// Where the text of a field comes from: the first of these that holds something.
public struct FeedSource: Sendable, Hashable {
    public enum Alternative: Sendable, Hashable {
        case path(FeedPath)
        /// The same text for every record, because the map says so and not the feed.
        case constant(String)
    }

    public var alternatives: [Alternative]

    public init(_ alternatives: [Alternative]) { self.alternatives = alternatives }
}

/// The fields of one part of a record that a map knows to find.
public struct FeedSection<Field: FeedMapField>: Sendable, Hashable {
    public var sources: [Field: FeedSource]

    public init(_ sources: [Field: FeedSource] = [:]) { self.sources = sources }

    public var isEmpty: Bool { sources.isEmpty }

    public subscript(field: Field) -> FeedSource? { sources[field] }
}

/// The name of a field in a map's file.
public protocol FeedMapField: Hashable, Sendable, CaseIterable, RawRepresentable<String> {}

/// Who sends, from the whole input or from each record.
public enum SenderField: String, FeedMapField {
    case application, facility, receiver, time, id, version
}

/// The patient, the mother.
public enum PersonField: String, FeedMapField {
    case id, authority
    case idKind = "id-kind"
    case family, given, name, birth, sex, phone, street, city
    case postalCode = "postal-code"
    case country
}

public enum VisitField: String, FeedMapField {
    case id, authority
    case patientClass = "class"
    case location, start, end
}

/// An order or report: the results of one request.
public enum OrderField: String, FeedMapField {
    case number, authority, placer
    case placerAuthority = "placer-authority"
    case code, text, system, status, collected, received, reported, ordered, requester
    case requesterID = "requester-id"
    case section
    case clinicalInformation = "clinical-information"
    case note
}

public enum SpecimenField: String, FeedMapField {
    case accession, authority, kind, text, system, collected, received, note
}

public enum ResultField: String, FeedMapField {
    case code, text, system, loinc, value
    case valueCode = "value-code"
    case valueSystem = "value-system"
    case unit, range, low, high, flag, status, time, end, analysed, specimen
    case specimenText = "specimen-text"
    case accession, id, authority, method
    case subID = "sub-id"
    case about, note
}
