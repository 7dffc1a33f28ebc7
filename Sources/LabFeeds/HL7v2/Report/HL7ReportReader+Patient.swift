import FHIRCore

extension HL7ReportReader {
    /// PID: who the results are of.
    mutating func readPatient(_ segment: Int) {
        var person = FeedPerson()
        var identifiers = PatientIdentifiers()
        let leaves = message.leaves(of: segment)
        var next = leaves.lowerBound
        person.field = UInt32(clamping: next)
        while next < leaves.upperBound {
            let value = repetition(at: next, before: leaves.upperBound)
            next = value.upperBound
            let field = message.leaves[value.lowerBound].field
            switch field {
            case 2, 3, 4, 18, 19: read(identifier: value, of: field, into: &identifiers)
            case 6: if let name = readName(value) { motherMaidenNames.append(name) }
            case 21: if let mother = readIdentifier(value) { motherIdentifiers.append(mother) }
            default: read(value, of: field, into: &person)
            }
        }
        person.identifiers = identifiers.all
        report.patient = person
        noteTarget = .patient
        if identifiers.listed.isEmpty { noteMissingIdentifier(segment) }
    }

    /// The identifiers of PID, those of the list first: it alone identifies since 2.3.1.
    private struct PatientIdentifiers {
        var listed: [FeedIdentifier] = []
        var others: [FeedIdentifier] = []

        var all: [FeedIdentifier] { listed + others }
    }

    private mutating func read(
        identifier value: Range<Int>, of field: UInt16, into identifiers: inout PatientIdentifiers
    ) {
        guard var identifier = readIdentifier(value) else { return }
        if field == 3 { return identifiers.listed.append(identifier) }
        if field == 19, isPlaceholder(identifier) { return }
        if identifier.kind == nil {
            let place = identifier.value.field
            if field == 18 { identifier.kind = report.add("AN", from: place) }
            if field == 19 { identifier.kind = report.add("SS", from: place) }
        }
        identifiers.others.append(identifier)
    }

    private mutating func read(_ value: Range<Int>, of field: UInt16, into person: inout FeedPerson)
    {
        switch field {
        case 5: if let name = readName(value) { person.names.append(name) }
        case 7: person.birthTime = readTime(value)
        case 8: (person.sex, person.sexText) = readSex(value)
        case 10: read(value, as: .race, into: &person)
        case 11: if let address = readAddress(value) { person.addresses.append(address) }
        case 13, 14: person.telecoms += readTelecoms(value)
        case 15: person.languages.append(readCode(value))
        case 16: person.maritalStatus = readCode(value)
        case 17: read(value, as: .religion, into: &person)
        case 22: read(value, as: .ethnicGroup, into: &person)
        case 23: if let text = text(1, of: value) { add(text, as: .birthPlace, to: &person) }
        case 24:
            person.isMultipleBirth = readFlag(value)
            person.multipleBirthText = text(1, of: value)
        case 25: person.birthOrder = text(1, of: value)
        case 26: read(value, as: .citizenship, into: &person)
        case 28: read(value, as: .nationality, into: &person)
        case 29: person.deceasedTime = readTime(value)
        case 30: (person.isDeceased, person.deceasedText) = (readFlag(value), text(1, of: value))
        default: break
        }
    }

    private mutating func read(
        _ value: Range<Int>, as kind: FeedFurtherFact.Kind, into person: inout FeedPerson
    ) {
        let code = readCode(value)
        if code.codings.isEmpty, code.text == nil { return }
        person.further.append(FeedFurtherFact(kind, code))
    }

    private func add(
        _ text: FeedText, as kind: FeedFurtherFact.Kind, to person: inout FeedPerson
    ) {
        person.further.append(FeedFurtherFact(kind, FeedCode(text: text)))
    }

    /// Table 0001; A, N and O are neither female nor male.
    func readSex(_ value: Range<Int>) -> (FeedPerson.Sex?, FeedText?) {
        guard let text = text(1, of: value) else { return (nil, nil) }
        let sex: FeedPerson.Sex? =
            switch letter(text) {
            case UInt8(ascii: "F"): .female
            case UInt8(ascii: "M"): .male
            case UInt8(ascii: "A"), UInt8(ascii: "N"), UInt8(ascii: "O"): .other
            case UInt8(ascii: "U"): .unknown
            default: nil
            }
        return (sex, text)
    }

    /// Table 0136.
    func readFlag(_ value: Range<Int>) -> Bool? {
        switch letter(text(1, of: value)) {
        case UInt8(ascii: "Y"): true
        case UInt8(ascii: "N"): false
        default: nil
        }
    }

    /// Whether a number is only zeros, as forms are filled in that demand one.
    func isPlaceholder(_ identifier: FeedIdentifier) -> Bool {
        let start = Int(identifier.value.start)
        return report.bytes[start..<start + Int(identifier.value.count)].allSatisfy {
            $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ")
        }
    }

    private mutating func noteMissingIdentifier(_ segment: Int) {
        say(
            .warning, "hl7v2-patient-identifier-missing", code: "required", at: segment,
            "PID-3 holds no identifier, so results of other messages cannot be joined to these.")
    }
}
