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

    @Test func `without versions the one issued later counts, and in doubt the final one`() throws {
        let late = value("2", #","issued":"2024-11-14T10:00:00Z""#)
        let early = value("1", #","issued":"2024-11-13T10:00:00Z""#)
        #expect(try values([late, early]) == ["2"])
        let preliminary = late.replacing(
            #""status":"final""#, with: #""status":"preliminary""#)
        #expect(try values([early, preliminary]) == ["1"])
        #expect(try values([preliminary, early]) == ["1"])
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

    @Test func `two samples under one order number stay two, unless one is a correction`() throws {
        let identifier = #","identifier":[{"system":"urn:lab","value":"7"}]"#
        let evening = value("2", identifier, id: "b").replacing("T10:40", with: "T20:40")
        #expect(try values([value("1", identifier, id: "a"), evening]) == ["1", "2"])
        let corrected = evening.replacing(
            #""status":"final""#, with: #""status":"corrected""#)
        #expect(try values([value("1", identifier, id: "a"), corrected]) == ["2"])
    }

    @Test func `patients of one id are two where their URLs and birth dates differ`() throws {
        func entry(_ url: String, _ resource: String) -> String {
            #"{"fullUrl":"urn:uuid:\#(url)","resource":\#(resource)}"#
        }
        func reading(_ secondBirth: String) throws -> Reading {
            let second = ReadingFixture.patient("infant", birthDate: secondBirth, gender: "male")
            let first = value("1").replacing("Patient/infant", with: "urn:uuid:1")
            return try ReadingFixture.read(
                #"""
                {"resourceType":"Bundle","entry":[\#(entry("1", ReadingFixture.infant)),
                \#(entry("2", second)),\#(entry("3", first)),
                \#(entry("4", value("2", id: "o2")))]}
                """#)
        }
        let apart = try reading("2024-05-01")
        #expect(apart.clinical.records.map(\.results.count) == [1, 0])
        #expect(apart.issueIDs == ["reference-unresolved"])
        let one = try reading("2024-03-10")
        #expect(one.clinical.records.map(\.results.count) == [2])
    }
}

@Suite struct `Records of one business identifier` {
    private let identifier = #","identifier":[{"system":"urn:ward","value":"7"}]"#

    private func record(_ resources: String...) throws -> PatientRecord {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
    }

    private func dose(_ id: String, status: String = "completed", at time: String) -> String {
        #"""
        {"resourceType":"MedicationAdministration","id":"\#(id)","status":"\#(status)"\#(identifier),
        "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B03BA03"}]},
        "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2024-11-12T\#(time):00Z",
        "dosage":{"dose":{"value":25,"unit":"ug","code":"ug"}}}
        """#
    }

    private func sign(_ id: String, _ status: String) -> String {
        #"""
        {"resourceType":"Condition","id":"\#(id)"\#(identifier),"code":\#(ReadingFixture.own("apathy")),
        "verificationStatus":{"coding":[{"code":"\#(status)"}]},"recordedDate":"2024-11-1\#(id.count)",
        "subject":{"reference":"Patient/infant"}}
        """#
    }

    @Test func `a dose sent twice is one dose, at two times two`() throws {
        #expect(try record(dose("a", at: "08:00"), dose("b", at: "08:00")).medications.count == 1)
        #expect(try record(dose("a", at: "08:00"), dose("b", at: "20:00")).medications.count == 2)
    }

    @Test func `a later entered-in-error takes a dose and a sign away`() throws {
        let doses = try record(
            dose("a", at: "08:00"), dose("b", status: "entered-in-error", at: "08:00"))
        #expect(doses.medications.isEmpty)
        #expect(try record(sign("a", "confirmed")).signs.count == 1)
        #expect(try record(sign("a", "confirmed"), sign("bb", "entered-in-error")).signs.isEmpty)
    }

    @Test func `a corrected milestone counts alone`() throws {
        func milestone(_ id: String, _ answer: String, _ status: String) -> String {
            ReadingFixture.ownObservation(
                "babble", id: id,
                #""valueString":"\#(answer)","# + ReadingFixture.effective + identifier
            ).replacing(#""status":"final""#, with: #""status":"\#(status)""#)
        }
        let found = try record(
            milestone("a", "lost", "final"), milestone("b", "achieved", "corrected"))
        #expect(found.milestones.map(\.status) == [.achieved])
    }

    @Test func `a local name and a panel are retracted by their identifier`() throws {
        func panel(_ id: String, _ status: String) -> String {
            #"""
            {"resourceType":"Observation","id":"\#(id)","status":"\#(status)","code":{"text":"Panel"}\#(identifier),
            "subject":{"reference":"Patient/infant"},\#(ReadingFixture.effective),
            "component":[{"code":{"text":"Vitamin B12"},\#(ReadingFixture.quantity("53", "pg/mL"))}]}
            """#
        }
        #expect(try record(panel("a", "final")).results.count == 1)
        #expect(try record(panel("a", "final"), panel("b", "entered-in-error")).results.isEmpty)
    }

    @Test func `two codes and two persons of one number stay apart`() throws {
        let other = ReadingFixture.ownObservation(
            "spells", id: "b", ReadingFixture.effective + identifier)
        let one = ReadingFixture.ownObservation(
            "apathy", id: "a", ReadingFixture.effective + identifier)
        #expect(try record(one, other).signs.count == 2)
        let both = try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.mother, one,
            one.replacing("Patient/infant", with: "Patient/mother")
                .replacing(#""id":"a""#, with: #""id":"c""#),
        ])
        #expect(both.clinical.records.map(\.signs.count) == [1, 1])
    }
}
