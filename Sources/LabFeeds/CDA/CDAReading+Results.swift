import FHIRCore

extension CDAReading {
    /// Reads the observations among the parts; they come to stand side by side as the order's.
    mutating func readResults(
        _ parts: [Statement], into order: inout FeedOrder, _ scope: Scope
    ) {
        let start = Int32(report.results.count)
        for part in parts {
            switch part.element.key {
            case .observation: readResult(part.element, in: &order)
            case .organizer, .procedure: break
            case .act where isComment(part.element) || isContainer(part.element): break
            default:
                let kind = part.element.node.key?.rawValue ?? "entry"
                skip("\(kind) among results", at: part.element)
            }
        }
        order.results = start..<Int32(report.results.count)
    }

    private mutating func readResult(_ element: CDAElement, in order: inout FeedOrder) {
        guard isEvent(element) else {
            return skip("observation that is no event", at: element)
        }
        guard let code = code(element.first(.code)) else {
            return skip("observation without a code", at: element)
        }
        let subject = subject(of: element)
        guard subject != .another else {
            return note(
                .warning, "cda-other-subject", at: element,
                "a result is about neither the patient nor the mother; it is not read")
        }
        let parts = statements(below: element)
        for value in values(of: element) {
            var result = FeedResult(code: code, value: value.value, status: .unknown)
            (result.unit, result.translations) = (value.unit, value.translations)
            result.status = status(statusCode(of: element), hasValue: !value.value.isNone)
            result.subID = value.ordinal
            result.isAboutMother = subject == .mother
            complete(&result, element, parts)
            report.results.append(result)
        }
        for part in parts { readPart(part, in: &order) }
    }

    private mutating func complete(
        _ result: inout FeedResult, _ element: CDAElement, _ parts: [Statement]
    ) {
        result.statusText = element.first(.statusCode)?[.code]
        result.interpretations = list(codes(element.all(.interpretationCode)))
        result.ranges = ranges(of: element)
        result.time = period(element.first(.effectiveTime))
        result.method = onlyCode(.methodCode, of: element)
        result.bodySite = onlyCode(.targetSiteCode, of: element)
        result.identifier = ownIdentifier(element)
        result.specimen = specimen(of: element)
        result.notes = list(comments(parts) + inlineText(element))
        result.field = element.field
        for performer in element.all(.performer) {
            let entity = performer.first(.assignedEntity)
            assigned(entity).map { result.observers.append($0) }
            let organization = organization(entity?.first(.representedOrganization))
            result.performer = organization ?? result.performer
        }
    }

    /// Observations within an observation are results too, where they are components of it.
    private mutating func readPart(_ part: Statement, in order: inout FeedOrder) {
        let element = part.element
        if element.key == .act, isComment(element) { return }
        let isComponent = part.relation == nil || equals(part.relation, "COMP")
        guard element.key == .observation, isComponent else {
            let kind = element.node.key?.rawValue ?? "entry"
            return skip("\(kind) related to a result", at: element)
        }
        readResult(element, in: &order)
    }

    /// The first of what may stand once in the report.
    private mutating func onlyCode(_ key: CDAName, of element: CDAElement) -> FeedCode? {
        let all = element.all(key)
        for further in all.dropFirst() { skip("further \(key.rawValue)", at: further) }
        return code(all.first)
    }

    /// The observation's own words where they are no reference to the section's narrative.
    private mutating func inlineText(_ element: CDAElement) -> [FeedNote] {
        guard let text = element.first(.text), text.first(.reference) == nil else { return [] }
        return self.text(of: text).map { [FeedNote(text: $0)] } ?? []
    }

    /// The first identifier, unless another result of the document has it: what is copied from a
    /// template identifies nothing, and two results must not become one.
    private mutating func ownIdentifier(_ element: CDAElement) -> FeedIdentifier? {
        guard let identifier = identifiers(element).first else { return nil }
        var key = report.withBytes(of: identifier.value) { Array($0) }
        if let root = identifier.authorityID {
            key.append(0)
            report.withBytes(of: root) { key.append(contentsOf: $0) }
        }
        if resultIdentifiers.insert(key).inserted { return identifier }
        skip("identifier of a result that another result has", at: element)
        return nil
    }
}

extension CDAReading {
    /// Whom an observation is about.
    enum Subject { case patient, mother, another }

    /// The nearest `subject` above says; without one it is the patient.
    private mutating func subject(of element: CDAElement) -> Subject {
        var above: CDAElement? = element
        while let current = above {
            if let subject = current.first(.subject) { return read(subject) }
            above = current.parent
        }
        return .patient
    }

    private mutating func read(_ subject: CDAElement) -> Subject {
        guard let related = subject.first(.relatedSubject) else { return .another }
        guard isMother(related.first(.code)) else { return .another }
        if context.subjects.insert(related.number).inserted {
            let person = related.first(.subject)
            var mother = self.person(role: related, person: person)
            mother.identifiers += person.map { identifiers($0) } ?? []
            mother.birthTime = time(person?.first(.birthTime))
            let isNamed = !mother.names.isEmpty || !mother.identifiers.isEmpty
            if isNamed || !report.relatedPersons.contains(where: \.isMother) {
                relate(mother, by: related.first(.code))
            }
        }
        return .mother
    }

    /// The `statusCode` of a statement, else of the nearest one that it is a part of.
    func statusCode(of element: CDAElement) -> CDAElement? {
        var above: CDAElement? = element
        while let current = above, current.key != .section {
            if let code = current.first(.statusCode) { return code }
            above = current.parent
        }
        return nil
    }

    /// The status by the code of an act's state; an unfinished act is preliminary once it has a
    /// value.
    func status(_ statusCode: CDAElement?, hasValue: Bool) -> FeedStatus {
        guard let code = statusCode?[.code], statusCode?[.nullFlavor] == nil else {
            return .unknown
        }
        if equals(code, "completed") { return .final }
        if equals(code, "active") { return hasValue ? .preliminary : .registered }
        if isOne(code, of: ["new", "held", "suspended"]) { return .registered }
        if isOne(code, of: ["aborted", "cancelled", "canceled"]) { return .cancelled }
        return equals(code, "nullified") ? .enteredInError : .unknown
    }
}

extension FeedValue {
    var isNone: Bool {
        if case .none = self { return true }
        return false
    }
}
