import FHIRCore

extension FHIRXMLWriting {
    mutating func attribute(_ member: Member) {
        let name = member.rule == nil ? String(member.name.dropFirst()) : member.name
        if let sibling = member.sibling { report(.unwritable, at: sibling) }
        guard let value = member.value else { return }
        if member.rule == nil { report(.unknownMember, at: value) }
        guard !value.isObject, !value.isArray, !value.isNull, FHIRXMLName.isAttribute(name) else {
            return report(.unwritable, at: value)
        }
        if !value.isString { report(.kind, at: value) }
        output.attribute(name, checked(text(of: value), at: value))
    }

    mutating func member(_ member: Member) {
        guard let rule = member.rule else {
            if let value = member.value {
                report(.unknownMember, at: value)
                unknown(member.name, value)
            }
            return
        }
        let isPrimitive = if case .primitive = rule.content { true } else { false }
        if !isPrimitive, let sibling = member.sibling {
            report(.unwritable, at: sibling)
            if member.value == nil { return }
        }
        let values = items(of: member.value, rule)
        let siblings = isPrimitive ? items(of: member.sibling, rule) : []
        for place in 0..<max(values.count, siblings.count) {
            let value = place < values.count ? values[place] : nil
            let sibling = place < siblings.count ? siblings[place] : nil
            item(rule, value, sibling)
        }
    }

    /// The items of an array, or the one value; wrong forms are told.
    private mutating func items(of value: Element?, _ rule: ElementRule) -> [Element] {
        guard let value else { return [] }
        if value.isArray != rule.repeats || (value.isArray && value.isEmpty) {
            report(.repetition, at: value)
        }
        return value.isArray ? Array(value.children) : [value]
    }

    private mutating func item(_ rule: ElementRule, _ value: Element?, _ sibling: Element?) {
        switch rule.content {
        case .primitive(let literal): primitive(rule.name, literal, value, sibling)
        case .attribute: break
        case .xhtml: if let value { narrative(rule.name, value) }
        case .resource:
            guard let value else { return }
            output.open(rule.name)
            resource(value)
            output.close(rule.name)
        case .object(let path):
            guard let value else { return }
            guard value.isObject else {
                report(.kind, at: value)
                return unknown(rule.name, value)
            }
            element(rule.name, value, catalog.shape(at: path))
        }
    }

    private mutating func primitive(
        _ name: String, _ literal: ElementRule.Literal, _ value: Element?, _ sibling: Element?
    ) {
        let value = value?.isNull == true ? nil : value
        let object = sibling?.isObject == true ? sibling : nil
        if let value, value.isObject || value.isArray {
            report(.kind, at: value)
            unknown(name, value)
            if let object { report(.unwritable, at: object) }
            return
        }
        if let sibling, object?.isEmpty ?? !sibling.isNull { report(.unwritable, at: sibling) }
        output.open(name)
        if let value {
            if !Self.isKind(value, literal) { report(.kind, at: value) }
            self.value(value)
        }
        if let object { members(of: object, catalog.shape(at: "Element")) }
        output.close(name)
    }

    private static func isKind(_ value: Element, _ literal: ElementRule.Literal) -> Bool {
        switch literal {
        case .string: value.isString
        case .number: value.isNumber
        case .boolean: value.bool != nil
        }
    }

    /// Writes the attribute `value` of the element that is open.
    mutating func value(_ value: Element) {
        // Most texts go as they are, without a String between.
        let content = value.contentBytes
        if value.hasEscapes || FHIRXMLCharacters.areForbidden(in: content) {
            output.attribute("value", checked(text(of: value), at: value))
        } else {
            output.attribute("value", content)
        }
    }

    func text(of value: Element) -> String {
        value.string ?? String(decoding: value.bytes, as: UTF8.self)
    }

    /// A text without the characters that XML has not.
    mutating func checked(_ text: String, at element: Element) -> String {
        guard text.unicodeScalars.contains(where: FHIRXMLCharacters.isForbidden) else {
            return text
        }
        report(.character, at: element)
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(FHIRXMLCharacters.isForbidden(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }
}
