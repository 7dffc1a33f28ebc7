import ClinicalModel

/// A parameter with what is asked of it most, worked out once.
///
/// A class, as each comparison asks for one, and a `Parameter` is mostly text.
final class ParameterFigure: Sendable {
    let parameter: Parameter
    /// The value cut to a whole number.
    let count: Int
    /// The analyte that the parameter limits, by its name.
    let subject: AnalyteKey?
    /// Whether the unit is one of that analyte's: a concentration and no number of days.
    let isConcentration: Bool
    private let subjectLimit: Exact

    init(_ parameter: Parameter, _ knowledge: Knowledge) {
        self.parameter = parameter
        count = parameter.value.wholeNumber
        subject = ParameterSubject.key(of: parameter.name)
        let analyte = subject.flatMap(knowledge.analyte)
        isConcentration = parameter.unit.flatMap { analyte?.unit($0) } != nil
        subjectLimit = Self.limit(parameter, of: analyte)
    }

    /// The value in the canonical unit of an analyte.
    func limit(for key: AnalyteKey, _ knowledge: Knowledge) -> Exact {
        guard parameter.unit != nil else { return parameter.value }
        if key == subject { return subjectLimit }
        return Self.limit(parameter, of: knowledge.analyte(key))
    }

    private static func limit(_ parameter: Parameter, of analyte: Analyte?) -> Exact {
        guard let unit = parameter.unit, let analyte, unit != analyte.canonicalUnit,
            let known = analyte.unit(unit),
            let canonical = analyte.canonical(parameter.value, in: known)
        else { return parameter.value }
        return canonical
    }
}
