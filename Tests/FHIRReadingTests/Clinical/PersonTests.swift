import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Persons and dyads` {
    private func relatedPerson(_ members: String, id: String = "rp", of infant: String = "infant")
        -> String
    {
        #"""
        {"resourceType":"RelatedPerson","id":"\#(id)","patient":{"reference":"Patient/\#(infant)"},
        "relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]\#(members)}
        """#
    }

    private func links(_ resources: [String]) throws -> [DyadLink] {
        try ReadingFixture.read(resources).clinical.dyads.map(\.link)
    }

    @Test func `a RelatedPerson in the mother's links joins them`() throws {
        let mother = ReadingFixture.patient(
            "mother", birthDate: "1994-05-02", gender: "female",
            more: #","link":[{"other":{"reference":"RelatedPerson/rp"},"type":"seealso"}]"#)
        let reading = try ReadingFixture.read([ReadingFixture.infant, mother, relatedPerson("")])
        #expect(
            reading.clinical.dyads == [
                Dyad(infant: PersonID(0), mother: PersonID(1), link: .relatedPersonLink)
            ])
        #expect(reading.clinical.records.count == 2)
    }

    @Test func `a Person that links both joins them`() throws {
        let person = #"""
            {"resourceType":"Person","id":"p","link":[{"target":{"reference":"Patient/mother"}},
            {"target":{"reference":"RelatedPerson/rp"}}]}
            """#
        #expect(
            try links([ReadingFixture.infant, ReadingFixture.mother, relatedPerson(""), person])
                == [.relatedPersonLink])
    }

    @Test func `a RelatedPerson with a female Patient's identifier joins them`() throws {
        let identifier = #","identifier":[{"system":"urn:mrn","value":"M1"}]"#
        let mother = ReadingFixture.patient(
            "mother", birthDate: "1994-05-02", gender: "female", more: identifier)
        #expect(
            try links([ReadingFixture.infant, mother, relatedPerson(identifier)])
                == [.relatedPersonIdentifier])
    }

    @Test func `name and birth date join them, in any case and without accents`() throws {
        let mother = ReadingFixture.patient(
            "mother", birthDate: "1994-05-02", gender: "female",
            more: #","name":[{"family":"Vidal","given":["Hélène","Marie"]}]"#)
        let related = relatedPerson(
            #","birthDate":"1994-05-02","name":[{"family":"VIDAL","given":["Helene"]}]"#)
        #expect(try links([ReadingFixture.infant, mother, related]) == [.nameAndBirthDate])
        let other = relatedPerson(
            #","birthDate":"1994-05-03","name":[{"family":"VIDAL","given":["Helene"]}]"#)
        #expect(try links([ReadingFixture.infant, mother, other]) == [.relatedPersonOnly])
    }

    @Test func `an Observation of the infant's record with a woman in focus joins them`() throws {
        let milk = ReadingFixture.ownObservation(
            "milk-b12",
            ReadingFixture.quantity("148", "pmol/L")
                + #","focus":[{"reference":"Patient/mother"}],"# + ReadingFixture.effective)
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.mother, milk,
        ])
        #expect(reading.clinical.dyads.map(\.link) == [.focus])
        #expect(try reading.record("Patient/infant").results.isEmpty)
        #expect(try reading.record("Patient/mother").results.map(\.key) == [.milkb12])
    }

    @Test func `an Encounter shared with exactly one woman joins them`() throws {
        func visit(_ who: String) -> String {
            ReadingFixture.observation(
                id: "v-\(who)", code: "8310-5", subject: "Patient/\(who)",
                #""encounter":{"reference":"Encounter/e"}"#)
        }
        let father = ReadingFixture.patient("father", birthDate: "1990-01-01", gender: "male")
        let aunt = ReadingFixture.patient("aunt", birthDate: "1991-01-01", gender: "female")
        let both = [ReadingFixture.infant, ReadingFixture.mother, father, aunt]
        let encounter = #"{"resourceType":"Encounter","id":"e","status":"finished"}"#
        let visits = ["infant", "mother", "father"].map(visit)
        #expect(try links(both + [encounter] + visits) == [.sharedEncounter])
        #expect(try links(both + [encounter] + visits + [visit("aunt")]) == [])
    }

    @Test func `the site's identifier pattern joins them`() throws {
        func identified(_ id: String, _ birth: String, _ gender: String, _ value: String) -> String
        {
            ReadingFixture.patient(
                id, birthDate: birth, gender: gender,
                more: #","identifier":[{"system":"urn:mrn","value":"\#(value)"}]"#)
        }
        let rule = SiteRule(system: "urn:mrn") { text in
            text.hasSuffix("-B1") ? String(text.dropLast(3)) : nil
        }
        let bundle = ReadingFixture.bundle([
            identified("infant", "2024-03-10", "male", "77-B1"),
            identified("mother", "1994-05-02", "female", "77"),
        ])
        #expect(
            try ReadingFixture.read(bundle, siteRule: rule).clinical.dyads.map(\.link) == [
                .siteRule
            ])
        #expect(try ReadingFixture.read(bundle).clinical.dyads.isEmpty)
    }

    @Test func `two women of equally strong links leave the infant without a mother`() throws {
        let identifier = #","identifier":[{"system":"urn:mrn","value":"M1"}]"#
        let women = ["m1", "m2"].map {
            ReadingFixture.patient(
                $0, birthDate: "1994-05-02", gender: "female", more: identifier)
        }
        let reading = try ReadingFixture.read(
            [ReadingFixture.infant] + women + [relatedPerson(identifier)])
        #expect(reading.clinical.dyads.isEmpty)
        #expect(reading.clinical.ambiguousInfants == [PersonID(0)])
    }

    @Test func `the strongest link wins`() throws {
        let linked = ReadingFixture.patient(
            "mother", birthDate: "1994-05-02", gender: "female",
            more: #","link":[{"other":{"reference":"RelatedPerson/rp"},"type":"seealso"}]"#)
        let identifier = #","identifier":[{"system":"urn:mrn","value":"M2"}]"#
        let other = ReadingFixture.patient(
            "other", birthDate: "1993-05-02", gender: "female", more: identifier)
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, other, linked, relatedPerson(identifier),
        ])
        #expect(reading.clinical.dyads.map(\.mother) == [PersonID(2)])
    }

    @Test func `a mother known only as RelatedPerson is a person, one for both twins`() throws {
        let twin = ReadingFixture.patient("twin", birthDate: "2024-03-10", gender: "female")
        let who = #","birthDate":"1994-05-02","name":[{"family":"Vidal","given":["Ana"]}]"#
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, twin, relatedPerson(who),
            relatedPerson(who, id: "rp2", of: "twin"),
        ])
        let mother = try #require(reading.clinical.records.last?.person)
        #expect(reading.clinical.records.count == 3)
        #expect(mother.isRelatedPersonOnly)
        #expect(mother.sex == .female)
        #expect(reading.clinical.dyads.map(\.mother) == [mother.id, mother.id])
    }

    @Test func `twins who share an identifier stay two, and a reference by it is nobody's`() throws
    {
        let identifier = #","identifier":[{"system":"urn:family","value":"F1"}]"#
        let twins = ["a", "b"].map {
            ReadingFixture.patient($0, birthDate: "2024-03-10", gender: "male", more: identifier)
        }
        let logical = ReadingFixture.observation(
            id: "x", ReadingFixture.quantity("53", "pg/mL")
        ).replacing(
            #"{"reference":"Patient/infant"}"#,
            with: #"{"identifier":{"system":"urn:family","value":"F1"}}"#)
        let own = ReadingFixture.observation(
            id: "y", subject: "Patient/b", ReadingFixture.quantity("60", "pg/mL"))
        let reading = try ReadingFixture.read(twins + [logical, own])
        #expect(reading.clinical.records.map(\.results.count) == [0, 1])
    }

    @Test(arguments: [
        (#""birthDate":"2024-03-10""#, true), (#""birthDate":"2024-03""#, false),
        (#""birthDate":"2024""#, false), (#""active":true"#, false),
    ])
    func `a birth date without a day gives no age`(member: String, hasDay: Bool) throws {
        let reading = try ReadingFixture.read(#"{"resourceType":"Patient","id":"p",\#(member)}"#)
        #expect((try reading.record("Patient/p").person.birthDay != nil) == hasDay)
    }

    @Test func `values of a replaced record go to the surviving one`() throws {
        let old = ReadingFixture.patient(
            "old", birthDate: "2024-03-10", gender: "male",
            more: #","link":[{"other":{"reference":"Patient/infant"},"type":"replaced-by"}]"#)
        let value = ReadingFixture.observation(
            subject: "Patient/old", ReadingFixture.quantity("53", "pg/mL"))
        let reading = try ReadingFixture.read([old, ReadingFixture.infant, value])
        #expect(try reading.record("Patient/infant").results.count == 1)
    }
}
