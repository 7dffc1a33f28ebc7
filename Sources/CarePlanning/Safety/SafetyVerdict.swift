/// What a constraint says of a plan.
package struct SafetyVerdict: Sendable, Hashable {
    package enum Effect: String, Sendable {
        /// Nothing is proposed.
        case blocks
        case warns
        /// Something to know.
        case notes
    }

    /// `S3`.
    package var id: String
    package var effect: Effect
    /// One or two sentences.
    package var text: String
    /// The rule that judges the same of given doses, `R43`.
    package var rule: String?
    /// No injection into a muscle is proposed.
    package var isWithoutIntramuscular = false

    package init(id: String, effect: Effect, text: String, rule: String? = nil) {
        self.id = id
        self.effect = effect
        self.text = text
        self.rule = rule
    }

    /// "S2 (warning, R35): …".
    package var sentence: String {
        let name =
            switch effect {
            case .blocks: "blocks the proposal"
            case .warns: "warning"
            case .notes: "note"
            }
        return "\(id) (\([name, rule].compactMap(\.self).joined(separator: ", "))): \(text)"
    }
}
