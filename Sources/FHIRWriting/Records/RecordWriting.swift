import ClinicalModel
import FHIRSyntax

/// The state of one writing: who is who, what each resource is called, and what is written.
///
/// Its work is in extensions by the type of resource.
struct RecordWriting {
    let document: ClinicalDocument
    let knowledge: Knowledge
    let coder: ConceptCoder
    let groups: [RecordGroup]
    let addresses: [ResourceAddress]
    /// The fullUrl of each person.
    let people: [String]
    /// By the identity of a resource: the fullUrl it is written with.
    let urls: [String: String]
    /// Identities that a panel lists as its members.
    let panelMembers: Set<String>
    let specimens: SpecimenRegistry
    /// What care plans say of the orders they refer to, by reference.
    let plannedOrders: [String: CarePlanRecord.Activity]
    /// Mothers whose link is by an Observation's focus, and the infant in whose record it stands.
    var focused: [PersonID: PersonID]

    private(set) var written: [ClinicalRecordWriter.Resource] = []
    private var usedURLs: Set<String> = []

    init(_ document: ClinicalDocument, _ knowledge: Knowledge, _ coder: ConceptCoder) {
        self.document = document
        self.knowledge = knowledge
        self.coder = coder
        groups = RecordGroup.groups(of: document)
        addresses = groups.map { ResourceAddress($0.type, $0.source, key: $0.key) }
        people = document.records.map { Self.address(of: $0.person).fullURL }
        var urls: [String: String] = [:]
        for (group, address) in zip(groups, addresses) {
            for item in group.items {
                if case .result(let result) = item { urls[result.identity] = address.fullURL }
            }
            if group.source.containedMember.isEmpty, !group.source.reference.isEmpty {
                urls[group.source.reference] = address.fullURL
            }
        }
        self.urls = urls
        let results = document.records.flatMap(\.results)
        panelMembers = Set(
            results.filter { $0.isPanelMember && !$0.isComponent }.map(\.identity))
        specimens = SpecimenRegistry(results)
        let activities = document.records.flatMap(\.carePlans).flatMap(\.activities)
        plannedOrders = activities.reduce(into: [:]) { orders, activity in
            if let reference = activity.reference { orders[reference] = activity }
        }
        focused = [:]
        for dyad in document.dyads where Self.isReadByFocus(dyad, in: document) {
            focused[dyad.mother] = dyad.infant
        }
    }

    /// Only of two whose births are known a focus says that one may have borne the other.
    private static func isReadByFocus(_ dyad: Dyad, in document: ClinicalDocument) -> Bool {
        let (infant, mother) = (document[dyad.infant].person, document[dyad.mother].person)
        return dyad.link == .focus && infant.birthDate != nil && mother.birthDate != nil
            && mother.sex != .male
    }

    mutating func writeAll() {
        writePersons()
        writeGestation()
        for (group, address) in zip(groups, addresses) { write(group, at: address) }
        writeMissingOrders()
    }

    private mutating func write(_ group: RecordGroup, at address: ResourceAddress) {
        switch group.type {
        case "Observation": writeObservations(group, at: address)
        case "Condition": writeCondition(group, at: address)
        case "MedicationAdministration", "MedicationDispense", "MedicationStatement",
            "MedicationRequest":
            writeMedications(group, at: address)
        case "Procedure": writeProcedure(group, at: address)
        case "DiagnosticReport": writeDiagnosticReport(group, at: address)
        case "ImagingStudy": writeImagingStudy(group, at: address)
        case "FamilyMemberHistory": writeFamilyHistory(group, at: address)
        case "NutritionOrder": writeNutritionOrder(group, at: address)
        case "QuestionnaireResponse": writeQuestionnaireResponse(group, at: address)
        case "AllergyIntolerance": writeAllergy(group, at: address)
        case "ServiceRequest": writeServiceRequest(group, at: address)
        case "DetectedIssue": writeDetectedIssue(group, at: address)
        case "Flag": writeFlag(group, at: address)
        case "CarePlan": writeCarePlan(group, at: address)
        default: break
        }
    }

    /// Writes a resource whose first members are its type and id.
    mutating func add(
        _ address: ResourceAddress, _ body: (inout JSONWriter) -> Void
    ) {
        var writer = JSONWriter(reserving: 1024)
        writer.object { resource in
            resource.member("resourceType", address.type)
            resource.member("id", address.id)
            body(&resource)
        }
        written.append(
            ClinicalRecordWriter.Resource(
                type: address.type, fullURL: address.fullURL, json: writer.bytes))
        usedURLs.insert(address.fullURL)
    }

    /// Whether a resource of this fullUrl has been written.
    func isWritten(_ fullURL: String) -> Bool { usedURLs.contains(fullURL) }

    func url(of person: PersonID) -> String? {
        people.indices.contains(person.index) ? people[person.index] : nil
    }

    func person(_ person: PersonID) -> Person { document.records[person.index].person }
}

extension LabResult {
    /// Whether the value stands in a component of its Observation.
    var isComponent: Bool { source.innerMember.hasPrefix(".component[") }
}
