/// The resources that become Swift types; every data type they reach follows.
///
/// Adding a resource is adding its name here and running `swift run fhir-codegen --package …`.
package enum ResourceList {
    package static let names = [
        "ActivityDefinition", "AllergyIntolerance", "Appointment", "Bundle", "CarePlan",
        "CareTeam", "CodeSystem", "Composition", "ConceptMap", "Condition", "DetectedIssue",
        "Device", "DiagnosticReport", "DocumentReference", "Encounter", "EpisodeOfCare",
        "FamilyMemberHistory", "Flag", "Goal", "ImagingStudy", "Location", "MeasureReport",
        "Medication", "MedicationAdministration", "MedicationDispense", "MedicationRequest",
        "MedicationStatement", "MessageHeader", "NutritionOrder", "Observation",
        "ObservationDefinition", "OperationOutcome", "Organization", "Parameters", "Patient",
        "Person", "PlanDefinition", "Practitioner", "PractitionerRole", "Procedure",
        "Provenance", "QuestionnaireResponse", "RelatedPerson", "RiskAssessment",
        "ServiceRequest", "Specimen", "StructureDefinition", "Task", "ValueSet",
    ]
}
