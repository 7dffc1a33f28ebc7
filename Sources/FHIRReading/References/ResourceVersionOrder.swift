import ClinicalModel
import FHIRCore

/// Which of two versions of one resource counts.
///
/// A preliminary one never takes the place of a final one. Then the higher `meta.versionId`, the
/// later `meta.lastUpdated`, the one issued later; in a history Bundle the entry that stands
/// first; else the one read later.
struct ResourceVersionOrder {
    let collection: ResourceCollection
    let arena: TextArena

    /// Whether resource `later`, which stands after `earlier`, takes its place.
    func replaces(_ later: Int, _ earlier: Int) -> Bool {
        let new = collection.entries[later]
        let old = collection.entries[earlier]
        if Self.isPreliminary(new), Self.isFinal(old) { return false }
        if Self.isPreliminary(old), Self.isFinal(new) { return true }
        let (newMeta, oldMeta) = (new.element[.meta], old.element[.meta])
        if let new = version(newMeta), let old = version(oldMeta), new != old { return new > old }
        if let new = time(newMeta?[.lastUpdated]), let old = time(oldMeta?[.lastUpdated]),
            new != old
        {
            return new > old
        }
        if let new = time(new.element[.issued]), let old = time(old.element[.issued]), new != old {
            return new > old
        }
        let isHistory = new.container >= 0 && collection.containers[Int(new.container)].isHistory
        return !(isHistory && new.container == old.container)
    }

    static func isPreliminary(_ entry: ResourceEntry) -> Bool {
        guard entry.kind == .observation, let status = entry.element[.status] else { return false }
        return status.equals("preliminary") || status.equals("registered")
    }

    static func isFinal(_ entry: ResourceEntry) -> Bool {
        guard let status = entry.element[.status] else { return false }
        return status.equals("final") || status.equals("amended") || status.equals("corrected")
    }

    /// Version ids are opaque; only whole numbers can be ordered.
    func version(_ meta: Element?) -> UInt64? {
        meta?[.versionId]?.string.flatMap { UInt64($0) }
    }

    func time(_ element: Element?) -> Instant? {
        FHIRTimeText.parse(arena.bytes(of: element), defaultOffset: 0)?.instant
    }
}
