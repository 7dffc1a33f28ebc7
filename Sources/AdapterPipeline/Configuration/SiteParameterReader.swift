import ClinicalModel
import DecisionSupport

/// Reads one entry of `parameters`: `180 pg/mL`, or `{value: 180, unit: pg/mL}`.
struct SiteParameterReader {
    let knowledge: Knowledge
    /// The file's name, as outputs show it.
    let file: String
    let entry: YAMLEntry

    private var path: String { "parameters.\(entry.key)" }

    func read() throws(ConfigurationFault) -> SiteParameter {
        guard let parameter = knowledge.parameter(entry.key) else {
            throw ConfigurationFault(
                at: entry.place, in: path, "there is no parameter of this name", word: entry.key,
                among: knowledge.parameters.map(\.name))
        }
        let stated = try stated(for: parameter)
        guard let value = Exact(decimalText: stated.number) else {
            throw fault(
                stated.place,
                "takes a decimal number such as \(parameter.text), not '\(stated.number)'")
        }
        let own = try converted(value, stated, to: parameter)
        try check(own.value, of: parameter, at: stated.place)
        let place = "\(file):\(entry.place.line)"
        return SiteParameter(
            parameter: parameter.overridden(with: own.value, text: own.text, by: place),
            written: [stated.number, stated.unit].compactMap(\.self).joined(separator: " "),
            place: entry.place)
    }

    // MARK: As written

    private struct Stated {
        let number: String
        let unit: String?
        let place: TextPlace
        var unitPlace: TextPlace
    }

    private func stated(for parameter: Parameter) throws(ConfigurationFault) -> Stated {
        let example = [parameter.text, parameter.unit].compactMap(\.self).joined(separator: " ")
        let node = entry.value
        switch node.content {
        case .sequence:
            throw fault(node.place, "takes a number with its unit such as \(example), not a list")
        case .scalar(let text):
            let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard let number = words.first else {
                throw fault(node.place, "takes a number with its unit such as \(example)")
            }
            let unit = words.dropFirst().first.map { String($0.drop { $0 == " " }) }
            return Stated(
                number: String(number), unit: unit, place: node.place, unitPlace: node.place)
        case .mapping:
            return try stated(in: node, example)
        }
    }

    private func stated(
        in node: YAMLNode, _ example: String
    ) throws(ConfigurationFault) -> Stated {
        let (entries, faults) = node.table(path, keys: ["value", "unit"])
        if let first = faults.first { throw first }
        guard let value = entries.first(where: { $0.key == "value" })?.value else {
            throw fault(node.place, "needs a value such as \(example)")
        }
        guard let number = value.scalar, !number.isEmpty else {
            throw ConfigurationFault(
                at: value.place, in: "\(path).value", "takes a decimal number, not \(value.kind)")
        }
        let unit = entries.first { $0.key == "unit" }?.value
        if let unit, (unit.scalar ?? "").isEmpty {
            throw ConfigurationFault(
                at: unit.place, in: "\(path).unit", "takes a unit, not \(unit.kind)")
        }
        return Stated(
            number: number, unit: unit?.scalar, place: value.place,
            unitPlace: unit?.place ?? value.place)
    }

    // MARK: In the parameter's own unit

    private func converted(
        _ value: Exact, _ stated: Stated, to parameter: Parameter
    ) throws(ConfigurationFault) -> (value: Exact, text: String) {
        // UCUM's unit of a plain number need not be written.
        guard let own = parameter.unit, own != "1" else {
            guard let unit = stated.unit, unit != "1" else { return (value, Self.text(of: value)) }
            throw fault(stated.unitPlace, "is a plain number and takes no unit, not '\(unit)'")
        }
        guard let unit = stated.unit else {
            throw fault(stated.place, "needs its unit: \(stated.number) \(own)")
        }
        if UnitSpelling.fold(unit) == UnitSpelling.fold(own) {
            return (value, Self.text(of: value))
        }
        guard let analyte = analyte(of: parameter), let ownUnit = analyte.unit(own) else {
            throw fault(
                stated.unitPlace, "takes the unit \(own), not '\(unit)'", word: unit, among: [own])
        }
        let written = try self.unit(unit, of: analyte, own: own, at: stated.unitPlace)
        guard let canonical = analyte.canonical(value, in: written),
            let result = canonical.divided(by: ownUnit.factor)
        else {
            throw fault(
                stated.place, "cannot be converted exactly from \(unit) into \(own)")
        }
        return (result, Self.text(of: result))
    }

    private func unit(
        _ text: String, of analyte: Analyte, own: String, at place: TextPlace
    ) throws(ConfigurationFault) -> AnalyteUnit {
        switch knowledge.resolveUnit(text: nil, code: text, for: analyte.key) {
        case .known(let unit):
            guard Self.isSpelled(text, as: unit, of: analyte) else {
                throw fault(
                    place, "takes units as UCUM spells them, with its capitals, not '\(text)'",
                    word: text, among: [unit.code])
            }
            return unit
        case .refused(let reason), .ambiguous(let reason):
            throw fault(place, "does not take the unit '\(text)': \(reason)")
        case .unknown, .missing:
            let units = analyte.units.map(\.code)
            throw fault(
                place,
                "takes \(own) or a unit that converts into it"
                    + " (\(units.joined(separator: ", "))), not '\(text)'", word: text, among: units
            )
        }
    }

    /// Whether the unit is written with UCUM's capitals; a litre is `L` or `l`.
    ///
    /// Senders' spellings are read as they come; a site's own file has one reading only.
    private static func isSpelled(
        _ text: String, as unit: AnalyteUnit, of analyte: Analyte
    ) -> Bool {
        func litre(_ text: String) -> String { text.replacing("l", with: "L") }
        let spelling = litre(UnitSpelling.fold(text))
        return analyte.units.contains {
            $0.factor == unit.factor && litre(UnitSpelling.fold($0.code)) == spelling
        }
    }

    /// The exact decimal where it is a short one, else six digits of it; the value stays exact.
    private static func text(of value: Exact) -> String {
        let exact = value.description
        return exact.contains("/") || exact.count > 12 ? value.rounded() : exact
    }

    /// What a parameter limits; nil for days, shares and the like.
    private func analyte(of parameter: Parameter) -> Analyte? {
        guard let unit = parameter.unit, let key = Self.key(of: parameter.name),
            let analyte = knowledge.analyte(key), analyte.unit(unit) != nil
        else { return nil }
        return analyte
    }

    /// `P-B12-LOW` limits B12, and so does `P-HARD-B12-LO`.
    private static func key(of name: String) -> AnalyteKey? {
        let parts = name.split(separator: "-")
        guard parts.count == 4, ["HARD", "SOFT"].contains(parts[1]) else {
            return ParameterSubject.key(of: name)
        }
        return AnalyteKey(rawValue: String(parts[2]))
    }

    // MARK: Sense

    private func check(
        _ value: Exact, of parameter: Parameter, at place: TextPlace
    ) throws(ConfigurationFault) {
        guard value >= .zero else { throw fault(place, "must not be negative") }
        if let largest = parameter.largestValue, value > largest {
            let most = [largest.description, parameter.unit].compactMap(\.self)
            throw fault(place, "is more than the \(most.joined(separator: " ")) that are taken")
        }
        // Days, hours and pieces are counted; a part of one would be cut off unseen.
        let counts = parameter.unit.map { ["d", "h", "wk", "a"].contains($0) || $0.contains("{") }
        if counts ?? true, parameter.value.isInteger, !value.isInteger,
            analyte(of: parameter) == nil
        {
            throw fault(place, "takes a whole number, as its default \(parameter.text) is")
        }
        guard let analyte = analyte(of: parameter), !parameter.name.hasPrefix("P-HARD-"),
            let unit = parameter.unit.flatMap(analyte.unit),
            let canonical = value.multiplied(by: unit.factor)
        else { return }
        try checkPlausible(canonical, analyte, at: place)
    }

    /// A limit at which no value can lie is a slip of the unit.
    private func checkPlausible(
        _ value: Exact, _ analyte: Analyte, at place: TextPlace
    ) throws(ConfigurationFault) {
        let name = "P-HARD-\(analyte.key.rawValue)"
        let low = knowledge.parameter("\(name)-LO")
        let high = knowledge.parameter("\(name)-HI")
        let isLow = low.map { value < $0.value } ?? false
        let isHigh = high.map { value > $0.value } ?? false
        guard isLow || isHigh else { return }
        let range = [low, high].map { $0?.text ?? "…" }.joined(separator: " to ")
        throw fault(
            place,
            "is outside what can be measured (\(range) \(analyte.canonicalUnit ?? ""));"
                + " look at the unit")
    }

    private func fault(
        _ place: TextPlace, _ message: String, word: String = "", among candidates: [String] = []
    ) -> ConfigurationFault {
        ConfigurationFault(at: place, in: path, message, word: word, among: candidates)
    }
}
