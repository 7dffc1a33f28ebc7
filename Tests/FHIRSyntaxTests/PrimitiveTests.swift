import FHIRCore
import Testing

/// The primitives that keep their text.
struct PrimitiveTests {
    @Test(arguments: ["0", "-0", "1.50", "0.0070", "1e3", "1E+3", "-12.5e-10", "100"])
    func `a decimal keeps its text`(text: String) {
        #expect(FHIRDecimal(text)?.text == text)
    }

    @Test(arguments: [
        "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "1 ", "NaN", "1,5", "--1", "00",
    ])
    func `a text that is no decimal is refused`(text: String) {
        #expect(FHIRDecimal(text) == nil)
    }

    @Test(arguments: [
        ("2025", TemporalPrecision.year), ("2025-03", .month), ("2024-02-29", .day),
        ("2000-02-29", .day),
    ])
    func `a date keeps its precision`(text: String, precision: TemporalPrecision) {
        #expect(FHIRDate(text)?.precision == precision)
        #expect(FHIRDateTime(text)?.precision == precision)
        #expect(FHIRDate(text)?.text == text)
    }

    @Test(arguments: [
        "", "25", "0000", "2025-", "2025-13", "2025-00", "2025-02-29", "1900-02-29", "2025-04-31",
        "2025-1-1", "2025-01-01 ", "2025-01-01T", "20250101", "+2025",
    ])
    func `a text that is no date is refused`(text: String) {
        #expect(FHIRDate(text) == nil)
        #expect(FHIRDateTime(text) == nil)
    }

    @Test
    func `a moment keeps its zone and the digits of its second`() throws {
        let moment = try #require(FHIRInstant("2025-03-01T08:30:05.250-05:30"))
        #expect(moment.date == CalendarDate(year: 2025, month: 3, day: 1))
        #expect(moment.time == TimeOfDay(hour: 8, minute: 30, second: 5, fraction: "250"))
        #expect(moment.zone.minutes == -330)
        #expect(!moment.zone.isZulu)
        #expect(FHIRDateTime("2025-03-01T08:30:05Z")?.zone?.isZulu == true)
        #expect(FHIRDateTime("2025-03-01T08:30:05Z")?.precision == .second)
    }

    @Test(arguments: [
        "2025-03-01T08:30Z", "2025-03-01T08:30:00", "2025-03T08:30:00Z", "2025-03-01T24:00:00Z",
        "2025-03-01T08:60:00Z", "2025-03-01T08:30:61Z", "2025-03-01T08:30:00.Z",
        "2025-03-01T08:30:00+14:30", "2025-03-01T08:30:00+15:00", "2025-03-01 08:30:00Z",
        "2025-03-01T08:30:00z",
    ])
    func `a text that is no moment is refused`(text: String) {
        #expect(FHIRDateTime(text) == nil)
        #expect(FHIRInstant(text) == nil)
    }

    @Test
    func `a moment needs a time and a leap second is one`() {
        #expect(FHIRInstant("2025-03-01") == nil)
        #expect(FHIRInstant("2016-12-31T23:59:60Z")?.time.second == 60)
        #expect(FHIRDateTime("2025-03-01T08:30:00+14:00") != nil)
    }

    @Test
    func `a time of day has no zone`() {
        #expect(FHIRTime("08:30:00.5")?.components.fraction == "5")
        #expect(FHIRTime("08:30") == nil)
        #expect(FHIRTime("08:30:00Z") == nil)
    }
}
