import FHIRCore
import FHIRSyntax
import FHIRWriting
import Testing

/// Reading what was written.
struct Written {
    let document: Document

    init(_ json: [UInt8]) throws {
        document = try JSONReader().read(json).get()
    }

    /// The value at a path of names and indices, `code.coding.0.code`.
    subscript(path: String) -> Element? {
        path.split(separator: ".").reduce(document.root as Element?) { element, part in
            guard let element else { return nil }
            guard element.isArray, let index = Int(part) else {
                return element.member(named: String(part))
            }
            return Array(element.children).indices.contains(index)
                ? Array(element.children)[index] : nil
        }
    }

    func text(_ path: String) -> String? { self[path]?.string }

    /// The texts under `name` of all items of an array.
    func texts(_ path: String, _ name: String) -> [String] {
        self[path]?.children.compactMap { $0.member(named: name)?.string } ?? []
    }

    /// The extensions of one of the project's names.
    func extensions(_ name: String) -> [Element] {
        let url = Canonical.structureDefinition(name)
        return self["extension"]?.children.filter { $0.member(named: "url")?.string == url } ?? []
    }
}

extension [EmittedResource] {
    /// The only resource of a type.
    func only(_ type: String) throws -> Written {
        let found = filter { $0.type == type }
        try #require(found.count == 1)
        return try Written(found[0].json)
    }
}
