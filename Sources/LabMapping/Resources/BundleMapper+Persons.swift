import FHIRCore
import LabFeeds

/// The patient, those related to it, and the mother.
extension BundleMapper {
    mutating func writePersons() {
        guard let id = patient, let person = report.patient else { return }
        writePatient(id, person, notes: report.patientNotes)
        let isAboutMother = report.results.contains(where: \.isAboutMother)
        for (place, related) in report.relatedPersons.enumerated() {
            writeRelated(related, place, of: id, isSubject: isAboutMother)
        }
        if isAboutMother, mother == nil {
            // Results are hers although the message does not say who she is.
            var unnamed = FeedPerson()
            unnamed.field = person.field
            writeRelated(
                FeedRelatedPerson(person: unnamed, isMother: true), report.relatedPersons.count,
                of: id, isSubject: true)
        }
    }

    mutating func writePatient(
        _ id: ResourceID, _ person: FeedPerson, notes: Range<Int32> = 0..<0,
        isMentioned: Bool = false, link: ResourceID? = nil
    ) {
        beginEntry("Patient", id, person.field)
        if isMentioned {
            json.raw(
                ",\"meta\":{\"tag\":[{\"system\":\"https://w3id.org/cobalamin/CodeSystem/feed\",\"code\":\"mentioned\"}]}"
            )
        }
        writeFurtherFacts(person, notes)
        identifiers("identifier", person.identifiers, isPersonal: true)
        humanNames("name", person.names)
        telecoms("telecom", person.telecoms)
        writeGender(person)
        birthDate(person.birthTime)
        writeDeath(person)
        addresses("address", person.addresses)
        concept(
            "maritalStatus", person.maritalStatus, system: HL7Codes.maritalStatus)
        writeMultipleBirth(person)
        list("communication", person.languages) {
            $0.language($1)
        }
        if let link {
            json.raw(",\"link\":[{\"other\":")
            referenceItem(link)
            json.raw(",\"type\":\"seealso\"}]")
        }
        endEntry("Patient", id)
    }

    /// A language FHIR knows as a code; any other as the sender's text, for FHIR takes no other code.
    private mutating func language(_ language: FeedCode) {
        let known = codings(language).contains { coding in
            said(coding.code).map { HL7Codes.allow($0.trimmed, in: HL7Codes.language) } ?? false
        }
        guard !known, let coding = codings(language).first else {
            return concept("language", language, system: HL7Codes.language)
        }
        let hasDisplay = said(coding.display) != nil
        json.raw("\"language\":{")
        member("text", language.text ?? (hasDisplay ? coding.display : coding.code))
        json.raw("}")
    }

    private mutating func writeGender(_ person: FeedPerson) {
        guard let sex = person.sex else {
            if let text = person.sexText, let sent = said(text) { keep("_gender", sent, text) }
            return
        }
        json.name("gender")
        mark(person.sexText)
        switch sex {
        case .female: json.string("female")
        case .male: json.string("male")
        case .other: json.string("other")
        case .unknown: json.string("unknown")
        }
    }

    private mutating func writeDeath(_ person: FeedPerson) {
        if let time = person.deceasedTime, said(time.text) != nil {
            self.time("deceasedDateTime", "_deceasedDateTime", time, .dateTime)
        } else if let isDeceased = person.isDeceased {
            json.name("deceasedBoolean")
            mark(person.deceasedText)
            json.raw(isDeceased ? "true" : "false")
        }
    }

    private mutating func writeMultipleBirth(_ person: FeedPerson) {
        if let order = person.birthOrder, let digits = said(order)?.trimmed, digits.count <= 2,
            digits.allSatisfy(\.isDigit), digits[0] != 0x30
        {
            json.name("multipleBirthInteger")
            mark(order)
            json.raw(digits)
        } else if let isMultiple = person.isMultipleBirth {
            json.name("multipleBirthBoolean")
            mark(person.multipleBirthText)
            json.raw(isMultiple ? "true" : "false")
        }
    }

    /// Facts that R4 has extensions for, or that ours keep.
    private mutating func writeFurtherFacts(_ person: FeedPerson, _ notes: Range<Int32>) {
        guard !person.further.isEmpty || !notes.isEmpty else { return }
        let start = json.count
        json.name("extension")
        json.raw("[")
        for fact in person.further { writeFact(fact) }
        for note in notes {
            let text = report.notes[Int(note)].text
            guard let sent = said(text) else { continue }
            json.separate()
            json.raw(
                "{\"url\":\"https://w3id.org/cobalamin/StructureDefinition/note\",\"valueString\":")
            mark(text, kept: true)
            json.string(sent)
            json.raw("}")
        }
        json.close(.bracket, begunAt: start)
    }

    private mutating func writeFact(_ fact: FeedFurtherFact) {
        let start = json.count
        json.separate()
        switch fact.kind {
        case .religion:
            simpleFact("http://hl7.org/fhir/StructureDefinition/patient-religion", fact, start)
        case .race:
            simpleFact("https://w3id.org/cobalamin/StructureDefinition/race", fact, start)
        case .ethnicGroup:
            simpleFact("https://w3id.org/cobalamin/StructureDefinition/ethnic-group", fact, start)
        case .citizenship:
            nestedFact("http://hl7.org/fhir/StructureDefinition/patient-citizenship", fact, start)
        case .nationality:
            nestedFact("http://hl7.org/fhir/StructureDefinition/patient-nationality", fact, start)
        case .birthPlace: birthPlace(fact, start)
        }
    }

    private mutating func simpleFact(_ url: StaticString, _ fact: FeedFurtherFact, _ start: Int) {
        json.raw("{")
        json.member("url", url)
        let before = json.count
        concept("valueCodeableConcept", fact.code)
        if json.count == before { json.cut(to: start) } else { json.raw("}") }
    }

    private mutating func nestedFact(_ url: StaticString, _ fact: FeedFurtherFact, _ start: Int) {
        json.raw("{")
        json.member("url", url)
        json.raw(",\"extension\":[{\"url\":\"code\"")
        let before = json.count
        concept("valueCodeableConcept", fact.code)
        if json.count == before { json.cut(to: start) } else { json.raw("}]}") }
    }

    private mutating func birthPlace(_ fact: FeedFurtherFact, _ start: Int) {
        let coding = codings(fact.code).first
        guard let text = fact.code.text ?? coding?.display ?? coding?.code, said(text) != nil else {
            return json.cut(to: start)
        }
        json.raw(
            "{\"url\":\"http://hl7.org/fhir/StructureDefinition/patient-birthPlace\",\"valueAddress\":{"
        )
        member("text", text)
        json.raw("}}")
    }
}
