import LabMapping
import Testing

@Suite struct TimeMappingTests {
    @Test(arguments: [
        ("20250601101530+0200", #""effectiveDateTime":"2025-06-01T10:15:30+02:00""#),
        ("20250601101530.25-0500", #""effectiveDateTime":"2025-06-01T10:15:30.25-05:00""#),
        ("202506011015+0000", #""effectiveDateTime":"2025-06-01T10:15:00+00:00""#),
        ("20250601", #""effectiveDateTime":"2025-06-01""#),
        ("202506", #""effectiveDateTime":"2025-06""#), ("2025", #""effectiveDateTime":"2025""#),
        ("20250601101530", #""effectiveDateTime":"2025-06-01","_effectiveDateTime":{"extension""#),
        ("2025060110+0200", #""effectiveDateTime":"2025-06-01","_effectiveDateTime":{"extension""#),
    ])
    func `a time keeps its precision and zone, and is lent none`(
        _ time: (sent: String, json: String)
    ) {
        let bundle = MappingFixture().result("NM|X^Xy^L||53|pg/mL|||||F|||\(time.sent)")
        #expect(bundle.text.contains(time.json), "\(bundle.resources("Observation"))")
    }

    @Test(arguments: ["20250230", "20251301", "202506012510", "yesterday", "2025060"])
    func `a time that no calendar has is kept as text`(_ sent: String) {
        let bundle = MappingFixture().result("NM|X^Xy^L||53|pg/mL|||||F|||\(sent)")
        let observation = bundle.resources("Observation").first ?? ""
        #expect(!observation.contains(#""effectiveDateTime":"#))
        #expect(observation.contains(#""valueString":"\#(sent)""#))
        #expect(bundle.issues("time-malformed").count == 1)
    }

    @Test func `a site's zone is lent with a note`() {
        var fixture = MappingFixture()
        fixture.options.assumedZone = "+02:00"
        let bundle = fixture.result("NM|X^Xy^L||53|pg/mL|||||F|||20250601101530")
        #expect(bundle.text.contains(#""effectiveDateTime":"2025-06-01T10:15:30+02:00""#))
        #expect(bundle.text.contains(#""valueString":"20250601101530""#))
        #expect(bundle.issues("zone-assumed").count == 1)
    }
}
