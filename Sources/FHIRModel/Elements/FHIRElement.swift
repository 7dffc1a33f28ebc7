/// A FHIR element or resource as a Swift struct: every field optional, in specification order.
///
/// Fields are arguments of the memberwise initialiser; primitives take literals:
///
/// ```swift
/// let issue = DetectedIssue(
///     id: "b12-1",
///     status: "final",
///     code: CodeableConcept(coding: [Coding(system: "https://w3id.org/…", code: "B12")]),
///     severity: "high",
///     patient: Reference(reference: "Patient/p1"),
///     identified: .dateTime("2025-06-05"),
///     evidence: [.init(detail: [Reference(reference: "Observation/x")])])
/// let bytes = issue.json()   // {"resourceType":"DetectedIssue","id":"b12-1",…
/// ```
///
/// A missing required field is a matter for validation, not for the type. `init(_:)` over an
/// `Element` and `json()` are lossless: decimal text, key order and unknown members survive.
/// Foundation's coders work too, but cannot carry these three.
public protocol FHIRElement: Codable, Sendable {
    /// The name that `resourceType` carries; nil for an element that is no resource.
    static var resourceType: StaticString? { get }

    /// What reading found beyond the known fields in specification order.
    var layout: ElementLayout { get set }

    /// An element without any content.
    init()

    /// Hands each field to the visitor, in the order of the specification.
    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure)
}

extension FHIRElement {
    public static var resourceType: StaticString? { nil }
}

/// A FHIR resource that has a Swift type.
public protocol FHIRResource: FHIRElement {
    var id: Primitive<FHIRId>? { get set }
    var meta: Meta? { get set }
}

/// The value of a choice element such as `value[x]`: one case a type.
public protocol FHIRChoice: Sendable {
    /// Hands the member of the present case to the visitor, or asks it for each in turn.
    static func visitAlternatives<V: FieldVisitor>(
        _ choice: inout Self?, _ visitor: inout V
    ) throws(V.Failure)
}
