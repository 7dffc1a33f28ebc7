import ClinicalModel
import Conformance
import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting
import Testing

/// Plans that are made here leave as FHIR and come back as they were.
@Suite struct `A plan made here` {
    private static let infant = PersonID(0)
    private static let mother = PersonID(1)
    private static let start = FuzzyTime.instant(
        Instant(day: Day(number: 20_040), secondOfDay: 32_400, offsetMinutes: 60))

    private static let document: ClinicalDocument = {
        let people = ["infant", "mother"].enumerated().map { place, id in
            Person(
                id: PersonID(place),
                source: SourceReference(
                    reference: "Patient/\(id)", resourceType: "Patient",
                    container: "Bundle.entry", index: place),
                identifiers: [BusinessIdentifier(system: "https://h.example/mrn", value: id)])
        }
        return ClinicalDocument(
            records: people.map { PatientRecord(person: $0) },
            dyads: [Dyad(infant: infant, mother: mother, link: .relatedPersonLink)])
    }()

    private static func plan(for person: PersonID = infant) -> TreatmentPlan {
        var plan = TreatmentPlan(subject: person, status: "draft", intent: "proposal")
        plan.title = "Hydroxocobalamin, alternate days"
        plan.description = "A proposal for a clinician."
        plan.definitions = ["https://w3id.org/cobalamin/PlanDefinition/seed004-neuro-im|0.1.0"]
        plan.protocolID = "seed004-neuro-im"
        plan.arm = "im"
        plan.period = Period(start: start, end: nil)
        plan.created = .day(Day(number: 20_039))
        plan.start = start
        plan.timeZone = "Europe/Vienna"
        plan.cause = .maternalMalabsorption
        plan.notes = ["Sources disagree on the interval of maintenance."]
        plan.supportingReferences = ["DetectedIssue/4c3f"]
        var goal = TreatmentPlan.Goal(id: "metabolites", text: "Homocysteine normal")
        goal.key = AnalyteKey(rawValue: "THCY")
        goal.comparator = .lessOrEqual
        goal.value = 8
        goal.unit = "umol/L"
        goal.due = .day(Day(number: 20_130))
        plan.goals = [goal]
        plan.activities = [injection, range, potassium, baseline, visit, watching, words]
        return plan
    }

    private static let injection: PlannedActivity = {
        var activity = PlannedActivity(id: "A", kind: .medication, title: "Loading")
        activity.phase = "A"
        activity.substance = .hydroxocobalamin
        activity.product = PlannedConcept(
            codings: [.init(system: "http://www.whocc.no/atc", code: "B03BA03")],
            text: "hydroxocobalamin")
        activity.dose = .micrograms(1000)
        activity.route = .intramuscular
        activity.routeConcept = PlannedConcept(
            codings: [.init(system: "http://snomed.info/sct", code: "78421000")],
            text: "intramuscular")
        activity.directions = "1000 µg (1 mg) into the muscle every other day"
        var timing = PlannedTiming.every(2, .day)
        timing.bounds = Period(start: start, end: .day(Day(number: 20_054)))
        timing.timesOfDay = [32_400]
        activity.timing = timing
        activity.intent = "proposal"
        return activity
    }()

    private static let range: PlannedActivity = {
        var activity = PlannedActivity(id: "B", kind: .medication, title: "By mouth")
        activity.phase = "B"
        activity.substance = .cyanocobalamin
        activity.product = PlannedConcept(text: "cyanocobalamin")
        activity.dose = .micrograms(500, to: 1000)
        activity.route = .oral
        activity.routeConcept = PlannedConcept(text: "oral")
        activity.directions = "500–1000 µg (0.5–1 mg) by mouth"
        activity.timing = .every(1, .day)
        return activity
    }()

    private static let potassium: PlannedActivity = {
        var activity = PlannedActivity(id: "M-K1", kind: .service, title: "Potassium, day 1")
        activity.task = "M-K1"
        activity.keys = [AnalyteKey(rawValue: "K")]
        activity.window = Period(start: start, end: .day(Day(number: 20_041)))
        return activity
    }()

    private static let baseline: PlannedActivity = {
        var activity = PlannedActivity(id: "M-BASE", kind: .service, title: "Baseline")
        activity.task = "M-BASE"
        activity.keys = [.b12, AnalyteKey(rawValue: "THCY"), AnalyteKey(rawValue: "K")]
        activity.window = Period(start: .day(Day(number: 20_033)), end: start)
        activity.timing = .at(.day(Day(number: 20_039)))
        return activity
    }()

    private static let visit: PlannedActivity = {
        var activity = PlannedActivity(id: "M-D2", kind: .task, title: "Look at the infant")
        activity.task = "M-D2"
        activity.detail = "Alertness, tone, feeding."
        activity.window = Period(start: .day(Day(number: 20_041)), end: .day(Day(number: 20_042)))
        return activity
    }()

    private static let watching: PlannedActivity = {
        var activity = PlannedActivity(id: "M-DEV", kind: .task, title: "Milestones")
        activity.task = "M-DEV"
        activity.code = PlannedConcept(text: "Milestones")
        activity.timing = .every(1, .week)
        return activity
    }()

    private static let words: PlannedActivity = PlannedActivity(
        id: "note", kind: .text, title: "Breastfeeding goes on")

    private func written(_ plans: [TreatmentPlan]) throws -> [EmittedResource] {
        let trip = try PlanTrip()
        return PlanWriter(knowledge: trip.knowledge, document: Self.document).resources(of: plans)
    }

    @Test func `comes back as it was`() throws {
        let trip = try PlanTrip()
        let reading = try trip.read(trip.bundle([Self.plan()], of: Self.document))
        let again = try #require(reading.plans.first)
        // A code of the profiles is given to what had none.
        let given = ["code", "reason"]
        let difference = PlanLines.difference(Self.plan(), again).filter { line in
            !given.contains { line.contains("].\($0).") }
        }
        #expect(difference == [])
        #expect(reading.issues == [])
        #expect(reading.refused == 0)
    }

    @Test func `is valid R4`() throws {
        let trip = try PlanTrip()
        let document = try JSONReader().read(trip.bundle([Self.plan()], of: Self.document)).get()
        #expect(StructureValidator().validate(document).map(\.diagnostics) == [])
    }

    @Test func `is valid R4 as a transaction that puts every resource under its id`() throws {
        let trip = try PlanTrip()
        let writer = PlanWriter(
            knowledge: trip.knowledge, document: Self.document, linking: .urn)
        let plans = [Self.plan(), Self.plan(for: Self.mother)]
        let document = try JSONReader().read(writer.transaction(of: plans)).get()
        #expect(StructureValidator().validate(document).map(\.diagnostics) == [])
        var urls: Set<String> = []
        var references: [String] = []
        for entry in document.root[Key("entry")]?.children ?? document.root.children {
            let url = try #require(entry[Key("fullUrl")]?.string)
            #expect(urls.insert(url).inserted)
            let resource = try #require(entry[Key("resource")])
            let name =
                "\(resource[Key("resourceType")]?.string ?? "")/\(resource[Key("id")]?.string ?? "")"
            #expect(entry[Key("request")]?[Key("url")]?.string == name)
            for activity in resource[Key("activity")]?.children ?? resource.children {
                let reference = activity[Key("reference")]?[Key("reference")]?.string
                #expect(reference == nil || activity[Key("detail")] == nil)
                if let reference { references.append(reference) }
            }
        }
        #expect(references.count == 10)
        #expect(references.allSatisfy(urls.contains))
    }

    @Test func `names the same resources every time, and others for another person`() throws {
        let first = try written([Self.plan()]).map(\.reference)
        #expect(try written([Self.plan()]).map(\.reference) == first)
        #expect(Set(first).count == first.count)
        let other = try written([Self.plan(for: Self.mother)]).map(\.reference)
        #expect(Set(other).isDisjoint(with: first))
    }

    @Test func `links the plans of infant and mother`() throws {
        let written = try written([Self.plan(), Self.plan(for: Self.mother)])
        let plans = written.filter { $0.type == "CarePlan" }
        #expect(plans.count == 2)
        let (one, other) = (try #require(plans.first), try #require(plans.last))
        #expect(String(decoding: one.json, as: UTF8.self).contains(other.reference))
        #expect(String(decoding: other.json, as: UTF8.self).contains(one.reference))
    }

    @Test func `bears the tag of the project in every resource`() throws {
        for resource in try written([Self.plan()]) {
            let json = String(decoding: resource.json, as: UTF8.self)
            #expect(json.contains("https://w3id.org/cobalamin/CodeSystem/origin"))
        }
    }
}
