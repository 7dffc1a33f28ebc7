import ClinicalModel
import FHIRCore

/// Which of two versions of one resource counts.
///
/// The higher `meta.versionId`, then the later `meta.lastUpdated`; in a history Bundle the entry
/// that stands first; else the one read later.
struct ResourceVersionOrder {
    let collection: ResourceCollection
    let arena: TextArena

    /// Whether resource `later`, which stands after `earlier`, takes its place.
    func replaces(_ later: Int, _ earlier: Int) -> Bool {
        let new = collection.entries[later]
        let old = collection.entries[earlier]
        let (newMeta, oldMeta) = (new.element[.meta], old.element[.meta])
        if let new = version(newMeta), let old = version(oldMeta), new != old { return new > old }
        if let new = updated(newMeta), let old = updated(oldMeta), new != old { return new > old }
        let isHistory = new.container >= 0 && collection.containers[Int(new.container)].isHistory
        return !(isHistory && new.container == old.container)
    }

    /// Version ids are opaque; only whole numbers can be ordered.
    private func version(_ meta: Element?) -> UInt64? {
        meta?[.versionId]?.string.flatMap { UInt64($0) }
    }

    private func updated(_ meta: Element?) -> Instant? {
        FHIRTimeText.parse(arena.bytes(of: meta?[.lastUpdated]), defaultOffset: 0)?.instant
    }
}
