import ClinicalModel
import FHIRCore

/// Resources that carry one business identifier: versions of one record, of which one counts.
///
/// Laboratories number a whole report, and wards a whole order, so that type, subject and code
/// belong to the name, and two times make two records unless one of them corrects the other.
struct BusinessVersions {
    private var resolver: ReferenceResolver
    private let arena: TextArena
    /// The current record of a name and time, and of a name alone.
    private var dated: ByteTable
    private var undated: ByteTable
    /// Records whose name others bear at other times: a correction without their time is nobody's.
    private var repeated: Set<Int> = []

    /// Older versions cease to be current, and references to them lead to the newest.
    static func settle(
        _ collection: inout ResourceCollection, _ resolver: inout ReferenceResolver,
        _ arena: TextArena
    ) {
        var versions = BusinessVersions(resolver, arena)
        var isChanged = false
        for number in collection.entries.indices {
            let entry = collection.entries[number]
            guard isVersioned(entry.kind), entry.isCurrent, !entry.isContained,
                let identifiers = entry[.identifier]
            else { continue }
            for identifier in identifiers.items where collection.entries[number].isCurrent {
                if versions.enter(number, identifier, &collection) { isChanged = true }
            }
        }
        guard isChanged else { return }
        resolver = versions.resolver
        for number in collection.entries.indices where collection.entries[number].isContained {
            let parent = Int(collection.entries[number].parent)
            if !collection.entries[parent].isCurrent {
                collection.entries[number].isCurrent = false
            }
        }
    }

    private init(_ resolver: ReferenceResolver, _ arena: TextArena) {
        self.resolver = resolver
        self.arena = arena
        dated = ByteTable(capacity: 16)
        undated = ByteTable(capacity: 16)
    }

    private static func isVersioned(_ kind: ResourceKind) -> Bool {
        switch kind {
        case .observation, .condition, .procedure, .medicationAdministration,
            .medicationDispense, .medicationStatement, .medicationRequest:
            true
        default: false
        }
    }

    /// What a record is named by, besides the identifier's value.
    private struct Name {
        let number: Int
        let system: Bytes
        let value: Bytes
        let subject: UInt64
        let code: (system: Bytes, code: Bytes)
        let time: Bytes

        func isSame(as other: Name) -> Bool {
            system.equals(other.system) && value.equals(other.value) && subject == other.subject
                && code.system.equals(other.code.system) && code.code.equals(other.code.code)
        }

        var seed: UInt64 {
            var seed = subject &* 31 &+ system.tableHash
            seed = seed &* 31 &+ code.system.tableHash
            return seed &* 31 &+ code.code.tableHash
        }
    }

    /// Adds a record under one of its identifiers; true where it or an older one fell out.
    private mutating func enter(
        _ number: Int, _ identifier: Element, _ collection: inout ResourceCollection
    ) -> Bool {
        guard let name = name(number, identifier, collection) else { return false }
        let seed = name.seed
        let datedSeed = seed &* 31 &+ name.time.tableHash
        var current = number
        let older = older(name, identifier, datedSeed, collection)
        if let older, older != number {
            let order = ResourceVersionOrder(collection: collection, arena: arena)
            current = order.replaces(number, older) ? number : older
            let replaced = current == number ? older : number
            collection.entries[replaced].isCurrent = false
            resolver.replace(replaced, by: current)
        } else if let other = undated.value(name.value, seed: seed), other != number {
            repeated.formUnion([other, number])
        }
        dated.set(current, for: name.value, seed: datedSeed)
        undated.set(current, for: name.value, seed: seed)
        return older != nil && older != number
    }

    private func older(
        _ name: Name, _ identifier: Element, _ datedSeed: UInt64,
        _ collection: ResourceCollection
    ) -> Int? {
        if let found = dated.value(name.value, seed: datedSeed),
            isSame(found, name, collection)
        {
            return found
        }
        guard let found = undated.value(name.value, seed: name.seed), !repeated.contains(found),
            isSame(found, name, collection), isOneTime(found, name, collection)
        else { return nil }
        return found
    }

    /// Hashes may meet by chance: the names themselves decide.
    private func isSame(_ other: Int, _ name: Name, _ collection: ResourceCollection) -> Bool {
        guard collection.entries[other].kind == collection.entries[name.number].kind else {
            return false
        }
        return collection.entries[other].element[.identifier].items.contains { identifier in
            self.name(other, identifier, collection)?.isSame(as: name) ?? false
        }
    }

    /// Whether different times may be told of one record.
    private func isOneTime(_ other: Int, _ name: Name, _ collection: ResourceCollection) -> Bool {
        let time = time(collection.entries[other])
        if time.isEmpty || name.time.isEmpty { return true }
        let (first, second) = (
            FHIRTimeText.parse(time, defaultOffset: 0),
            FHIRTimeText.parse(name.time, defaultOffset: 0)
        )
        if let first, first == second { return true }
        return isCorrection(collection.entries[other])
            || isCorrection(collection.entries[name.number])
    }

    private func isCorrection(_ entry: ResourceEntry) -> Bool {
        guard let status = entry.element[.status] else { return false }
        return status.equals("corrected") || status.equals("amended")
            || status.equals("entered-in-error") || status.equals("cancelled")
    }

    private func name(
        _ number: Int, _ identifier: Element, _ collection: ResourceCollection
    ) -> Name? {
        let system = arena.bytes(of: identifier[.system])
        let value = arena.bytes(of: identifier[.value])
        let entry = collection.entries[number]
        guard !system.isEmpty, !value.isEmpty, let code = code(of: entry.element),
            let subject = subject(number, collection)
        else { return nil }
        return Name(
            number: number, system: system, value: value, subject: subject, code: code,
            time: time(entry))
    }

    /// The first coding, else the text; nil where nothing says what the record is about.
    private func code(of element: Element) -> (system: Bytes, code: Bytes)? {
        let concept = element[.code] ?? element[.medicationCodeableConcept]
        if let coding = concept?[.coding].items.first(where: { $0[.code] != nil }) {
            return (arena.bytes(of: coding[.system]), arena.bytes(of: coding[.code]))
        }
        let text = arena.bytes(
            of: concept?[.text] ?? element[.medicationReference]?[.reference])
        return text.isEmpty ? nil : (Bytes(start: nil, count: 0), text)
    }

    /// The subject by its resource, else by the reference as written.
    private func subject(_ number: Int, _ collection: ResourceCollection) -> UInt64? {
        guard let reference = collection.entries[number].element[.subject] else { return nil }
        let resolution = resolver.resolve(reference, from: number, in: collection, arena)
        if let resource = resolution.resource { return UInt64(resource) }
        let text = arena.bytes(
            of: reference[.reference] ?? reference[.identifier]?[.value] ?? reference[.display])
        return text.isEmpty ? nil : text.tableHash | 1 << 63
    }

    /// When it happened, as written; a Condition is one whenever it was recorded.
    private func time(_ entry: ResourceEntry) -> Bytes {
        let element = entry.element
        switch entry.kind {
        case .observation, .medicationAdministration, .medicationStatement:
            return arena.bytes(
                of: element[.effectiveDateTime] ?? element[.effectiveInstant]
                    ?? element[.effectivePeriod]?[.start] ?? element[.specimen]?[.reference])
        case .procedure:
            return arena.bytes(
                of: element[.performedDateTime] ?? element[.performedPeriod]?[.start])
        case .medicationDispense: return arena.bytes(of: element[.whenHandedOver])
        case .medicationRequest: return arena.bytes(of: element[.authoredOn])
        default: return Bytes(start: nil, count: 0)
        }
    }
}
