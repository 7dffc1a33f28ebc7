extension CDAReading {
    /// The text of an element with its blanks collapsed; nil where there is none.
    mutating func text(of element: CDAElement?) -> FeedText? {
        guard let element else { return nil }
        if let only = onlyText(of: element), let trimmed = trimmed(only),
            !report.withBytes(of: trimmed, Self.hasRunOfBlanks)
        {
            return trimmed
        }
        return flattened(element, field: element.field)
    }

    /// The text of an element as it was sent but for the blanks around it.
    mutating func exactText(of element: CDAElement) -> FeedText? {
        if let only = onlyText(of: element) { return trimmed(only) }
        return flattened(element, field: element.field)
    }

    /// An `originalText`, `text` or `value`: its own text, or the narrative it refers to.
    mutating func referredText(of element: CDAElement?) -> FeedText? {
        guard let element else { return nil }
        if let reference = element.first(.reference)?[.value] {
            if let text = narrative(reference, at: element) { return text }
        }
        return text(of: element)
    }

    /// The narrative with the `ID` of a reference such as `#result1`.
    private mutating func narrative(_ reference: FeedText, at element: CDAElement) -> FeedText? {
        let name = report.withBytes(of: reference) { bytes in
            bytes.first == UInt8(ascii: "#") ? Array(bytes.dropFirst()) : nil
        }
        guard let name else { return nil }
        guard let number = tree.identified[name] else {
            skip("reference to narrative that is not there", at: element)
            return nil
        }
        return flattened(CDAElement(tree, number), field: reference.field)
    }

    /// The characters of an element that has nothing but one text.
    private func onlyText(of element: CDAElement) -> FeedText? {
        let node = element.node
        guard node.firstChild >= 0, node.firstChild == node.lastChild else { return nil }
        return tree.nodes[Int(node.firstChild)].text
    }

    func trimmed(_ text: FeedText) -> FeedText? {
        let blanks = report.withBytes(of: text) { bytes in
            (
                bytes.prefix(while: CDATreeBuilder.isBlank).count,
                bytes.reversed().prefix(while: CDATreeBuilder.isBlank).count
            )
        }
        guard blanks.0 < text.count else { return nil }
        return FeedText(
            start: text.start + UInt32(blanks.0),
            count: text.count - UInt32(blanks.0) - UInt32(blanks.1), field: text.field)
    }

    private static func hasRunOfBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var wasBlank = false
        for byte in bytes {
            let isBlank = CDATreeBuilder.isBlank(byte)
            if isBlank && (wasBlank || byte != 0x20) { return true }
            wasBlank = isBlank
        }
        return false
    }
}

extension CDAReading {
    /// All the characters below an element as one text: rows and paragraphs become lines, cells are
    /// parted by tabs, a raised number gets the sign of a power (`10<sup>9</sup>` is not 109).
    mutating func flattened(_ element: CDAElement, field: UInt32) -> FeedText? {
        var flat = FlatText()
        flatten(element, into: &flat)
        while let last = flat.bytes.last, CDATreeBuilder.isBlank(last) { flat.bytes.removeLast() }
        guard !flat.bytes.isEmpty else { return nil }
        let start = UInt32(clamping: report.bytes.count)
        report.bytes.append(contentsOf: flat.bytes)
        return FeedText(start: start, count: UInt32(flat.bytes.count), field: field)
    }

    private func flatten(_ element: CDAElement, into flat: inout FlatText) {
        if let text = element.node.text {
            report.withBytes(of: text) { flat.add($0) }
            return
        }
        switch element.key {
        case .br: flat.part(by: UInt8(ascii: "\n"))
        case .td, .th:
            flat.part(by: UInt8(ascii: "\t"))
            flattenChildren(element, into: &flat)
        case .tr, .paragraph, .item, .table, .list, .caption:
            flat.part(by: UInt8(ascii: "\n"))
            flattenChildren(element, into: &flat)
            flat.part(by: UInt8(ascii: "\n"))
        case .sup:
            flat.add("^".utf8)
            flattenChildren(element, into: &flat)
        default: flattenChildren(element, into: &flat)
        }
    }

    private func flattenChildren(_ element: CDAElement, into flat: inout FlatText) {
        for child in element.children { flatten(child, into: &flat) }
    }

    /// Characters put together, each run of blanks as the strongest parting in it.
    private struct FlatText {
        var bytes: [UInt8] = []
        private var parting: UInt8?

        mutating func add(_ characters: some Sequence<UInt8>) {
            for byte in characters {
                if CDATreeBuilder.isBlank(byte) {
                    part(by: UInt8(ascii: " "))
                    continue
                }
                if let parting, !bytes.isEmpty { bytes.append(parting) }
                parting = nil
                bytes.append(byte)
            }
        }

        mutating func part(by byte: UInt8) {
            guard byte != UInt8(ascii: "\n") else { return parting = byte }
            if parting == nil || parting == UInt8(ascii: " ") { parting = byte }
        }
    }
}
