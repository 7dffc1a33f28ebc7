import ClinicalModel

/// What the engine looks up for every result, made once from the knowledge.
struct EngineTables: Sendable {
    /// The plausibility limits of an analyte, in its canonical unit.
    struct Limits: Sendable {
        var hardLow: Exact?
        var hardHigh: Exact?
        var softLow: Exact?
        var softHigh: Exact?

        func isHard(_ value: Exact) -> Bool {
            if let hardLow, value < hardLow { return true }
            if let hardHigh, value > hardHigh { return true }
            return false
        }

        func isSoftLow(_ value: Exact) -> Bool { softLow.map { value < $0 } ?? false }
        func isSoftHigh(_ value: Exact) -> Bool { softHigh.map { value > $0 } ?? false }

        /// Whether a value raises no question at all.
        func isPlausible(_ value: Exact) -> Bool {
            !isHard(value) && !isSoftLow(value) && !isSoftHigh(value)
        }
    }

    let limits: [AnalyteKey: Limits]
    let parameters: [String: ParameterFigure]
    /// Small numbers for keys, for sorting without text.
    let keyNumbers: [AnalyteKey: Int]
    let infantDays: Int
    let neurologicalSigns: Set<ConceptKey>
    let generalSigns: Set<ConceptKey>

    init(knowledge: Knowledge) {
        var limits: [AnalyteKey: Limits] = [:]
        for analyte in knowledge.analytes {
            let key = analyte.key.rawValue
            func limit(_ name: String) -> Exact? { knowledge.parameter(name)?.value }
            limits[analyte.key] = Limits(
                hardLow: limit("P-HARD-\(key)-LO"), hardHigh: limit("P-HARD-\(key)-HI"),
                softLow: limit("P-SOFT-\(key)-LO"), softHigh: limit("P-SOFT-\(key)-HI"))
        }
        self.limits = limits
        keyNumbers = Dictionary(
            knowledge.analytes.enumerated().map { ($1.key, $0) },
            uniquingKeysWith: { first, _ in first })
        parameters = Dictionary(
            knowledge.parameters.map { ($0.name, ParameterFigure($0, knowledge)) },
            uniquingKeysWith: { first, _ in first })
        infantDays = knowledge.parameter("P-INFANT")?.value.wholeNumber ?? 0
        neurologicalSigns = Self.keys(of: .neurologicalSigns, in: knowledge)
        generalSigns = Self.keys(of: .generalSigns, in: knowledge)
    }

    private static func keys(of table: ConceptTable, in knowledge: Knowledge) -> Set<ConceptKey> {
        Set(knowledge.concepts.rows.lazy.filter { $0.table == table }.map(\.key))
    }
}

extension Exact {
    /// The value cut to a whole number; day and hour parameters are whole.
    ///
    /// Kept so small that a number of days or hours can be turned into seconds and added to a time.
    package var wholeNumber: Int {
        let bound = Int128(Parameter.largestCount)
        return Int(min(max(numerator / denominator, -bound), bound))
    }
}
