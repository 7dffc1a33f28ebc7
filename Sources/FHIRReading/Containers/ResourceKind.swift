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
    @inline(__always)
    init(_ type: Element?) {
        guard let type, type.isString else {
            self = .other
            return
        }
        let kind = Self.candidate(type.contentBytes)
        self = kind != .other && type.equals(kind.typeName) ? kind : .other
    }

    /// The kind named by bytes, as in the `Type/id` of a reference.
    init(bytes: Bytes) {
        let kind = Self.candidate(bytes)
        self = kind != .other && bytes.equals(kind.typeName) ? kind : .other
    }

    /// The one kind whose name is so long and begins so.
    private static func candidate(_ name: Bytes) -> ResourceKind {
        guard name.count >= 4 else { return .other }
        let first = name[0]
        switch name.count {
        case 4: return .flag
        case 6:
            switch first {
            case UInt8(ascii: "B"): return .bundle
            case UInt8(ascii: "P"): return .person
            default: return .other
            }
        case 7: return .patient
        case 8:
            switch first {
            case UInt8(ascii: "S"): return .specimen
            case UInt8(ascii: "C"): return .carePlan
            default: return .other
            }
        case 9:
            switch first {
            case UInt8(ascii: "E"): return .encounter
            case UInt8(ascii: "C"): return .condition
            case UInt8(ascii: "P"): return .procedure
            case UInt8(ascii: "S"): return .substance
            default: return .other
            }
        case 10:
            switch first {
            case UInt8(ascii: "P"): return name[1] == UInt8(ascii: "a") ? .parameters : .provenance
            case UInt8(ascii: "M"): return .medication
            default: return .other
            }
        case 11: return .observation
        case 12: return .imagingStudy
        case 13:
            switch first {
            case UInt8(ascii: "R"): return .relatedPerson
            case UInt8(ascii: "D"): return .detectedIssue
            default: return .other
            }
        case 14:
            switch first {
            case UInt8(ascii: "N"): return .nutritionOrder
            case UInt8(ascii: "S"): return .serviceRequest
            case UInt8(ascii: "R"): return .riskAssessment
            default: return .other
            }
        case 16: return .diagnosticReport
        case 17: return .medicationRequest
        case 18:
            switch first {
            case UInt8(ascii: "M"): return .medicationDispense
            case UInt8(ascii: "A"): return .allergyIntolerance
            default: return .other
            }
        case 19:
            switch first {
            case UInt8(ascii: "F"): return .familyMemberHistory
            case UInt8(ascii: "M"): return .medicationStatement
            default: return .other
            }
        case 21: return .questionnaireResponse
        case 24: return .medicationAdministration
        default: return .other
        }
    }

    /// FHIR's name of the type; empty for `other`.
    var typeName: StaticString {
        switch self {
        case .other: ""
        case .observation: "Observation"
        case .bundle: "Bundle"
        case .parameters: "Parameters"
        case .patient: "Patient"
        case .relatedPerson: "RelatedPerson"
        case .person: "Person"
        case .encounter: "Encounter"
        case .specimen: "Specimen"
        case .diagnosticReport: "DiagnosticReport"
        case .condition: "Condition"
        case .procedure: "Procedure"
        case .familyMemberHistory: "FamilyMemberHistory"
        case .nutritionOrder: "NutritionOrder"
        case .questionnaireResponse: "QuestionnaireResponse"
        case .medication: "Medication"
        case .substance: "Substance"
        case .medicationAdministration: "MedicationAdministration"
        case .medicationDispense: "MedicationDispense"
        case .medicationStatement: "MedicationStatement"
        case .medicationRequest: "MedicationRequest"
        case .serviceRequest: "ServiceRequest"
        case .carePlan: "CarePlan"
        case .allergyIntolerance: "AllergyIntolerance"
        case .imagingStudy: "ImagingStudy"
        case .detectedIssue: "DetectedIssue"
        case .flag: "Flag"
        case .riskAssessment: "RiskAssessment"
        case .provenance: "Provenance"
        }
    }
}
