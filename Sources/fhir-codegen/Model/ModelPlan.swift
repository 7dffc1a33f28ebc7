/// A Swift struct to be written, with its fields in the order of the specification.
struct StructPlan {
    var path: String
    var isResource: Bool
    var fields: [FieldPlan]

    /// The Swift path of the type, for example `Observation.Component`.
    var typePath: String { SwiftNaming.typePath(path) }

    /// The struct and the enums of its choices.
    var declaredTypes: [String] {
        [typePath]
            + fields.compactMap { field in
                if case .choice(_, let type) = field.kind { type } else { nil }
            }
    }
}

/// A stored property of a generated struct.
struct FieldPlan {
    enum Kind {
        /// A value without `id` and `extension` siblings.
        case attribute
        case primitive(value: String)
        case element(type: String)
        case choice([TypeReference], type: String)
        case resource
    }

    var name: String
    var kind: Kind
    var repeats: Bool
    /// Stored behind a reference, because the type would otherwise hold itself.
    var isIndirect = false
}

/// Which structs are needed for a list of resources, and what they hold.
struct ModelPlan {
    /// Type name of each file, with its structs, outermost first.
    private(set) var files: [(name: String, structs: [StructPlan])] = []

    /// The types of the open choice `value[x]`, where it is used.
    var openChoice: [TypeReference]? {
        for field in files.flatMap(\.structs).flatMap(\.fields) {
            if case .choice(let types, "AnyValue") = field.kind { return types }
        }
        return nil
    }

    private let package: DefinitionPackage

    init(_ package: DefinitionPackage, resources: [String]) throws(GeneratorError) {
        self.package = package
        for name in try reachable(from: resources) {
            guard let type = package.types[name] else { continue }
            files.append((name, try structs(of: type)))
        }
        markIndirect()
    }

    /// The listed resources and every data type that their elements can hold, by name.
    private func reachable(from resources: [String]) throws(GeneratorError) -> [String] {
        var found = Set(resources)
        var pending = resources
        while let name = pending.popLast() {
            guard let type = package.types[name] else {
                throw .unknownType(name, path: "list of resources")
            }
            let codes = type.elements.flatMap(\.types).map(\.code)
            for code in codes where isConcrete(code) && found.insert(code).inserted {
                pending.append(code)
            }
        }
        return found.sorted()
    }

    private func isConcrete(_ code: String) -> Bool {
        guard let type = package.types[code] else { return false }
        return type.kind == .complex && !type.isAbstract
    }

    private func structs(of type: TypeDefinition) throws(GeneratorError) -> [StructPlan] {
        var order: [String] = []
        var children: [String: [ElementRow]] = [:]
        for element in type.elements.dropFirst() {
            if children[element.parentPath] == nil { order.append(element.parentPath) }
            children[element.parentPath, default: []].append(element)
        }
        var result: [StructPlan] = []
        for path in order {
            var fields: [FieldPlan] = []
            for element in children[path] ?? [] { fields.append(try field(element)) }
            let isResource = type.kind == .resource && path == type.name
            result.append(StructPlan(path: path, isResource: isResource, fields: fields))
        }
        return result
    }

    private func field(_ element: ElementRow) throws(GeneratorError) -> FieldPlan {
        FieldPlan(name: element.name, kind: try kind(of: element), repeats: element.repeats)
    }

    private func kind(of element: ElementRow) throws(GeneratorError) -> FieldPlan.Kind {
        if let reference = element.contentReference {
            return .element(type: SwiftNaming.typePath(reference))
        }
        guard let type = element.types.first else {
            throw .unknownType("(none)", path: element.path)
        }
        if element.isChoice { return .choice(element.types, type: Self.choiceType(element)) }
        if type.isAttribute { return .attribute }
        if let value = SwiftNaming.primitiveValues[type.code] { return .primitive(value: value) }
        switch type.code {
        case "Resource": return .resource
        case "BackboneElement", "Element":
            return .element(type: SwiftNaming.typePath(element.path))
        case let code where isConcrete(code): return .element(type: code)
        default: throw .unknownType(type.code, path: element.path)
        }
    }

    // The open choice `value[x]` allows the same fifty types everywhere: one enum serves all.
    private static func choiceType(_ element: ElementRow) -> String {
        if element.types.count >= 50, element.name == "value" { return "AnyValue" }
        return SwiftNaming.typePath("\(element.parentPath).\(element.name)")
    }

    // Arrays and choices are stored behind a reference anyway; a single field that leads back to
    // its own struct must be too.
    private mutating func markIndirect() {
        let structs = files.flatMap(\.structs)
        let byType = Dictionary(uniqueKeysWithValues: structs.map { ($0.typePath, $0) })
        for file in files.indices {
            for place in files[file].structs.indices {
                let plan = files[file].structs[place]
                for field in plan.fields.indices {
                    guard case .element(let type) = plan.fields[field].kind,
                        !plan.fields[field].repeats,
                        Self.leads(from: type, to: plan.typePath, in: byType)
                    else { continue }
                    files[file].structs[place].fields[field].isIndirect = true
                }
            }
        }
    }

    private static func leads(
        from start: String, to target: String, in structs: [String: StructPlan]
    ) -> Bool {
        var seen: Set<String> = []
        var pending = [start]
        while let type = pending.popLast() {
            if type == target { return true }
            guard seen.insert(type).inserted else { continue }
            for field in structs[type]?.fields ?? [] where !field.repeats {
                if case .element(let next) = field.kind { pending.append(next) }
            }
        }
        return false
    }
}
