extension CDAReading {
    mutating func name(_ element: CDAElement) -> FeedName? {
        guard element[.nullFlavor] == nil else { return nil }
        var name = FeedName(use: element[.use])
        name.family = joined(element.all(.family))
        for given in element.all(.given) { text(of: given).map { name.given.append($0) } }
        name.prefix = joined(element.all(.prefix))
        name.suffix = joined(element.all(.suffix))
        if name.family == nil, name.given.isEmpty { name.text = text(of: element) }
        return name.family == nil && name.given.isEmpty && name.text == nil ? nil : name
    }

    /// Several parts of one kind, such as two family names, as one text.
    private mutating func joined(_ elements: [CDAElement]) -> FeedText? {
        var texts: [FeedText] = []
        for element in elements { text(of: element).map { texts.append($0) } }
        guard texts.count > 1 else { return texts.first }
        return report.add(
            texts.map { report.string($0) }.joined(separator: " "), from: texts[0].field)
    }

    mutating func address(_ element: CDAElement) -> FeedAddress? {
        guard element[.nullFlavor] == nil else { return nil }
        var address = FeedAddress()
        let lineNames: [CDAName] = [
            .streetAddressLine, .houseNumber, .streetName, .additionalLocator, .unitID,
        ]
        for child in element.children {
            guard let key = child.key, lineNames.contains(key) else { continue }
            text(of: child).map { address.lines.append($0) }
        }
        address.city = text(of: element.first(.city))
        address.district = text(of: element.first(.county))
        address.state = text(of: element.first(.state))
        address.postalCode = text(of: element.first(.postalCode))
        address.country = text(of: element.first(.country))
        address.use = element[.use]
        // An address of one text is one line.
        if address.lines.isEmpty, address.city == nil, let text = text(of: element) {
            address.lines = [text]
        }
        return address.lines.isEmpty && address.city == nil ? nil : address
    }

    /// `tel:+33…` as the number and what it is for.
    func telecom(_ element: CDAElement) -> FeedTelecom? {
        guard let value = element[.value], element[.nullFlavor] == nil else { return nil }
        let colon = report.withBytes(of: value) { $0.firstIndex(of: UInt8(ascii: ":")) }
        guard let colon, colon > 0, colon + 1 < Int(value.count) else {
            return FeedTelecom(value: value, use: element[.use])
        }
        let (scheme, length) = (UInt32(colon), value.count)
        return FeedTelecom(
            value: FeedText(
                start: value.start + scheme + 1, count: length - scheme - 1, field: value.field),
            system: FeedText(start: value.start, count: scheme, field: value.field),
            use: element[.use])
    }

    mutating func addresses(_ element: CDAElement) -> [FeedAddress] {
        var addresses: [FeedAddress] = []
        for addr in element.all(.addr) { address(addr).map { addresses.append($0) } }
        return addresses
    }

    mutating func names(_ element: CDAElement?) -> [FeedName] {
        var names: [FeedName] = []
        for part in element?.all(.name) ?? [] { name(part).map { names.append($0) } }
        return names
    }

    /// Somebody in a role: the role's identifiers and ways to reach, the person's names.
    mutating func person(role: CDAElement, person: CDAElement?) -> FeedPerson {
        var result = FeedPerson()
        result.identifiers = identifiers(role)
        result.names = names(person)
        result.addresses = addresses(role)
        result.telecoms = role.all(.telecom).compactMap { telecom($0) }
        result.field = role.field
        return result
    }

    /// An assigned author or entity; nil where no person stands in it.
    mutating func assigned(_ element: CDAElement?) -> FeedPerson? {
        guard let element, let person = element.first(.assignedPerson) else { return nil }
        return self.person(role: element, person: person)
    }

    /// An organization's place in the report's list; nil where it says nothing.
    mutating func organization(_ element: CDAElement?) -> Int32? {
        guard let element else { return nil }
        var organization = FeedOrganization()
        organization.identifiers = identifiers(element)
        organization.name = text(of: element.first(.name))
        organization.addresses = addresses(element)
        organization.telecoms = element.all(.telecom).compactMap { telecom($0) }
        guard organization.name != nil || !organization.identifiers.isEmpty else { return nil }
        report.organizations.append(organization)
        return Int32(report.organizations.count - 1)
    }
}
