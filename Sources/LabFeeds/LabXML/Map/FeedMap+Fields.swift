extension FeedMap {
    /// Every place that the map looks at, section by section, as ``FeedMapTally`` counts them.
    public var places: [FeedMapTally.Field] {
        var places =
            Self.places("sender", sender) + Self.places("patient", patient)
            + Self.places("mother", mother) + Self.places("visit", visit)
            + Self.places("order", order) + Self.places("specimen", specimen)
        for (index, rule) in results.enumerated() {
            places += Self.places("results[\(index)]", rule.fields)
        }
        return places
    }

    private static func places<Field: FeedMapField>(
        _ name: String, _ section: FeedSection<Field>
    ) -> [FeedMapTally.Field] {
        Field.allCases.flatMap { field in
            (section[field]?.alternatives ?? []).map { alternative in
                FeedMapTally.Field(
                    name: "\(name).\(field.rawValue)", path: alternative.text)
            }
        }
    }
}

extension FeedSource.Alternative {
    /// As it stands in the map's file.
    public var text: String {
        switch self {
        case .path(let path): path.text
        case .constant(let text): "=\(text)"
        }
    }
}
