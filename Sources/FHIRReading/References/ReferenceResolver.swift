import FHIRCore

/// Finds the resource a reference names, as R4 says (Bundle, "Resolving references in Bundles").
struct ReferenceResolver {
    /// What became of a reference.
    enum Resolution: Equatable {
        case resource(Int)
        /// There is a reference, and nothing of the document answers to it.
        case nowhere
        /// There is no reference.
        case absent

        var resource: Int? {
            if case .resource(let number) = self { number } else { nil }
        }
    }

    private var byURL: ByteTable
    private var byTypeAndID: ByteTable
    /// `Type/id`s that different servers use for different resources.
    private var contested: Set<Int> = []
    /// The version that took the place of an older one.
    private var successors: [Int: Int] = [:]

    /// Whether some `Type/id` means different resources, so that it depends on who refers to it.
    var hasContestedNames: Bool { !contested.isEmpty }

    /// Indexes the current resources; older versions lead to the current one.
    init(_ collection: inout ResourceCollection, _ arena: TextArena) {
        byURL = ByteTable(capacity: collection.entries.count)
        byTypeAndID = ByteTable(capacity: collection.entries.count)
        for number in collection.entries.indices where !collection.entries[number].isContained {
            enter(number, &collection, arena)
        }
        for deletion in collection.deletions { remove(deletion, &collection, arena) }
        // What an older version contains is as old as it.
        for number in collection.entries.indices where collection.entries[number].isContained {
            let parent = Int(collection.entries[number].parent)
            collection.entries[number].isCurrent = collection.entries[parent].isCurrent
        }
    }

    private mutating func enter(
        _ number: Int, _ collection: inout ResourceCollection, _ arena: TextArena
    ) {
        let entry = collection.entries[number]
        let url = arena.bytes(of: entry.entry?[.fullUrl])
        let id = arena.bytes(of: entry.element[.id])
        let seed = UInt64(entry.kind.rawValue)
        let urlSpot = url.isEmpty ? nil : byURL.spot(for: url)
        let idSpot = id.isEmpty ? nil : byTypeAndID.spot(for: id, seed: seed)
        let sameURL = urlSpot.flatMap { byURL.value(at: $0) }
        var sameID = idSpot.flatMap { byTypeAndID.value(at: $0) }
        if let other = sameID, sameURL == nil, Self.areApart(number, other, collection, arena) {
            contested.insert(other)
            contested.insert(number)
            sameID = nil
        }
        var current = number
        if let older = sameURL ?? sameID {
            let order = ResourceVersionOrder(collection: collection, arena: arena)
            let isNewer = order.replaces(number, older)
            current = isNewer ? number : older
            let replaced = isNewer ? older : number
            collection.entries[replaced].isCurrent = false
            replace(replaced, by: current)
        }
        if let urlSpot { byURL.set(current, at: urlSpot) }
        if let idSpot { byTypeAndID.set(current, at: idSpot) }
    }

    /// Whether fullUrls say that a resource is another one in spite of its equal `Type/id`.
    ///
    /// Two servers' URLs do. Other URLs are often made anew for each message: there the content
    /// decides.
    private static func areApart(
        _ number: Int, _ other: Int, _ collection: ResourceCollection, _ arena: TextArena
    ) -> Bool {
        let url = arena.bytes(of: collection.entries[number].entry?[.fullUrl])
        let otherURL = arena.bytes(of: collection.entries[other].entry?[.fullUrl])
        guard !url.isEmpty, !otherURL.isEmpty, !url.equals(otherURL) else { return false }
        if url.starts(with: "http"), otherURL.starts(with: "http") { return true }
        let (one, two) = (collection.entries[number].element, collection.entries[other].element)
        guard collection.entries[number].kind == .patient else {
            return differ(one[.subject]?[.reference], two[.subject]?[.reference], arena)
        }
        return differ(one[.birthDate], two[.birthDate], arena)
            || haveOtherIdentifiers(one, two, arena)
    }

    private static func differ(_ one: Element?, _ two: Element?, _ arena: TextArena) -> Bool {
        let (one, two) = (arena.bytes(of: one), arena.bytes(of: two))
        return !one.isEmpty && !two.isEmpty && !one.equals(two)
    }

    /// Whether both carry identifiers of one system and share none of them.
    private static func haveOtherIdentifiers(
        _ one: Element, _ two: Element, _ arena: TextArena
    ) -> Bool {
        var hasOther = false
        for first in one[.identifier].items {
            for second in two[.identifier].items
            where !differ(first[.system], second[.system], arena) {
                if !differ(first[.value], second[.value], arena) { return false }
                hasOther = true
            }
        }
        return hasOther
    }

    /// A DELETE ends what was read before it; in a history Bundle, what stands after it.
    private func remove(
        _ deletion: Deletion, _ collection: inout ResourceCollection, _ arena: TextArena
    ) {
        let url = arena.bytes(of: deletion.entry[.request]?[.url])
        let fullURL = arena.bytes(of: deletion.entry[.fullUrl])
        let named = fullURL.isEmpty ? nil : byURL.value(fullURL)
        guard let number = named ?? lookUp(url) else { return }
        let entry = collection.entries[number]
        let isHistory =
            deletion.container >= 0 && collection.containers[Int(deletion.container)].isHistory
        let isRecreated =
            isHistory && entry.container == deletion.container
            && entry.position < deletion.position
        if !isRecreated { collection.entries[number].isCurrent = false }
    }

    /// The resource a Reference element names, seen from the resource `owner`.
    func resolve(
        _ reference: Element?, from owner: Int, in collection: ResourceCollection,
        _ arena: TextArena
    ) -> Resolution {
        guard let reference else { return .absent }
        let text = arena.bytes(of: reference[.reference])
        guard let first = text.first else { return .absent }
        if first == UInt8(ascii: "#") {
            return Self.contained(text.part(1..<text.count), owner, collection, arena)
        }
        guard let number = lookUp(text, from: owner, in: collection, arena) else { return .nowhere }
        let current = successor(of: number, in: collection)
        return collection.entries[current].isCurrent ? .resource(current) : .nowhere
    }

    /// References to an older version lead to the one that counts.
    mutating func replace(_ older: Int, by newer: Int) { successors[older] = newer }

    func successor(of number: Int, in collection: ResourceCollection) -> Int {
        var number = number
        for _ in 0..<successors.count {
            guard !collection.entries[number].isCurrent, let next = successors[number] else {
                return number
            }
            number = next
        }
        return number
    }

    private func lookUp(
        _ text: Bytes, from owner: Int, in collection: ResourceCollection, _ arena: TextArena
    ) -> Int? {
        let target = Self.withoutVersion(text)
        if let number = byURL.value(target) { return number }
        guard let number = lookUp(target) else { return nil }
        let isAbsolute = target.starts(with: "http") || target.starts(with: "urn:")
        let url = arena.bytes(of: collection.entries[number].entry?[.fullUrl])
        if isAbsolute { return url.starts(with: "http") ? nil : number }
        guard contested.contains(number) else { return number }
        return sibling(target, of: arena.bytes(of: collection.fullURL(owner)))
    }

    /// The resource that a relative reference names on the server of `url`.
    private func sibling(_ target: Bytes, of url: Bytes) -> Int? {
        guard let base = Self.base(of: url) else { return nil }
        let whole = Array(base) + Array(target)
        return whole.withUnsafeBufferPointer { byURL.value($0) }
    }

    /// By the last two parts of a URL, `Type/id`.
    private func lookUp(_ url: Bytes) -> Int? {
        guard let slash = url.lastIndex(of: "/"), slash > 0 else { return nil }
        let id = url.part(slash + 1..<url.count)
        let head = url.part(0..<slash)
        let start = head.lastIndex(of: "/").map { $0 + 1 } ?? 0
        let kind = ResourceKind(bytes: head.part(start..<head.count))
        guard kind != .other, !id.isEmpty else { return nil }
        return byTypeAndID.value(id, seed: UInt64(kind.rawValue))
    }

    private static func contained(
        _ id: Bytes, _ owner: Int, _ collection: ResourceCollection, _ arena: TextArena
    ) -> Resolution {
        let entries = collection.entries
        let parent = entries[owner].isContained ? Int(entries[owner].parent) : owner
        if id.isEmpty { return .resource(parent) }
        var number = parent + 1
        while number < entries.count, Int(entries[number].parent) == parent {
            if arena.bytes(of: entries[number].element[.id]).equals(id) { return .resource(number) }
            number += 1
        }
        return .nowhere
    }

    /// The reference without `/_history/…`.
    static func withoutVersion(_ text: Bytes) -> Bytes {
        guard let slash = text.lastIndex(of: "/"), slash >= 9 else { return text }
        let head = text.part(0..<slash)
        guard head.part(head.count - 9..<head.count).equals("/_history") else { return text }
        return text.part(0..<slash - 9)
    }

    /// `https://host/r4/` of `https://host/r4/Patient/1`.
    private static func base(of url: Bytes) -> Bytes? {
        guard url.starts(with: "http"), let last = url.lastIndex(of: "/") else { return nil }
        let head = url.part(0..<last)
        guard let start = head.lastIndex(of: "/") else { return nil }
        return head.part(0..<start + 1)
    }
}
