/// Writes one segment in XML.
struct HL7v2XMLSegmentWriter {
    let message: HL7Message
    let segment: Int
    let name: String
    let types: HL7DataTypes

    func append(to markup: inout XMLMarkup) {
        markup.append("<\(name)>")
        let leaves = message.leaves[message.leaves(of: segment)]
        var rest = leaves
        var (field, repetition) = (UInt16(0), UInt16(0))
        while let first = rest.first {
            let value = rest.prefix { $0.field == first.field && $0.repetition == first.repetition }
            if first.field != field { (field, repetition) = (first.field, 0) }
            let element = "\(name).\(field)"
            // An empty repetition keeps its place.
            while repetition + 1 < first.repetition {
                markup.append("<\(element)/>")
                repetition += 1
            }
            repetition = first.repetition
            markup.append("<\(element)>")
            append(value, type: type(of: Int(field)), to: &markup)
            markup.append("</\(element)>")
            rest = rest.dropFirst(value.count)
        }
        markup.append("</\(name)>\n")
    }

    /// The type of a field; that of OBX-5 is what OBX-2 says.
    private func type(of field: Int) -> String? {
        if name == "OBX", field == 5 { return message.text(segment, 2) }
        return types.type(of: name, field)
    }

    /// Appends one repetition of a field.
    private func append(
        _ value: ArraySlice<HL7Message.Leaf>, type: String?, to markup: inout XMLMarkup
    ) {
        let isSimple = value.count == 1 && value.first?.component == 1
        let known = type.flatMap { types.isComposite($0) ? $0 : nil }
        if known == nil, isSimple, value.first?.subcomponent == 1 {
            for leaf in value { markup.append(text: message.text(of: leaf)) }
            return
        }
        let owner = known ?? HL7DataTypes.unknown
        var rest = value
        while let first = rest.first {
            let parts = rest.prefix { $0.component == first.component }
            let element = "\(owner).\(first.component)"
            markup.append("<\(element)>")
            appendParts(
                parts, type: types.type(ofComponent: Int(first.component), of: owner), to: &markup)
            markup.append("</\(element)>")
            rest = rest.dropFirst(parts.count)
        }
    }

    /// Appends one component.
    private func appendParts(
        _ parts: ArraySlice<HL7Message.Leaf>, type: String?, to markup: inout XMLMarkup
    ) {
        if type == nil, parts.count == 1, let only = parts.first, only.subcomponent == 1 {
            return markup.append(text: message.text(of: only))
        }
        for leaf in parts {
            let element = "\(type ?? HL7DataTypes.unknown).\(leaf.subcomponent)"
            markup.append("<\(element)>")
            markup.append(text: message.text(of: leaf))
            markup.append("</\(element)>")
        }
    }
}
