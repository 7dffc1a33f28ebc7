public import FHIRCore

extension SpliceWriter {
    /// Appends items, each complete JSON text, to an array.
    public mutating func append(items: [[UInt8]], to array: Element) {
        rewrite(array, removing: [], appending: items)
    }

    /// Appends a member to an object.
    ///
    /// - Parameter value: The member's value, complete JSON text.
    public mutating func append(member name: String, value: [UInt8], to object: Element) {
        append(members: [(name, value)], to: object)
    }

    /// Appends members to an object.
    ///
    /// Several members must be given at once: each call decides by itself whether a comma is needed.
    public mutating func append(members: [(name: String, value: [UInt8])], to object: Element) {
        rewrite(object, removing: [], appending: members.map { memberText($0, in: object) })
    }

    /// Removes children of an array or object with the commas that divided them.
    public mutating func remove(_ children: [Element], from container: Element) {
        rewrite(container, removing: children, appending: [])
    }

    /// Removes and appends children of one array or object, so that the commas come out right.
    ///
    /// Only one such edit of a container may be made. What is appended is set off as the first child
    /// is, so cutting it again and appending it anew gives the same bytes.
    /// - Parameter texts: Complete items, or members with their names and colons.
    public mutating func rewrite(
        _ container: Element, removing removed: [Element], appending texts: [[UInt8]]
    ) {
        let pieces = container.children.map(Self.extent(of:))
        guard let first = pieces.first, let last = pieces.last else {
            return insert(Self.joined(texts, lead: []), at: container.range.lowerBound + 1)
        }
        let lead = Array(bytes(from: container, to: first.lowerBound))
        let gone = Set(removed.map(\.index))
        let kept = container.children.map { !gone.contains($0.index) }
        guard kept.contains(true) else {
            return replace(
                first.lowerBound..<last.upperBound, with: Self.joined(texts, lead: lead))
        }
        cut(pieces, keeping: kept)
        for text in texts {
            insert([UInt8(ascii: ",")] + lead + text, at: last.upperBound)
        }
    }

    /// Cuts each piece not kept, with the gap before it, or after it where none before it is kept.
    private mutating func cut(_ pieces: [Range<Int>], keeping kept: [Bool]) {
        let firstKept = kept.firstIndex(of: true) ?? kept.count
        for place in pieces.indices where !kept[place] {
            if place > firstKept {
                remove(pieces[place - 1].upperBound..<pieces[place].upperBound)
            } else {
                remove(pieces[place].lowerBound..<pieces[place + 1].lowerBound)
            }
        }
    }

    /// The bytes of a child, a member's with its name.
    private static func extent(of child: Element) -> Range<Int> {
        guard let name = child.nameRange else { return child.range }
        return name.lowerBound - 1..<child.range.upperBound
    }

    private static func joined(_ texts: [[UInt8]], lead: [UInt8]) -> [UInt8] {
        Array(texts.joined(separator: [UInt8(ascii: ",")] + lead))
    }
}

extension SpliceWriter {
    /// A member's text, with a blank after the colon where the object's own members have one.
    private func memberText(
        _ member: (name: String, value: [UInt8]), in object: Element
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.string(member.name)
        let colon: StaticString = Self.setsOffValues(object) ? ": " : ":"
        return writer.bytes + Array(colon.description.utf8) + member.value
    }

    private static func setsOffValues(_ object: Element) -> Bool {
        guard let member = object.first, let name = member.nameRange else { return false }
        // Quote, colon, and at least one blank.
        return member.range.lowerBound - name.upperBound > 2
    }

    /// The blanks between a container's opening mark and `end`.
    private func bytes(from container: Element, to end: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        source[container.range.lowerBound + 1..<end]
    }
}
