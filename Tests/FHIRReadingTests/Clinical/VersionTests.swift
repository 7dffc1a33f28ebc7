import ClinicalModel
import FHIRReading
import Testing

@Suite struct `One resource read once` {
    private func value(_ number: String, _ more: String = "", id: String = "o1") -> String {
        ReadingFixture.observation(
            id: id, ReadingFixture.quantity(number, "pg/mL") + "," + ReadingFixture.effective + more
        )
    }

    private func values(_ resources: [String], type: String = "collection") throws -> [String?] {
        let reading = try ReadingFixture.read([ReadingFixture.infant] + resources, type: type)
        return try reading.record("Patient/infant").results.map(\.value.text)
    }

    @Test func `the higher version id counts, wherever it stands`() throws {
        let new = value("2", #","meta":{"versionId":"10"}"#)
        let old = value("1", #","meta":{"versionId":"9"}"#)
        #expect(try values([new, old]) == ["2"])
        #expect(try values([old, new]) == ["2"])
    }

    @Test func `the later update counts among equal version ids`() throws {
        let new = value("2", #","meta":{"lastUpdated":"2024-11-13T10:00:00Z"}"#)
        let old = value("1", #","meta":{"lastUpdated":"2024-11-13T10:30:00+01:00"}"#)
        #expect(try values([new, old]) == ["2"])
    }

    @Test func `without versions the later read counts, in a history the first entry`() throws {
        #expect(try values([value("1"), value("2")]) == ["2"])
        #expect(try values([value("1"), value("2")], type: "history") == ["1"])
    }

    @Test func `a newer version that was entered in error takes the value away`() throws {
        let old = value("1", #","meta":{"versionId":"1"}"#)
        let retracted = value("1", #","meta":{"versionId":"2"}"#).replacing(
            #""status":"final""#, with: #""status":"entered-in-error""#)
        #expect(try values([old, retracted]) == [])
    }

    @Test func `a DELETE removes what was read before it`() throws {
        let reading = try ReadingFixture.read(
            #"""
            {"resourceType":"Bundle","type":"transaction","entry":[{"resource":\#(ReadingFixture.infant)},
            {"resource":\#(value("1"))},{"request":{"method":"DELETE","url":"Observation/o1"}}]}
            """#)
        #expect(try reading.record("Patient/infant").results.isEmpty)
        #expect(reading.issueIDs.isEmpty)
    }

    @Test func `the same id on two servers is two resources`() throws {
        func entry(_ server: String, _ resource: String) -> String {
            #"{"fullUrl":"https://\#(server)/Patient/infant","resource":\#(resource)}"#
        }
        let observation =
            #"{"fullUrl":"https://b/Observation/o1","resource":\#(value("1"))}"#
        let reading = try ReadingFixture.read(
            #"""
            {"resourceType":"Bundle","entry":[\#(entry("a", ReadingFixture.infant)),
            \#(entry("b", ReadingFixture.infant)),\#(observation)]}
            """#)
        #expect(reading.clinical.records.count == 2)
        #expect(reading.clinical.records.map(\.results.count) == [0, 1])
    }

    @Test func `of one business identifier the version issued last counts`() throws {
        let identifier = #","identifier":[{"system":"urn:lab","value":"7"}]"#
        func version(_ number: String, _ id: String, _ issued: String) -> String {
            value(number, identifier + #","issued":"2024-11-\#(issued)T10:00:00Z""#, id: id)
        }
        #expect(try values([version("2", "b", "14"), version("1", "a", "13")]) == ["2"])
    }

    @Test func `a preliminary version never replaces a final one`() throws {
        let identifier = #","identifier":[{"system":"urn:lab","value":"7"}]"#
        let final = value("1", identifier, id: "a")
        let preliminary = value("2", identifier, id: "b").replacing(
            #""status":"final""#, with: #""status":"preliminary""#)
        #expect(try values([final, preliminary]) == ["1"])
        #expect(try values([preliminary, final]) == ["1"])
    }

    @Test func `two analytes under one accession identifier stay two`() throws {
        let identifier = #","identifier":[{"system":"urn:lab","value":"7"}]"#
        let mcv = ReadingFixture.observation(
            id: "m", code: "787-2",
            ReadingFixture.quantity("101", "fL") + "," + ReadingFixture.effective
                + identifier)
        #expect(try values([value("1", identifier), mcv]) == ["1", "101"])
    }
}
