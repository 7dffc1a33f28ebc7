/// The names of data types, which the XML encoding needs and ER7 does not.
///
/// Facts of version 2.5.1 for the segments of laboratory messages; later versions rename some types. What
/// is not listed is written with a generic name that reads back as well.
struct HL7DataTypes: Sendable {
    /// What stands for a type that is not known.
    static let unknown = "UNKNOWN"

    private let isFrom26: Bool
    private let isFrom27: Bool

    /// The types of a version, as MSH-12 names it.
    init(version: String) {
        let parts = version.split(separator: ".").map { Int($0) ?? 0 }
        let minor = parts.count > 1 && parts[0] == 2 ? parts[1] : 5
        (isFrom26, isFrom27) = (minor >= 6, minor >= 7)
    }

    /// The type of a field; nil for one that is not listed.
    func type(of segment: String, _ field: Int) -> String? {
        guard let fields = Self.fields[segment], fields.indices.contains(field - 1) else {
            return nil
        }
        return current(fields[field - 1])
    }

    /// The type of a component; nil for one that is primitive or not listed.
    func type(ofComponent component: Int, of type: String) -> String? {
        guard let components = Self.components[type] else { return nil }
        return components[component].map(current).flatMap { isComposite($0) ? $0 : nil }
    }

    /// Whether a type has components.
    func isComposite(_ type: String) -> Bool { Self.composites.contains(type) }

    /// The name that a type of version 2.5.1 has in this one.
    private func current(_ type: String) -> String {
        switch type {
        case "CE" where isFrom26: "CWE"
        case "TS" where isFrom26: "DTM"
        case "IS" where isFrom27: "CWE"
        default: type
        }
    }
}
