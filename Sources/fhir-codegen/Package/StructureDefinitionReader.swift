import FHIRCore

/// Reads a StructureDefinition's facts; nil for profiles and logical models.
struct StructureDefinitionReader {
    private static let prefix = "http://hl7.org/fhir/StructureDefinition/"

    func read(_ root: Element) -> TypeDefinition? {
        guard let kind = root.text("kind").flatMap(TypeDefinition.Kind.init),
            root.text("derivation") != "constraint",
            let name = root.text("name"),
            let rows = root.member(named: "snapshot")?.member(named: "element")
        else { return nil }
        return TypeDefinition(
            name: name, kind: kind,
            isAbstract: root.member(named: "abstract")?.bool ?? false,
            base: root.text("baseDefinition").map(Self.shortName),
            elements: rows.children.map { row($0, kind: kind) })
    }

    /// A canonical of the core specification without its common beginning.
    static func shortName(_ canonical: String) -> String {
        canonical.hasPrefix(prefix) ? String(canonical.dropFirst(prefix.count)) : canonical
    }

    private func row(_ element: Element, kind: TypeDefinition.Kind) -> ElementRow {
        let path = element.text("path") ?? ""
        return ElementRow(
            path: path,
            min: element.member(named: "min")?.number?.text ?? "0",
            max: element.text("max") ?? "*",
            types: element.items("type").map { type($0, path: path, kind: kind) },
            binding: element.member(named: "binding").flatMap(binding),
            contentReference: element.text("contentReference").map { String($0.dropFirst()) },
            constraints: element.items("constraint").compactMap(constraint),
            isModifier: element.member(named: "isModifier")?.bool ?? false,
            isSummary: element.member(named: "isSummary")?.bool ?? false)
    }

    // R4 4.0.1 declares Resource.id as a System.String like Element.id; the text and the JSON
    // format treat it as an `id`, with siblings.
    private func type(
        _ element: Element, path: String, kind: TypeDefinition.Kind
    ) -> TypeReference {
        let code = element.text("code") ?? ""
        let isSystem = code.hasPrefix("http://hl7.org/fhirpath/System.")
        let isResourceId = isSystem && kind == .resource && path.split(separator: ".").count == 2
        let fhirType = element.items("extension")
            .first { $0.text("url")?.hasSuffix("structuredefinition-fhir-type") == true }
            .flatMap { $0.text("valueUrl") ?? $0.text("valueUri") }
        return TypeReference(
            code: isResourceId ? "id" : fhirType ?? code,
            isAttribute: isSystem && !isResourceId,
            targets: element.texts("targetProfile").map(Self.shortName),
            profiles: element.texts("profile").map(Self.shortName))
    }

    private func binding(_ element: Element) -> ElementRow.Binding? {
        guard let strength = element.text("strength"), let valueSet = element.text("valueSet")
        else { return nil }
        let canonical = valueSet.prefix { $0 != "|" }
        return ElementRow.Binding(strength: strength, valueSet: String(canonical))
    }

    private func constraint(_ element: Element) -> ElementRow.Constraint? {
        guard let key = element.text("key") else { return nil }
        return ElementRow.Constraint(
            key: key, severity: element.text("severity") ?? "error",
            expression: element.text("expression") ?? "")
    }
}
