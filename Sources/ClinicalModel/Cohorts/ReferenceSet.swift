/// Figures that somebody published of a cohort, as they were printed (clinical sections 7.1, 7.2, 7.4).
public struct ReferenceSet: Sendable, Hashable {
    /// A group that was measured.
    public struct Group: Sendable, Hashable {
        public var name: String
        public var count: Int

        public init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// One number of one group.
    public struct Figure: Sendable, Hashable {
        public enum Statistic: String, Sendable {
            case median
            case geometricMean = "geometric-mean"
            /// A share of the group, 0…1.
            case proportion
            case correlation
        }

        /// `mother-B12`, `infant-B12`, `mother-MILKB12`, or the key of a sign.
        public var variable: String
        /// The other variable of a correlation.
        public var other: String?
        /// The group's name; nil where the figure compares all groups.
        public var group: String?
        public var statistic: Statistic
        public var value: Exact?
        public var low: Exact?
        public var high: Exact?
        public var unit: String?
        /// What a proportion counts: above this value.
        public var above: Exact?
        /// The probability as printed: `0.003`, `< 0.001`.
        public var probability: String?
        /// How many of the group it was found in or of, where that differs from the group.
        public var count: Int?

        public init(variable: String, statistic: Statistic) {
            self.variable = variable
            self.statistic = statistic
        }
    }

    /// A ratio of two groups as printed.
    public struct Ratio: Sendable, Hashable {
        public var variable: String
        public var printed: Exact
        public var probability: String?

        public init(variable: String, printed: Exact, probability: String? = nil) {
            self.variable = variable
            self.printed = printed
            self.probability = probability
        }
    }

    /// `chebaya-2017-abstract`.
    public var id: String
    public var title: String
    public var source: String
    /// What a reader must know before comparing.
    public var warnings: [String]
    public var groups: [Group]
    public var figures: [Figure]
    public var ratios: [Ratio]

    public init(
        id: String, title: String, source: String, warnings: [String], groups: [Group],
        figures: [Figure], ratios: [Ratio]
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.warnings = warnings
        self.groups = groups
        self.figures = figures
        self.ratios = ratios
    }
}
