import FHIRCore
import FHIRWriting

extension Element {
    /// Whether a resource carries the tag of those this program writes.
    var isOurs: Bool {
        let tags = self[Key("meta")]?[Key("tag")]
        return tags?.children.contains {
            $0[Key("system")]?.string == Canonical.origin
        } ?? false
    }

    /// The items of a Bundle's `entry`; none for anything else.
    var entries: [JSONComparison.Item] {
        self[Key("entry")].map(JSONComparison.items) ?? []
    }

    /// The names by which a Bundle's own resources of this program are referred to.
    var ownNames: Set<String> {
        var names: Set<String> = []
        for entry in entries.map(\.element) {
            guard let resource = entry[Key("resource")], resource.isOurs else { continue }
            if let url = entry[Key("fullUrl")]?.string { names.insert(url) }
            if let type = resource[Key("resourceType")]?.string,
                let id = resource[Key("id")]?.string
            {
                names.insert("\(type)/\(id)")
            }
        }
        return names
    }
}
