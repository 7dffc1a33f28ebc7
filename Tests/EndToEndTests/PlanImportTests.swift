import FHIRSyntax
import Foundation
import Testing

/// Plans of others through the whole program.
struct PlanImportTests {
    private static func plan(_ activities: String) -> String {
        """
        {"resourceType":"Bundle","type":"collection","entry":[\
        {"fullUrl":"https://ehr.example/Patient/p1","resource":{"resourceType":"Patient","id":"p1",\
        "birthDate":"2024-08-20"}},\
        {"fullUrl":"https://ehr.example/CarePlan/c1","resource":{"resourceType":"CarePlan","id":"c1",\
        "meta":{"versionId":"1"},"status":"active","intent":"plan","title":"B12",\
        "subject":{"reference":"Patient/p1"},"period":{"start":"2025-03-01"},\
        "activity":[\(activities)]}}]}
        """
    }

    private static func dose(_ start: String, hour: String? = nil) -> String {
        let hours = hour.map { ",\"timeOfDay\":[\"\($0)\"]" } ?? ""
        return """
            {"detail":{"kind":"MedicationRequest","status":"scheduled","productCodeableConcept":\
            {"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]},\
            "quantity":{"value":1000,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},\
            "scheduledTiming":{"repeat":{"boundsPeriod":{"start":"\(start)","end":"2025-04-30"},\
            "frequency":1,"period":1,"periodUnit":"wk"\(hours)}}}}
            """
    }

    @Test func `the same plan gives the same calendar, byte for byte`() throws {
        let arguments = [
            "plan", "import", "--as-of", "2025-03-01", "--format", "icalendar", "--time-zone",
            "Europe/Vienna",
        ]
        let text = Self.plan(Self.dose("2025-03-01", hour: "09:00:00"))
        let first = try Program.run(arguments, text: text)
        #expect(first.code == 0)
        #expect(first.text.contains("TZID=Europe/Vienna"))
        #expect(first.output == (try Program.run(arguments, text: text)).output)
    }

    @Test func `what is no longer planned is cancelled, and keeps its name`() throws {
        let scratch = try Scratch()
        let arguments = [
            "plan", "import", "--as-of", "2025-03-01", "--format", "icalendar",
        ]
        let two = Self.plan(Self.dose("2025-03-01") + "," + Self.dose("2025-03-04"))
        let before = try Program.run(arguments, text: two)
        let file = try scratch.write("before.ics", before.output)
        let one = Self.plan(Self.dose("2025-03-01")).replacing(
            #""versionId":"1""#, with: #""versionId":"2""#)
        let after = try Program.run(arguments + ["--previous", file], text: one)
        #expect(after.code == 0)
        #expect(after.text.contains("STATUS:CANCELLED"))
        let names = { (text: String) in
            Set(text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") })
        }
        #expect(names(after.text) == names(before.text))
    }

    @Test func `a plan of a hundred thousand activities is read in time that grows with it`() throws
    {
        let many = (0..<100_000).map { _ in Self.dose("2025-03-01") }.joined(separator: ",")
        let run = try Program.run(
            ["plan", "import", "--as-of", "2025-03-01", "--format", "json"],
            input: .bytes(Array(Self.plan(many).utf8)))
        #expect(run.code == 0)
        #expect(run.output.count > 1_000_000)
    }

    @Test func `a document that cannot be read ends with 5`() throws {
        let run = try Program.run(["plan", "import"], text: #"{"resourceType":"Bundle""#)
        #expect(run.code == 5)
    }

    @Test func `standard error holds nothing of the patient`() throws {
        let run = try Program.run(
            ["plan", "import", "--as-of", "2025-03-01"], text: Self.plan(#"{"detail":{}}"#))
        #expect(!run.errors.contains("p1") && !run.errors.contains("2024-08-20"))
    }
}
