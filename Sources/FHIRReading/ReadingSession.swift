import ClinicalModel
import FHIRCore

/// The state of one reading: what the document holds, and the records as they grow.
///
/// Its work is in extensions by concern: persons and dyads first, then each resource once.
final class ReadingSession {
    let document: Document
    let tables: CodeTables
    let arena = TextArena()
    let resolver: ReferenceResolver
    let resources: ResourceCollection
    let emptyEntries: [Element]

    var records: [PatientRecord] = []
    var issues: [DataIssue] = []
    var ownResources: [OwnResource] = []
    /// The person of a resource, by its number; -1 where there is none.
    var personOfResource: [Int32]
    /// The resource a person stands in, by person.
    var resourceOfPerson: [Int] = []
    var personsByIdentifier: [BusinessIdentifier: [PersonID]] = [:]
    var dyads: [Dyad] = []
    var ambiguousInfants: [PersonID] = []
    /// Patients that a `replaced-by` link leads away from.
    var survivors: [PersonID: PersonID] = [:]

    /// Offset of the newest sample; nil where none has one.
    var newestSampleOffset: Int?
    var nextOrdinal = 0
    /// Whether plans and their orders are kept for later, each as it is written.
    var keepsPlans = false
    /// References that led nowhere, so that each is reported once.
    var lostReferences: Set<String> = []

    // Filled when first asked for: most documents never need them.
    var specimens: [Int: SpecimenFacts] = [:]
    var reportOfObservation: [Int32]?
    var reportsNameSpecimens: Bool?
    /// Identities that some panel which holds values lists in `hasMember`.
    var panelMembers: Set<String> = []
    var lastSubject: (text: Bytes, owner: Int, person: PersonID?)?
    /// Versions of observations by their business identifiers.
    var versions = ObservationVersions()
    /// The birth day of the youngest person; nobody is an infant long after it.
    lazy var youngestBirth: Day? = records.compactMap(\.person.birthDay).max()
    /// Patients by name and birth date, as they were before the mothers were found.
    lazy var personsByName: [String: [PersonID]] = findPersonsByName()
    /// The mother of each infant of a dyad.
    lazy var motherOfInfant: [PersonID: PersonID] = dyads.reduce(into: [:]) {
        $0[$1.infant] = $1.mother
    }
    lazy var mothers: Set<PersonID> = Set(dyads.map(\.mother))
    /// When the gestational age of a person was said.
    var gestationTimes: [PersonID: FuzzyTime] = [:]

    init(_ document: Document, _ tables: CodeTables) {
        self.document = document
        self.tables = tables
        let walk = ResourceWalk(document)
        var found = walk.found
        var resolver = ReferenceResolver(&found, arena)
        BusinessVersions.settle(&found, &resolver, arena)
        self.resolver = resolver
        resources = found
        emptyEntries = walk.emptyEntries
        personOfResource = [Int32](repeating: -1, count: found.entries.count)
    }

    var knowledge: Knowledge { tables.knowledge }
    var defaultOffset: Int { newestSampleOffset ?? 0 }

    /// What the session has gathered.
    func reading() -> Reading {
        settleResults()
        let clinical = ClinicalDocument(
            records: records, dyads: dyads, ambiguousInfants: ambiguousInfants,
            newestSampleOffset: newestSampleOffset, issues: issues)
        let bundleOfPerson = resourceOfPerson.map { number -> Int in
            let container = resources.entries[number].container
            return container < 0 ? -1 : Int(resources.containers[Int(container)].bundle)
        }
        return Reading(
            clinical: clinical, ownResources: ownResources,
            resources: ResourceIndex(bundles: resources.bundles, bundleOfPerson: bundleOfPerson))
    }

    /// The resource a Reference names, seen from resource `owner`.
    func resolve(_ reference: Element?, from owner: Int) -> ReferenceResolver.Resolution {
        resolver.resolve(reference, from: owner, in: resources, arena)
    }

    /// Reads each resource once, in document order.
    func readRecords() {
        for number in resources.entries.indices where resources.entries[number].isCurrent {
            readRecord(number)
        }
    }

    private func readRecord(_ number: Int) {
        let entry = resources.entries[number]
        switch entry.kind {
        case .observation: readObservation(number)
        case .condition: readCondition(number)
        case .procedure: readProcedure(number)
        case .familyMemberHistory: readFamilyHistory(number)
        case .nutritionOrder: readNutritionOrder(number)
        case .questionnaireResponse: readQuestionnaireResponse(number)
        case .medicationAdministration, .medicationDispense, .medicationStatement,
            .medicationRequest:
            readMedication(number)
        case .serviceRequest: readServiceRequest(number)
        case .diagnosticReport: readDiagnosticReport(number)
        case .imagingStudy: readImagingStudy(number)
        case .allergyIntolerance: readAllergy(number)
        case .carePlan: readCarePlan(number)
        case .detectedIssue, .flag, .riskAssessment, .provenance: readFinding(number)
        default: break
        }
    }
}
