import ClinicalModel
import Conformance
import FHIRCore
import FHIRReading
import FHIRSyntax
import Testing

/// Plans of others, in the forms that R4 allows.
@Suite struct `A plan of somebody else` {
    private func activity(_ resources: String...) throws -> PlannedActivity {
        let all = PlanTrip.bundle([PlanTrip.patient] + resources)
        let plan = try #require(try PlanTrip().read(all).plans.first)
        return try #require(plan.activities.first)
    }

    private static let injection = """
        "kind":"MedicationRequest","productCodeableConcept":{"coding":[{"system":\
        "http://www.whocc.no/atc","code":"B03BA03"}],"text":"Hydroxocobalamin"},
        """

    @Test func `is read from the details of its activities`() throws {
        let read = try activity(
            PlanTrip.detail(
                Self.injection + """
                    "scheduledTiming":{"repeat":{"boundsPeriod":{"start":"2025-06-01","end":\
                    "2025-06-14"},"frequency":3,"period":1,"periodUnit":"wk","dayOfWeek":["mon",\
                    "wed","fri"],"timeOfDay":["09:00:00"]}},"quantity":{"value":1,"unit":"mg",\
                    "system":"http://unitsofmeasure.org","code":"mg"},"description":"1 mg IM"
                    """))
        #expect(read.kind == .medication)
        #expect(read.status == .scheduled)
        #expect(read.substance == .hydroxocobalamin)
        #expect(read.dose?.micrograms == 1000)
        #expect(read.route == .intramuscular)
        let timing = try #require(read.timing)
        #expect(timing.daysOfWeek == [.monday, .wednesday, .friday])
        #expect(timing.timesOfDay == [32_400])
        #expect(timing.frequency == 3)
        #expect(timing.period == .init(1, .week))
        #expect(timing.bounds?.end?.description == "2025-06-14")
    }

    private static let request = """
        {"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order","subject":\
        {"reference":"Patient/p"},"medicationCodeableConcept":{"text":"Hydroxocobalamin"},\
        "dosageInstruction":[{"text":"as told","timing":{"event":["2025-06-01T09:00:00+02:00"],\
        "repeat":{"boundsRange":{"low":{"value":2,"code":"wk"},"high":{"value":4,"code":"wk"}},\
        "frequency":1,"frequencyMax":2,"period":1,"periodMax":2,"periodUnit":"d","when":["PCM"],\
        "offset":30}},"asNeededCodeableConcept":{"text":"weakness"},"route":{"coding":[{"system":\
        "http://snomed.info/sct","code":"78421000"}]},"doseAndRate":[{"doseRange":{"low":{"value":\
        500,"code":"ug"},"high":{"value":1000,"code":"ug"}},"rateRatio":{"numerator":{"value":1,\
        "unit":"mL"},"denominator":{"value":1,"unit":"min"}}}],"maxDosePerPeriod":{"numerator":\
        {"value":2,"unit":"mg"},"denominator":{"value":1,"unit":"d"}}}]}
        """

    @Test func `is read from the orders it refers to`() throws {
        let plan = PlanTrip.carePlan(
            #""activity":[{"reference":{"reference":"MedicationRequest/m"}}]"#)
        let read = try activity(plan, Self.request)
        #expect(read.kind == .medication)
        #expect(read.orderStatus == "active")
        #expect(read.order?.reference == "MedicationRequest/m")
        #expect(read.dose?.micrograms == 500)
        #expect(read.dose?.microgramsMax == 1000)
        #expect(read.dose?.rate?.per?.unit == "min")
        #expect(read.dose?.maxPerPeriod?.amount?.unit == "mg")
        #expect(read.isAsNeeded)
        #expect(read.asNeededReason?.text == "weakness")
        let timing = try #require(read.timing)
        #expect(timing.events.count == 1)
        #expect(timing.boundsDuration == .init(2, .week))
        #expect(timing.boundsDurationMax == .init(4, .week))
        #expect(timing.frequencyMax == 2)
        #expect(timing.periodMax == 2)
        #expect(timing.when == ["PCM"])
        #expect(timing.offsetMinutes == 30)
    }

    private static let orders: [(type: String, members: String, kind: PlannedActivity.Kind)] = [
        (
            "ServiceRequest",
            """
            "intent":"plan","subject":{"reference":"Patient/p"},"code":{"coding":[{"system":\
            "http://loinc.org","code":"2132-9"}]},"occurrencePeriod":{"start":"2025-06-01","end":\
            "2025-06-03"}
            """, .service
        ),
        (
            "Task",
            """
            "intent":"plan","for":{"reference":"Patient/p"},"description":"Weigh","restriction":\
            {"period":{"start":"2025-06-01","end":"2025-06-03"}}
            """, .task
        ),
        (
            "Appointment",
            """
            "description":"Clinic","start":"2025-06-01T09:00:00Z","end":"2025-06-01T09:30:00Z",\
            "participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]
            """, .appointment
        ),
        (
            "NutritionOrder",
            """
            "intent":"plan","patient":{"reference":"Patient/p"},"dateTime":"2025-06-01",\
            "oralDiet":{"type":[{"text":"Meat"}],"schedule":[{"repeat":{"frequency":1,"period":1,\
            "periodUnit":"d"}}]}
            """, .nutrition
        ),
        (
            "RequestGroup",
            """
            "intent":"plan","subject":{"reference":"Patient/p"},"action":[{"title":"First",\
            "action":[{"title":"Weigh","timingDateTime":"2025-06-02"}]},{"title":"Inject",\
            "resource":{"reference":"MedicationRequest/m"}}]
            """, .group
        ),
    ]

    @Test(arguments: orders.indices)
    func `is read from every type of order, and is the same after writing`(place: Int) throws {
        let order = Self.orders[place]
        let status = order.type == "Appointment" ? "booked" : "draft"
        let json = """
            {"resourceType":"\(order.type)","id":"o","status":"\(status)",\(order.members)}
            """
        let plan = PlanTrip.carePlan(
            #""activity":[{"reference":{"reference":"\#(order.type)/o"}}]"#)
        let trip = try PlanTrip()
        let resources = [PlanTrip.patient, plan, json, Self.request]
        let reading = try trip.read(PlanTrip.bundle(resources))
        let read = try #require(reading.plans.first)
        let activity = try #require(read.activities.first)
        #expect(activity.kind == order.kind)
        #expect(activity.order?.reference == "\(order.type)/o")
        #expect(reading.issues.filter { $0.level != .information } == [])
        let bundle = trip.bundle([read], of: reading.reading.clinical)
        let again = try #require(try trip.read(bundle).plans.first)
        #expect(PlanLines.difference(read, again) == [])
        let document = try JSONReader().read(bundle).get()
        #expect(StructureValidator().validate(document).map(\.diagnostics) == [])
    }

    @Test func `keeps groups in groups`() throws {
        let order = Self.orders[4]
        let json = """
            {"resourceType":"RequestGroup","id":"o","status":"draft",\(order.members)}
            """
        let plan = PlanTrip.carePlan(#""activity":[{"reference":{"reference":"RequestGroup/o"}}]"#)
        let read = try activity(plan, json, Self.request)
        #expect(read.parts.map(\.title) == ["First", "Inject"])
        #expect(read.parts.first?.parts.map(\.title) == ["Weigh"])
        #expect(read.parts.last?.substance == .hydroxocobalamin)
    }

    @Test func `is read from what it contains`() throws {
        let contained = Self.request.replacing(#""id":"m""#, with: ##""id":"in""##)
        let plan = PlanTrip.carePlan(
            """
            "contained":[\(contained)],"activity":[{"reference":{"reference":"#in"}}]
            """)
        let read = try activity(plan)
        #expect(read.kind == .medication)
        #expect(read.dose?.microgramsMax == 1000)
        #expect(read.order?.reference == "CarePlan/c#in")
    }

    @Test func `keeps the words of activities that are words alone`() throws {
        let progress = try activity(
            PlanTrip.carePlan(#""activity":[{"progress":[{"text":"Weekly injections"}]}]"#))
        #expect(progress.kind == .text)
        #expect(progress.title == "Weekly injections")
        let detail = try activity(PlanTrip.detail(#""description":"Eat meat""#))
        #expect(detail.kind == .text)
        #expect(detail.title == "Eat meat")
        let described = try activity(PlanTrip.carePlan(#""description":"B12 weekly""#))
        #expect(described.title == "B12 weekly")
        let narrative = try activity(
            PlanTrip.carePlan(
                #""text":{"status":"generated","div":"<div><p>B12 &amp; folate</p></div>"}"#))
        #expect(narrative.title == "B12 & folate")
    }

    @Test func `names an order that is not in the input, and guesses nothing of it`() throws {
        let plan = try PlanTrip().plan(
            PlanTrip.patient,
            PlanTrip.carePlan(
                #""activity":[{"reference":{"reference":"MedicationRequest/far","display":"B12"}}]"#
            ))
        let activity = try #require(plan.activities.first)
        #expect(activity.isElsewhere)
        #expect(activity.title == "B12")
        #expect(activity.timing == nil)
        #expect(plan.issues.map(\.id) == ["careplan-order-missing"])
    }

    @Test(arguments: [("BID", 2, 1), ("QOD", 1, 2)])
    func `understands the abbreviations of R4`(code: String, times: Int, days: Int) throws {
        let read = try activity(
            PlanTrip.detail(#""scheduledTiming":{"code":{"coding":[{"code":"\#(code)"}]}}"#))
        #expect(read.timing?.frequency == times)
        #expect(read.timing?.period == .init(Exact(days), .day))
        #expect(read.timing?.codings.first?.code == code)
    }

    @Test func `schedules nothing by a code or words that have no one meaning`() throws {
        for timing in [
            #""scheduledTiming":{"code":{"text":"when weak"}}"#,
            #""scheduledString":"now and then""#,
        ] {
            let plan = try PlanTrip().plan(PlanTrip.patient, PlanTrip.detail(timing))
            let activity = try #require(plan.activities.first)
            #expect(activity.timing?.period == nil)
            #expect(activity.timing?.text == "when weak" || activity.directions == "now and then")
            #expect(plan.issues.map(\.id).contains("careplan-timing-not-understood"))
        }
    }

    @Test func `lists with its place whatever is not understood`() throws {
        let plan = try PlanTrip().plan(
            PlanTrip.patient,
            PlanTrip.carePlan(
                """
                "careTeam":[{"display":"x"}],"activity":[{"outcomeReference":[{"display":"y"}],\
                "detail":{"status":"scheduled","description":"z","goal":[{"display":"g"}]}}]
                """))
        let paths = plan.issues.compactMap(\.source?.member)
        #expect(
            paths == [
                ".activity[0].outcomeReference", ".activity[0].detail.goal", ".careTeam",
            ])
    }

    @Test func `steps of one order stay apart`() throws {
        let order = """
            {"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order",\
            "subject":{"reference":"Patient/p"},"medicationCodeableConcept":{"text":"Mecobalamin"},\
            "dosageInstruction":[{"sequence":1,"timing":{"repeat":{"count":5,"frequency":1,\
            "period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":1,"code":"mg"}}]},\
            {"sequence":2,"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"wk"}}}]}
            """
        let read = try activity(
            PlanTrip.carePlan(#""activity":[{"reference":{"reference":"MedicationRequest/m"}}]"#),
            order)
        #expect(read.parts.count == 2)
        #expect(read.parts.first?.timing?.count == 5)
        #expect(read.parts.first?.dose?.micrograms == 1000)
        #expect(read.parts.last?.timing?.period == .init(1, .week))
    }
}
