/// Writes the value sets of required bindings and the code systems they take whole.
///
/// Value sets: one line each, tab-separated: name, then one column a system, `system=code code`,
/// or `system=*` for all its codes; `?reason` where the package cannot enumerate it.
/// Code systems: one line each: URL, then its codes. `%20` stands for a space within a code.
package struct ValueSetTableWriter {
    private static let prefix = "http://hl7.org/fhir/ValueSet/"

    private let package: DefinitionPackage
    private let expander: ValueSetExpander

    package init(_ package: DefinitionPackage) {
        self.package = package
        expander = ValueSetExpander(content: package.terminology)
    }

    static func shortName(_ canonical: String) -> String {
        canonical.hasPrefix(prefix) ? String(canonical.dropFirst(prefix.count)) : canonical
    }

    package func tables() -> (valueSets: String, codeSystems: String) {
        var rows = ["# \(package.sourceName)"]
        var whole: Set<String> = []
        for url in boundValueSets() { rows.append(row(url, whole: &whole)) }
        let systems = whole.sorted().map { system in
            ([system] + allCodes(of: system).map(Self.escaped)).joined(separator: "\t")
        }
        return (
            rows.joined(separator: "\n") + "\n",
            (["# \(package.sourceName)"] + systems).joined(separator: "\n") + "\n"
        )
    }

    private func boundValueSets() -> [String] {
        let kinds = [TypeDefinition.Kind.complex, .resource]
        let bindings = kinds.flatMap { package.types(of: $0) }.flatMap(\.elements)
            .compactMap(\.binding)
        return Set(bindings.filter { $0.strength == "required" }.map(\.valueSet)).sorted()
    }

    private func row(_ url: String, whole: inout Set<String>) -> String {
        let name = Self.shortName(url)
        let codes: [ValueSetExpander.Code]
        do throws(ValueSetExpander.Gap) {
            codes = try expander.expand(url)
        } catch {
            return "\(name)\t?\(error.reason)"
        }
        var columns = [name]
        for (system, codes) in Self.grouped(codes) {
            if codes == allCodes(of: system) {
                whole.insert(system)
                columns.append("\(system)=*")
            } else {
                columns.append("\(system)=\(codes.map(Self.escaped).joined(separator: " "))")
            }
        }
        return columns.joined(separator: "\t")
    }

    private func allCodes(of system: String) -> [String] {
        let definition = package.terminology.codeSystems[system]
        return definition?.isComplete == true ? definition?.concepts.map(\.code) ?? [] : []
    }

    private static func grouped(_ codes: [ValueSetExpander.Code]) -> [(String, [String])] {
        var order: [String] = []
        var groups: [String: [String]] = [:]
        for code in codes {
            if groups[code.system] == nil { order.append(code.system) }
            groups[code.system, default: []].append(code.code)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    private static func escaped(_ code: String) -> String {
        code.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
    }
}
