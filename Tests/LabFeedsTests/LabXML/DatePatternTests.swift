import Testing

@testable import LabFeeds

@Suite struct DatePatternTests {
    @Test(
        arguments: [
            ("dd/MM/yyyy HH:mm", "06/05/2025 08:00", "202505060800"),
            ("dd/MM/yyyy", "01/10/2024", "20241001"),
            ("d.M.yyyy", "1.10.2024", "20241001"),
            ("yyyyMMdd", "20241001", "20241001"),
            ("yyyy-MM-dd'T'HH:mm:ssX", "2025-05-06T08:00:01Z", "20250506080001+0000"),
            ("yyyy-MM-dd HH:mmX", "2025-05-06 08:00-03:30", "202505060800-0330"),
            ("yyyy-MM-dd HH:mmX", "2025-05-06 08:00+02", "202505060800+0200"),
            ("yyyy-MM-dd HH:mm:ss.S", "2025-05-06 08:00:01.250", "20250506080001.250"),
            ("MM/yyyy", "10/2024", "202410"), ("yyyy", "2024", "2024"),
            ("dd/MM/yyyy", "29/02/2024", "20240229"),
        ])
    func `a time is as precise in HL7's form as it was sent`(
        pattern: String, text: String, hl7: String
    ) throws {
        #expect(try DatePattern(pattern).time(in: text)?.hl7 == hl7)
    }

    @Test(
        arguments: [
            ("dd/MM/yyyy", "2024-10-01"), ("dd/MM/yyyy", "1/10/2024"),
            ("dd/MM/yyyy", "01/10/2024 "), ("dd/MM/yyyy", "31/09/2024"),
            ("dd/MM/yyyy", "29/02/2023"), ("dd/MM/yyyy", "00/10/2024"),
            ("dd/MM/yyyy", "01/13/2024"), ("dd/MM/yyyy HH:mm", "01/10/2024 24:00"),
            ("dd/MM/yyyy HH:mm", "01/10/2024 08:60"), ("yyyy-MM-dd HH:mmX", "2024-10-01 08:00"),
            ("yyyy-MM-dd HH:mmX", "2024-10-01 08:00+25:00"), ("yyyy", "24"), ("yyyy", ""),
        ])
    func `a text of another form or a day that never was is no time`(
        pattern: String, text: String
    ) throws {
        #expect(try DatePattern(pattern).time(in: text) == nil)
    }

    @Test(
        arguments: [
            "", "dd/MM", "HH:mm", "yy-MM-dd", "yyyy-MM-dd hh:mm", "yyyy-dd", "yyyy-MM-dd X",
            "yyyy-MM-MM", "yyyy-MMM", "yyyy 'T", "yyyy-MM-dd HH:mm.S",
        ])
    func `a form that leaves out or repeats a part is refused`(pattern: String) {
        #expect(throws: DatePattern.Fault.self) { try DatePattern(pattern) }
    }

    @Test(
        arguments: [
            ("+01:00", "06/05/2025 08:00", "+0100"), ("-0330", "06/05/2025 08:00", "-0330"),
            ("Europe/Paris", "06/05/2025 08:00", "+0200"),
            ("Europe/Paris", "12/11/2024 10:00", "+0100"),
            ("Europe/Paris", "30/03/2025 01:59", "+0100"),
            ("Europe/Paris", "30/03/2025 03:00", "+0200"),
            ("America/St_Johns", "12/11/2024 10:00", "-0330"),
            ("Asia/Kathmandu", "29/02/2024 10:00", "+0545"), ("UTC", "06/05/2025 08:00", "+0000"),
        ])
    func `a zone has the offset that its clocks had at that time`(
        zone: String, text: String, offset: String
    ) throws {
        let moment = try #require(try DatePattern("dd/MM/yyyy HH:mm").time(in: text))
        #expect(FeedZone(zone)?.offset(at: moment) == offset)
    }

    @Test(arguments: ["30/03/2025 02:30", "26/10/2025 02:30"])
    func `a time that clocks show twice or never has no offset`(text: String) throws {
        let moment = try #require(try DatePattern("dd/MM/yyyy HH:mm").time(in: text))
        let zone = try #require(FeedZone("Europe/Paris"))
        #expect(zone.offset(at: moment) == nil)
    }

    @Test(arguments: ["", "Paris", "Europe/Nowhere", "+1", "CET+1", "+15:00", "01:00"])
    func `what is neither offset nor zone is refused`(text: String) {
        #expect(FeedZone(text) == nil)
    }
}
