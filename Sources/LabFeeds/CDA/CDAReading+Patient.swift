import FHIRCore

extension CDAReading {
    /// The patient; several record targets are one patient only where they share an identifier.
    mutating func readPatient(_ document: CDAElement) {
        let targets = document.all(.recordTarget).compactMap { $0.first(.patientRole) }
        guard let role = targets.first else {
            note(
                .error, "cda-patient-missing", at: document,
                "the document names no patient; its results belong to nobody", code: "required")
            return
        }
        let known = identifiers(role)
        let others = targets.dropFirst().map { identifiers($0) }
        let isOne = others.allSatisfy { other in
            other.contains { mine in known.contains { isSame(mine, $0) } }
        }
        guard isOne else {
            note(
                .fatal, "cda-several-patients", at: targets[1],
                "the document is about several patients; its results cannot be attributed")
            return
        }
        report.patient = patient(role)
        for other in targets.dropFirst() {
            skip("further recordTarget of the same patient", at: other)
        }
        for target in targets { readGuardians(of: target) }
    }

    private mutating func patient(_ role: CDAElement) -> FeedPerson {
        let element = role.first(.patient)
        var person = person(role: role, person: element)
        guard let element else { return person }
        person.birthTime = time(element.first(.birthTime))
        (person.sex, person.sexText) = sex(element.first(.administrativeGenderCode))
        person.maritalStatus = code(element.first(.maritalStatusCode))
        person.languages = languages(element)
        readBirthAndDeath(element, into: &person)
        readFurther(element, into: &person)
        return person
    }

    private func sex(_ element: CDAElement?) -> (FeedPerson.Sex?, FeedText?) {
        guard let element else { return (nil, nil) }
        let text = element[.code]
        if equals(text, "F") { return (.female, text) }
        if equals(text, "M") { return (.male, text) }
        if equals(text, "UN") { return (.other, text) }
        return (element[.nullFlavor] == nil ? nil : .unknown, text ?? element[.nullFlavor])
    }

    private mutating func languages(_ element: CDAElement) -> [FeedCode] {
        codes(element.all(.languageCommunication).compactMap { $0.first(.languageCode) })
    }

    private func readBirthAndDeath(_ element: CDAElement, into person: inout FeedPerson) {
        let deceased = element.first(.deceasedInd, .sdtc)?[.value]
        if deceased != nil { person.isDeceased = equals(deceased, "true") }
        person.deceasedText = deceased
        person.deceasedTime = time(element.first(.deceasedTime, .sdtc))
        let multiple = element.first(.multipleBirthInd, .sdtc)?[.value]
        if multiple != nil { person.isMultipleBirth = equals(multiple, "true") }
        person.multipleBirthText = multiple
        person.birthOrder = element.first(.multipleBirthOrderNumber, .sdtc)?[.value]
    }

    private mutating func readFurther(_ element: CDAElement, into person: inout FeedPerson) {
        let kinds: [(FeedFurtherFact.Kind, [CDAElement])] = [
            (.race, element.all(.raceCode) + element.all(.raceCode, .sdtc)),
            (.ethnicGroup, element.all(.ethnicGroupCode) + element.all(.ethnicGroupCode, .sdtc)),
            (.religion, element.all(.religiousAffiliationCode)),
        ]
        for (kind, elements) in kinds {
            person.further += codes(elements).map { FeedFurtherFact(kind, $0) }
        }
        let place = element.at(.birthplace, .place)
        if let text = text(of: place?.first(.name)) ?? text(of: place?.first(.addr)) {
            person.further.append(FeedFurtherFact(.birthPlace, FeedCode(text: text)))
        }
    }
}

extension CDAReading {
    private mutating func readGuardians(of target: CDAElement) {
        for element in target.at(.patient)?.all(.guardian) ?? [] {
            guard let person = element.first(.guardianPerson) else {
                skip("guardian that is no person", at: element)
                continue
            }
            relate(self.person(role: element, person: person), by: element.first(.code))
        }
    }

    /// Relatives among the participants of the header.
    mutating func readRelatives(_ document: CDAElement) {
        for participant in document.all(.participant) {
            guard let entity = participant.first(.associatedEntity),
                isOne(
                    entity[.classCode], of: ["NOK", "PRS", "GUAR", "ECON", "CAREGIVER", "AGNT"]),
                let person = entity.first(.associatedPerson)
            else {
                if !equals(participant[.typeCode], "REF") {
                    skip("participant of the header", at: participant)
                }
                continue
            }
            relate(
                self.person(role: entity, person: person), by: entity.first(.code),
                period: period(participant.first(.time)))
        }
    }

    /// Adds somebody related; a mother who is named twice stays one.
    mutating func relate(
        _ person: FeedPerson, by relationship: CDAElement?, period: FeedPeriod? = nil
    ) {
        let isMother = isMother(relationship)
        if isMother, let known = knownMother(person) { return complete(known, with: person) }
        report.relatedPersons.append(
            FeedRelatedPerson(
                person: person, relationship: code(relationship), isMother: isMother,
                period: period))
    }

    /// The mother by a code of RoleCode (or table 0063) or SNOMED CT; never by a name.
    func isMother(_ relationship: CDAElement?) -> Bool {
        guard let relationship, relationship[.nullFlavor] == nil else { return false }
        if equals(relationship[.codeSystem], "2.16.840.1.113883.6.96") {
            return equals(relationship[.code], "72705000")
        }
        return isOne(relationship[.code], of: ["MTH", "NMTH", "GESTM"])
    }

    /// The mother already known whom this person cannot but be: the same identifier, or the same
    /// name where one of both has no identifier.
    private func knownMother(_ person: FeedPerson) -> Int? {
        report.relatedPersons.firstIndex { known in
            guard known.isMother else { return false }
            let (mine, theirs) = (known.person.identifiers, person.identifiers)
            if mine.contains(where: { one in theirs.contains { isSame(one, $0) } }) { return true }
            guard mine.isEmpty || theirs.isEmpty else { return false }
            return known.person.names.contains { name in
                person.names.contains { isSame(name, $0) }
            }
        }
    }

    private func isSame(_ one: FeedName, _ other: FeedName) -> Bool {
        says(one.family, theSameAs: other.family) && says(one.text, theSameAs: other.text)
            && one.given.count == other.given.count
            && zip(one.given, other.given).allSatisfy { says($0, theSameAs: $1) }
    }

    private mutating func complete(_ known: Int, with person: FeedPerson) {
        var merged = report.relatedPersons[known].person
        if merged.identifiers.isEmpty { merged.identifiers = person.identifiers }
        if merged.addresses.isEmpty { merged.addresses = person.addresses }
        if merged.telecoms.isEmpty { merged.telecoms = person.telecoms }
        if merged.birthTime == nil { merged.birthTime = person.birthTime }
        report.relatedPersons[known].person = merged
    }
}
