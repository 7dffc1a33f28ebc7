package import ClinicalModel

extension Assessment {
    /// The parameter of this name; the screener has checked those that rules declare.
    ///
    /// One that nobody declared counts as zero and is named by an issue.
    package func parameter(_ name: String) -> Parameter {
        if let figure = context.tables.parameters[name] { return figure.parameter }
        context.raiseMissing(parameter: name)
        return Parameter(
            name: name, value: .zero, text: "0", unit: nil, mark: .expertDefault,
            purpose: "not declared", source: "none")
    }

    /// A parameter that counts days, hours or pieces.
    package func number(_ name: String) -> Int {
        context.tables.parameters[name]?.count ?? parameter(name).value.wholeNumber
    }

    /// A parameter that counts hours, in seconds.
    package func seconds(of name: String) -> Int { number(name) * Instant.secondsInHour }

    /// The parameter as it stands in a finding.
    package func threshold(_ name: String) -> UsedThreshold {
        let parameter = parameter(name)
        return UsedThreshold(parameter)
    }

    /// "200 pg/mL", for texts.
    package func text(_ name: String) -> String {
        let parameter = parameter(name)
        guard let unit = parameter.unit else { return parameter.text }
        return "\(parameter.text) \(unit)"
    }

    /// A parameter's value in the canonical unit of an analyte.
    package func limit(_ name: String, for key: AnalyteKey) -> Exact {
        guard let figure = context.tables.parameters[name] else { return parameter(name).value }
        return figure.limit(for: key, knowledge)
    }

    /// Holds a result against a parameter, exactly, in canonical units.
    ///
    /// A missing result is unknown; a comparator whose interval holds the limit, indeterminate.
    package func test(
        _ result: UsableResult?, _ comparison: Comparison, _ parameterName: String,
        missing key: AnalyteKey? = nil
    ) -> Truth {
        guard let result else { return .unknown(key.map { [$0.rawValue] } ?? []) }
        return test(result, comparison, limit: limit(parameterName, for: result.key))
    }

    /// Holds a result against a limit in its canonical unit (the sender's, for instance).
    package func test(_ result: UsableResult, _ comparison: Comparison, limit: Exact) -> Truth {
        guard let holds = result.interval.holds(comparison, limit) else {
            return .indeterminate([result.key.rawValue])
        }
        return Truth(holds)
    }

    /// Whether the value lies within `P-NEAR` of the parameter.
    package func isNear(_ result: UsableResult, _ parameterName: String) -> Bool {
        guard let value = result.value else { return false }
        let limit = limit(parameterName, for: result.key)
        let near = parameter("P-NEAR")
        let hundredths: Exact = near.unit == "%" ? 100 : 1
        guard let distance = value.subtracting(limit)?.magnitude.multiplied(by: hundredths),
            let allowed = limit.multiplied(by: near.value)
        else { return false }
        return distance <= allowed
    }

    /// The high limit of the sender's own range, in the canonical unit.
    package func senderHigh(_ result: UsableResult) -> Exact? {
        bound(result, result.result.range?.high)
    }

    /// The low limit of the sender's own range, in the canonical unit.
    package func senderLow(_ result: UsableResult) -> Exact? {
        bound(result, result.result.range?.low)
    }

    private func bound(_ result: UsableResult, _ quantity: ReportedQuantity?) -> Exact? {
        guard let number = quantity?.number, let analyte = knowledge.analyte(result.key) else {
            return nil
        }
        // Without units in the knowledge (antibodies) only the same unit can be compared.
        guard analyte.canonicalUnit != nil else {
            return [nil, result.result.value.unitText].contains(quantity?.unitText) ? number : nil
        }
        // A range without a unit of its own is in the unit of the value.
        let text = quantity?.unit ?? quantity?.unitCode
        let source = text == nil ? result.result.value : quantity
        guard
            case .known(let unit) = knowledge.resolveUnit(
                text: source?.unit, code: source?.unitCode, for: result.key)
        else { return nil }
        return analyte.canonical(number, in: unit)
    }
}
