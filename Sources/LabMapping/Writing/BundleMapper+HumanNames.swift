import LabFeeds

/// Names, addresses and telephone numbers.
extension BundleMapper {
    mutating func humanNames(_ name: StaticString, _ names: [FeedName]) {
        list(name, names) { $0.humanName($1) }
    }

    private mutating func humanName(_ name: FeedName) {
        coded("use", name.use, PersonCodes.nameUses)
        member("text", name.text)
        member("family", name.family)
        texts("given", name.given)
        texts("prefix", [name.prefix].compactMap { $0 })
        texts("suffix", [name.suffix].compactMap { $0 })
    }

    mutating func addresses(_ name: StaticString, _ addresses: [FeedAddress]) {
        list(name, addresses) { $0.address($1) }
    }

    private mutating func address(_ address: FeedAddress) {
        coded("use", address.use, PersonCodes.addressUses)
        texts("line", address.lines)
        member("city", address.city)
        member("district", address.district)
        member("state", address.state)
        member("postalCode", address.postalCode)
        member("country", address.country)
    }

    mutating func telecoms(_ name: StaticString, _ telecoms: [FeedTelecom]) {
        list(name, telecoms) { $0.telecom($1) }
    }

    private mutating func telecom(_ telecom: FeedTelecom) {
        guard let value = said(telecom.value) else { return }
        // FHIR wants a system beside a value.
        json.name("system")
        mark(telecom.system)
        let known = said(telecom.system).flatMap {
            PersonCodes.code($0, in: PersonCodes.telecomSystems)
        }
        let isNumber = value[0].isDigit || value[0] == UInt8(ascii: "+") || value[0] == 0x28
        json.string(known ?? (isNumber ? "phone" : "other"))
        member("value", telecom.value)
        let isMobile = said(telecom.system)?.equals("CP") ?? false
        if isMobile {
            json.member("use", "mobile")
        } else {
            coded("use", telecom.use, PersonCodes.telecomUses)
        }
    }

    /// Writes a code of a table of ours; what the table does not know is left out.
    mutating func coded(_ name: StaticString, _ text: FeedText?, _ rows: [PersonCodes.Row]) {
        guard let text, let sent = said(text), let code = PersonCodes.code(sent, in: rows) else {
            return
        }
        json.name(name)
        mark(text)
        json.string(code)
    }

    private mutating func texts(_ name: StaticString, _ texts: [FeedText]) {
        guard !texts.isEmpty else { return }
        let start = json.count
        json.name(name)
        json.raw("[")
        for text in texts { item(text) }
        json.close(.bracket, begunAt: start)
    }

    /// Writes an array of objects; those that stay empty are left out, and so is an empty array.
    mutating func list<Item>(
        _ name: StaticString, _ items: some Collection<Item>,
        _ body: (inout BundleMapper, Item) -> Void
    ) {
        guard !items.isEmpty else { return }
        let start = json.count
        json.name(name)
        json.raw("[")
        for item in items {
            let place = json.count
            json.separate()
            json.raw("{")
            body(&self, item)
            json.close(.brace, begunAt: place)
        }
        json.close(.bracket, begunAt: start)
    }
}
