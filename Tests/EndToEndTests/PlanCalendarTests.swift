import Testing

/// `plan import --format icalendar`, as somebody runs it.
@Suite struct PlanCalendarTests {
    private func plan(_ period: String = "2", status: String = "active") -> String {
        """
        {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",\
        "id":"p1","birthDate":"2024-03-10"}},{"resource":{"resourceType":"CarePlan","id":"c1",\
        "status":"\(status)","intent":"plan","subject":{"reference":"Patient/p1"},"identifier":[{\
        "system":"urn:example:plans","value":"mrn-4711"}],"activity":[{"detail":{"kind":\
        "MedicationRequest","status":"not-started","code":{"text":"Hydroxocobalamin"},\
        "scheduledTiming":{"repeat":{"boundsPeriod":{"start":"2024-11-13T09:00:00+01:00",\
        "end":"2024-11-26T23:59:59+01:00"},"frequency":1,"period":\(period),"periodUnit":"d"}},\
        "quantity":{"value":1000,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"},\
        "description":"1000 ug IM"}}]}}]}
        """
    }

    private func calendar(
        _ text: String, _ flags: [String] = []
    ) throws -> (text: String, code: Int32) {
        let ending = try Program.run(
            ["plan", "import", "--format", "icalendar", "--as-of", "2024-11-12T18:00:00+01:00"]
                + flags, text: text)
        return (String(decoding: ending.output, as: UTF8.self), ending.code)
    }

    @Test func `a plan becomes a calendar in the zone that is named`() throws {
        let (text, code) = try calendar(plan(), ["--time-zone", "Europe/Vienna"])
        #expect(code == 0)
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(text.contains("DTSTART;TZID=Europe/Vienna:20241113T090000\r\n"))
        #expect(text.contains("RRULE:FREQ=DAILY;COUNT=7;INTERVAL=2\r\n"))
        #expect(text.contains("BEGIN:VTIMEZONE\r\n"))
        #expect(!text.contains("4711"))
    }

    @Test func `without a zone doses are all day`() throws {
        let text = try calendar(plan()).text
        #expect(text.contains("DTSTART;VALUE=DATE:20241113\r\n"))
        #expect(!text.contains("VTIMEZONE"))
    }

    @Test func `the calendar before goes on`() throws {
        let scratch = try Scratch()
        let first = try calendar(plan()).text
        let file = try scratch.write("before.ics", first)
        #expect(try calendar(plan(), ["--previous", file]).text == first)
        let changed = try calendar(plan("3"), ["--previous", file]).text
        #expect(changed.contains("SEQUENCE:1\r\n"))
        let revoked = try calendar(plan(status: "revoked"), ["--previous", file]).text
        #expect(revoked.contains("STATUS:CANCELLED\r\n"))
    }

    @Test func `a damaged calendar before is refused`() throws {
        let scratch = try Scratch()
        let file = try scratch.write("before.ics", "BEGIN:VCALENDAR\u{0}")
        #expect(try calendar(plan(), ["--previous", file]).code == 2)
    }
}
