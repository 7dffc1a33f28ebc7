import FHIRCore

extension FHIRXMLWriting {
    /// Writes what no definition knows as reading names it: `{namespace}name`, `#text`.
    mutating func unknown(_ name: String, _ value: Element) {
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
    mutating func narrative(_ name: String, _ value: Element) {
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
