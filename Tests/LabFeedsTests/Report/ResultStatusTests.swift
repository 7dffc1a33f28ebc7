import FHIRCore
import LabFeeds
import Testing

@Suite struct ResultStatusTests {
    @Test(arguments: [
        ("A", FeedStatus.amended), ("B", .amended), ("C", .corrected), ("D", .enteredInError),
        ("F", .final), ("I", .registered), ("N", .cancelled), ("P", .preliminary),
        ("R", .preliminary), ("S", .partial), ("U", .final), ("V", .final), ("W", .enteredInError),
        ("X", .cancelled), ("f", .final),
    ])
    func `the status of a result is that of table 0085`(letter: String, status: FeedStatus) {
        let report = ReportFixture.report("OBR|1||F1|X", "OBX|1|NM|A||5||||||\(letter)")
        #expect(report.results.map(\.status) == [status])
        #expect(report.string(report.results[0].statusText) == letter)
        #expect(report.ids() == [])
    }

    @Test(arguments: [
        ("A", FeedStatus.partial), ("C", .corrected), ("F", .final), ("I", .registered),
        ("M", .preliminary), ("N", .registered), ("O", .registered), ("P", .preliminary),
        ("R", .preliminary), ("S", .registered), ("X", .cancelled), ("Y", .unknown),
        ("Z", .unknown), ("", .unknown),
    ])
    func `the status of a report is that of table 0123`(letter: String, status: FeedStatus) {
        let report = ReportFixture.report("OBR|1||F1|X" + "|||||||||||||||||||||" + letter)
        #expect(report.orders.map(\.status) == [status])
    }

    @Test func `a detail of the order is as final as it will be, without a value it is none`() {
        let report = ReportFixture.report(
            "OBR|1||F1|X", "OBX|1|NM|WEIGHT||3000|g|||||O", "OBX|2|NM|AGE||||||||O")
        #expect(report.results.map(\.status) == [.final, .registered])
    }

    @Test(arguments: ["Q", "FINAL", "1"])
    func `a letter of no table is unknown and said`(letter: String) {
        let report = ReportFixture.report("OBR|1||F1|X", "OBX|1|NM|A||5||||||\(letter)")
        #expect(report.results.map(\.status) == [.unknown])
        #expect(report.ids(.warning) == ["hl7v2-result-status"])
    }

    @Test(arguments: [
        ("F", FeedStatus.final), ("C", .corrected), ("P", .preliminary), ("X", .cancelled),
        ("A", .unknown), ("", .unknown),
    ])
    func `a result without a status has that of a whole report`(letter: String, status: FeedStatus)
    {
        let report = ReportFixture.report(
            "OBR|1||F1|X" + "|||||||||||||||||||||" + letter, "OBX|1|NM|A||5",
            "OBX|2|NM|B||5||||||I")
        #expect(report.results.map(\.status) == [status, .registered])
    }

    @Test func `final without a value repeats none and says so`() {
        let report = ReportFixture.report("OBR|1||F1|X", "OBX|1|NM|A||||||||U")
        #expect(report.ids(.information) == ["hl7v2-final-without-value"])
    }
}
