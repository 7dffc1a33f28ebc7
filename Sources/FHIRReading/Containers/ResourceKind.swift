import FHIRCore

/// The resource types the reader looks into; every other type is passed over.
enum ResourceKind: UInt8 {
    case other
    case bundle, parameters
    case patient, relatedPerson, person, encounter
    case observation, specimen, diagnosticReport
    case condition, procedure, familyMemberHistory, nutritionOrder, questionnaireResponse
    case medication, substance, medicationAdministration, medicationDispense, medicationStatement
    case medicationRequest, serviceRequest, carePlan
    case allergyIntolerance, imagingStudy
    case detectedIssue, flag, riskAssessment, provenance

    /// The kind a `resourceType` names; makes no `String`.
    init(_ type: Element?) {
        guard let type, type.isString else {
            self = .other
            return
        }
        self =
            Self.candidates(length: type.contentBytes.count).first {
                type.equals($0.name)
            }?.kind ?? .other
    }

    /// The kind named by bytes, as in the `Type/id` of a reference.
    init(bytes: Bytes) {
        self = Self.candidates(length: bytes.count).first { bytes.equals($0.name) }?.kind ?? .other
    }

    /// FHIR's name of the type; empty for `other`.
    var typeName: StaticString {
        Self.names.first { $0.kind == self }?.name ?? ""
    }

    private typealias Named = (name: StaticString, kind: ResourceKind)

    /// Names of one length; few, so that a comparison or two decide.
    private static func candidates(length: Int) -> [Named] {
        length < byLength.count ? byLength[length] : []
    }

    private static let byLength: [[Named]] = {
        var table = [[Named]](repeating: [], count: 25)
        for named in names { table[named.name.utf8CodeUnitCount].append(named) }
        return table
    }()

    private static let names: [Named] = [
        ("Observation", .observation), ("Bundle", .bundle), ("Parameters", .parameters),
        ("Patient", .patient), ("RelatedPerson", .relatedPerson), ("Person", .person),
        ("Encounter", .encounter), ("Specimen", .specimen),
        ("DiagnosticReport", .diagnosticReport), ("Condition", .condition),
        ("Procedure", .procedure), ("FamilyMemberHistory", .familyMemberHistory),
        ("NutritionOrder", .nutritionOrder), ("QuestionnaireResponse", .questionnaireResponse),
        ("Medication", .medication), ("Substance", .substance),
        ("MedicationAdministration", .medicationAdministration),
        ("MedicationDispense", .medicationDispense),
        ("MedicationStatement", .medicationStatement), ("MedicationRequest", .medicationRequest),
        ("ServiceRequest", .serviceRequest), ("CarePlan", .carePlan),
        ("AllergyIntolerance", .allergyIntolerance), ("ImagingStudy", .imagingStudy),
        ("DetectedIssue", .detectedIssue), ("Flag", .flag),
        ("RiskAssessment", .riskAssessment), ("Provenance", .provenance),
    ]
}
