import FHIRCore
import LabFeeds
import Testing

@Suite struct MotherTests {
    @Test func `the mother of NK1 is linked with her identifier and birth date`() {
        let report = ReportFixture.report(
            "NK1|1|SYNTHETIC^MOTHER|MTH^Mother^HL70063||5550|||20240101|||||||F|19930602"
                + String(repeating: "|", count: 17) + "M1^^^HOSP^MR||||000-00-0000")
        #expect(report.relatedPersons.count == 1)
        let mother = report.relatedPersons.first
        #expect(mother?.isMother == true)
        #expect(mother?.person.identifiers.map { report.words($0) } == ["M1|HOSP|||MR"])
        #expect(report.string(mother?.person.birthTime?.text) == "19930602")
        #expect(mother?.person.sex == .female)
        #expect(mother.map { report.words($0.relationship) } == ["MTH|Mother|HL70063"])
        #expect(report.string(mother?.period?.start?.text) == "20240101")
    }

    @Test(arguments: [
        "MTH", "^Mother", "MOTHER", "M^mother^L", "^mère", "^Mutter", "NMTH^natural mother",
        "99^^L^MTH^Mother^HL70063", "7^^^^^^^^Mother",
    ])
    func `her relationship may be code or word`(relationship: String) {
        let report = ReportFixture.report("NK1|1|X^Y|\(relationship)")
        #expect(report.relatedPersons.map(\.isMother) == [true])
    }

    @Test(arguments: [
        "FTH^Father^HL70063", "^Mother-in-law", "GRM^Grandmother", "^Stepmother", "SIS", "^Parent",
        "MTHF", "",
    ])
    func `nobody else is taken for her`(relationship: String) {
        let report = ReportFixture.report("NK1|1|X^Y|\(relationship)")
        #expect(report.relatedPersons.map(\.isMother) == [false])
    }

    private static func child(_ mother: String, maiden: String = "") -> String {
        "PID|1||P1^^^HOSP^MR||S^I|\(maiden)|20241101|F"
            + String(repeating: "|", count: 13) + mother
    }

    @Test func `her identifier in PID makes her known without NK1`() {
        let report = ReportFixture.whole(ReportFixture.header, Self.child("M1^^^HOSP^MR"))
        #expect(report.relatedPersons.map(\.isMother) == [true])
        #expect(
            report.relatedPersons.first?.person.identifiers.map { report.words($0) } == [
                "M1|HOSP|||MR"
            ])
    }

    @Test func `her identifier in PID joins that of NK1 once`() {
        let report = ReportFixture.whole(
            ReportFixture.header, Self.child("M1^^^HOSP^MR~M9^^^REGION^PI", maiden: "BORN^MIA"),
            "NK1|1|X^MIA|MTH" + String(repeating: "|", count: 30) + "M1^^^HOSP^MR")
        #expect(report.relatedPersons.count == 1)
        let mother = report.relatedPersons.first
        #expect(
            mother?.person.identifiers.map { report.words($0) } == [
                "M1|HOSP|||MR", "M9|REGION|||PI",
            ])
        #expect(mother?.person.names.map { report.string($0.use) } == [nil, "M"])
    }

    @Test func `a maiden name alone makes no mother`() {
        let report = ReportFixture.whole(ReportFixture.header, Self.child("", maiden: "BORN^MIA"))
        #expect(report.relatedPersons.isEmpty)
    }

    @Test func `with two mothers named nothing of PID is given to either`() {
        let report = ReportFixture.whole(
            ReportFixture.header, Self.child("M1^^^HOSP^MR"), "NK1|1|X^ONE|MTH", "NK1|2|X^TWO|MTH")
        #expect(report.relatedPersons.map(\.isMother) == [true, true])
        #expect(report.relatedPersons.allSatisfy { $0.person.identifiers.isEmpty })
    }

    @Test func `mother and infant of one message are two reports`() {
        let message = ReportFixture.message(
            "OBR|1||F1|B12", "OBX|1|NM|B12||53|pg/mL|||||F", "NTE|1||child",
            "PID|2||M1^^^HOSP^MR||SYNTHETIC^MOTHER||19930602|F", "OBR|1||F2|B12",
            "OBX|1|NM|B12||110|pg/mL|||||F")
        let reports = LabReport.reports(of: message, format: .hl7v2ER7, recordingFields: true)
        #expect(
            reports.map { report in report.patient?.identifiers.map { report.words($0) } ?? [] }
                == [["P1|HOSP|||MR"], ["M1|HOSP|||MR"]])
        #expect(
            reports.map { report in report.results.map { report.words($0.value) } }
                == [["number 53"], ["number 110"]])
        #expect(reports.map { $0.string($0.header.controlID) } == ["M1", "M1"])
        #expect(reports.map(\.notes.count) == [1, 0])
        #expect(reports[1].fields.map(\.name).contains("OBX[2]-5"))
        #expect(reports[1].lines.last == 8)
    }

    @Test func `several patients are never read as one`() {
        let message = ReportFixture.message("PID|2||M1", "OBX|1|NM|B12||110|pg/mL|||||F")
        let report = LabReport(message, format: .hl7v2ER7)
        #expect(report.ids(.fatal) == ["hl7v2-several-patients"])
        #expect(report.results.isEmpty)
        #expect(report.patient == nil)
    }
}
