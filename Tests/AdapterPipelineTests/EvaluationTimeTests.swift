import ClinicalModel
import Testing

@testable import AdapterPipeline

/// The evaluation date as people write it, and what it means for a document.
struct EvaluationTimeTests {
    static let started = Instant(seconds: 1_750_000_000, offsetMinutes: 0)

    private func asOf(_ text: String, newestSampleOffset: Int? = nil) throws -> AsOf {
        let moment = try #require(EvaluationTime.Moment(text))
        return EvaluationTime(asOf: moment, clock: nil, started: Self.started)
            .resolved(newestSampleOffset: newestSampleOffset)
    }

    @Test(arguments: [
        ("2025-06-05T14:30:00Z", 1_749_133_800, 0), ("2025-06-05T14:30Z", 1_749_133_800, 0),
        ("2025-06-05T16:30:00+02:00", 1_749_133_800, 120),
        ("2025-06-05T09:00:00-05:30", 1_749_133_800, -330),
        ("2025-06-06T04:30:00.250+14:00", 1_749_133_800, 840),
        ("1969-12-31T23:59:59Z", -1, 0), ("2024-02-29T00:00:00Z", 1_709_164_800, 0),
    ])
    func `a time with its offset is that instant`(text: String, seconds: Int, offset: Int) throws {
        let instant = try asOf(text, newestSampleOffset: 60).instant
        #expect(instant.seconds == seconds)
        #expect(instant.offsetMinutes == offset)
    }

    @Test(arguments: [
        "", "today", "2025", "2025-06", "2025-6-5", "2025-02-30", "2023-02-29", "2025-13-01",
        "0000-01-01", "2025-06-05T", "2025-06-05T14", "2025-06-05T24:00:00Z", "2025-06-05T14:60Z",
        "2025-06-05T14:30:61Z", "2025-06-05T14:30:00+2:00", "2025-06-05T14:30:00+15:00",
        "2025-06-05T14:30:00Zulu", "2025-06-05T14:30:00.Z", "2025-06-05T14:30:00.5xZ",
        "2025-06-05 14:30:00Z", "2025-06-05T14:30:00+", "٢٠٢٥-٠٦-٠٥", "+2025-06-05",
    ])
    func `what is no date or time is refused`(text: String) {
        #expect(EvaluationTime.Moment(text) == nil)
    }

    @Test(arguments: [nil, 0, 120, -300, 840] as [Int?])
    func `a date is its end at the offset of the newest sample`(offset: Int?) throws {
        let asOf = try asOf("2025-06-05", newestSampleOffset: offset)
        let midnight = 1_749_168_000 - (offset ?? 0) * 60
        #expect(asOf.text == "2025-06-05")
        #expect(asOf.instant.seconds == midnight - 1)
        #expect(asOf.instant.nanoseconds == 999_999_999)
        #expect(asOf.instant < Instant(seconds: midnight, offsetMinutes: 0))
        #expect(asOf.day.description == "2025-06-05")
    }

    @Test
    func `a time without offset takes that of the newest sample`() throws {
        let asOf = try asOf("2025-06-05T14:30", newestSampleOffset: 120)
        #expect(asOf.instant.description == "2025-06-05T14:30:00+02:00")
        #expect(asOf.text == "2025-06-05T14:30:00+02:00")
        #expect(try self.asOf("2025-06-05T14:30").instant.offsetMinutes == 0)
    }

    @Test
    func `without a date the clock decides, and else the start of the run`() {
        let clock = Instant(seconds: 1_700_000_000, offsetMinutes: 60)
        let given = EvaluationTime(asOf: nil, clock: clock, started: Self.started)
        #expect(given.resolved(newestSampleOffset: 120).instant == clock)
        let bare = EvaluationTime(asOf: nil, clock: nil, started: Self.started)
        #expect(bare.resolved(newestSampleOffset: 120).instant == Self.started)
    }

    @Test
    func `samples of the future are told against a clock only where results may depend on it`() {
        let clock = Instant(seconds: 1_700_000_000, offsetMinutes: 0)
        let asOf = EvaluationTime.Moment("2025-06-05")
        func judged(_ asOf: EvaluationTime.Moment?, _ clock: Instant?) -> Instant? {
            EvaluationTime(asOf: asOf, clock: clock, started: Self.started).judgingClock
        }
        #expect(judged(asOf, nil) == nil)
        #expect(judged(asOf, clock) == clock)
        #expect(judged(nil, clock) == clock)
        #expect(judged(nil, nil) == Self.started)
    }

    /// The sample is the newest, so the date ends at its offset: 23:59 there is still known.
    @Test(arguments: [
        ("2025-05-05T23:59:59.999+02:00", true), ("2025-05-06T00:00:00+02:00", false),
        ("2025-05-05T23:59:59-11:00", true), ("2025-05-06T00:00:00+14:00", false),
    ])
    func `a sample of the last second of the day is known, of the next is not`(
        time: String, isKnown: Bool
    ) throws {
        let text = """
            {"resourceType":"Bundle","type":"collection","entry":[\
            {"resource":{"resourceType":"Patient","id":"a","birthDate":"2024-09-01"}},\
            {"resource":{"resourceType":"Observation","id":"o","status":"final","subject":\
            {"reference":"Patient/a"},"code":{"coding":[{"system":"http://loinc.org","code":\
            "2132-9"}]},"effectiveDateTime":"\(time)","valueQuantity":{"value":72,"system":\
            "http://unitsofmeasure.org","code":"pg/mL"}}}]}
            """
        let (screening, _) = try Judging.screening(Array(text.utf8), asOf: "2025-05-05")
        let rules = screening.subjects.flatMap(\.findings).map(\.number)
        #expect(rules.contains("R01") == isKnown)
    }
}
