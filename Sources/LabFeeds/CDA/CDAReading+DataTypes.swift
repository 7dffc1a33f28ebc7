import FHIRCore

/// The kinds of CDA's data types that are read differently.
enum CDADataType: Equatable {
    case quantity, interval, coded, text, data, number, ratio, time, boolean
    case other(String)

    init(name: String) {
        switch name {
        case "PQ", "SXCM_PQ", "PPD_PQ": self = .quantity
        case "IVL_PQ", "IVL_INT", "IVL_REAL", "IVL_PPD_PQ", "BXIT_IVL_PQ": self = .interval
        case "CD", "CE", "CO", "CV", "CS": self = .coded
        case "ST", "SC": self = .text
        case "ED": self = .data
        case "INT", "REAL": self = .number
        case "RTO", "RTO_PQ_PQ", "RTO_QTY_QTY": self = .ratio
        case "TS", "SXCM_TS": self = .time
        case "BL", "BN": self = .boolean
        default: self = .other(name)
        }
    }
}

extension CDAReading {
    /// The data type that `xsi:type` names, its prefix read by the declarations in force.
    ///
    /// Without `xsi:type` only what the attributes leave no doubt of is told.
    mutating func dataType(of element: CDAElement) -> CDADataType {
        guard let type = report.string(element.attribute(.type, .schemaInstance)) else {
            return untyped(element)
        }
        let parts = type.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return CDADataType(name: type) }
        if isCDA(prefix: parts[0], at: element) { return CDADataType(name: String(parts[1])) }
        note(
            .warning, "cda-data-type", at: element,
            "the prefix of xsi:type is not bound to CDA's namespace; the value is kept as text")
        return .other(type)
    }

    private func isCDA(prefix: some StringProtocol, at element: CDAElement) -> Bool {
        var above: CDAElement? = element
        while let current = above {
            for number in current.node.namespaces {
                let declared = tree.namespaces[Int(number)]
                if let name = tree.names[declared.prefix], name == prefix {
                    return declared.vocabulary == .hl7
                }
            }
            above = current.parent
        }
        return false
    }

    private mutating func untyped(_ element: CDAElement) -> CDADataType {
        note(
            .warning, "cda-data-type", at: element,
            "a value names no xsi:type; it is read by its attributes")
        if element[.unit] != nil, element[.value] != nil { return .quantity }
        if element[.code] != nil, element[.codeSystem] != nil { return .coded }
        let bounds = [element.first(.low), element.first(.high)].compactMap(\.self)
        if bounds.contains(where: { $0[.unit] != nil }) { return .interval }
        return .other("")
    }

    /// A value in words, as one would read it aloud.
    mutating func words(of element: CDAElement) -> String {
        if let value = report.string(element[.value]) {
            return [value, report.string(element[.unit])].compactMap(\.self)
                .joined(separator: " ")
        }
        if element[.code] != nil || element[.displayName] != nil { return name(of: element) }
        let parts: [(CDAName, String)] = [
            (.low, "from "), (.center, "about "), (.width, "width "), (.high, "to "),
            (.numerator, ""), (.denominator, "/ "),
        ]
        let words = parts.compactMap { key, prefix -> String? in
            guard let part = element.first(key) else { return nil }
            let words = self.words(of: part)
            return words.isEmpty ? nil : prefix + words
        }
        if !words.isEmpty { return words.joined(separator: " ") }
        return report.string(referredText(of: element)) ?? ""
    }
}
