import FHIRCore
import FHIRSyntax

/// The facts of a FHIR definitions package.
package struct DefinitionPackage {
    package private(set) var name = ""
    package private(set) var version = ""
    package private(set) var types: [String: TypeDefinition] = [:]
    var terminology = TerminologyContent()

    package init(archive path: String) throws(GeneratorError) {
        let archive = try PackageArchive(path: path)
        let reader = JSONReader()
        try archive.forEachFile { (file, bytes) throws(GeneratorError) in
            guard file.hasSuffix(".json"), let kind = Self.kind(of: file) else { return }
            switch reader.read(bytes) {
            case .success(let document): add(document.root, kind: kind)
            case .failure(let error): throw .syntax(file: file, reason: "\(error)")
            }
        }
        guard !types.isEmpty else { throw .unreadable("any StructureDefinition in \(path)") }
    }

    package var sourceName: String { "\(name) \(version)" }

    /// The types of one kind, in the order of their names.
    package func types(of kind: TypeDefinition.Kind) -> [TypeDefinition] {
        types.values.filter { $0.kind == kind }.sorted { $0.name < $1.name }
    }

    private enum Kind: String {
        case package
        case structure = "StructureDefinition"
        case valueSet = "ValueSet"
        case codeSystem = "CodeSystem"
    }

    // Most files of a package are search parameters, maps and profiles; their names say so.
    private static func kind(of file: String) -> Kind? {
        guard let name = file.split(separator: "/").last else { return nil }
        if name == "package.json" { return .package }
        return Kind(rawValue: String(name.prefix { $0 != "-" }))
    }

    private mutating func add(_ root: Element, kind: Kind) {
        switch kind {
        case .package:
            name = root.text("name") ?? ""
            version = root.text("version") ?? ""
        case .structure:
            if let type = StructureDefinitionReader().read(root) { types[type.name] = type }
        case .valueSet: terminology.addValueSet(root)
        case .codeSystem: terminology.addCodeSystem(root)
        }
    }
}
