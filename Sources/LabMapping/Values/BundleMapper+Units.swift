import LabFeeds

extension BundleMapper {
    /// The unit as laboratories print it: its code, else its words.
    func unitField(_ unit: FeedCode?) -> FeedText? {
        guard let unit else { return nil }
        for coding in codings(unit) where said(coding.code) != nil { return coding.code }
        if said(unit.text) != nil { return unit.text }
        for coding in codings(unit) where said(coding.display) != nil { return coding.display }
        return nil
    }

    func unitText(_ unit: FeedCode?) -> String? { string(unitField(unit)) }

    /// Writes the unit's members of a Quantity.
    mutating func unitMembers(_ field: FeedText?) {
        guard let field, let text = string(field) else { return }
        let unit = lookups.unit(text)
        json.separate()
        if options.records {
            marks.append(FieldMark(field: field.field, offset: json.count + 7, isKept: false))
        }
        json.raw(unit.members)
    }

    /// Writes a Quantity of a number whose text FHIR allows.
    mutating func quantity(
        _ name: StaticString, _ number: some Collection<UInt8>, _ comparator: StaticString?,
        _ unit: FeedText?, from field: FeedText?, sent: UnsafeBufferPointer<UInt8>? = nil
    ) {
        json.name(name)
        json.raw("{\"value\":")
        mark(field)
        json.raw(number)
        if let sent { keep("_value", sent, field) }
        if let comparator { json.member("comparator", comparator) }
        unitMembers(unit)
        json.raw("}")
    }
}

extension UnsafeBufferPointer where Element == UInt8 {
    /// Whether it is a decimal as FHIR and JSON write it, without a power of ten.
    var isPlainNumber: Bool {
        var place = 0
        if place < count, self[place] == UInt8(ascii: "-") { place += 1 }
        let whole = place
        while place < count, self[place].isDigit { place += 1 }
        guard place > whole, place == whole + 1 || self[whole] != 0x30 else { return false }
        guard place < count else { return true }
        guard self[place] == UInt8(ascii: "."), place + 1 < count else { return false }
        place += 1
        while place < count, self[place].isDigit { place += 1 }
        return place == count
    }
}
