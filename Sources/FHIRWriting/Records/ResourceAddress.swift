import ClinicalModel

/// How a written resource is named: its id, where it has one, and its fullUrl, which it always has.
struct ResourceAddress {
    var type: String
    var id: String?
    var fullURL: String

    /// The address of the resource a record came from.
    init(_ type: String, _ source: SourceReference, key: String) {
        self.type = type
        let named = Self.derived(type, key)
        id = nil
        fullURL = named.fullURL
        guard source.containedMember.isEmpty, !source.reference.contains("#") else { return }
        if source.reference.hasPrefix(type + "/") {
            id = String(source.reference.dropFirst(type.count + 1))
            fullURL = source.fullURL ?? fullURL
        } else if source.reference.contains(":") {
            fullURL = source.reference
        }
    }

    private init(_ type: String, fullURL: String) {
        self.type = type
        self.fullURL = fullURL
    }

    /// An address for a resource that no record names; always the same for the same key.
    static func derived(_ type: String, _ key: String) -> ResourceAddress {
        let name = ["record", type, key].joined(separator: "\u{1F}")
        return ResourceAddress(type, fullURL: "urn:uuid:" + NamedUUID.project.named(name).text)
    }
}
