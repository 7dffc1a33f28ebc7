import FHIRCore
import LabFeeds
import Testing

@Suite struct ResultMessageTests {
    private static func report(type: String, version: String = "2.5.1") -> LabReport {
        ReportFixture.whole(
            "MSH|^~\\&|LIS|HOSP|HUB|HOSP|20250508||\(type)|M1|P|\(version)",
            ReportFixture.patient, "OBR|1||F1|GLU", "OBX|1|NM|GLU||5|mmol/L|||||F")
    }

    @Test(arguments: [
        "ORU^R01^ORU_R01", "ORU^R01", "ORU^R30^ORU_R30", "ORU^R30", "ORU^R31", "ORU^R32^ORU_R32",
        "OUL^R22^OUL_R22", "OUL^R22", "OUL^R23^OUL_R23", "OUL^R24^OUL_R24", "OUL^R24",
    ])
    func `messages that report results are read`(type: String) {
        let report = Self.report(type: type)
        #expect(report.ids() == [])
        #expect(report.results.count == 1)
    }

    @Test(arguments: [
        ("ORU^R01", "ORU_R01"), ("ORU^R31", "ORU_R30"), ("OUL^R23^OUL_R23", "OUL_R23"),
        ("ORU", "ORU_R01"),
    ])
    func `a report is of the structure that its message has`(type: String, structure: String) {
        let report = Self.report(type: type)
        #expect(report.string(report.header.kind) == structure)
    }

    @Test(arguments: [
        ("ADT^A01^ADT_A01", "ADT^A01"), ("ORM^O01", "ORM^O01"), ("ORU^R40^ORU_R40", "ORU^R40"),
        ("OUL^R21", "OUL^R21"), ("ACK", "ACK"), ("VXU^V04^VXU_V04", "VXU^V04"),
    ])
    func `another type is refused by its name`(type: String, name: String) throws {
        let report = Self.report(type: type)
        let issue = try #require(report.issues.first)
        #expect(issue.id == "hl7v2-message-type")
        #expect(issue.severity == .fatal)
        #expect(issue.diagnostics.contains(" \(name),"))
        #expect(issue.diagnostics.contains("ORU_R01"))
        #expect(report.results.isEmpty)
        #expect(report.patient == nil)
    }

    @Test func `a type that is no code is not repeated`() throws {
        let report = Self.report(type: "Mrs Smith^A01")
        let issue = try #require(report.issues.first)
        #expect(issue.id == "hl7v2-message-type")
        #expect(!issue.diagnostics.contains("Smith"))
    }

    @Test func `a message without a type is not guessed to be results`() {
        let report = Self.report(type: "")
        #expect(report.ids(.fatal) == ["hl7v2-message-type"])
        #expect(report.results.isEmpty)
    }

    @Test func `an unknown structure of a known event is read and said`() {
        let report = Self.report(type: "ORU^R01^ORU_R01_SITE")
        #expect(report.ids() == ["hl7v2-message-structure"])
        #expect(report.results.count == 1)
    }

    @Test(arguments: ["2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.7.1", "2.8", "2.8.2"])
    func `the versions from 2.3 to 2.8 are read`(version: String) {
        #expect(Self.report(type: "ORU^R01", version: version).ids() == [])
    }

    @Test(arguments: ["2.2", "2.30", "3.0", ""])
    func `another version is read and said`(version: String) {
        let report = Self.report(type: "ORU^R01", version: version)
        #expect(report.ids(.warning) == ["hl7v2-version"])
        #expect(report.results.count == 1)
    }

    @Test func `a message without a control id is read and said`() {
        let report = ReportFixture.whole(
            "MSH|^~\\&|LIS|HOSP|||20250508||ORU^R01||P|2.5", ReportFixture.patient)
        #expect(report.ids() == ["hl7v2-control-id-missing"])
    }

    @Test func `the header says who sent what to whom`() {
        let report = ReportFixture.whole(
            "MSH|^~\\&|LIS^1.2.3^ISO|HOSP^4.5.6^ISO|HUB|WARD|202505081800+0200||ORU^R01^ORU_R01|M7|T|2.6",
            ReportFixture.patient)
        let header = report.header
        let texts = [
            header.sendingApplication, header.sendingApplicationID, header.sendingFacility,
            header.sendingFacilityID, header.receivingApplication, header.receivingFacility,
            header.time?.text, header.kind, header.triggerEvent, header.controlID,
            header.processingID, header.version,
        ]
        #expect(
            texts.map { report.string($0) ?? "" } == [
                "LIS", "1.2.3", "HOSP", "4.5.6", "HUB", "WARD", "202505081800+0200", "ORU_R01",
                "R01",
                "M7", "T", "2.6",
            ])
    }

    @Test func `a message without a patient belongs to nobody and says so`() {
        let report = ReportFixture.whole(
            ReportFixture.header, "OBR|1||F1|GLU", "OBX|1|NM|GLU||5|mmol/L|||||F")
        #expect(report.ids(.error) == ["hl7v2-patient-missing"])
        #expect(report.patient == nil)
    }

    @Test func `an empty message is refused`() {
        #expect(LabReport(HL7Message(), format: .hl7v2XML).ids(.fatal) == ["hl7v2-header-missing"])
    }
}
