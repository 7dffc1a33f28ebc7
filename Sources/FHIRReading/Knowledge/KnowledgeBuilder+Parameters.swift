import ClinicalModel
import FHIRCore

extension KnowledgeBuilder {
    /// The `Parameters` resources: the numbers of the rules, and the fixed sentences.
    mutating func readParameters(_ root: Element, _ source: ProfileSource) {
        for element in root[.parameter]?.children ?? root.children {
            guard let name = element[.name]?.string else { continue }
            if let sentence = element[.valueString]?.string {
                sentences[name] = sentence
            } else {
                readParameter(name, element, source)
            }
        }
    }

    private mutating func readParameter(_ name: String, _ element: Element, _ source: ProfileSource)
    {
        var parts = ParameterParts()
        for part in element[.part]?.children ?? element.children { parts.take(part) }
        guard let number = parts.number, let value = number.exact,
            let mark = parts.mark.flatMap(EvidenceMark.init)
        else {
            return report(source, element, "\(name) needs a value that can be held, and a mark")
        }
        parameters.append(
            Parameter(
                name: name, value: value, text: String(decoding: number.bytes, as: UTF8.self),
                unit: parts.unit, mark: mark, purpose: parts.purpose, source: parts.source))
    }
}

/// The parts of one parameter, in any order.
private struct ParameterParts {
    var number: Element?
    var unit: String?
    var mark: String?
    var purpose = ""
    var source = ""

    mutating func take(_ part: Element) {
        guard let name = part[.name] else { return }
        if name.equals("value") {
            number = part[.valueQuantity]?[.value] ?? part[.valueDecimal]
            unit = part[.valueQuantity]?[.code]?.string
        } else if name.equals("mark") {
            mark = part[.valueCode]?.string
        } else if name.equals("purpose") {
            purpose = part[.valueString]?.string ?? ""
        } else if name.equals("source") {
            source = part[.valueString]?.string ?? ""
        }
    }
}
