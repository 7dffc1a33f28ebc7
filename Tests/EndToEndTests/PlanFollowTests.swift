import Foundation
import Testing

/// `plan follow`: plans and doses in one document or several, for people and for programs.
struct PlanFollowTests {
    private static let patient =
        #"{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"2024-01-10"}"#
    private static let tag =
        #""meta":{"tag":[{"system":"https://w3id.org/cobalamin/CodeSystem/origin","code":"cobalamin"}]}"#

    private static func drug(_ name: String) -> String {
        #""\#(name)":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]}"#
    }

    private static func dose(_ id: String, _ day: String) -> String {
        #"{"resourceType":"MedicationAdministration","id":"\#(id)","status":"completed","#
            + drug("medicationCodeableConcept")
            + #","subject":{"reference":"Patient/p1"},"effectiveDateTime":"\#(day)","dosage":"#
            + #"{"route":{"coding":[{"system":"http://snomed.info/sct","code":"78421000"}]},"#
            + #""dose":{"value":1,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}}"#
    }

    private static func plan(
        meta: String? = nil, status: String = "active", activities: [String]
    ) -> String {
        #"{"resourceType":"CarePlan","id":"c1","# + (meta.map { $0 + "," } ?? "")
            + #""status":"\#(status)","intent":"plan","title":"Vitamin B12","#
            + #""subject":{"reference":"Patient/p1"},"activity":["#
            + activities.joined(separator: ",") + "]}"
    }

    private static let monthly =
        #"{"detail":{"kind":"MedicationRequest","status":"in-progress","#
        + drug("productCodeableConcept")
        + #","quantity":{"value":1,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},"#
        + #""scheduledTiming":{"repeat":{"boundsPeriod":{"start":"2024-10-07"},"frequency":1,"#
        + #""period":1,"periodUnit":"mo"}}}}"#

    private static func bundle(_ resources: [String]) -> String {
        let entries = resources.map { #"{"resource":\#($0)}"# }.joined(separator: ",")
        return #"{"resourceType":"Bundle","type":"collection","entry":[\#(entries)]}"#
    }

    private func run(
        _ arguments: [String], _ files: [String: String]
    ) throws -> Program.Ending {
        let scratch = try Scratch()
        for (name, text) in files { try scratch.write("in/\(name)", text) }
        return try Program.run(["plan", "follow"] + arguments + ["\(scratch.path)/in"])
    }

    private static let followed = bundle([
        patient, plan(activities: [monthly]), dose("d1", "2024-10-07"), dose("d2", "2024-11-08"),
    ])

    @Test
    func `doses are told one by one, and what is missed decides the exit code`() throws {
        let files = ["plan.json": Self.followed]
        let early = try run(
            ["--as-of", "2024-11-20", "--format", "json", "--fail-on", "warning"], files)
        #expect(early.code == 0)
        let report = try #require(JSON(early.lines[0].utf8))
        #expect(early.text.contains(#""reference":"MedicationAdministration/d2""#))
        #expect(early.text.contains(#""daysOff":1"#))
        #expect(report["asOf"].string == "2024-11-20")
        let late = try run(["--as-of", "2024-12-20", "--fail-on", "warning"], files)
        #expect(late.code == 1)
        #expect(late.text.contains("is not documented"))
        let grave = try run(["--as-of", "2024-12-20", "--fail-on", "critical"], files)
        #expect(grave.code == 0)
        let gravest = try run(["--as-of", "2025-02-20", "--fail-on", "critical"], files)
        #expect(gravest.code == 1)
        #expect(!gravest.errors.contains("p1") && !gravest.errors.contains("d1"))
    }

    @Test
    func `plans and doses of several documents are joined`() throws {
        let files = [
            "a.json": Self.bundle([Self.patient, Self.dose("d1", "2024-10-07")]),
            "b.json": Self.plan(activities: [Self.monthly]),
            "c.json": Self.dose("d2", "2024-11-08"),
        ]
        for key in ["patient", "mother", "input"] {
            let ending = try run(
                ["--as-of", "2024-11-20", "--format", "json", "--group", key], files)
            #expect(ending.code == 0)
            #expect(ending.lines.count == 1)
            #expect(ending.text.contains(#""given":2,"due":2"#))
            #expect(!ending.text.contains(#""path""#))
        }
    }

    @Test
    func `what others wrote is not altered: a task of ours carries the state`() throws {
        let arguments = ["--as-of", "2024-12-20", "--format", "fhir"]
        let ending = try run(arguments, ["plan.json": Self.followed])
        #expect(ending.text.contains(#""type":"transaction""#))
        #expect(!ending.text.contains(#""resourceType":"CarePlan""#))
        #expect(ending.text.contains(#""businessStatus":{"text":"missed"}"#))
        #expect(ending.text.contains(#""basedOn":[{"reference":"CarePlan/c1"}]"#))
        let again = try run(arguments, ["plan.json": Self.followed])
        #expect(again.text == ending.text)
    }

    @Test
    func `a task of ours that was taken up is completed, a draft stays a draft`() throws {
        func task(_ id: String, _ status: String) -> String {
            #"{"resourceType":"Task","id":"\#(id)",\#(Self.tag),"status":"\#(status)","#
                + #""intent":"proposal","code":{"coding":[{"system":"http://loinc.org","#
                + #""code":"2823-3"}]},"description":"potassium","for":{"reference":"Patient/p1"},"#
                + #""executionPeriod":{"start":"2024-10-07","end":"2024-10-09"},"instantiatesUri":"#
                + #""https://w3id.org/cobalamin/PlanDefinition/seed004-neuro-im#M-K1"}"#
        }
        let potassium =
            #"{"resourceType":"Observation","id":"o1","status":"final","code":{"coding":"#
            + #"[{"system":"http://loinc.org","code":"2823-3"}]},"subject":{"reference":"Patient/p1"},"#
            + #""effectiveDateTime":"2024-10-08","valueQuantity":{"value":4.1,"unit":"mmol/L","#
            + #""system":"http://unitsofmeasure.org","code":"mmol/L"}}"#
        for (status, plan, expected) in [
            ("requested", "active", 1), ("draft", "active", 0), ("requested", "draft", 0),
            ("completed", "active", 0),
        ] {
            let bundle = Self.bundle([
                Self.patient, task("t1", status), potassium,
                Self.plan(
                    meta: Self.tag, status: plan,
                    activities: [#"{"reference":{"reference":"Task/t1"}}"#]),
            ])
            let ending = try run(
                ["--as-of", "2024-10-20", "--format", "fhir"], ["plan.json": bundle])
            let count = ending.text.split(separator: #""url":"Task/t1""#).count - 1
            #expect(count == expected, "\(status) \(plan)")
            guard expected == 1 else { continue }
            #expect(ending.text.contains(task("t1", "completed")))
        }
    }

    @Test
    func `a plan of somebody who is not there is said, and a calendar is refused`() throws {
        let plan = Self.plan(activities: [Self.monthly])
        let ending = try run(["--as-of", "2024-11-20"], ["plan.json": plan])
        #expect(ending.text.contains("its patient is not in the input"))
        let refused = try run(["--format", "icalendar"], ["plan.json": plan])
        #expect(refused.code == 2)
    }
}
