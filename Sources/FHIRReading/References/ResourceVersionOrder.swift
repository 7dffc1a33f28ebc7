import ClinicalModel
import FHIRCore

/// Which of two versions of one resource counts.
///
/// A preliminary one never takes the place of a final one, nor what another person's record says of a
/// patient that of the patient's own. Then the higher `meta.versionId`, the
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
        switch entry.kind {
        case .observation, .diagnosticReport:
            guard let status = entry.element[.status] else { return false }
            return status.equals("preliminary") || status.equals("registered")
                || status.equals("partial")
        case .patient: return isMentioned(entry)
        default: return false
        }
    }

    /// A mother as her child's laboratory message knows her.
    private static func isMentioned(_ patient: ResourceEntry) -> Bool {
        guard let tags = patient.element[.meta]?[.tag] else { return false }
        return tags.items.contains {
            $0[.code]?.equals("mentioned") ?? false
                && $0[.system]?.equals("https://w3id.org/cobalamin/CodeSystem/feed") ?? false
        }
    }

    static func isFinal(_ entry: ResourceEntry) -> Bool {
        if entry.kind == .patient { return !isMentioned(entry) }
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
