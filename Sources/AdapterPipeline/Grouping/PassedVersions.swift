import FHIRReading

/// The versions of resources that were passed over because no rule reads them.
///
/// They take the place of what was kept all the same: a result that was corrected into something
/// else is no result any more.
struct PassedVersions {
    private var versions: [ResourceVersion] = []

    /// `position` is that of the resource kept next.
    mutating func add(_ version: ResourceVersion?, before position: Int) {
        guard var version else { return }
        version.order = UInt32(truncatingIfNeeded: position)
        versions.append(version)
    }

    /// Which of `resources` a version that was passed over takes the place of.
    ///
    /// `version` is asked of few: of those whose name a passed one bears.
    mutating func replaced(
        of resources: [PooledResource], _ version: (PooledResource) -> ResourceVersion?
    ) -> Set<Int> {
        guard !versions.isEmpty else { return [] }
        versions.sort { ($0.name, $1.order) < ($1.name, $0.order) }
        var replaced: Set<Int> = []
        for (number, resource) in resources.enumerated() where resource.use != .passing {
            let passed = [resource.id, resource.alias].compactMap { span(of: $0) }
            guard !passed.isEmpty, var kept = version(resource) else { continue }
            kept.order = UInt32(truncatingIfNeeded: number)
            if passed.contains(where: { isReplaced(kept, $0) }) { replaced.insert(number) }
        }
        return replaced
    }

    private func isReplaced(_ kept: ResourceVersion, _ passed: Range<Int>) -> Bool {
        versions[passed].contains { $0.isVersion(of: kept) && $0.replaces(kept) }
    }

    /// Where the versions of a name stand; nil where there are none.
    private func span(of name: UInt64) -> Range<Int>? {
        guard name != 0 else { return nil }
        let start = firstIndex(after: { $0 < name })
        let end =
            start < versions.count && versions[start].name == name
            ? firstIndex(after: { $0 <= name }) : start
        return start == end ? nil : start..<end
    }

    /// The first whose name is none of those that `precedes` holds for.
    private func firstIndex(after precedes: (UInt64) -> Bool) -> Int {
        var (low, high) = (0, versions.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(versions[middle].name) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
