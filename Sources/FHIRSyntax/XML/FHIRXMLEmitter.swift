import FHIRCore

/// Writes the tree of a resource as JSON, remembering where each value stood in the XML.
struct FHIRXMLEmitter {
    private let tree: FHIRXMLTree
    private let source: UnsafeBufferPointer<UInt8>
    private let rules: [FHIRXMLRule]
    private let names: FHIRXMLBytes
    private(set) var arena: FHIRXMLBytes
    private(set) var origins: [SourceOrigins.Origin] = []
    private(set) var faults: FHIRXMLFaults

    init(_ builder: FHIRXMLTreeBuilder, limit: Int) {
        (tree, source, faults) = (builder.tree, builder.source, builder.faults)
        (rules, names) = (builder.rules.rules, builder.rules.names)
        arena = FHIRXMLBytes(reserving: builder.source.count, limit: limit)
        origins.reserveCapacity(tree.nodes.count + tree.nodes.count / 4)
    }

    /// Writes an object: the root, a resource within, or an element with elements.
    mutating func object(_ number: UInt32) {
        let node = tree.nodes[Int(number)]
        mark(node)
        arena.put(UInt8(ascii: "{"))
        var isFirst = true
        let rule = rules[Int(node.rule)]
        if rule.kind == .resource {
            arena.put("\"resourceType\":")
            // The type is the name of the start tag and spans nothing.
            mark(node, end: node.start)
            putName(rule, dropping: 1)
            isFirst = false
        }
        if node.hasText {
            separate(&isFirst)
            arena.put("\"@value\":")
            string(node)
        }
        members(of: node, &isFirst)
        arena.put(UInt8(ascii: "}"))
    }

    private mutating func members(of node: FHIRXMLNode, _ isFirst: inout Bool) {
        var head = node.firstChild
        while head != 0, !arena.isFull {
            member(head, &isFirst)
            head = tree.nodes[Int(head)].nextHead
        }
    }

    private mutating func member(_ head: UInt32, _ isFirst: inout Bool) {
        let rule = rules[Int(tree.nodes[Int(head)].rule)]
        if rule.kind.isPrimitive { return primitive(head, rule, &isFirst) }
        separate(&isFirst)
        putName(rule)
        guard isArray(head, rule) else { return item(head, rule.kind) }
        openArray(head)
        var isFirst = true
        var place = head
        while place != 0 {
            separate(&isFirst)
            item(place, rule.kind)
            place = tree.nodes[Int(place)].nextSame
        }
        arena.put(UInt8(ascii: "]"))
    }

    private func isArray(_ head: UInt32, _ rule: FHIRXMLRule) -> Bool {
        let node = tree.nodes[Int(head)]
        if rule.repeats || node.nextSame != 0 { return true }
        guard rule.kind == .holder, node.firstChild != 0 else { return false }
        let first = tree.nodes[Int(node.firstChild)]
        return first.nextHead != 0 || first.nextSame != 0
    }

    private mutating func item(_ number: UInt32, _ kind: FHIRXMLRule.Kind) {
        let node = tree.nodes[Int(number)]
        switch kind {
        case .attribute, .xhtml: string(node)
        case .holder: resources(in: node)
        case .unknown where node.hasText && node.firstChild == 0: string(node)
        default: object(number)
        }
    }

    /// The resources of one `contained` or the like; there should be one.
    private mutating func resources(in holder: FHIRXMLNode) {
        guard holder.firstChild != 0 else {
            mark(holder)
            return arena.put("null")
        }
        var isFirst = true
        var head = holder.firstChild
        while head != 0 {
            var place = head
            while place != 0 {
                separate(&isFirst)
                item(place, rules[Int(tree.nodes[Int(place)].rule)].kind)
                place = tree.nodes[Int(place)].nextSame
            }
            head = tree.nodes[Int(head)].nextHead
        }
    }
}

extension FHIRXMLEmitter {
    /// Writes a primitive's values, and its ids and extensions as the member with the underscore.
    private mutating func primitive(_ head: UInt32, _ rule: FHIRXMLRule, _ isFirst: inout Bool) {
        var (anyValue, anyChild) = (false, false)
        var place = head
        while place != 0 {
            let node = tree.nodes[Int(place)]
            anyValue = anyValue || node.hasText
            anyChild = anyChild || node.firstChild != 0
            place = node.nextSame
        }
        let array = isArray(head, rule)
        if anyValue || !anyChild {
            separate(&isFirst)
            putName(rule)
            aligned(head, array) { emitter, number in emitter.value(number, rule.kind) }
        }
        if anyChild {
            separate(&isFirst)
            arena.put("\"_")
            putName(rule, from: 1)
            aligned(head, array) { emitter, number in emitter.sibling(number) }
        }
    }

    private mutating func aligned(
        _ head: UInt32, _ isArray: Bool, _ body: (inout FHIRXMLEmitter, UInt32) -> Void
    ) {
        guard isArray else { return body(&self, head) }
        openArray(head)
        var place = head
        var isFirst = true
        while place != 0 {
            separate(&isFirst)
            body(&self, place)
            place = tree.nodes[Int(place)].nextSame
        }
        arena.put(UInt8(ascii: "]"))
    }

    private mutating func value(_ number: UInt32, _ kind: FHIRXMLRule.Kind) {
        let node = tree.nodes[Int(number)]
        guard node.hasText else {
            mark(node)
            return arena.put("null")
        }
        guard kind != .string else { return string(node) }
        let text = text(of: node)
        let isLiteral =
            kind == .number ? FHIRXMLLiteral.isNumber(text) : FHIRXMLLiteral.isBoolean(text)
        guard isLiteral else {
            faults.add(kind == .number ? .number : .boolean, at: node.start)
            return string(node)
        }
        mark(node)
        arena.put(text)
    }

    private mutating func sibling(_ number: UInt32) {
        let node = tree.nodes[Int(number)]
        mark(node)
        guard node.firstChild != 0 else { return arena.put("null") }
        arena.put(UInt8(ascii: "{"))
        var isFirst = true
        members(of: node, &isFirst)
        arena.put(UInt8(ascii: "}"))
    }

    private mutating func string(_ node: FHIRXMLNode) {
        mark(node)
        arena.put(quoting: text(of: node))
    }

    @inline(__always)
    private func text(of node: FHIRXMLNode) -> UnsafeBufferPointer<UInt8> {
        guard node.hasText else { return UnsafeBufferPointer(start: nil, count: 0) }
        guard node.isInSource else { return tree.texts[node.text, node.textCount] }
        let start = Int(node.text)
        return UnsafeBufferPointer(rebasing: source[start..<start + Int(node.textCount)])
    }

    /// Opens an array, which begins with its first item and ends with its last.
    private mutating func openArray(_ head: UInt32) {
        let node = tree.nodes[Int(head)]
        mark(node, end: tree.nodes[Int(node.tail)].end)
        arena.put(UInt8(ascii: "["))
    }

    @inline(__always)
    private mutating func separate(_ isFirst: inout Bool) {
        if !isFirst { arena.put(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// Writes a rule's name, quoted and with its colon.
    @inline(__always)
    private mutating func putName(
        _ rule: FHIRXMLRule, from start: UInt32 = 0, dropping end: UInt32 = 0
    ) {
        arena.put(names[rule.name + start, rule.nameCount - start - end])
    }

    /// Remembers where the value that is written next stood.
    @inline(__always)
    private mutating func mark(_ node: FHIRXMLNode, end: UInt32? = nil) {
        let offset = UInt32(truncatingIfNeeded: arena.count)
        origins.append(.init(offset: offset, start: node.start, end: end ?? node.end))
    }
}
