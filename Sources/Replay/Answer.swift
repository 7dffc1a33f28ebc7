/// What a filter found in one input, in the form that expectations are compared with.
package struct Answer: Sendable, Equatable {
    package var persons: [Person] = []
    package var issues: [Expectation.NamedIssue] = []
    /// Whether more can be seen than a filter writes: findings that are over, what a rule lacked, the
    /// issues, and the values that findings rest on.
    package let isWhole: Bool

    package init(isWhole: Bool) { self.isWhole = isWhole }

    /// One person of the input.
    package struct Person: Sendable, Equatable {
        package var reference: String
        /// Those that stand.
        package var findings: [Finding] = []
        /// The rules whose finding is resolved.
        package var resolved: [String] = []
        /// The rules that could not be decided.
        package var insufficient: [String] = []
    }

    /// One finding.
    package struct Finding: Sendable, Equatable {
        package var rule: String
        /// The severities it can have; FHIR has one word for two of them.
        package var severities: [String]
        package var lifecycle: String
        package var confidence: String
        package var isProvisional: Bool
        package var notes: [String]
        /// Message and recommendation.
        package var text: String
        package var evidence: [ResultText]

        var severity: String { severities.joined(separator: " or ") }
    }
}
