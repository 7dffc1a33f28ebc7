import Conformance
import FHIRCore
import FHIRSyntax
import LabFeeds
import LabMapping
import Testing

/// What a document plans, as FHIR.
@Suite struct CDAPlanTests {
    private func timing(_ parts: String) -> String {
        CDAPlanFixture.bundle(CDAPlanFixture.document(CDAPlanFixture.drug(parts))).text
    }

    @Test func `each kind of plan has its resource, and the plan refers to it`() throws {
        let bundle = CDAPlanFixture.bundle(CDAPlanFixture.document(CDAPlanFixture.everything))
        #expect(bundle.resources("MedicationRequest").count == 1)
        #expect(bundle.resources("ServiceRequest").count == 3)
        #expect(bundle.resources("Goal").count == 1)
        let plan = try #require(bundle.resources("CarePlan").first)
        let orders = bundle.ids("MedicationRequest") + bundle.ids("ServiceRequest")
        #expect(orders.allSatisfy { plan.contains(#""reference":"urn:uuid:\#($0)""#) })
        #expect(plan.contains(#""kind":"Appointment""#))
        #expect(plan.contains(#""description":"Watch the milestones""#))
        #expect(plan.contains("Syringes"))
        #expect(plan.contains(#""title":"Plan of treatment""#))
    }

    @Test func `nothing that is planned is said to have happened`() {
        let bundle = CDAPlanFixture.bundle(CDAPlanFixture.document(CDAPlanFixture.everything))
        for type in ["MedicationAdministration", "MedicationStatement", "Observation", "Procedure"]
        {
            #expect(bundle.resources(type).isEmpty)
        }
    }

    @Test func `what is mapped is valid`() throws {
        let bundle = CDAPlanFixture.bundle(
            CDAPlanFixture.document(text: "<text>Words</text>", CDAPlanFixture.everything))
        guard case .success(let document) = JSONReader().read(bundle.json) else {
            Issue.record("the Bundle is no JSON")
            return
        }
        let faults = StructureValidator().validate(document).map {
            "\($0.id) \($0.expression ?? "")"
        }
        #expect(faults == [])
    }

    @Test func `a drug keeps schedule, dose and route`() throws {
        let bundle = CDAPlanFixture.bundle(
            CDAPlanFixture.document(CDAPlanFixture.drug(CDAPlanFixture.injections)))
        let drug = try #require(bundle.resources("MedicationRequest").first)
        #expect(drug.contains(#""status":"active","intent":"plan""#))
        #expect(
            drug.contains(
                #""timing":{"repeat":{"boundsPeriod":{"start":"2024-11-13","end":"2024-11-27"},"#
                    + #""frequency":1,"period":2,"periodUnit":"d"}}"#))
        #expect(drug.contains(#""doseQuantity":{"value":1000"#))
        #expect(drug.contains(#""display":"Intramuscular""#))
        #expect(drug.contains(#""text":"Vitamin B12 by injection""#))
    }

    static let schedules: [(xml: String, json: String)] = [
        (
            #"<effectiveTime xsi:type="PIVL_TS"><period><low value="4" unit="h"/>"#
                + #"<high value="6" unit="h"/></period></effectiveTime>"#,
            #""frequency":1,"period":4,"periodMax":6,"periodUnit":"h""#
        ),
        (
            #"<effectiveTime xsi:type="EIVL_TS"><event code="PCM"/></effectiveTime>"#,
            #""repeat":{"when":["PCM"]}"#
        ),
        (
            #"<effectiveTime value="20241113"/>"#,
            #""boundsPeriod":{"start":"2024-11-13","end":"2024-11-13"},"count":1"#
        ),
        // What is not understood is said in words and never guessed at.
        (
            #"<effectiveTime xsi:type="PIVL_TS"><period value="2" unit="fortnight"/>"#
                + "</effectiveTime>",
            #""timing":{"code":{"text":"every 2 fortnight"}}"#
        ),
        (
            #"<effectiveTime xsi:type="EIVL_TS"><event code="ICM"/></effectiveTime>"#,
            #""timing":{"code":{"text":"event ICM"}}"#
        ),
        (
            #"<effectiveTime xsi:type="PIVL_TS"><phase value="20241113"/>"#
                + #"<period value="1" unit="d"/></effectiveTime>"#,
            #""timing":{"code":{"text":"phase value 20241113"#
        ),
    ]

    @Test(arguments: schedules.dropLast())
    func `a schedule of CDA is that of FHIR, or its words`(
        _ schedule: (xml: String, json: String)
    ) {
        #expect(timing(schedule.xml).contains(schedule.json))
    }

    @Test func `a schedule with a phase is words`() {
        let text = timing(Self.schedules.last?.xml ?? "")
        #expect(text.contains(#""timing":{"code":{"text":"phase 20241113 period 1 d"}}"#))
    }

    @Test func `a plan in words alone is kept as text`() throws {
        let bundle = CDAPlanFixture.bundle(
            CDAPlanFixture.document(text: "<text>Injections as discussed</text>", ""))
        let plan = try #require(bundle.resources("CarePlan").first)
        #expect(
            plan.contains(
                #""activity":[{"detail":{"status":"unknown","description":"Injections as discussed"}}]"#
            ))
        #expect(bundle.issues("cda-plan-narrative-only").count == 1)
    }

    @Test func `the words of a section stay beside what it plans`() throws {
        let bundle = CDAPlanFixture.bundle(
            CDAPlanFixture.document(
                text: "<text>And a visit at home</text>",
                CDAPlanFixture.drug(CDAPlanFixture.injections)))
        let plan = try #require(bundle.resources("CarePlan").first)
        #expect(plan.contains(#""note":[{"text":"And a visit at home"}]"#))
    }

    @Test func `what is negated is text and forbids nothing`() throws {
        let entry = """
            <entry><observation classCode="OBS" moodCode="INT" negationInd="true"><code \
            nullFlavor="OTH"><originalText>No tests</originalText></code><statusCode \
            code="active"/></observation></entry>
            """
        let bundle = CDAPlanFixture.bundle(CDAPlanFixture.document(entry))
        let plan = try #require(bundle.resources("CarePlan").first)
        #expect(plan.contains(#""description":"Not planned: No tests""#))
        #expect(!plan.contains("doNotPerform"))
        #expect(bundle.resources("ServiceRequest").isEmpty)
    }

    @Test func `a drug as needed says for what`() throws {
        let text = timing(
            "<precondition><criterion><text>Seizure</text></criterion></precondition>")
        #expect(text.contains(#""asNeededCodeableConcept":{"text":"Seizure"}"#))
    }

    @Test func `a plan for nobody is not mapped and says so`() {
        let bundle = CDAPlanFixture.bundle(
            CDAPlanFixture.document(patient: "", CDAPlanFixture.everything))
        #expect(bundle.resources("CarePlan").isEmpty)
        #expect(bundle.resources("MedicationRequest").isEmpty)
    }

    @Test func `the same document gives the same names, a new version of it too`() {
        let text = CDAPlanFixture.document(CDAPlanFixture.everything)
        let (first, second) = (CDAPlanFixture.bundle(text), CDAPlanFixture.bundle(text))
        #expect(first.json == second.json)
        let set = #"<setId root="2.999.9" extension="S-1"/><versionNumber value="1"/>"#
        let one = text.replacing("<id root=\"2.999.9\"", with: set + "<id root=\"2.999.9\"")
        let two = one.replacing("D-1", with: "D-2")
        #expect(
            CDAPlanFixture.bundle(one).ids("CarePlan")
                == CDAPlanFixture.bundle(two).ids("CarePlan"))
    }

    @Test func `every field of a planned drug has a fate`() {
        let bundle = CDAPlanFixture.bundle(
            CDAPlanFixture.document(CDAPlanFixture.drug(CDAPlanFixture.injections)))
        let lost = bundle.fields.filter { $0.fate == .unmapped }.map(\.field)
        #expect(!lost.contains { $0.contains("doseQuantity") || $0.contains("period") })
        #expect(!lost.contains { $0.contains("manufacturedMaterial") })
    }
}
