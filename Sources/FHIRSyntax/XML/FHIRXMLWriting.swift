import FHIRCore

/// One resource or element on its way to XML.
struct FHIRXMLWriting {
    let catalog: any ElementCatalog
    let document: Document
    var output: FHIRXMLOutput
    private(set) var issues: [Issue] = []
    private(set) var isEmpty = true
    private var events: XMLEventReader?

    private static let limit = 100

    init(catalog: any ElementCatalog, document: Document, output: FHIRXMLOutput) {
        (self.catalog, self.document, self.output) = (catalog, document, output)
    }

    /// A member of an object with the one of the same name and an underscore.
    struct Member {
        let name: String
        let rule: ElementRule?
        var value: Element?
        var sibling: Element?
    }

    mutating func report(_ loss: FHIRXMLLoss, at element: Element) {
        guard issues.count <= Self.limit else { return }
        let loss = issues.count == Self.limit ? .more : loss
        issues.append(
            Issue(
                severity: loss.severity, code: loss.code, id: loss.id,
                expression: document.path(of: element), position: document.position(of: element),
                diagnostics: loss.text))
    }

    /// Writes the outermost resource.
    mutating func root(_ resource: Element) {
        self.resource(resource, namespace: FHIRXMLNames.fhirSpace)
    }

    /// Writes a resource under the name of its type.
    mutating func resource(_ resource: Element, namespace: String? = nil) {
        guard let type = resource[.resourceType]?.string, FHIRXMLName.isName(type) else {
            return report(.noResourceType, at: resource)
        }
        let shape = catalog.isResource(type) ? catalog.shape(at: type) : nil
        if shape == nil { report(.unknownResource, at: resource) }
        isEmpty = false
        element(type, resource, shape, isResource: true, namespace: namespace)
    }

    /// Writes an object as an element with its attributes and elements.
    mutating func element(
        _ name: String, _ object: Element, _ shape: ElementShape?, isResource: Bool = false,
        namespace: String? = nil
    ) {
        output.open(name)
        if let namespace { output.attribute("xmlns", namespace) }
        members(of: object, shape, isResource: isResource)
        output.close(name)
    }

    /// Writes the members of an object, or of a primitive's sibling, into the element that is open.
    mutating func members(of object: Element, _ shape: ElementShape?, isResource: Bool = false) {
        let members = sorted(object, shape, isResource: isResource)
        for member in members where isAttribute(member) { attribute(member) }
        for member in members where !isAttribute(member) { self.member(member) }
    }

    private func isAttribute(_ member: Member) -> Bool {
        member.rule?.content == .attribute || (member.rule == nil && member.name.hasPrefix("@"))
    }

    /// The members in the order of the specification, unknown ones last.
    private func sorted(_ object: Element, _ shape: ElementShape?, isResource: Bool) -> [Member] {
        var places: [(place: Int, order: Int, name: String, isSibling: Bool, element: Element)] = []
        for child in object.children {
            guard let name = child.name else { continue }
            if isResource, name == "resourceType" { continue }
            if let place = shape?.place(of: name) {
                places.append((place, places.count, name, false, child))
            } else if name.hasPrefix("_"), let place = shape?.place(of: String(name.dropFirst())) {
                places.append((place, places.count, String(name.dropFirst()), true, child))
            } else {
                places.append((.max, places.count, name, false, child))
            }
        }
        places.sort { ($0.place, $0.order) < ($1.place, $1.order) }
        var members: [Member] = []
        members.reserveCapacity(places.count)
        for entry in places {
            let rule = entry.place == .max ? nil : shape?.elements[entry.place]
            let last = members.indices.last
            if let last, rule != nil, members[last].name == entry.name,
                entry.isSibling ? members[last].sibling == nil : members[last].value == nil
            {
                if entry.isSibling { members[last].sibling = entry.element }
                if !entry.isSibling { members[last].value = entry.element }
            } else {
                members.append(
                    Member(
                        name: entry.name, rule: rule, value: entry.isSibling ? nil : entry.element,
                        sibling: entry.isSibling ? entry.element : nil))
            }
        }
        return members
    }
}

extension FHIRXMLWriting {
    private mutating func attribute(_ member: Member) {
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

    private mutating func member(_ member: Member) {
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
        if let sibling, object == nil, !sibling.isNull { report(.unwritable, at: sibling) }
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
    private mutating func value(_ value: Element) {
        // Most texts go as they are, without a String between.
        let content = value.contentBytes
        if value.hasEscapes || FHIRXMLCharacters.areForbidden(in: content) {
            output.attribute("value", checked(text(of: value), at: value))
        } else {
            output.attribute("value", content)
        }
    }

    private func text(of value: Element) -> String {
        value.string ?? String(decoding: value.bytes, as: UTF8.self)
    }

    /// A text without the characters that XML has not.
    private mutating func checked(_ text: String, at element: Element) -> String {
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

extension FHIRXMLWriting {
    /// Writes what no definition knows as reading names it: `{namespace}name`, `#text`.
    private mutating func unknown(_ name: String, _ value: Element) {
        if value.isArray {
            for item in value.children { unknown(name, item) }
            if value.isEmpty { report(.repetition, at: value) }
            return
        }
        if name == "#text", value.isString {
            return output.text(checked(text(of: value), at: value))
        }
        let qualified = FHIRXMLName(name)
        guard FHIRXMLName.isName(qualified.local) else { return report(.unwritable, at: value) }
        output.open(qualified.local, isPrefixed: qualified.space == nil)
        if let space = qualified.space { output.attribute("xmlns", space) }
        if value.isObject {
            unknownMembers(of: value)
        } else if !value.isNull {
            self.value(value)
        }
        output.close(qualified.local, isPrefixed: qualified.space == nil)
    }

    private mutating func unknownMembers(of object: Element) {
        for child in object.children {
            guard let name = child.name, name.hasPrefix("@") else { continue }
            attribute(Member(name: name, rule: nil, value: child, sibling: nil))
        }
        for child in object.children {
            guard let name = child.name, !name.hasPrefix("@") else { continue }
            unknown(name, child)
        }
    }

    /// Writes a narrative's div as it is, where it is well-formed XHTML.
    private mutating func narrative(_ name: String, _ value: Element) {
        guard let text = value.string else {
            report(.kind, at: value)
            return unknown(name, value)
        }
        if events == nil { events = try? XMLEventReader() }
        let check = FHIRXMLNarrativeCheck(text, events)
        if let loss = check.loss { report(loss, at: value) }
        if let element = check.element { return output.element(raw: element) }
        output.element(raw: asText(checked(text, at: value)))
    }

    private func asText(_ text: String) -> [UInt8] {
        var bytes = Array("<div xmlns=\"\(FHIRXMLNames.xhtmlSpace)\">".utf8)
        FHIRXMLText.escape(text, into: &bytes, inAttribute: false)
        return bytes + Array("</div>".utf8)
    }
}
