import FHIRCore

/// Who sent a record, whom it is about, and her mother.
extension LabXMLReportBuilder {
    mutating func readHeader() {
        report.header.kind = made(map.map.name)
        report.header.sendingApplication = text(map.sender[.application])
        report.header.sendingFacility = text(map.sender[.facility])
        report.header.receivingApplication = text(map.sender[.receiver])
        report.header.time = time(map.sender[.time])
        report.header.controlID = text(map.sender[.id])
        report.header.version = text(map.sender[.version])
    }

    mutating func readPersons() {
        report.patient = person(map.patient)
        guard let mother = person(map.mother) else { return }
        report.relatedPersons = [FeedRelatedPerson(person: mother, isMother: true)]
    }

    /// The person of a section; nil where the record says nothing of one.
    private mutating func person(_ section: CompiledSection<PersonField>) -> FeedPerson? {
        var person = FeedPerson()
        if let id = identifier(section[.id], section[.authority], kind: section[.idKind]) {
            person.identifiers = [id]
            person.field = id.value.field
        }
        if let name = name(section) { person.names = [name] }
        person.birthTime = time(section[.birth])
        readSex(section[.sex], of: &person)
        if let phone = text(section[.phone]) {
            person.telecoms = [FeedTelecom(value: phone, system: made("PH"))]
        }
        if let address = address(section) { person.addresses = [address] }
        let isNobody =
            person.identifiers.isEmpty && person.names.isEmpty && person.birthTime == nil
            && person.sexText == nil && person.telecoms.isEmpty && person.addresses.isEmpty
        return isNobody ? nil : person
    }

    private mutating func name(_ section: CompiledSection<PersonField>) -> FeedName? {
        let name = FeedName(
            family: text(section[.family]), given: allTexts(section[.given]),
            text: text(section[.name]))
        return name == FeedName() ? nil : name
    }

    private mutating func readSex(_ source: CompiledSource?, of person: inout FeedPerson) {
        guard let text = text(source) else { return }
        person.sexText = text
        let word = report.string(text).lowercased()
        person.sex = map.map.words.sex[word] ?? FeedWords.sexes[word]
        guard person.sex == nil else { return }
        raise(
            .warning, "feed-word-unknown", at: text.field,
            "the sex is none of the words that the feed map names")
    }

    private mutating func address(_ section: CompiledSection<PersonField>) -> FeedAddress? {
        var address = FeedAddress()
        address.lines = allTexts(section[.street])
        address.city = text(section[.city])
        address.postalCode = text(section[.postalCode])
        address.country = text(section[.country])
        return address == FeedAddress() ? nil : address
    }

    mutating func readVisit() {
        var visit = FeedVisit()
        visit.identifier = identifier(map.visit[.id], map.visit[.authority])
        visit.patientClass = text(map.visit[.patientClass])
        visit.location = text(map.visit[.location])
        visit.period = period(map.visit[.start], map.visit[.end])
        if visit != FeedVisit() { report.visit = visit }
    }
}
