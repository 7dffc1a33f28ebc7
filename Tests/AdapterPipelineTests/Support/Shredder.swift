import FHIRCore
import FHIRSyntax
import Foundation

/// Cuts a Bundle into resources as a server's bulk export has them, one a line: each has an id, and
/// references name `Type/id`.
enum Shredder {
    static func resources(of bundle: [UInt8]) throws -> [[UInt8]] {
        try bundle.withUnsafeBytes { bytes in
            let document = try JSONReader().read(bytes).get()
            let entries = entries(in: document.root)
            var names: [(url: String, name: String)] = []
            for entry in entries {
                guard let url = entry[.fullUrl]?.string, let id = id(of: entry) else { continue }
                names.append((url, "\(type(of: entry))/\(id)"))
            }
            return entries.map { exported($0, names) }
        }
    }

    /// The resources as the entries of one Bundle.
    static func bundle(of resources: [[UInt8]]) -> [UInt8] {
        let entries = resources.map { Array(#"{"resource":"#.utf8) + $0 + Array("}".utf8) }
        return Array(#"{"resourceType":"Bundle","type":"collection","entry":["#.utf8)
            + entries.joined(separator: [UInt8(ascii: ",")]) + Array("]}".utf8)
    }

    private static func entries(in bundle: Element) -> [Element] {
        let all = bundle[.entry]?.children.filter { $0[.resource] != nil } ?? []
        return all.flatMap { entry -> [Element] in
            guard type(of: entry) == "Bundle", let inner = entry[.resource] else { return [entry] }
            return entries(in: inner)
        }
    }

    private static func type(of entry: Element) -> String {
        entry[.resource]?[.resourceType]?.string ?? ""
    }

    /// A resource without an id gets the last part of its urn.
    private static func id(of entry: Element) -> String? {
        entry[.resource]?[.id]?.string
            ?? entry[.fullUrl]?.string?.split(separator: ":").last.map(String.init)
    }

    private static func exported(
        _ entry: Element, _ names: [(url: String, name: String)]
    ) -> [UInt8] {
        guard let resource = entry[.resource] else { return [] }
        var writer = JSONWriter()
        writer.element(resource)
        var text = String(decoding: writer.bytes, as: UTF8.self)
        for (url, name) in names where text.contains(url) {
            text = text.replacingOccurrences(of: "\"\(url)\"", with: "\"\(name)\"")
        }
        if resource[.id] == nil, let id = id(of: entry) {
            text = "{\"id\":\"\(id)\"," + text.dropFirst()
        }
        return Array(text.utf8)
    }
}
