import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Times of results` {
    private func result(_ members: String, _ others: String...) throws -> LabResult {
        let value = ReadingFixture.observation(
            ReadingFixture.quantity("53", "pg/mL") + (members.isEmpty ? "" : "," + members))
        let reading = try ReadingFixture.read([ReadingFixture.infant] + others + [value])
        return try #require(try reading.record("Patient/infant").results.first)
    }

    private let specimen = #"""
        {"resourceType":"Specimen","id":"s","accessionIdentifier":{"system":"urn:lab","value":"7"},
        "type":{"coding":[{"system":"http://snomed.info/sct","code":"119364003","display":"Serum specimen"}]},
        "condition":[{"text":"slightly haemolysed"}],
        "collection":{"collectedDateTime":"2024-11-12T09:10:00+01:00"}}
        """#

    @Test func `the collection of the specimen comes first`() throws {
        let result = try result(
            ReadingFixture.effective + #","specimen":{"reference":"Specimen/s"}"#, specimen)
        #expect(result.time?.description == "2024-11-12T09:10:00+01:00")
        #expect(result.timeSource == .collected)
        #expect(result.specimen == .serumOrPlasma)
        #expect(result.specimenKey == "urn:lab|7")
        #expect(result.isHaemolysed)
    }

    @Test func `then effective, then the report's, then issued`() throws {
        #expect(try result(ReadingFixture.effective).timeSource == .effective)
        let report = #"""
            {"resourceType":"DiagnosticReport","id":"r","status":"final","effectiveDateTime":"2024-11-12",
            "specimen":[{"reference":"Specimen/s"}],"result":[{"reference":"Observation/o1"}]}
            """#
        let reported = try result("", report)
        #expect(reported.timeSource == .reportEffective)
        #expect(reported.time?.description == "2024-11-12")
        let issued = try result(#""issued":"2024-11-12T12:00:00Z""#)
        #expect(issued.timeSource == .issued)
        let sampled = try result(ReadingFixture.effective, report, specimen)
        #expect(sampled.timeSource == .collected)
    }

    @Test(arguments: [
        (#""effectiveDateTime":"2024""#, "2024"), (#""effectiveDateTime":"2024-11""#, "2024-11"),
        (#""effectiveDateTime":"2024-11-12""#, "2024-11-12"),
        (#""effectiveInstant":"2024-11-12T10:40:00.250-05:00""#, "2024-11-12T10:40:00-05:00"),
        (#""effectiveDateTime":"2024-11-12T10:40Z""#, "2024-11-12T10:40:00Z"),
        (#""effectivePeriod":{"start":"2024-11-12T08:00:00Z"}"#, "2024-11-12T08:00:00Z"),
        (#""effectivePeriod":{"end":"2024-11-13"}"#, "2024-11-13"),
        (#""effectiveTiming":{"event":["2024-11-12","2024-11-14"]}"#, "2024-11-12"),
    ])
    func `every precision and shape of effective is kept`(member: String, time: String) throws {
        let result = try result(member)
        #expect(result.time?.description == time)
        #expect(result.timeSource == .effective)
    }

    @Test(arguments: [
        "2024-13-01", "2023-02-29", "2024-11-12T25:00:00Z", "12.11.2024", "2024-11-12 10:40", "",
        "2024-11-12T10:40:00+1", "20241112",
    ])
    func `a text that is no time is an issue`(text: String) throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant,
            ReadingFixture.observation(
                ReadingFixture.quantity("53", "pg/mL") + #","effectiveDateTime":"\#(text)""#),
        ])
        #expect(reading.issueIDs == ["time-unreadable"])
        #expect(try reading.record("Patient/infant").results.map(\.time) == [nil])
    }

    @Test func `a time without offset takes that of the newest sample`() throws {
        let newest = ReadingFixture.observation(
            id: "n", code: "8310-5", #""effectiveDateTime":"2024-11-20T10:00:00+05:30""#)
        let older = ReadingFixture.observation(
            id: "m", code: "8310-5", #""effectiveDateTime":"2024-11-20T09:00:00+06:00""#)
        let result = try result(#""effectiveDateTime":"2024-11-12T10:40:00""#, newest, older)
        #expect(result.time?.description == "2024-11-12T10:40:00+05:30")
        let alone = try self.result(#""effectiveDateTime":"2024-11-12T10:40:00""#)
        #expect(alone.time?.description == "2024-11-12T10:40:00Z")
    }

    /// The later of two samples decides by a minute, whatever the order and the dates as written.
    @Test(arguments: [
        ("2024-03-01T00:10:00+14:00", "2024-02-28T20:09:00-14:00", 840),
        ("2024-03-01T00:10:00+14:00", "2024-02-28T22:11:00-12:00", -720),
        ("2025-01-01T05:00:00+05:00", "2024-12-31T23:00:00-02:00", -120),
        ("2024-12-31T10:00:00+01:00", "2024-12-31T09:00:00Z", 60),
        ("2024-12-31T09:00:00Z", "2024-12-31T10:00:00+01:00", 0),
    ])
    func `the newest sample is that of the latest moment, the first of equals`(
        first: String, second: String, offset: Int
    ) throws {
        let samples = [first, second].enumerated().map { place, time in
            ReadingFixture.observation(
                id: "s\(place)", code: "8310-5", #""effectiveDateTime":"\#(time)""#)
        }
        let reading = try ReadingFixture.read([ReadingFixture.infant] + samples)
        #expect(reading.clinical.newestSampleOffset == offset)
    }

    @Test func `a document without any offset has none`() throws {
        let reading = try ReadingFixture.read([ReadingFixture.infant])
        #expect(reading.clinical.newestSampleOffset == nil)
    }
}
