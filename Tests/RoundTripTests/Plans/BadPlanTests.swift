import ClinicalModel
import FHIRReading
import Testing

/// Plans that contradict themselves, lead nowhere or are too large.
@Suite struct `A plan that is wrong` {
    private func plan(_ resources: String...) throws -> TreatmentPlan {
        let reading = try PlanTrip().read(PlanTrip.bundle([PlanTrip.patient] + resources))
        return try #require(reading.plans.first)
    }

    @Test func `for a patient who is not in the bundle is read and said to be`() throws {
        let other = PlanTrip.detail(#""description":"x""#).replacing(
            "Patient/p", with: "Patient/other")
        let reading = try PlanTrip().read(PlanTrip.bundle([PlanTrip.patient, other]))
        let plan = try #require(reading.plans.first)
        #expect(reading.absentPersons == [plan.subject])
        #expect(reading.reading.clinical[plan.subject].person.source.reference == "Patient/other")
        #expect(reading.issues.map(\.id).contains("careplan-subject-elsewhere"))
    }

    @Test func `that names nobody is nobody's, even where one infant is there`() throws {
        let nobody = #"{"resourceType":"CarePlan","id":"c","status":"active","intent":"plan"}"#
        let reading = try PlanTrip().read(PlanTrip.bundle([PlanTrip.patient, nobody]))
        #expect(reading.plans.isEmpty)
        #expect(reading.refused == 1)
        #expect(reading.issues.map(\.id) == ["careplan-subject-missing"])
    }

    @Test func `stays with its own infant of two`() throws {
        let twin = PlanTrip.patient.replacing(#""id":"p""#, with: #""id":"q""#)
        let mine = PlanTrip.detail(#""description":"x""#).replacing("Patient/p", with: "Patient/q")
        let reading = try PlanTrip().read(PlanTrip.bundle([PlanTrip.patient, twin, mine]))
        let plan = try #require(reading.plans.first)
        #expect(reading.plans.count == 1)
        #expect(reading.reading.clinical[plan.subject].person.source.reference == "Patient/q")
    }

    @Test func `does not take the order of another infant for its own`() throws {
        let twin = PlanTrip.patient.replacing(#""id":"p""#, with: #""id":"q""#)
        let read = try plan(
            twin,
            PlanTrip.carePlan(
                #""activity":[{"reference":{"reference":"MedicationRequest/m"}}]"#),
            #"{"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order","subject":{"reference":"Patient/q"},"medicationCodeableConcept":{"text":"Hydroxocobalamin"},"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":1,"unit":"mg","code":"mg","system":"http://unitsofmeasure.org"}}]}]}"#
        )
        #expect(read.activities.map(\.isElsewhere) == [true])
        #expect(read.activities.allSatisfy { $0.dose == nil && $0.timing == nil })
        #expect(read.issues.map(\.id).contains("careplan-order-other-person"))
    }

    @Test func `takes its zone from the dates of its activities`() throws {
        let read = try plan(
            PlanTrip.carePlan(
                #"""
                "activity":[{"detail":{"status":"scheduled","description":"B12","scheduledTiming":\
                {"repeat":{"boundsPeriod":{"start":"2025-03-01","_start":{"extension":[{"url":\
                "http://hl7.org/fhir/StructureDefinition/tz-code","valueCode":"Europe/Vienna"}]}},\
                "frequency":1,"period":1,"periodUnit":"d"}}}}]
                """#.replacing("\\\n", with: "")))
        #expect(read.timeZone == "Europe/Vienna")
    }

    @Test func `with a detail and a reference is read by the order`() throws {
        let read = try plan(
            PlanTrip.carePlan(
                """
                "activity":[{"reference":{"reference":"Task/t"},"detail":{"status":"scheduled",\
                "description":"the detail"}}]
                """),
            #"{"resourceType":"Task","id":"t","status":"draft","intent":"plan","description":"the order"}"#
        )
        #expect(read.activities.map(\.title) == ["the order"])
        #expect(read.issues.map(\.id) == ["careplan-activity-ambiguous"])
    }

    @Test(arguments: [
        #""frequency":1,"period":0,"periodUnit":"d""#,
        #""frequency":1000000,"period":1,"periodUnit":"d""#,
        #""frequency":1,"period":-1,"periodUnit":"d""#, #""frequency":1,"period":1"#,
        #""frequency":0,"period":1,"periodUnit":"d""#,
        #""boundsPeriod":{"start":"2025-06-02","end":"2025-06-01"},"frequency":1,"period":1,"periodUnit":"d""#,
        #""frequency":1,"period":1,"periodUnit":"fortnight""#, #""dayOfWeek":["funday"]"#,
        #""timeOfDay":["25:00:00"]"#, #""when":["LATER"]"#, #""count":-3"#,
    ])
    func `has no schedule where its schedule cannot be`(members: String) throws {
        let read = try plan(PlanTrip.detail(#""scheduledTiming":{"repeat":{\#(members)}}"#))
        #expect(read.activities.count == 1)
        #expect(read.activities.first?.timing == nil)
        #expect(read.issues.map(\.id) == ["careplan-timing-not-understood"])
        #expect(read.issues.first?.source?.member == ".activity[0].detail.scheduledTiming.repeat")
    }

    @Test func `in international units has no micrograms`() throws {
        let read = try plan(
            PlanTrip.detail(
                """
                "kind":"MedicationRequest","productCodeableConcept":{"text":"Hydroxocobalamin"},\
                "quantity":{"value":1000,"unit":"IU","system":"http://unitsofmeasure.org",\
                "code":"[iU]"}
                """))
        let dose = try #require(read.activities.first?.dose)
        #expect(dose.micrograms == nil)
        #expect(dose.amount?.unit == "IU")
        #expect(read.issues.map(\.id) == ["dose-unit-not-understood"])
    }

    @Test(arguments: ["partOf", "replaces", "basedOn"])
    func `that refers to itself is read once`(member: String) throws {
        let read = try plan(
            PlanTrip.carePlan(
                #""description":"x","\#(member)":[{"reference":"CarePlan/c"}]"#))
        #expect(read.issues.map(\.id).contains("careplan-reference-cycle"))
    }

    @Test func `whose activity is the plan itself is read once`() throws {
        let read = try plan(
            PlanTrip.carePlan(#""activity":[{"reference":{"reference":"CarePlan/c"}}]"#))
        #expect(read.activities.count == 1)
        #expect(read.issues.map(\.id).contains("careplan-reference-cycle"))
    }

    @Test func `whose contained groups hold each other is read to its end`() throws {
        func group(_ id: String, _ other: String) -> String {
            """
            {"resourceType":"RequestGroup","id":"\(id)","status":"draft","intent":"plan","action":\
            [{"title":"\(id)","resource":{"reference":"#\(other)"}}]}
            """
        }
        let read = try plan(
            PlanTrip.carePlan(
                """
                "contained":[\(group("a", "b")),\(group("b", "a"))],"activity":[{"reference":\
                {"reference":"#a"}}]
                """))
        #expect(read.activities.first?.parts.count == 1)
        #expect(read.issues.map(\.id).contains("careplan-reference-cycle"))
    }

    @Test func `whose groups lead to each other many times stays small`() throws {
        let groups = (0..<40).map { number in
            let next = (0..<2).map { _ in
                #"{"resource":{"reference":"RequestGroup/g\#(number + 1)"}}"#
            }.joined(separator: ",")
            return """
                {"resourceType":"RequestGroup","id":"g\(number)","status":"draft","intent":"plan",\
                "action":[\(next)]}
                """
        }
        let start = PlanTrip.carePlan(
            #""activity":[{"reference":{"reference":"RequestGroup/g0"}}]"#)
        let reading = try PlanTrip().read(PlanTrip.bundle([PlanTrip.patient, start] + groups))
        #expect(reading.plans.count == 1)
    }

    @Test func `with a modifier that nobody knows is not read`() throws {
        let reading = try PlanTrip().read(
            PlanTrip.bundle([
                PlanTrip.patient,
                PlanTrip.carePlan(
                    #""modifierExtension":[{"url":"https://x.example/no","valueBoolean":true}]"#),
            ]))
        #expect(reading.plans.isEmpty)
        #expect(reading.refused == 1)
        #expect(reading.issues.map(\.id) == ["careplan-modifier-unknown"])
    }

    @Test func `of a hundred thousand activities takes time that grows with it`() throws {
        func seconds(_ count: Int) throws -> Double {
            let one =
                #"{"detail":{"status":"scheduled","description":"Weigh","scheduledTiming":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}}}}"#
            let all = Array(repeating: one, count: count).joined(separator: ",")
            let json = PlanTrip.bundle([
                PlanTrip.patient, PlanTrip.carePlan("\"activity\":[\(all)]"),
            ])
            let trip = try PlanTrip()
            let start = ContinuousClock.now
            let reading = try trip.read(json)
            let time = ContinuousClock.now - start
            #expect(reading.plans.first?.activities.count == count)
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        let small = try seconds(25_000)
        let large = try seconds(100_000)
        // Four times as many; twice that is left to a busy machine.
        #expect(large < small * 8 + 0.5)
    }
}
