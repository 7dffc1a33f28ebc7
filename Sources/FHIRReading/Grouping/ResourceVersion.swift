import ClinicalModel
package import FHIRCore
import FHIRSyntax

/// What tells one version of a resource from another, in few bytes: of what no rule reads it is
/// all that is kept.
///
/// Names are hashes. A version id beyond 32 bits is left to the time of the version.
package struct ResourceVersion: Sendable {
    /// The resource's id, else its fullUrl, by the last part.
    package let name: UInt64
    /// When it came to be, in microseconds.
    private let time: Int64
    private let number: UInt32
    /// All of its fullUrl, 0 without one.
    private let url: UInt32
    /// How many resources were kept when it was read.
    package var order: UInt32 = 0
    private let subject: UInt16
    private let kind: UInt8
    private let traits: Traits

    private struct Traits: OptionSet {
        let rawValue: UInt8
        static let hasID = Traits(rawValue: 1)
        static let hasNumber = Traits(rawValue: 2)
        static let wasUpdated = Traits(rawValue: 4)
        static let wasIssued = Traits(rawValue: 8)
        static let isPreliminary = Traits(rawValue: 16)
        static let isFinal = Traits(rawValue: 32)
        /// Its fullUrl names a server.
        static let isOnServer = Traits(rawValue: 64)
    }

    /// Nil where nothing names the resource.
    init?(_ number: Int, named name: UInt64, _ collection: ResourceCollection, _ arena: TextArena) {
        guard name != 0 else { return nil }
        let entry = collection.entries[number]
        let order = ResourceVersionOrder(collection: collection, arena: arena)
        let meta = entry.element[.meta]
        let url = arena.bytes(of: entry.entry?[.fullUrl])
        var traits: Traits = []
        if entry.element[.id] != nil { traits.insert(.hasID) }
        if ResourceVersionOrder.isPreliminary(entry) { traits.insert(.isPreliminary) }
        if ResourceVersionOrder.isFinal(entry) { traits.insert(.isFinal) }
        if url.starts(with: "http") { traits.insert(.isOnServer) }
        let version = order.version(meta).flatMap { UInt32(exactly: $0) }
        if version != nil { traits.insert(.hasNumber) }
        var time = order.time(meta?[.lastUpdated])
        if time != nil {
            traits.insert(.wasUpdated)
        } else {
            time = order.time(entry.element[.issued])
            if time != nil { traits.insert(.wasIssued) }
        }
        self.name = name
        self.time = time.map { Int64($0.seconds) * 1_000_000 + Int64($0.nanoseconds / 1000) } ?? 0
        self.number = version ?? 0
        self.url = url.isEmpty ? 0 : UInt32(truncatingIfNeeded: url.tableHash) | 1
        let subject = arena.bytes(of: entry.element[.subject]?[.reference])
        self.subject = subject.isEmpty ? 0 : UInt16(truncatingIfNeeded: subject.tableHash) | 1
        kind = entry.kind.rawValue
        self.traits = traits
    }

    /// Whether both are versions of one resource, as `ReferenceResolver` tells them.
    package func isVersion(of other: ResourceVersion) -> Bool {
        guard kind == other.kind else { return false }
        if url != 0, url == other.url { return true }
        guard name == other.name, traits.contains(.hasID), other.traits.contains(.hasID) else {
            return false
        }
        guard url != 0, other.url != 0 else { return true }
        if traits.contains(.isOnServer), other.traits.contains(.isOnServer) { return false }
        return subject == 0 || other.subject == 0 || subject == other.subject
    }

    /// Whether this version takes the place of another, as `ResourceVersionOrder` tells them.
    package func replaces(_ other: ResourceVersion) -> Bool {
        if traits.contains(.isPreliminary), other.traits.contains(.isFinal) { return false }
        if other.traits.contains(.isPreliminary), traits.contains(.isFinal) { return true }
        let common = traits.intersection(other.traits)
        if common.contains(.hasNumber), number != other.number { return number > other.number }
        if !common.isDisjoint(with: [.wasUpdated, .wasIssued]), time != other.time {
            return time > other.time
        }
        return order > other.order
    }
}

extension ClinicalReader {
    /// The version that the only entry of a Bundle is.
    package func version(ofEntryIn bundle: Document) -> ResourceVersion? {
        let session = ReadingSession(bundle, tables)
        return session.resources.entries.firstIndex { !$0.isContained }
            .flatMap(session.version)
    }

    /// The only entry of a Bundle as one that no rule uses.
    package func evidence(ofEntryIn bundle: Document) -> [UInt8]? {
        let entries = ReadingSession(bundle, tables).resources.entries
        guard let entry = entries.first(where: { !$0.isContained }) else { return nil }
        var writer = JSONWriter(reserving: 512)
        writer.object { object in
            object.copy(entry.entry?[.fullUrl], "fullUrl")
            object.name("resource")
            _ = object.kept(entry.element, as: .passing, isOurs: false)
        }
        return writer.bytes
    }
}

extension ReadingSession {
    /// Nil where nothing names the resource.
    func version(of number: Int) -> ResourceVersion? {
        let entry = resources.entries[number]
        let id = nameHash(arena.bytes(of: entry.element[.id]))
        let name = id != 0 ? id : nameHash(arena.bytes(of: entry.entry?[.fullUrl]))
        return ResourceVersion(number, named: name, resources, arena)
    }
}
