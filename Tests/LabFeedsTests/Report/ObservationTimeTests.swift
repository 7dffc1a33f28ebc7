import LabFeeds
import Testing

@Suite struct ObservationTimeTests {
    private static func time(
        observed: String, requested: String, reported: String, sample: String? = nil
    ) -> (String?, String?, [String]) {
        let request = "OBR|1||F1|X|||\(requested)" + "|||||||||||||||" + reported
        let result = "OBX|1|NM|A||5||||||F|||\(observed)"
        let specimen = "SPM|1|^S1||BLD|||||||||||||" + (sample ?? "")
        let report =
            sample == nil
            ? ReportFixture.report(request, result)
            : ReportFixture.report(request, result, specimen)
        let time = report.results[0].time?.start
        return (
            report.string(time?.text), report.string(report.results[0].analysed?.text), report.ids()
        )
    }

    @Test func `the time of the observation is kept as sent`() {
        let kept = Self.time(
            observed: "20250508090000+0200", requested: "20250508083000", reported: "20250508120000"
        )
        #expect(kept == ("20250508090000+0200", nil, []))
    }

    @Test(arguments: ["202505081200", "20250508120000+0200", "20250508120000"])
    func `the time of the report gives way to that of the sample`(observed: String) {
        let dated = Self.time(
            observed: observed, requested: "202505010900", reported: "20250508120000+0200")
        #expect(dated == ("202505010900", observed, ["hl7v2-observation-time"]))
        let sampled = Self.time(
            observed: observed, requested: "", reported: "20250508120000+0200",
            sample: "202505020800")
        #expect(sampled == ("202505020800", observed, ["hl7v2-observation-time"]))
    }

    @Test(arguments: [
        ("20250508", "20250501", "20250508"), ("202505081200", "", "202505081200"),
        ("202505081200", "202505081200", "202505081200"),
        ("202505081200-0500", "202505010900", "202505081200+0200"),
    ])
    func `nothing is dated anew without need`(observed: String, requested: String, reported: String)
    {
        let kept = Self.time(observed: observed, requested: requested, reported: reported)
        #expect(kept == (observed, nil, []))
    }
}

private func == (
    left: (String?, String?, [String]), right: (String?, String?, [String])
) -> Bool {
    left.0 == right.0 && left.1 == right.1 && left.2 == right.2
}
