extension RuleExplanation {
    /// The explanation with the parameters its sentences name put in, as they are in force.
    package func filled(from parameter: (String) -> Parameter?) -> RuleExplanation {
        func filled(_ texts: [String]) -> [String] {
            texts.map { ParameterPlaces.filled($0, from: parameter) }
        }
        return RuleExplanation(
            summary: ParameterPlaces.filled(summary, from: parameter), detects: filled(detects),
            matters: filled(matters), source: filled(source), fires: filled(fires),
            silent: filled(silent))
    }
}
