package import ClinicalModel

/// What a person has decided for a plan: amounts and choices that no protocol states.
///
/// Nothing here has a default: what a protocol needs and nobody gave is asked for by its name.
package struct PlanInputs: Sendable, Hashable {
    /// Why an input cannot be used.
    package enum Problem: Error, Sendable, Hashable {
        /// `name=value` is expected.
        case notAPair(String)
        case unknownName(String)
        case twice(String)
        /// An amount that is no mass of vitamin B12, or none at all.
        case notAnAmount(String, why: String)
        case unknownSubstance(String)
        case notAnInterval(String)
    }

    /// The names that mean something here.
    package static let names = [
        ProtocolInput.oralDose, ProtocolInput.substance, ProtocolInput.interval, ProtocolInput.arm,
    ]

    /// Micrograms.
    package private(set) var oralDose: Exact?
    package private(set) var substance: Substance?
    package private(set) var interval: PlannedTiming.Span?
    package private(set) var arm: String?

    package init() {}

    /// Reads `name=value` pairs, in the order given.
    package init(_ pairs: [String]) throws(Problem) {
        for pair in pairs {
            guard let equals = pair.firstIndex(of: "=") else { throw .notAPair(pair) }
            let name = String(pair[..<equals])
            let value = pair[pair.index(after: equals)...].trimmed
            guard !has(name) else { throw .twice(name) }
            switch name {
            case ProtocolInput.substance:
                guard let found = Self.substance(value) else { throw .unknownSubstance(value) }
                substance = found
            case ProtocolInput.oralDose: oralDose = try Self.micrograms(value, of: name)
            case ProtocolInput.interval: interval = try Self.interval(value)
            case ProtocolInput.arm: arm = value
            default: throw .unknownName(name)
            }
        }
    }

    /// The names of what a phase leaves to a person.
    package static func needed(by phase: ProtocolPhase) -> [String] {
        var names = phase.requiredInputs
        if phase.dose == nil { names.append(ProtocolInput.oralDose) }
        if phase.substances.isEmpty { names.append(ProtocolInput.substance) }
        if phase.timings.isEmpty { names.append(ProtocolInput.interval) }
        return names.uniqued()
    }

    package func has(_ name: String) -> Bool {
        switch name {
        case ProtocolInput.substance: substance != nil
        case ProtocolInput.oralDose: oralDose != nil
        case ProtocolInput.interval: interval != nil
        case ProtocolInput.arm: arm != nil
        default: false
        }
    }

    /// "2d", "1 wk": whole days, weeks or months.
    private static func interval(_ text: String) throws(Problem) -> PlannedTiming.Span {
        let number = text.prefix { $0.isNumber }
        let unit = text[number.endIndex...].trimmed
        guard let value = Int(number), (1...1_000).contains(value),
            let unit = PlannedTiming.Unit(rawValue: unit),
            [.day, .week, .month].contains(unit)
        else { throw .notAnInterval(text) }
        return PlannedTiming.Span(Exact(value), unit)
    }

    /// The substances that may be named, forms of vitamin B12 alone.
    package static let substanceNames: [String] = [
        Substance.hydroxocobalamin, .cyanocobalamin, .mecobalamin, .cobamamide, .vitaminB12,
    ].map(\.rawValue)

    private static func substance(_ text: String) -> Substance? {
        let name = text.lowercased()
        guard substanceNames.contains(name) else {
            return name == "methylcobalamin" ? .mecobalamin : nil
        }
        return Substance(rawValue: name)
    }

    private static func micrograms(_ text: String, of name: String) throws(Problem) -> Exact {
        let number = text.prefix { $0.isNumber || $0 == "." }
        let unit = text[number.endIndex...].trimmed
        guard let amount = Exact(decimalText: String(number)), amount > 0 else {
            throw .notAnAmount(name, why: "it is not an amount above zero")
        }
        guard let factor = factors[unit] else { throw .notAnAmount(name, why: why(unit)) }
        guard let micrograms = amount.multiplied(by: factor) else {
            throw .notAnAmount(name, why: "it is too large")
        }
        return micrograms
    }

    private static let factors: [String: Exact] = [
        "ug": 1, "µg": 1, "μg": 1, "mcg": 1, "mg": 1_000,
    ]

    private static func why(_ unit: String) -> String {
        if unit.isEmpty { return "it has no unit; write ug or mg" }
        if ["IU", "iu", "[iU]", "U", "IE", "UI"].contains(unit) {
            return "\(unit) is no amount of vitamin B12; write ug or mg"
        }
        return "write it in ug or mg"
    }
}

extension PlanInputs.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAPair(let text): "'\(text)' is not NAME=VALUE, such as oral-dose=500ug"
        case .unknownName(let name): "no protocol asks for '\(name)'"
        case .twice(let name): "'\(name)' is given twice"
        case .notAnAmount(let name, let why): "\(name) cannot be used: \(why)"
        case .notAnInterval(let text):
            "interval cannot be used: '\(text)' is not a number of d, wk or mo, such as 2d"
        case .unknownSubstance(let name):
            "'\(name)' is no form of vitamin B12; use one of "
                + PlanInputs.substanceNames.joined(separator: ", ")
        }
    }
}

extension StringProtocol {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        let rest = drop { $0 == " " }
        return String(String(rest.reversed()).drop { $0 == " " }.reversed())
    }
}
