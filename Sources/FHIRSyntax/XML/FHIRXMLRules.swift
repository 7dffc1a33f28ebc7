import FHIRCore

/// The rules of elements by number, so that an event's name leads to its rule without a text.
///
/// Types are added when the first element of theirs comes.
struct FHIRXMLRules {
    let catalog: any ElementCatalog
    let events: XMLEventReader

    private(set) var rules: [FHIRXMLRule] = []
    /// The names as JSON writes them, quoted and with the colon; rules know their part.
    private(set) var names = FHIRXMLBytes(reserving: 1 << 14)
    private var paths: [String] = []
    private var shapes: [String: Int32] = [:]
    private var unknown: [String: UInt32] = [:]
    private var numbers = FHIRXMLNumbers()
    /// Distinct names that no definition knows.
    private(set) var unknownCount = 0

    /// The elements of what no definition knows: none.
    static let noShape: Int32 = 0
    /// The `id` and `extension` of a primitive.
    let primitiveShape: Int32 = 1
    /// What stands in `contained` and its like: resources.
    let resourceShape: Int32 = 2

    init(catalog: any ElementCatalog, events: XMLEventReader) {
        self.catalog = catalog
        self.events = events
        shapes = ["": Self.noShape]
        addShape("Element")
        shapes["Resource[]"] = resourceShape
    }

    /// The rule of a name among the elements of a shape.
    @inline(__always)
    func rule(of name: UInt32, in shape: Int32) -> UInt32? { numbers[shape, name] }

    /// The shape of what stands inside an element.
    mutating func shape(inside rule: UInt32) -> Int32 {
        let known = rules[Int(rule)].shape
        if known >= 0 { return known }
        let shape = shapes[paths[Int(rule)]] ?? addShape(paths[Int(rule)])
        rules[Int(rule)].shape = shape
        return shape
    }

    /// The rule of a resource by its type; nil where R4 has none of that name.
    mutating func resource(_ name: UInt32) -> UInt32? {
        if let known = numbers[resourceShape, name] { return known }
        let type = events.name(name)
        guard catalog.isResource(type) else { return nil }
        let rule = add(type, kind: .resource, repeats: true, place: 0, path: type)
        // Only numbers that were asked for stay the same from one document to the next.
        numbers.insert(rule, resourceShape, events.intern(type))
        return rule
    }

    /// The rule of a member that no definition knows, under the name that JSON gives it.
    mutating func unknown(_ name: String, isResource: Bool = false) -> UInt32 {
        let key = isResource ? "resource " + name : name
        if let known = unknown[key] { return known }
        let kind: FHIRXMLRule.Kind = isResource ? .resource : .unknown
        let rule = add(name, kind: kind, repeats: false, place: .max, path: "")
        unknown[key] = rule
        unknownCount += 1
        return rule
    }

    /// Forgets how many unknown names came; their rules stay, unless they became too many.
    mutating func restart() {
        if unknown.count > Self.keptUnknown {
            self = FHIRXMLRules(catalog: catalog, events: events)
        }
        unknownCount = 0
    }

    private static let keptUnknown = 1 << 12

    @discardableResult
    private mutating func addShape(_ path: String) -> Int32 {
        // The number after that of the shape of resources, which has no path of its own.
        let shape = path == "Element" ? primitiveShape : Int32(shapes.count)
        shapes[path] = shape
        for (place, element) in (catalog.shape(at: path)?.elements ?? []).enumerated() {
            let (kind, inside) = Self.kind(of: element.content)
            let rule = add(
                element.name, kind: kind, repeats: element.repeats, place: Int32(place),
                path: inside)
            numbers.insert(rule, shape, events.intern(element.name))
        }
        return shape
    }

    private static func kind(of content: ElementRule.Content) -> (FHIRXMLRule.Kind, String) {
        switch content {
        case .attribute: (.attribute, "")
        case .primitive(.string): (.string, "Element")
        case .primitive(.number): (.number, "Element")
        case .primitive(.boolean): (.boolean, "Element")
        case .xhtml: (.xhtml, "")
        case .resource: (.holder, "Resource[]")
        case .object(let path): (.object, path)
        }
    }

    private mutating func add(
        _ name: String, kind: FHIRXMLRule.Kind, repeats: Bool, place: Int32, path: String
    ) -> UInt32 {
        let start = names.count
        var writer = JSONWriter()
        writer.string(name)
        writer.bytes.withUnsafeBufferPointer { names.put($0) }
        names.put(UInt8(ascii: ":"))
        rules.append(
            FHIRXMLRule(
                kind: kind, repeats: repeats, place: place, shape: -1,
                name: UInt32(start), nameCount: UInt32(names.count - start)))
        paths.append(path)
        return UInt32(rules.count - 1)
    }
}

/// What reading needs of an element's rule.
struct FHIRXMLRule {
    let kind: Kind
    let repeats: Bool
    /// The place among its siblings in the order of the specification.
    let place: Int32
    /// The number of the shape inside; negative until asked for.
    var shape: Int32
    let name: UInt32
    let nameCount: UInt32

    enum Kind: UInt8 {
        case object, string, number, boolean, attribute, xhtml, holder, resource, unknown

        var isPrimitive: Bool { self == .string || self == .number || self == .boolean }
    }
}
