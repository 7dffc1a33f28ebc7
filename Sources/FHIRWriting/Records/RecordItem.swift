import ClinicalModel

/// One record of a person, whatever its kind.
enum RecordItem {
    case result(LabResult)
    case sign(SignRecord)
    case milestone(MilestoneRecord)
    case condition(ConditionRecord)
    case feeding(FeedingRecord)
    case diet(DietRecord)
    case medication(MedicationRecord)
    case order(OrderRecord)
    case override(OverrideRecord)
    case procedure(ProcedureRecord)
    case screening(NewbornScreeningRecord)
    case allergy(AllergyRecord)
    case carePlan(CarePlanRecord)
    case observation(ConditionRecord)

    var source: SourceReference {
        switch self {
        case .result(let record): record.source
        case .sign(let record): record.source
        case .milestone(let record): record.source
        case .condition(let record), .observation(let record): record.source
        case .feeding(let record): record.source
        case .diet(let record): record.source
        case .medication(let record): record.source
        case .order(let record): record.source
        case .override(let record): record.source
        case .procedure(let record): record.source
        case .screening(let record): record.source
        case .allergy(let record): record.source
        case .carePlan(let record): record.source
        }
    }

    /// The types of resource a record can stand in, the usual one first.
    private var types: [String] {
        switch self {
        case .result, .screening: ["Observation"]
        case .sign, .feeding: ["Condition", "Observation"]
        case .milestone: ["Observation", "QuestionnaireResponse"]
        case .condition:
            [
                "Condition", "Observation", "FamilyMemberHistory", "Procedure", "DiagnosticReport",
                "MedicationAdministration", "MedicationStatement", "MedicationRequest",
            ]
        case .diet: ["Observation", "Condition", "NutritionOrder"]
        case .medication(let record): [Self.type(of: record.kind)] + Self.otherTypes(of: record)
        case .order: ["ServiceRequest"]
        case .override: ["DetectedIssue", "Flag"]
        case .procedure: ["Procedure", "Observation", "DiagnosticReport"]
        case .allergy: ["AllergyIntolerance"]
        case .carePlan: ["CarePlan"]
        case .observation: ["Observation", "DiagnosticReport", "ImagingStudy"]
        }
    }

    /// The type of resource it is written in: that it came from, where it can stand in one.
    var type: String {
        let own = source.resourceType
        let types = types
        return types.contains(own) ? own : types.first ?? own
    }

    private static func type(of kind: MedicationRecord.Kind) -> String {
        switch kind {
        case .administration: "MedicationAdministration"
        case .dispense: "MedicationDispense"
        case .statement: "MedicationStatement"
        case .request: "MedicationRequest"
        }
    }

    /// A B12 injection or nitrous oxide may have been recorded as a Procedure.
    private static func otherTypes(of record: MedicationRecord) -> [String] {
        record.kind == .administration && record.dosesPerDay == nil ? ["Procedure"] : []
    }
}

extension PatientRecord {
    /// The records by kind, each kind in document order.
    var itemLists: [[RecordItem]] {
        [
            results.map(RecordItem.result), signs.map(RecordItem.sign),
            milestones.map(RecordItem.milestone), conditions.map(RecordItem.condition),
            feeding.map(RecordItem.feeding), diets.map(RecordItem.diet),
            medications.map(RecordItem.medication), orders.map(RecordItem.order),
            overrides.map(RecordItem.override), procedures.map(RecordItem.procedure),
            newbornScreenings.map(RecordItem.screening), allergies.map(RecordItem.allergy),
            carePlans.map(RecordItem.carePlan), observations.map(RecordItem.observation),
        ]
    }
}
