import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Reports and pictures` {
    private func record(_ resources: String...) throws -> PatientRecord {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
    }

    private func report(_ code: String, _ members: String, status: String = "final") -> String {
        #"""
        {"resourceType":"DiagnosticReport","id":"r","status":"\#(status)","code":\#(code),
        "subject":{"reference":"Patient/infant"},\#(members)}
        """#
    }

    private func loinc(_ code: String) -> String {
        #"{"coding":[{"system":"http://loinc.org","code":"\#(code)"}]}"#
    }

    private let day = #""effectiveDateTime":"2024-11-26""#

    @Test func `a report of an endoscopy says that it was done`() throws {
        let found = try record(report(#"{"text":"Gastroscopy report"}"#, day)).procedures
        #expect(found.map(\.key) == ["gastroscopy"])
        #expect(found[0].period.start?.description == "2024-11-26")
    }

    @Test func `a conclusion in codes is a condition from that day on`() throws {
        let coded =
            #","conclusionCode":[{"coding":[{"system":"http://snomed.info/sct","code":"84568007"}]}]"#
        let found = try record(report(#"{"text":"Pathology"}"#, day + coded)).conditions
        #expect(found.map(\.key) == ["atrophic-gastritis"])
        #expect(found[0].known?.description == "2024-11-26")
    }

    @Test(arguments: [("24725-4", ["head-ct"]), ("24590-2", ["brain-mri"]), ("24627-2", [])])
    func `a picture of the head is known by its code, one of the chest is none`(
        code: String, keys: [String]
    ) throws {
        let study = #"""
            {"resourceType":"ImagingStudy","id":"i","status":"available","started":"2024-11-12T09:00:00Z",
            "subject":{"reference":"Patient/infant"},"procedureCode":[\#(loinc(code))]}
            """#
        let found = try record(study, report(loinc(code), day)).observations
        #expect(found.map(\.key.rawValue) == keys + keys)
        #expect(found.first?.onset?.day.description == (keys.isEmpty ? nil : "2024-11-12"))
    }

    @Test(arguments: [
        ("final", 1), ("amended", 1), ("preliminary", 1), ("partial", 1), ("registered", 0),
        ("cancelled", 0), ("entered-in-error", 0),
    ])
    func `a report counts once it says something`(status: String, count: Int) throws {
        let found = try record(report(#"{"text":"Gastroscopy"}"#, day, status: status))
        #expect(found.procedures.count == count)
    }

    @Test(arguments: [
        (#""effectivePeriod":{"start":"2024-11"}"#, "2024-11"),
        (#""issued":"2024-11-27T10:00:00+01:00""#, "2024-11-27T10:00:00+01:00"),
    ])
    func `a report is of its effective time, else of its issue`(time: String, expected: String)
        throws
    {
        let found = try record(report(#"{"text":"Gastric biopsy"}"#, time)).procedures
        #expect(found.map(\.period.start?.description) == [expected])
    }

    @Test(arguments: ["cancelled", "entered-in-error"])
    func `a study that was not made is none`(status: String) throws {
        let study = #"""
            {"resourceType":"ImagingStudy","id":"i","status":"\#(status)",
            "subject":{"reference":"Patient/infant"},"procedureCode":[\#(loinc("24725-4"))]}
            """#
        #expect(try record(study).observations.isEmpty)
    }

    @Test func `a blood count panel is no event`() throws {
        let found = try record(report(loinc("58410-2"), day))
        #expect(found.procedures.isEmpty && found.observations.isEmpty && found.conditions.isEmpty)
    }
}
