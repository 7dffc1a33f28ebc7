import FHIRCore
import LabFeeds
import Testing

@Suite struct OrderContextTests {
    private static func oul(_ structure: String, _ segments: String...) -> LabReport {
        let header = "MSH|^~\\&|LIS|HOSP|HUB|HOSP|20250508||OUL^\(structure)|M1|P|2.5.1"
        let message = ReportFixture.parsed([header, ReportFixture.patient] + segments)
        return LabReport(message, format: .hl7v2ER7)
    }

    private static func obx(_ code: String) -> String { "OBX|1|NM|\(code)||5|mmol/L|||||F" }

    @Test func `each result belongs to the order before it`() {
        let report = ReportFixture.report(
            Self.obx("FREE"), "ORC|RE|P1|F1", "OBR|1|P1|F1|CBC^Blood count^L", Self.obx("HB"),
            Self.obx("MCV"), "ORC|RE|P2|F2", "OBR|2|P2|F2|CHEM", Self.obx("B12"))
        #expect(report.orders.map { report.words($0.code) } == [["CBC|Blood count|L"], ["CHEM||"]])
        #expect(report.orders.map(\.results) == [1..<3, 3..<4])
        #expect(report.orders.map { report.words($0.fillerNumber) } == ["F1||||", "F2||||"])
        #expect(report.orders.map { report.string($0.control) } == ["RE", "RE"])
    }

    @Test func `an order number of ORC serves where OBR has none`() {
        let report = ReportFixture.report("ORC|RE|P1^X|F1^Y^1.2^ISO|G1", "OBR|1|||CBC")
        #expect(report.words(report.orders.first?.placerNumber) == "P1|X|||")
        #expect(report.words(report.orders.first?.fillerNumber) == "F1|Y|1.2|ISO|")
        #expect(report.words(report.orders.first?.groupNumber) == "G1||||")
    }

    @Test func `results behind an ORC without OBR have an order`() {
        let report = ReportFixture.report("ORC|RE|P1|F1", Self.obx("HB"), "ORC|RE|P2|F2")
        #expect(report.orders.map(\.results) == [0..<1, 1..<1])
    }

    @Test func `a note is about what stands before it`() {
        let report = ReportFixture.report(
            "NTE|1||patient", "ORC|RE||F1", "NTE|1||control", "OBR|1||F1|CBC", "NTE|1||order",
            Self.obx("HB"), "NTE|1||first~second", "NTE|2||third", Self.obx("MCV"),
            "NTE|1||other", "SPM|1|^S1||BLD", "NTE|1||sample")
        #expect(report.words(report.patientNotes) == ["patient"])
        #expect(report.words(report.orders[0].notes) == ["control", "order"])
        #expect(report.words(report.results[0].notes) == ["first", "second", "third"])
        #expect(report.words(report.results[1].notes) == ["other"])
        #expect(report.words(report.specimens[0].notes) == ["sample"])
    }

    @Test func `a note keeps author and time, an empty one is none`() {
        let report = ReportFixture.report(
            "OBR|1||F1|CBC", "NTE|1||checked||7^DOC^DORA|20250508", "NTE|2||")
        #expect(report.notes.count == 1)
        #expect(report.string(report.notes.first?.author) == "DOC")
        #expect(report.string(report.notes.first?.time?.text) == "20250508")
    }

    @Test func `in ORU a specimen belongs to the order it stands in`() {
        let report = ReportFixture.report(
            "OBR|1||F1|CBC", Self.obx("HB"), "SPM|1|P7&X^S1&LAB&1.2&ISO||BLD^Blood^HL70487",
            Self.obx("HAEM"), "OBR|2||F2|CHEM", Self.obx("B12"), "SPM|1|^S2||SER")
        #expect(report.orders.map(\.specimens) == [0..<1, 1..<2])
        #expect(report.results.map(\.specimen) == [nil, 0, nil])
        #expect(
            report.specimens[0].identifiers.map { report.words($0) } == [
                "S1|LAB|1.2|ISO|", "P7|X|||",
            ])
        #expect(report.words(report.specimens[0].kind) == ["BLD|Blood|HL70487"])
    }

    @Test(arguments: ["R22", "R23"])
    func `where specimens come first the orders behind them are made on them`(structure: String) {
        let report = Self.oul(
            structure, "SPM|1|^S1||SER", Self.obx("HAEM"), "SAC|||C1", "OBR|1||F1|CHEM",
            "ORC|RE||F1", Self.obx("B12"), "OBR|2||F2|FOL", Self.obx("FOL"), "SPM|2|^S2||UR",
            "SAC||A2^LAB", "OBR|3||F3|MMA", Self.obx("MMA"))
        #expect(report.orders.map(\.specimens) == [0..<1, 0..<1, 1..<2])
        #expect(report.orders.map(\.results) == [1..<2, 2..<3, 3..<4])
        #expect(report.orders.map { report.string($0.control) } == ["RE", nil, nil])
        #expect(report.results.map(\.specimen) == [0, nil, nil, nil])
        #expect(report.words(report.specimens[1].accession) == "A2|LAB|||")
    }

    @Test func `in R24 the specimen follows the order and results follow the container`() {
        let report = Self.oul(
            "R24", "OBR|1||F1|CHEM", "ORC|RE||F1", "SPM|1|^S1||SER", Self.obx("HAEM"), "SAC|||C1",
            Self.obx("B12"))
        #expect(report.orders.map(\.specimens) == [0..<1])
        #expect(report.orders.map(\.results) == [0..<2])
        #expect(report.results.map(\.specimen) == [0, nil])
    }

    @Test func `a specimen has its times, method, site, condition and reason`() {
        let report = ReportFixture.report(
            "OBR|1||F1|CHEM",
            "SPM|1|^S1||SER|||VEN^Venipuncture|LA^Left arm|||P|||||HEEL|20250508090000^20250508090500"
                + "|20250508100000|||RH^Haemolysed|||HEM~CLOT||||||ACC1^^^LAB")
        let specimen = report.specimens[0]
        #expect(report.words(specimen.method) == ["VEN|Venipuncture|"])
        #expect(report.words(specimen.site) == ["LA|Left arm|"])
        #expect(report.words(specimen.role) == ["P||"])
        #expect(report.words(specimen.rejectReason) == ["RH|Haemolysed|"])
        #expect(
            specimen.conditions.map { report.words(report.codes[Int($0)]) } == [
                ["HEM||"], ["CLOT||"],
            ])
        #expect(report.words(specimen.accession) == "ACC1|LAB|||")
        #expect(report.string(specimen.received?.text) == "20250508100000")
    }

    @Test func `the specimen source of older versions makes a specimen`() {
        let report = ReportFixture.whole(
            "MSH|^~\\&|LIS|HOSP|||20250508||ORU^R01|M1|P|2.3", ReportFixture.patient,
            "OBR|1||F1|CHEM|||20250508|||||||20250509|UR&Urine&HL70070^^clean catch^BLADD",
            Self.obx("MMA"))
        #expect(report.orders.map(\.specimens) == [0..<1])
        #expect(report.words(report.specimens.first?.kind) == ["UR|Urine|HL70070"])
        #expect(report.words(report.specimens.first?.site) == ["BLADD||"])
    }

    @Test func `panels of one screen share its sample by parent or filler number`() {
        let report = ReportFixture.report(
            "OBR|1||F1^LAB|REPORT", Self.obx("A"), "SPM|1|^S1||DBS", "OBR|2||F1^LAB|CARD",
            Self.obx("B"), "OBR|3||F3^LAB|ACYL" + String(repeating: "|", count: 25) + "^F1&LAB",
            Self.obx("C3"), "OBR|4||F1^OTHER|ELSE", Self.obx("D"))
        #expect(report.orders.map(\.specimens) == [0..<1, 0..<1, 0..<1, 0..<0])
    }

    @Test func `results of control samples are left out and counted`() throws {
        let report = Self.oul(
            "R22", "SPM|1|^Q1||SER|||||||Q^Control specimen^HL70369", "OBR|1||F1|CHEM",
            Self.obx("QC"), "SPM|2|^S1||SER|||||||P", "OBR|2||F2|CHEM", Self.obx("B12"))
        #expect(report.results.map { report.words($0.code) } == [["B12||"]])
        #expect(report.orders.map(\.results) == [0..<0, 0..<1])
        let issue = try #require(report.issues.first)
        #expect(issue.id == "hl7v2-control-specimen")
        #expect(issue.diagnostics.hasPrefix("1 results"))
    }

    @Test func `an order keeps its times, people, section and parent`() {
        let report = ReportFixture.report(
            "ORC|RE|P1|F1||CM||^^^^^S|||||77^ORDER^ORA^^^DR|||||||||WARD 7^L^^^^HOSP&1.2&ISO^XX^^^W7",
            "OBR|1|P1|F1|CBC|||20250508090000|20250508091000|||||pale~floppy|20250508100000|"
                + "|78^ASKS^ANA||||||20250508120000||HM|C|B12&Cobalamin&LN^1^low|^^^^^A|79^COPY^COR|"
                + "PP1&X^PF1&Y||R79.9^abnormal^I10|80&READS&RIA")
        let order = report.orders[0]
        #expect(order.status == .corrected)
        #expect(report.string(order.time?.start?.text) == "20250508090000")
        #expect(report.string(order.time?.end?.text) == "20250508091000")
        #expect(report.string(order.received?.text) == "20250508100000")
        #expect(report.string(order.reported?.text) == "20250508120000")
        #expect(report.string(order.section) == "HM")
        #expect(report.string(order.priority) == "S")
        #expect(order.requesters.map { report.words($0.identifiers.first) } == ["78||||"])
        #expect(order.copiesTo.map { report.words($0.identifiers.first) } == ["79||||"])
        #expect(order.interpreters.map { report.words($0.identifiers.first) } == ["80||||"])
        #expect(report.words(order.parentResult) == ["B12|Cobalamin|LN", "'low'"])
        #expect(report.string(order.parentResultSubID) == "1")
        #expect(report.words(order.parentPlacer) == "PP1|X|||")
        #expect(report.words(order.parentFiller) == "PF1|Y|||")
        #expect(order.reasons.flatMap { report.words($0) } == ["R79.9|abnormal|I10"])
        #expect(report.string(order.clinicalInformation) == "pale~floppy")
        let sender = order.requesterOrganization.map { report.organizations[Int($0)] }
        #expect(report.string(sender?.name) == "WARD 7")
        #expect(report.words(sender?.identifiers.first) == "W7|HOSP|1.2|ISO|XX")
    }

    @Test(arguments: [[5: "S"], [27: "^^^^^S"]])
    func `the priority of a timing segment comes last`(request: [Int: String]) {
        let asked = ReportFixture.report(
            ReportFixture.segment("OBR", request), "TQ1|1||||||||A")
        #expect(asked.string(asked.orders[0].priority) == "S")
        let timed = ReportFixture.report("OBR|1||F1|CBC", "TQ1|1||||||||A")
        #expect(timed.string(timed.orders[0].priority) == "A")
    }
}
