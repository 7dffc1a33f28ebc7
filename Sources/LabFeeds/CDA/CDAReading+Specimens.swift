extension CDAReading {
    /// The specimens of an order: what it names itself, completed by how they were collected.
    mutating func readSpecimens(
        _ element: CDAElement, _ parts: [Statement], into order: inout FeedOrder
    ) {
        var specimens: [FeedSpecimen] = []
        addSpecimens(of: element, to: &specimens)
        for part in parts where part.element.key == .procedure {
            guard isEvent(part.element), isCollection(part.element) else {
                skip("procedure among results", at: part.element)
                continue
            }
            addCollection(part.element, to: &specimens)
        }
        guard !specimens.isEmpty else { return }
        let start = Int32(report.specimens.count)
        report.specimens += specimens
        order.specimens = start..<Int32(report.specimens.count)
    }

    /// The first specimen of a result itself.
    mutating func specimen(of observation: CDAElement) -> Int32? {
        var specimens: [FeedSpecimen] = []
        addSpecimens(of: observation, to: &specimens)
        guard let first = specimens.first else { return nil }
        report.specimens.append(first)
        return Int32(report.specimens.count - 1)
    }

    private mutating func addSpecimens(
        of element: CDAElement, to specimens: inout [FeedSpecimen]
    ) {
        for role in element.all(.specimen).compactMap({ $0.first(.specimenRole) }) {
            specimens.append(specimen(role, role.first(.specimenPlayingEntity)))
        }
        for role in element.all(.participant).compactMap({ $0.first(.participantRole) })
        where equals(role[.classCode], "SPEC") {
            specimens.append(specimen(role, role.first(.playingEntity)))
        }
    }

    private mutating func specimen(_ role: CDAElement, _ entity: CDAElement?) -> FeedSpecimen {
        var specimen = FeedSpecimen()
        specimen.identifiers = identifiers(role)
        specimen.kind = code(entity?.first(.code))
        if let text = text(of: entity?.first(.desc)) {
            if specimen.kind == nil {
                specimen.kind = FeedCode(text: text)
            } else if specimen.kind?.text == nil {
                specimen.kind?.text = text
            }
        }
        specimen.field = role.field
        return specimen
    }

    /// Whether a procedure is the collection of a specimen: by template, code or what it made.
    private func isCollection(_ procedure: CDAElement) -> Bool {
        hasTemplate(procedure, CDACodes.collectionTemplates)
            || isOne(procedure.first(.code)?[.code], of: CDACodes.collections)
            || procedure.first(.specimen) != nil
            || procedure.all(.participant).contains {
                equals($0.first(.participantRole)?[.classCode], "SPEC")
            }
    }

    /// A specimen collection: when, where and how, and which specimen came of it.
    private mutating func addCollection(
        _ procedure: CDAElement, to specimens: inout [FeedSpecimen]
    ) {
        var collected: [FeedSpecimen] = []
        addSpecimens(of: procedure, to: &collected)
        let time = period(procedure.first(.effectiveTime))
        let site = code(procedure.first(.targetSiteCode))
        let method = code(procedure.first(.methodCode))
        let received = received(procedure)
        let isLone = collected.isEmpty && specimens.isEmpty
        if isLone { collected = [FeedSpecimen()] }
        for number in places(of: collected, among: &specimens) {
            specimens[number].collected = specimens[number].collected ?? time
            specimens[number].site = specimens[number].site ?? site
            specimens[number].method = specimens[number].method ?? method
            specimens[number].received = specimens[number].received ?? received
            if isLone { specimens[number].field = procedure.field }
        }
    }

    /// The places of what was collected; specimens not yet known are added.
    ///
    /// A collection without a specimen is that of an only one.
    private func places(
        of collected: [FeedSpecimen], among specimens: inout [FeedSpecimen]
    ) -> [Int] {
        guard !collected.isEmpty else { return specimens.count == 1 ? [0] : [] }
        var places: [Int] = []
        for specimen in collected {
            if let known = specimens.firstIndex(where: { isSame($0, specimen) }) {
                specimens[known].kind = specimens[known].kind ?? specimen.kind
                places.append(known)
            } else {
                places.append(specimens.count)
                specimens.append(specimen)
            }
        }
        return places
    }

    private func isSame(_ one: FeedSpecimen, _ other: FeedSpecimen) -> Bool {
        one.identifiers.contains { mine in other.identifiers.contains { isSame(mine, $0) } }
    }

    private func received(_ procedure: CDAElement) -> FeedTime? {
        let receipts = statements(below: procedure).map(\.element).filter(isReceipt)
        return period(receipts.first?.first(.effectiveTime))?.start
    }
}
