/// Puts the parameters a text names into it, as they are in force.
///
/// `{P-B12-LOW}` is a value with its unit, `{P-UNTREATED #}` the number alone, and
/// `{P-FA-LIMIT mg}` the number in thousandths, for a parameter in micrograms. Other places wait
/// for what a finding says.
enum ParameterPlaces {
    static func filled(_ text: String, from parameter: (String) -> Parameter?) -> String {
        guard text.contains("{P-") else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let place = rest[rest.index(after: open)..<close].split(separator: " ")
            filled += rest[..<open]
            let named = place.first.flatMap { parameter(String($0)) }
            filled += named.map { words($0, as: place.last) } ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private static func words(_ parameter: Parameter, as form: Substring?) -> String {
        switch form {
        case "#": return parameter.text
        case "mg": return parameter.value.divided(by: 1000)?.description ?? parameter.text
        default:
            return [parameter.text, parameter.unit].compactMap(\.self).joined(separator: " ")
        }
    }
}
