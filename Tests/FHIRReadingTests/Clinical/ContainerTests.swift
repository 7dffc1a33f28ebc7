import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Containers of resources` {
    private let value = ReadingFixture.observation(
        ReadingFixture.quantity("53", "pg/mL") + "," + ReadingFixture.effective)

    @Test func `a result of a Bundle keeps the path of its entry`() throws {
        let reading = try ReadingFixture.read([ReadingFixture.infant, value])
        let result = try #require(reading.record("Patient/infant").results.first)
        #expect(result.source.path == "Bundle.entry[1].resource")
        #expect(result.source.reference == "Observation/o1")
        #expect(result.key == .b12)
        #expect(result.value.text == "53")
        #expect(reading.clinical.issues == [])
    }

    @Test func `null entries and empty ones cost nothing but an issue each`() throws {
        let reading = try ReadingFixture.read(
            #"{"resourceType":"Bundle","entry":[null,{},{"resource":null},7,{"resource":\#(ReadingFixture.infant)},{"resource":\#(value)}]}"#
        )
        #expect(reading.issueIDs == Array(repeating: "entry-without-resource", count: 4))
        let result = try #require(reading.record("Patient/infant").results.first)
        #expect(result.source.path == "Bundle.entry[5].resource")
    }

    @Test func `a Bundle nested in an entry is read with the outer one`() throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.bundle([value]),
        ])
        let result = try #require(reading.record("Patient/infant").results.first)
        #expect(result.source.path == "Bundle.entry[1].resource.entry[0].resource")
        #expect(reading.resources.bundles.map(\.path) == ["Bundle", "Bundle.entry[1].resource"])
        #expect(reading.resources.bundles.map(\.outermost) == [0, 0])
    }

    @Test func `Bundles and resources in Parameters and their parts are read`() throws {
        let reading = try ReadingFixture.read(
            #"""
            {"resourceType":"Parameters","parameter":[
            {"name":"who","resource":\#(ReadingFixture.bundle([ReadingFixture.infant]))},
            {"name":"what","part":[{"name":"x","resource":\#(value)}]}]}
            """#)
        let record = try reading.record("Patient/infant")
        #expect(record.person.source.path == "Parameters.parameter[0].resource.entry[0].resource")
        #expect(record.results.map(\.source.path) == ["Parameters.parameter[1].part[0].resource"])
        let bundle = reading.resources.outermostBundle(of: record.person.id)
        #expect(bundle?.path == "Parameters.parameter[0].resource")
    }

    @Test func `a lone Patient is a record, and a lone Observation is nobody's`() throws {
        let patient = try ReadingFixture.read(ReadingFixture.infant)
        #expect(patient.clinical.records.map(\.person.source.path) == ["Patient"])
        let observation = try ReadingFixture.read(value)
        #expect(observation.clinical.records.isEmpty)
        #expect(observation.issueIDs == ["reference-unresolved"])
    }

    @Test func `an Observation contained in its report is read`() throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant,
            #"""
            {"resourceType":"DiagnosticReport","id":"r","status":"final","subject":{"reference":"Patient/infant"},
            "effectiveDateTime":"2024-11-12T10:40:00+01:00","result":[{"reference":"#b12"}],
            "contained":[{"resourceType":"Observation","id":"b12","status":"final",
            "code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]},
            "valueQuantity":{"value":53,"unit":"pg/mL"}}]}
            """#,
        ])
        let result = try #require(reading.record("Patient/infant").results.first)
        #expect(result.source.path == "Bundle.entry[1].resource.contained[0]")
        #expect(result.source.reference == "DiagnosticReport/r")
        #expect(result.timeSource == .reportEffective)
    }

    @Test(arguments: [
        "null", "7", "[]", #""x""#, "{}", #"{"resourceType":7}"#, #"{"resourceType":"Bundle"}"#,
        #"{"resourceType":"Bundle","entry":{}}"#, #"{"resourceType":"Bundle","entry":[[]]}"#,
        #"{"resourceType":"Parameters","parameter":[null,{"part":[{"part":7}]}]}"#,
        #"{"resourceType":"Patient","identifier":"x","name":[null,{"given":[null]}],"link":7}"#,
    ])
    func `a document of any shape is read`(json: String) throws {
        let reading = try ReadingFixture.read(json)
        #expect(reading.clinical.dyads == [])
    }

    @Test func `a resource that repeats a member name is not used`() throws {
        let twice = value.replacing(
            #""status":"final""#, with: #""status":"final","status":"final""#)
        let reading = try ReadingFixture.read([ReadingFixture.infant, twice])
        #expect(try reading.record("Patient/infant").results.isEmpty)
        let issue = try #require(reading.clinical.issues.first { $0.id == "duplicate-key" })
        #expect(issue.level == .error)
        #expect(issue.line != nil)
        #expect(issue.source?.path == "Bundle.entry[1].resource.status")
    }
}
