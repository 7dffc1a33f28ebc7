import FHIRCore
import FHIRModel
import FHIRSyntax
import Foundation
import Testing

/// The official R4 examples through structs and back.
@Suite(.enabled(if: Material.isPresent("r4-examples.tgz"), "r4-examples.tgz is not here"))
struct ExampleRoundTripTests {
    /// Examples that do not come back exactly, with the reason.
    private static let knownGaps: [String: String] = [:]

    private func typedExamples() throws -> [(name: String, document: Document, resource: Resource)]
    {
        try Material.entries(of: "r4-examples.tgz").compactMap { entry in
            let document = try JSONReader().read(entry.bytes).get()
            guard let resource = Resource(document.root) else { return nil }
            if case .other = resource { return nil }
            return (entry.name, document, resource)
        }
    }

    @Test
    func `bytes to struct to bytes keeps tree, decimal text and key order`() throws {
        let examples = try typedExamples()
        #expect(examples.count > 150)
        for (name, document, resource) in examples where Self.knownGaps[name] == nil {
            let again = try JSONReader().read(resource.json()).get()
            let change = difference(document.root, again.root)
            #expect(change == nil, "\(name)")
        }
    }

    @Test
    func `the structs hold every member of the examples`() throws {
        for (name, _, resource) in try typedExamples() {
            #expect(UnheldMembers.names(in: resource) == [], "\(name)")
        }
    }

    @Test
    func `resources without a Swift type keep their bytes`() throws {
        var count = 0
        for entry in try Material.entries(of: "r4-examples.tgz") {
            let document = try JSONReader().read(entry.bytes).get()
            guard case .other(let raw)? = Resource(document.root) else { continue }
            count += 1
            #expect(raw.json == Array(document.root.bytes), "\(entry.name)")
        }
        #expect(count > 50)
    }

    @Test
    func `Foundation's coders carry all but digits and order`() throws {
        for (name, document, _) in try typedExamples() {
            let decoded = try JSONDecoder().decode(Resource.self, from: Data(document.bytes))
            let encoded = try JSONEncoder().encode(decoded)
            let again = try JSONReader().read(Array(encoded)).get()
            let change = difference(document.root, again.root, .loose)
            #expect(change == nil, "\(name)")
        }
    }
}
