import ClinicalModel
import FHIRReading
import Testing

@Suite struct `References` {
    private func count(fullUrl: String?, id: Bool = true, subject: String, from: String? = nil)
        throws -> Int
    {
        var patient = ReadingFixture.infant
        if !id { patient = patient.replacing(#""id":"infant","#, with: "") }
        let url = fullUrl.map { #""fullUrl":"\#($0)","# } ?? ""
        let ownURL = from.map { #""fullUrl":"\#($0)","# } ?? ""
        let value = ReadingFixture.observation(
            subject: subject, ReadingFixture.quantity("53", "pg/mL"))
        let reading = try ReadingFixture.read(
            #"""
            {"resourceType":"Bundle","entry":[{\#(url)"resource":\#(patient)},{\#(ownURL)"resource":\#(value)}]}
            """#)
        return reading.clinical.records[0].results.count
    }

    @Test func `a urn fullUrl is matched as a whole`() throws {
        #expect(try count(fullUrl: "urn:uuid:1", id: false, subject: "urn:uuid:1") == 1)
        #expect(try count(fullUrl: "urn:uuid:1", id: false, subject: "urn:uuid:2") == 0)
    }

    @Test func `a relative reference finds Type and id`() throws {
        #expect(try count(fullUrl: nil, subject: "Patient/infant") == 1)
        #expect(try count(fullUrl: "urn:uuid:1", subject: "Patient/infant") == 1)
        #expect(try count(fullUrl: "https://a/r4/Patient/infant", subject: "Patient/infant") == 1)
        #expect(try count(fullUrl: nil, subject: "Group/infant") == 0)
    }

    @Test func `an absolute reference finds its fullUrl, and no other server's`() throws {
        let url = "https://a/r4/Patient/infant"
        #expect(try count(fullUrl: url, subject: url) == 1)
        #expect(try count(fullUrl: url, subject: "https://b/r4/Patient/infant") == 0)
        #expect(try count(fullUrl: nil, subject: url) == 1)
    }

    @Test func `a version in the reference does not matter`() throws {
        #expect(try count(fullUrl: nil, subject: "Patient/infant/_history/3") == 1)
    }

    @Test func `escaped slashes are slashes`() throws {
        #expect(
            try count(fullUrl: #"https:\/\/a\/r4\/Patient\/infant"#, subject: #"Patient\/infant"#)
                == 1)
    }

    @Test func `an identifier names the one person who carries it`() throws {
        let infant = ReadingFixture.patient(
            "infant", birthDate: "2024-03-10", gender: "male",
            more: #","identifier":[{"system":"urn:mrn","value":"7"}]"#)
        let value = ReadingFixture.observation(ReadingFixture.quantity("53", "pg/mL")).replacing(
            #"{"reference":"Patient/infant"}"#,
            with: #"{"reference":"Patient/gone","identifier":{"system":"urn:mrn","value":"7"}}"#)
        let reading = try ReadingFixture.read([infant, value])
        #expect(try reading.record("Patient/infant").results.count == 1)
        #expect(reading.issueIDs == [])
    }

    @Test func `a reference that points nowhere is one issue, and its values nobody's`() throws {
        let lost = ["a", "b"].map {
            ReadingFixture.observation(
                id: $0, subject: "Patient/gone", ReadingFixture.quantity("53", "pg/mL"))
        }
        let reading = try ReadingFixture.read([ReadingFixture.infant] + lost)
        #expect(try reading.record("Patient/infant").results.isEmpty)
        #expect(reading.issueIDs == ["reference-unresolved"])
        #expect(!reading.clinical.issues[0].message.contains("gone"))
    }

    @Test func `a contained Patient is the person a value is about`() throws {
        let value = ReadingFixture.observation(
            subject: "#p",
            ReadingFixture.quantity("53", "pg/mL")
                + #","contained":[{"resourceType":"Patient","id":"p","birthDate":"2024-03-10"}]"#)
        let reading = try ReadingFixture.read([value])
        #expect(reading.clinical.records.map(\.results.count) == [1])
        #expect(reading.clinical.records[0].person.source.reference == "Observation/o1#p")
    }

    @Test func `a focus that points nowhere is not read as the subject's value`() throws {
        let value = ReadingFixture.observation(
            ReadingFixture.quantity("53", "pg/mL") + #","focus":[{"reference":"Patient/gone"}]"#)
        let reading = try ReadingFixture.read([ReadingFixture.infant, value])
        #expect(try reading.record("Patient/infant").results.isEmpty)
    }
}
