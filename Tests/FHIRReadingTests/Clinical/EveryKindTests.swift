import ClinicalModel
import FHIRReading
import Testing

/// What holds for every kind of resource that is read: each as it may be sent, with a subject.
struct SampleKind: Sendable, CustomTestStringConvertible {
    let type: String
    let members: String
    /// `status`, or the name of the concept that says so.
    var mistake = #""status":"entered-in-error""#
    var good = #""status":"completed","intent":"order""#
    var person = "subject"

    var testDescription: String { type }

    static let all: [SampleKind] = [
        SampleKind(
            type: "Observation", members: #""code":\#(ReadingFixture.own("apathy"))"#,
            good: #""status":"final""#),
        SampleKind(
            type: "Condition", members: #""code":\#(ReadingFixture.own("apathy"))"#,
            mistake: verification, good: #""id":"k""#),
        SampleKind(type: "Procedure", members: #""code":{"text":"Gastroscopy"}"#),
        SampleKind(
            type: "FamilyMemberHistory",
            members:
                #""relationship":{"coding":[{"code":"NCHILD"}]},"condition":[{"code":{"coding":[{"system":"http://snomed.info/sct","code":"190634004"}]}}]"#,
            person: "patient"),
        SampleKind(
            type: "AllergyIntolerance", members: #""code":{"text":"Cobalt"}"#,
            mistake: verification, good: #""id":"k""#, person: "patient"),
        SampleKind(
            type: "NutritionOrder",
            members: #""foodPreferenceModifier":[\#(ReadingFixture.own("fortified-food"))]"#,
            person: "patient"),
        SampleKind(
            type: "QuestionnaireResponse",
            members:
                #""item":[{"linkId":"coo","answer":[{"valueCoding":{"system":"https://w3id.org/cobalamin/CodeSystem/milestone-status","code":"lost"}}]}]"#
        ),
        SampleKind(type: "MedicationAdministration", members: drug),
        SampleKind(type: "MedicationDispense", members: drug),
        SampleKind(type: "MedicationStatement", members: drug),
        SampleKind(type: "MedicationRequest", members: drug),
        SampleKind(type: "ServiceRequest", members: #""code":{"text":"Vitamin B12"}"#),
        SampleKind(
            type: "DiagnosticReport", members: #""code":{"text":"Gastroscopy"}"#,
            good: #""status":"final""#),
        SampleKind(
            type: "ImagingStudy",
            members:
                #""procedureCode":[{"coding":[{"system":"http://loinc.org","code":"24725-4"}]}]"#,
            good: #""status":"available""#),
        SampleKind(type: "CarePlan", members: #""title":"Vitamin B12""#),
    ]

    private static let drug = #""medicationCodeableConcept":{"text":"Hydroxocobalamin"}"#
    private static let verification =
        #""verificationStatus":{"coding":[{"code":"entered-in-error"}]}"#

    func resource(_ status: String, subject: String?) -> String {
        let subject = subject.map { #","\#(person)":\#($0)"# } ?? ""
        return #"{"resourceType":"\#(type)",\#(status),\#(members)\#(subject)}"#
    }
}

@Suite struct `Every kind of resource` {
    private static let infant = #"{"reference":"Patient/infant"}"#

    private func count(_ reading: Reading) -> Int {
        reading.clinical.records.map { record in
            record.signs.count + record.conditions.count + record.procedures.count
                + record.allergies.count + record.diets.count + record.milestones.count
                + record.medications.count + record.orders.count + record.observations.count
                + record.carePlans.count
        }.reduce(0, +)
    }

    @Test(arguments: SampleKind.all)
    func `it is a record of its subject`(kind: SampleKind) throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, kind.resource(kind.good, subject: Self.infant),
        ])
        #expect(count(reading) == 1)
        #expect(reading.issueIDs.isEmpty)
    }

    @Test(arguments: SampleKind.all)
    func `entered in error it is nothing`(kind: SampleKind) throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, kind.resource(kind.mistake, subject: Self.infant),
        ])
        #expect(count(reading) == 0)
        #expect(reading.issueIDs.isEmpty)
    }

    @Test(arguments: SampleKind.all)
    func `without a subject it is nobody's, and that is said`(kind: SampleKind) throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, kind.resource(kind.good, subject: nil),
        ])
        #expect(count(reading) == 0)
        #expect(reading.issueIDs == ["subject-missing"])
    }

    @Test(arguments: SampleKind.all)
    func `of a subject who is not here it is nobody's, and that is said`(kind: SampleKind) throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant,
            kind.resource(kind.good, subject: #"{"reference":"Patient/other"}"#),
        ])
        #expect(count(reading) == 0)
        #expect(reading.issueIDs == ["reference-unresolved"])
    }

    @Test(arguments: SampleKind.all)
    func `its subject may stand in another Bundle`(kind: SampleKind) throws {
        let inner = ReadingFixture.bundle([ReadingFixture.infant])
        let reading = try ReadingFixture.read([
            inner, kind.resource(kind.good, subject: Self.infant),
        ])
        #expect(count(reading) == 1)
    }

    @Test(arguments: SampleKind.all)
    func `its subject may be contained`(kind: SampleKind) throws {
        let contained =
            #""contained":[{"resourceType":"Patient","id":"p","birthDate":"2024-03-10"}],"#
        let reading = try ReadingFixture.read([
            kind.resource(contained + kind.good, subject: ##"{"reference":"#p"}"##)
        ])
        #expect(count(reading) == 1)
    }

    @Test(arguments: SampleKind.all)
    func `its subject may be named by an identifier`(kind: SampleKind) throws {
        let infant = ReadingFixture.patient(
            "infant", birthDate: "2024-03-10", gender: "male",
            more: #","identifier":[{"system":"urn:mrn","value":"7"}]"#)
        let subject = #"{"identifier":{"system":"urn:mrn","value":"7"}}"#
        let reading = try ReadingFixture.read([infant, kind.resource(kind.good, subject: subject)])
        #expect(count(reading) == 1)
    }

    @Test(arguments: SampleKind.all)
    func `of an earlier run of the program it is nothing until it is taken up`(
        kind: SampleKind
    ) throws {
        let tag =
            #""meta":{"tag":[{"system":"https://w3id.org/cobalamin/CodeSystem/origin","code":"x"}]},"#
        func count(_ status: String) throws -> Int {
            self.count(
                try ReadingFixture.read([
                    ReadingFixture.infant, kind.resource(tag + status, subject: Self.infant),
                ]))
        }
        let isPlan = ["CarePlan", "MedicationRequest", "NutritionOrder", "ServiceRequest"]
            .contains(kind.type)
        #expect(try count(kind.good) == (isPlan ? 1 : 0))
        guard isPlan else { return }
        #expect(try count(#""status":"draft","intent":"proposal""#) == 0)
    }
}
