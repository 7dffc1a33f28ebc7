import FHIRCore
import LabFeeds
import Testing

@Suite struct PatientReportTests {
    private static func read(_ segment: String) -> LabReport {
        ReportFixture.whole(ReportFixture.header, segment)
    }

    @Test func `identifiers keep authority and kind, those of the list first`() {
        let report = Self.read(
            "PID|1|OLD7|A1^^^HOSP&1.2.3&ISO^MR~B2^^^&urn:x&URI^PI|ALT3^^^OTHER|X^Y|||||||||||||"
                + "ACC9^^^HOSP|123-45-6789")
        #expect(
            report.patient?.identifiers.map { report.words($0) } == [
                "A1|HOSP|1.2.3|ISO|MR", "B2||urn:x|URI|PI", "OLD7||||", "ALT3|OTHER|||",
                "ACC9|HOSP|||AN", "123-45-6789||||SS",
            ])
        #expect(report.ids() == [])
    }

    @Test func `an old message identifies by the external number alone`() {
        let report = Self.read("PID|1|OLD7|||X^Y")
        #expect(report.patient?.identifiers.map { report.words($0) } == ["OLD7||||"])
        #expect(report.ids(.warning) == ["hl7v2-patient-identifier-missing"])
    }

    @Test func `a social security number of zeros is none`() {
        let report = Self.read("PID|1||A1||X^Y||||||||||||||000-00-0000")
        #expect(report.patient?.identifiers.map { report.words($0) } == ["A1||||"])
    }

    @Test func `name, birth, sex, address and telephone are read`() {
        let report = Self.read(
            "PID|1||A1||VAN DER BERG&van der&BERG^ANNA^M^JR^MS^^L~BERG^ANN^^^^^D||20241101|F|||"
                + "1 ROAD^FLAT 2^TOWN^ST^123^NL^H||5551234^PRN^PH|^WPN^Internet^a@b.example")
        let person = report.patient
        #expect(
            person?.names.map { name in
                ([name.family] + name.given + [name.suffix, name.prefix, name.use]).map {
                    report.string($0) ?? ""
                }
            } == [
                ["VAN DER BERG", "ANNA", "M", "JR", "MS", "L"], ["BERG", "ANN", "", "", "D"],
            ])
        #expect(report.string(person?.birthTime?.text) == "20241101")
        #expect(person?.sex == .female)
        let address = person?.addresses.first
        #expect(address?.lines.map { report.string($0) } == ["1 ROAD", "FLAT 2"])
        #expect(report.string(address?.city) == "TOWN")
        #expect(report.string(address?.country) == "NL")
        #expect(
            person?.telecoms.map { report.string($0.value) } == ["5551234", "a@b.example"])
        #expect(person?.telecoms.map { report.string($0.use) } == ["PRN", "WPN"])
    }

    @Test(arguments: [
        ("F", FeedPerson.Sex.female), ("M", .male), ("f", .female), ("O", .other), ("A", .other),
        ("U", .unknown),
    ])
    func `sex is read by table 0001`(letter: String, sex: FeedPerson.Sex) {
        #expect(Self.read("PID|1||A1||X^Y|||\(letter)").patient?.sex == sex)
    }

    @Test func `a sex of no table keeps its text`() {
        let report = Self.read("PID|1||A1||X^Y|||Girl")
        #expect(report.patient?.sex == nil)
        #expect(report.string(report.patient?.sexText) == "Girl")
    }

    @Test func `twin, birth order, death, language and further facts are read`() {
        let report = Self.read(
            ReportFixture.segment(
                "PID",
                [
                    3: "A1", 10: "2106-3^White^HL70005", 15: "fr^French^ISO639",
                    16: "S^Single^HL70002", 17: "CAT", 22: "H^Hispanic^HL70189", 23: "Rouen",
                    24: "Y", 25: "2", 26: "FR^France", 28: "DE", 29: "20250101", 30: "N",
                ]))
        let person = report.patient
        #expect(person?.isMultipleBirth == true)
        #expect(report.string(person?.birthOrder) == "2")
        #expect(person?.isDeceased == false)
        #expect(report.string(person?.deceasedTime?.text) == "20250101")
        #expect(person?.languages.flatMap { report.words($0) } == ["fr|French|ISO639"])
        #expect(
            person?.further.map { [$0.kind.rawValue] + report.words($0.code) } == [
                ["race", "2106-3|White|HL70005"], ["religion", "CAT||"],
                ["ethnicGroup", "H|Hispanic|HL70189"], ["birthPlace", "'Rouen'"],
                ["citizenship", "FR|France|"], ["nationality", "DE||"],
            ])
    }

    @Test func `two quotes and blanks are no values`() {
        let report = Self.read("PID|1||A1||\"\"^  ||\"\"|\"\"")
        #expect(report.patient?.names == [])
        #expect(report.patient?.birthTime == nil)
        #expect(report.patient?.sexText == nil)
    }

    @Test func `a visit has its number, place and times`() {
        let report = ReportFixture.report(
            ReportFixture.segment(
                "PV1",
                [
                    2: "I", 3: "NEO^12^B", 7: "77^DOC^DORA", 19: "V9^^^HOSP^VN", 44: "20250501",
                    45: "20250509",
                ]))
        let visit = report.visit
        #expect(report.words(visit?.identifier) == "V9|HOSP|||VN")
        #expect(report.string(visit?.period?.start?.text) == "20250501")
        #expect(report.string(visit?.period?.end?.text) == "20250509")
        #expect(report.string(visit?.patientClass) == "I")
        #expect(report.string(visit?.location) == "NEO")
        #expect(visit?.attending.map { report.words($0.identifiers.first) } == ["77||||"])
    }
}
