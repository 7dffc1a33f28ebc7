extension HL7ReportReader {
    /// NK1: somebody related to the patient.
    mutating func readNextOfKin(_ segment: Int) {
        var related = FeedRelatedPerson(person: FeedPerson())
        let leaves = message.leaves(of: segment)
        var next = leaves.lowerBound
        related.person.field = UInt32(clamping: next)
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            let field = message.leaves[value.lowerBound].field
            switch field {
            case 3:
                let relationship = readCode(value)
                related.relationship = relationship
                related.isMother = isMother(relationship)
            case 8: related.period = FeedPeriod(start: readTime(value), end: related.period?.end)
            case 9: related.period = FeedPeriod(start: related.period?.start, end: readTime(value))
            default: read(value, of: field, into: &related.person)
            }
        }
        let person = related.person
        guard !person.names.isEmpty || !person.identifiers.isEmpty || related.relationship != nil
        else { return }
        report.relatedPersons.append(related)
    }

    private mutating func read(_ value: Range<Int>, of field: UInt16, into person: inout FeedPerson)
    {
        switch field {
        case 2: if let name = readName(value) { person.names.append(name) }
        case 4: if let address = readAddress(value) { person.addresses.append(address) }
        case 5, 6: person.telecoms += readTelecoms(value)
        case 14: person.maritalStatus = readCode(value)
        case 15: (person.sex, person.sexText) = readSex(value)
        case 16: person.birthTime = readTime(value)
        case 20: person.languages.append(readCode(value))
        case 33: if let identifier = readIdentifier(value) { person.identifiers.append(identifier) }
        case 37:
            guard var identifier = readIdentifier(value), !isPlaceholder(identifier) else { return }
            identifier.kind = identifier.kind ?? report.add("SS", from: identifier.value.field)
            person.identifiers.append(identifier)
        default: break
        }
    }

    /// Whether a relationship names the woman who bore the child; no other woman's results say
    /// anything of its B12.
    ///
    /// Codes of table 0063 and of HL7's RoleCode, else the plain word where there is no code for it.
    private func isMother(_ relationship: FeedCode) -> Bool {
        let codings = relationship.codings.map { report.codings[Int($0)] }
        let words = codings.flatMap { [$0.code, $0.display] } + [relationship.text]
        return words.contains { word in
            guard let word = report.string(word) else { return false }
            return Self.motherWords.contains(word.uppercased())
        }
    }

    private static let motherWords: Set<String> = [
        "MTH", "NMTH", "GESTM", "MOTHER", "NATURAL MOTHER", "BIRTH MOTHER", "BIOLOGICAL MOTHER",
        "MÈRE", "MERE", "MUTTER", "MADRE", "MATKA", "MÃE", "MAE", "MOEDER", "MOR",
    ]

    /// Joins what PID says of the mother (identifier, maiden name) to the mother of NK1.
    ///
    /// An identifier makes a mother of its own where NK1 names none; a maiden name alone does not.
    mutating func joinMother() {
        let mothers = report.relatedPersons.indices.filter { report.relatedPersons[$0].isMother }
        if mothers.isEmpty, !motherIdentifiers.isEmpty {
            var person = FeedPerson()
            person.field = motherIdentifiers[0].value.field
            report.relatedPersons.append(FeedRelatedPerson(person: person, isMother: true))
        }
        guard let mother = mothers.first ?? report.relatedPersons.indices.last,
            mothers.count <= 1, report.relatedPersons[mother].isMother
        else { return }
        for identifier in motherIdentifiers where !holds(identifier, mother) {
            report.relatedPersons[mother].person.identifiers.append(identifier)
        }
        for name in motherMaidenNames {
            var name = name
            name.use = name.use ?? name.family.map { report.add("M", from: $0.field) }
            report.relatedPersons[mother].person.names.append(name)
        }
    }

    /// Whether a related person has an identifier already, whoever assigned it.
    private func holds(_ identifier: FeedIdentifier, _ number: Int) -> Bool {
        report.relatedPersons[number].person.identifiers.contains { other in
            report.string(other.value) == report.string(identifier.value)
                && report.string(other.authority) == report.string(identifier.authority)
                && report.string(other.authorityID) == report.string(identifier.authorityID)
        }
    }
}
