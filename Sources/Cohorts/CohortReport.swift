package import ClinicalModel
package import DecisionSupport
package import Statistics

/// What the statistics of clinical section 7 say of one or several groups.
package struct CohortReport: Sendable {
    package struct Group: Sendable {
        package var name: String
        package var documents: Int
        package var infants: Int
        package var mothers: Int
        package var dyads: Int
        package var excluded: [CohortExclusion: Int]
    }

    /// The values of one variable in one group.
    package struct Description: Sendable {
        package var variable: CohortVariable
        package var group: String
        package var count: Int
        /// Values below or above what the laboratory can measure.
        package var censored: Int
        /// Nil ends lie among values without a number.
        package var first: Double?
        package var median: Double?
        package var third: Double?
        package var geometricMean: GeometricMean?
        /// Why there is no geometric mean or no median, in words.
        package var remarks: [String]
        package var isDescriptiveOnly: Bool
    }

    /// Two groups.
    package struct Comparison: Sendable {
        package var variable: CohortVariable
        package var groups: [String]
        package var counts: [Int]
        package var test: MannWhitney
        package var adjusted: Double
        package var ratioOfMedians: Double?
        package var ratioOfGeometricMeans: Double?
        package var isDescriptiveOnly: Bool
    }

    /// Pairs of one group.
    package struct Pairing: Sendable {
        package var group: String
        package var first: CohortVariable
        package var second: CohortVariable
        package var count: Int
        /// Pairs whose samples lie too far apart, and those without a number.
        package var tooFar: Int
        package var censored: Int
        package var pearson: Correlation?
        /// Of the logarithms to the base 10.
        package var pearsonOfLogarithms: Correlation?
        package var spearman: Correlation?
        package var adjusted: [Double?]
        package var isDescriptiveOnly: Bool
    }

    /// Before and after the first dose.
    package struct Change: Sendable {
        package var group: String
        package var variable: CohortVariable
        package var followUp: String
        package var count: Int
        package var censored: Int
        package var before: Quartiles
        package var after: Quartiles
        package var test: WilcoxonSignedRank?
        package var adjusted: Double?
        package var isDescriptiveOnly: Bool
    }

    /// How many infants ever had a sign recorded.
    package struct SignFrequency: Sendable {
        package var group: String
        package var sign: ConceptKey
        package var proportion: Proportion
    }

    /// A printed figure beside what this cohort gives.
    package struct ReferenceFigure: Sendable {
        package var set: String
        package var figure: ReferenceSet.Figure
        package var groupCount: Int?
        /// What follows from the printed correlation and its number.
        package var recomputed: Correlation?
        /// How many of a printed share were found, where its group is known.
        package var interval: Interval?
        /// The same statistic of each group here, in the unit of the figure.
        package var here: [(group: String, value: Double)]
    }

    /// A printed ratio beside the one that its own figures give.
    package struct ReferenceRatio: Sendable {
        package var set: String
        package var ratio: ReferenceSet.Ratio
        package var recomputed: Double?
    }

    package var visitAgeDays: Int?
    package var groups: [Group] = []
    package var descriptions: [Description] = []
    package var comparisons: [Comparison] = []
    package var pairings: [Pairing] = []
    package var changes: [Change] = []
    package var signs: [SignFrequency] = []
    package var references: [ReferenceSet] = []
    package var referenceFigures: [ReferenceFigure] = []
    package var referenceRatios: [ReferenceRatio] = []
    /// Changes of imaging, where a table of them was given.
    package var imaging: [ImagingChange] = []

    package init() {}
}
