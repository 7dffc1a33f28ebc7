/// A node of a YAML document with its place; a scalar is text, whatever it looks like.
package struct YAMLNode: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package let content: Content
    package let place: TextPlace

    package var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// What the node is, for a message about what it should be.
    var kind: String {
        switch content {
        case .scalar(let text): text.isEmpty ? "nothing" : "a single value"
        case .sequence: "a list"
        case .mapping: "a table of keys"
        }
    }
}

/// One key of a mapping with its value.
package struct YAMLEntry: Sendable, Equatable {
    package let key: String
    package let place: TextPlace
    package let value: YAMLNode
}
