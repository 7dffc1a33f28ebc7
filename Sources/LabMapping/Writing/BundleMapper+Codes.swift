import LabFeeds

/// Codes, identifiers and names in FHIR's data types.
extension BundleMapper {
    /// Writes a CodeableConcept; nothing where it says nothing.
    mutating func concept(
        _ name: StaticString, _ code: FeedCode?, system: StaticString? = nil
    ) {
        guard let code else { return }
        let start = json.count
        json.name(name)
        conceptItem(code, system: system, begunAt: start)
    }

    /// Writes an array of CodeableConcepts.
    mutating func concepts(
        _ name: StaticString, _ codes: some Collection<FeedCode>, system: StaticString? = nil
    ) {
        guard !codes.isEmpty else { return }
        let start = json.count
        json.name(name)
        json.raw("[")
        for code in codes {
            let item = json.count
            json.separate()
            conceptItem(code, system: system, begunAt: item)
        }
        json.close(.bracket, begunAt: start)
    }

    func codes(_ range: Range<Int32>) -> ArraySlice<FeedCode> {
        report.codes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    func codings(_ code: FeedCode) -> ArraySlice<FeedCoding> {
        report.codings[Int(code.codings.lowerBound)..<Int(code.codings.upperBound)]
    }

    mutating func conceptItem(
        _ code: FeedCode, system: StaticString?, begunAt start: Int, isMapped: Bool = false
    ) {
        json.raw("{")
        let list = json.count
        json.name("coding")
        json.raw("[")
        for coding in codings(code) { self.coding(coding, system: system) }
        json.close(.bracket, begunAt: list)
        member("text", code.text)
        json.close(.brace, begunAt: start)
    }

    /// Writes a Coding as an item; codes without a system take `system`, where it holds them.
    mutating func coding(
        _ coding: FeedCoding, system: StaticString? = nil, isSelected: Bool = false
    ) {
        guard said(coding.code) != nil || said(coding.display) != nil else { return }
        json.separate()
        json.raw("{")
        if let code = said(coding.code) {
            if let name = said(coding.system) {
                json.name("system")
                mark(coding.system)
                codeSystem(name.trimmed, of: code.trimmed)
            } else if let system, HL7Codes.allow(code.trimmed, in: system) {
                json.member("system", system)
            }
            if said(coding.system) != nil { member("version", coding.version) }
        }
        self.code("code", coding.code)
        member("display", coding.display)
        if isSelected { json.raw(",\"userSelected\":true") }
        json.raw("}")
    }

    /// Writes the URI of the code system of a code as a value.
    ///
    /// A table of HL7 that a sender has added to is the sender's own for what HL7's does not hold.
    mutating func codeSystem(
        _ name: UnsafeBufferPointer<UInt8>, of code: UnsafeBufferPointer<UInt8>
    ) {
        json.raw(UInt8(ascii: "\""))
        if name.equals("LN") {
            json.raw(SystemNames.loinc)
        } else {
            scratch.removeAll(keepingCapacity: true)
            systems.append(codeSystem: name, to: &scratch)
            if !scratch.withUnsafeBufferPointer({ HL7Codes.allow(code, in: $0) }) {
                scratch.removeAll(keepingCapacity: true)
                systems.append(localCodeSystem: name, to: &scratch)
            }
            json.raw(scratch)
        }
        json.raw(UInt8(ascii: "\""))
    }

    /// Writes a code; FHIR allows one blank between its parts and none around them.
    mutating func code(_ name: StaticString, _ text: FeedText?) {
        guard let text, let sent = said(text) else { return }
        json.name(name)
        mark(text)
        guard Self.hasOddBlanks(sent) else { return json.string(sent) }
        let words = sent.split { $0 <= 0x20 }
        json.raw(UInt8(ascii: "\""))
        for (place, word) in words.enumerated() {
            if place > 0 { json.raw(UInt8(ascii: " ")) }
            json.escaped(UnsafeBufferPointer(rebasing: word))
        }
        json.raw(UInt8(ascii: "\""))
        // A text with blanks that FHIR does not allow is kept beside its code.
        if name.utf8CodeUnitCount == 4 { keep("_code", sent, text) }
    }

    private static func hasOddBlanks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var wasBlank = true
        for byte in text {
            let isBlank = byte <= 0x20
            if isBlank, wasBlank || byte != 0x20 { return true }
            wasBlank = isBlank
        }
        return wasBlank
    }

    /// Whether a code system is LOINC, by whatever name.
    func isLoinc(_ coding: FeedCoding) -> Bool {
        guard let name = said(coding.system) else { return false }
        if name.equals("LN") { return true }
        return name.equalsIgnoringCase("LOINC") || name.equals("LNC")
            || name.equals("2.16.840.1.113883.6.1") || name.equals("http://loinc.org")
            || name.equals("urn:oid:2.16.840.1.113883.6.1")
    }
}

extension BundleMapper {
    /// Writes the system of an identifier, where somebody assigned it.
    mutating func writeSystem(_ name: StaticString, of identifier: FeedIdentifier) {
        scratch.removeAll(keepingCapacity: true)
        let isKnown = systems.append(
            authority: said(identifier.authority), id: said(identifier.authorityID),
            kind: said(identifier.authorityIDKind), to: &scratch)
        guard isKnown else { return }
        json.name(name)
        mark(identifier.authorityID ?? identifier.authority)
        json.raw(UInt8(ascii: "\""))
        json.raw(scratch)
        json.raw(UInt8(ascii: "\""))
    }

    /// Writes an Identifier as an item or a value.
    ///
    /// One that names nobody has no system, so that no two
    /// persons are taken for one by it.
    mutating func identifierItem(
        _ identifier: FeedIdentifier, type: StaticString? = nil, isPersonal: Bool = false
    ) {
        guard said(identifier.value) != nil else { return }
        json.separate()
        json.raw("{")
        if let type {
            json.raw("\"type\":{\"coding\":[{\"system\":\"")
            json.raw(HL7Codes.identifierType)
            json.raw("\",\"code\":\"")
            json.raw(type)
            json.raw("\"}]}")
        } else {
            writeKind(identifier.kind)
        }
        if !isPersonal || isIdentity(identifier) { writeSystem("system", of: identifier) }
        member("value", identifier.value)
        if said(identifier.authority) != nil {
            json.name("assigner")
            json.raw("{")
            member("display", identifier.authority)
            json.raw("}")
        }
        json.raw("}")
    }

    private mutating func writeKind(_ kind: FeedText?) {
        guard let sent = said(kind) else { return }
        json.raw("\"type\":{")
        if HL7Codes.allow(sent.trimmed, in: HL7Codes.identifierType) {
            json.raw("\"coding\":[{")
            json.member("system", HL7Codes.identifierType)
            code("code", kind)
            json.raw("}]}")
        } else {
            member("text", kind)
            json.raw("}")
        }
    }

    mutating func identifiers(
        _ name: StaticString, _ identifiers: [FeedIdentifier], isPersonal: Bool = false
    ) {
        guard !identifiers.isEmpty else { return }
        let start = json.count
        json.name(name)
        json.raw("[")
        for identifier in identifiers { identifierItem(identifier, isPersonal: isPersonal) }
        json.close(.bracket, begunAt: start)
    }

    /// Writes a named Identifier.
    mutating func identifier(_ name: StaticString, _ identifier: FeedIdentifier?) {
        guard let identifier, said(identifier.value) != nil else { return }
        json.name(name)
        identifierItem(identifier)
    }
}
