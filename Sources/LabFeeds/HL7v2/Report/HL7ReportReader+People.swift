extension HL7ReportReader {
    /// XPN: a name.
    func readName(_ leaves: Range<Int>) -> FeedName? { readName(leaves, familyAt: 1) }

    /// A name whose parts begin at a component: XPN at 1, XCN at 2.
    private func readName(_ leaves: Range<Int>, familyAt base: UInt16) -> FeedName? {
        var name = FeedName()
        for number in leaves {
            let leaf = message.leaves[number]
            guard leaf.component >= base, let text = text(number) else { continue }
            // FN: the surname as a whole, then its parts.
            if leaf.component == base {
                if name.family == nil { name.family = text }
                continue
            }
            guard leaf.subcomponent == 1 else { continue }
            switch leaf.component - base {
            case 1, 2: name.given.append(text)
            case 3: name.suffix = text
            case 4: name.prefix = text
            // The degree; XCN.8 is a table already.
            case 5: name.suffix = name.suffix ?? text
            case 6 where base == 1: name.use = text
            case 8 where base == 2: name.use = text
            default: break
            }
        }
        let isEmpty =
            name.family == nil && name.given.isEmpty && name.prefix == nil && name.suffix == nil
        return isEmpty ? nil : name
    }

    /// XCN: somebody of the staff.
    func readStaff(_ leaves: Range<Int>) -> FeedPerson? {
        var person = FeedPerson()
        if let value = text(1, of: leaves) {
            let authority = component(9, of: leaves)
            let entity = authorityParts(authority)
            person.identifiers = [
                FeedIdentifier(
                    value: value, authority: entity.0, authorityID: entity.1,
                    authorityIDKind: entity.2, kind: text(13, of: leaves))
            ]
        }
        if let name = readName(leaves, familyAt: 2) { person.names = [name] }
        guard !person.identifiers.isEmpty || !person.names.isEmpty else { return nil }
        person.field = UInt32(leaves.lowerBound)
        return person
    }

    /// NDL: somebody of the staff in the sub-components of the first component.
    func readNamedStaff(_ leaves: Range<Int>) -> FeedPerson? {
        var person = FeedPerson()
        var name = FeedName()
        for number in component(1, of: leaves) {
            guard let text = text(number) else { continue }
            switch message.leaves[number].subcomponent {
            case 1: person.identifiers = [FeedIdentifier(value: text)]
            case 2: name.family = text
            case 3, 4: name.given.append(text)
            case 5: name.suffix = text
            case 6: name.prefix = text
            case 7: name.suffix = name.suffix ?? text
            case 9: person.identifiers.first.map { _ in person.identifiers[0].authority = text }
            case 10: person.identifiers.first.map { _ in person.identifiers[0].authorityID = text }
            case 11:
                person.identifiers.first.map { _ in person.identifiers[0].authorityIDKind = text }
            default: break
            }
        }
        if name.family != nil || !name.given.isEmpty { person.names = [name] }
        guard !person.identifiers.isEmpty || !person.names.isEmpty else { return nil }
        person.field = UInt32(leaves.lowerBound)
        return person
    }

    /// XON: an organization's name and identifier.
    func readOrganization(_ leaves: Range<Int>) -> FeedOrganization? {
        var organization = FeedOrganization()
        organization.name = text(1, of: leaves)
        // XON.10 since 2.5, the number XON.3 before.
        if let value = text(10, of: leaves) ?? text(3, of: leaves) {
            let authority = authorityParts(component(6, of: leaves))
            organization.identifiers = [
                FeedIdentifier(
                    value: value, authority: authority.0, authorityID: authority.1,
                    authorityIDKind: authority.2, kind: text(7, of: leaves))
            ]
        }
        return organization.name == nil && organization.identifiers.isEmpty ? nil : organization
    }

    /// HD in the sub-components of a component.
    func authorityParts(_ leaves: Range<Int>) -> (FeedText?, FeedText?, FeedText?) {
        var parts: (FeedText?, FeedText?, FeedText?) = (nil, nil, nil)
        for number in leaves {
            switch message.leaves[number].subcomponent {
            case 1: parts.0 = text(number)
            case 2: parts.1 = text(number)
            case 3: parts.2 = text(number)
            default: break
            }
        }
        return parts
    }
}
