import ClinicalModel
import FHIRReading
import Testing

@Suite struct Procedures {
    private func record(_ resources: String...) throws -> PatientRecord {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
    }

    private func procedure(_ code: String, _ members: String, id: String = "p") -> String {
        #"""
        {"resourceType":"Procedure","id":"\#(id)","subject":{"reference":"Patient/infant"},
        "code":\#(code),\#(members)}
        """#
    }

    private func snomed(_ code: String, _ display: String = "") -> String {
        #"{"coding":[{"system":"http://snomed.info/sct","code":"\#(code)","display":"\#(display)"}]}"#
    }

    private func text(_ text: String) -> String { #"{"text":"\#(text)"}"# }

    private let done = #""status":"completed","performedDateTime":"2024-11-26""#

    @Test(arguments: [
        ("Gastroscopy", "gastroscopy"), ("Oesophagogastroduodenoscopy with biopsy", "gastroscopy"),
        ("EGD", "gastroscopy"), ("Gastric biopsy, fundus", "gastric-biopsy"),
        ("Transfusion of packed red blood cells (procedure)", "transfusion"),
        ("Coeliac serology", "coeliac-serology"),
    ])
    func `an event without a verified code is known by the beginning of its name`(
        name: String, key: String
    ) throws {
        let found = try record(
            procedure(text(name), done),
            procedure(snomed("1", name), done, id: "q")
        ).procedures
        #expect(found.map(\.key.rawValue) == [key, key])
        #expect(found[0].period.start?.description == "2024-11-26")
        #expect(found[0].source.path == "Bundle.entry[1].resource")
    }

    @Test(arguments: ["Colonoscopy", "Biopsy of skin", "Gastrostomy", "Egd-like test", ""])
    func `another procedure is not read`(name: String) throws {
        let record = try record(procedure(text(name), done))
        #expect(record.procedures.isEmpty)
        #expect(record.conditions.isEmpty)
        #expect(record.medications.isEmpty)
    }

    @Test(arguments: [
        ("Gastrectomy (procedure)", "gastrectomy"),
        ("Roux-en-Y gastric bypass", "bariatric-surgery"),
        ("Ileal resection", "ileal-resection"),
    ])
    func `an operation of stomach or gut is a condition from its day on`(
        name: String, key: String
    ) throws {
        let found = try record(procedure(text(name), done)).conditions
        #expect(found.map(\.key.rawValue) == [key])
        #expect(found[0].onset?.description == "2024-11-26")
    }

    @Test(arguments: [
        ("completed", 1), ("in-progress", 1), ("not-done", 0), ("preparation", 0), ("stopped", 0),
        ("on-hold", 0), ("unknown", 0), ("entered-in-error", 0),
    ])
    func `only what was done is a procedure`(status: String, count: Int) throws {
        let found = try record(
            procedure(text("Gastroscopy"), #""status":"\#(status)""#),
            procedure(text("Gastrectomy"), #""status":"\#(status)""#, id: "q"))
        #expect(found.procedures.count == count)
        #expect(found.conditions.count == count)
    }

    @Test(arguments: [
        (#""performedDateTime":"2024""#, "2024"), (#""performedDateTime":"2024-11""#, "2024-11"),
        (#""performedDateTime":"2024-11-26T23:30:00-05:00""#, "2024-11-26T23:30:00-05:00"),
        (#""performedPeriod":{"start":"2024-11-26"}"#, "2024-11-26"),
        (#""performedAge":{"value":10,"code":"d"}"#, "2024-03-20"),
    ])
    func `a procedure keeps the precision of its time`(time: String, expected: String) throws {
        let found = try record(procedure(text("Gastroscopy"), #""status":"completed","# + time))
        #expect(found.procedures.map(\.period.start?.description) == [expected])
    }

    @Test func `an open period has no end, an undated procedure no time`() throws {
        let found = try record(
            procedure(
                text("Gastroscopy"),
                #""status":"in-progress","performedPeriod":{"start":"2024-11-26"}"#),
            procedure(text("Gastroscopy"), #""status":"completed""#, id: "q")
        ).procedures
        #expect(found.map(\.period.end) == [nil, nil])
        #expect(found.map(\.period.start?.description) == ["2024-11-26", nil])
    }

    @Test(arguments: [
        #"{"text":"Entonox in labour"}"#, #"{"text":"Nitrous oxide analgesia"}"#,
        #"{"text":"Gas and air"}"#,
        #"{"text":"Anaesthesia"},"usedCode":[{"coding":[{"system":"http://www.whocc.no/atc","code":"N01AX13"}]}]"#,
        ##"{"text":"Anaesthesia"},"contained":[{"resourceType":"Medication","id":"g","code":{"text":"Nitrous oxide"}}],"usedReference":[{"reference":"#g"}]"##,
    ])
    func `nitrous oxide in a procedure is a dose of it`(code: String) throws {
        let found = try record(
            procedure(code, #""status":"completed","performedDateTime":"2024-03-10T04:00:00Z""#))
        #expect(found.medications.map(\.substance) == [.nitrousOxide])
        #expect(found.medications.map(\.countsAsGiven) == [true])
        #expect(found.medications[0].start?.day.description == "2024-03-10")
    }

    @Test func `the reason tells what nitrous oxide was given for`() throws {
        let found = try record(
            procedure(
                text("Entonox"),
                #""status":"completed","reasonCode":[\#(ReadingFixture.own("n2o-labour"))]"#),
            procedure(
                text("Entonox"),
                #""status":"not-done","reasonCode":[\#(ReadingFixture.own("n2o-surgery"))]"#,
                id: "q"))
        #expect(found.conditions.map(\.key) == ["n2o-labour"])
        #expect(found.medications.map(\.countsAsGiven) == [true, false])
    }

    @Test func `injections that stopped are no dose`() throws {
        let found = try record(procedure(snomed("170826002"), done))
        #expect(found.medications.isEmpty)
        #expect(found.procedures.map(\.key) == ["b12-injections-stopped"])
    }
}
