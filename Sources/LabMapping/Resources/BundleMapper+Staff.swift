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
        if !staff.contains(where: { $0.id == id }) { staff.append((id, person)) }
        return id
    }

    mutating func writeStaff() {
        for (id, person) in staff {
            beginEntry("Practitioner", id, person.field)
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

    mutating func writeOrganizations() {
        // The sender's is asked for by the Provenance that follows.
        _ = sender()
        for (id, organization) in organizations {
            let field =
                organization.name?.field ?? organization.identifiers.first?.value.field
                ?? FeedText.noField
            beginEntry("Organization", id, field)
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
