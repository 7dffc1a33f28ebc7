import LabFeeds

/// Practitioners and organizations: named where they are needed, written once at the end.
extension BundleMapper {
    func isNamed(_ person: FeedPerson) -> Bool {
        person.identifiers.contains { said($0.value) != nil }
            || person.names.contains {
                said($0.family) != nil || said($0.text) != nil
                    || $0.given.contains { said($0) != nil }
            }
    }

    /// The id of a practitioner; nil for somebody without number and name.
    mutating func practitioner(_ person: FeedPerson) -> ResourceID? {
        guard isNamed(person) else { return nil }
        let id = named("Practitioner") { name in
            if let identifier = person.identifiers.first(where: { isIdentity($0) }) {
                return name.add(identifier)
            }
            name.addSender()
            name.add(person.names)
        }
        if !staff.contains(where: { $0.id == id }) {
            staff.append((id, person))
        } else if options.records {
            repeats.append((id, fields(of: person)))
        }
        return id
    }

    mutating func writeStaff() {
        for (id, person) in staff where !earlier.contains(id) {
            beginEntry("Practitioner", id, person.field)
            markRepeats(of: id)
            identifiers("identifier", person.identifiers, isPersonal: true)
            humanNames("name", person.names)
            telecoms("telecom", person.telecoms)
            addresses("address", person.addresses)
            endEntry("Practitioner", id)
        }
    }

    mutating func organization(_ place: Int) -> ResourceID? {
        guard report.organizations.indices.contains(place) else { return nil }
        return organization(report.organizations[place])
    }

    mutating func organization(_ organization: FeedOrganization) -> ResourceID? {
        let number = organization.identifiers.first { said($0.value) != nil }
        guard number != nil || said(organization.name) != nil else { return nil }
        let id = named("Organization") { name in
            if let number { return name.add(number) }
            name.addSender()
            name.add(organization.name)
        }
        if !organizations.contains(where: { $0.id == id }) {
            organizations.append((id, organization))
        } else if options.records {
            repeats.append((id, fields(of: organization)))
        }
        return id
    }

    /// The facility that sent the message.
    mutating func sender() -> ResourceID? {
        let header = report.header
        if let place = header.custodian ?? header.authorOrganization {
            return organization(Int(place))
        }
        guard let facility = header.sendingFacility ?? header.sendingFacilityID else { return nil }
        var organization = FeedOrganization()
        organization.name = header.sendingFacility
        if let id = header.sendingFacilityID {
            organization.identifiers = [FeedIdentifier(value: id)]
        }
        if organization.name == nil { organization.name = facility }
        return self.organization(organization)
    }

    /// Fields that said again what a resource holds are found in it.
    private mutating func markRepeats(of id: ResourceID) {
        for (other, fields) in repeats where other == id {
            for text in fields { mark(text) }
        }
    }

    private func fields(of person: FeedPerson) -> [FeedText] {
        person.identifiers.flatMap(fields)
            + person.names.flatMap {
                [$0.family, $0.prefix, $0.suffix, $0.text, $0.use].compactMap { $0 } + $0.given
            }
    }

    private func fields(of organization: FeedOrganization) -> [FeedText] {
        organization.identifiers.flatMap(fields) + [organization.name].compactMap { $0 }
            + organization.addresses.flatMap { address in
                [
                    address.city, address.district, address.state, address.postalCode,
                    address.country, address.use,
                ].compactMap { $0 } + address.lines
            } + organization.telecoms.map(\.value)
    }

    private func fields(of identifier: FeedIdentifier) -> [FeedText] {
        [identifier.authority, identifier.authorityID, identifier.authorityIDKind, identifier.kind]
            .compactMap { $0 } + [identifier.value]
    }

    mutating func writeOrganizations() {
        // The sender's is asked for by the Provenance that follows.
        _ = sender()
        for (id, organization) in organizations where !earlier.contains(id) {
            let field =
                organization.name?.field ?? organization.identifiers.first?.value.field
                ?? FeedText.noField
            beginEntry("Organization", id, field)
            markRepeats(of: id)
            identifiers("identifier", organization.identifiers)
            member("name", organization.name)
            telecoms("telecom", organization.telecoms)
            addresses("address", organization.addresses)
            endEntry("Organization", id)
        }
    }
}

extension NameParts {
    mutating func addSender() {
        add("sender")
        bytes.append(contentsOf: source.systems.scope)
    }
}
