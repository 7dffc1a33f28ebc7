import FHIRCore
import FHIRModel
import FHIRSyntax
import Foundation
import Testing

/// The official R4 examples through structs and back.
@Suite(.enabled(if: Material.isPresent("r4-examples.tgz"), "r4-examples.tgz is not here"))
struct ExampleRoundTripTests {
    private typealias Example = (name: String, document: Document, resource: Resource)

    private func typedExamples(of name: String = "r4-examples.tgz") throws -> [Example] {
        try Material.documents(of: name).compactMap { entry in
            let document = try JSONReader().read(entry.bytes).get()
            guard let resource = Resource(document.root) else { return nil }
            if case .other = resource { return nil }
            return (entry.name, document, resource)
        }
    }

    /// Examples that do not come back exactly, with the reason; one that does fails the test.
    private static let knownExceptions: [String: String] = [:]

    /// Compares each typed resource of a set with what its struct writes.
    private func compare(_ file: String, atLeast least: Int) throws {
        let examples = try typedExamples(of: file)
        #expect(examples.count >= least)
        for (name, document, resource) in examples {
            let again = try JSONReader().read(resource.json()).get()
            let change = difference(document.root, again.root)
            let isKnown = Self.knownExceptions[name] != nil
            #expect((change != nil) == isKnown, "\(name): \(change ?? "comes back")")
        }
    }

    @Test
    func `bytes to struct to bytes keeps tree, decimal text and key order`() throws {
        try compare("r4-examples.tgz", atLeast: 200)
    }

    @Test(
        .enabled(
            if: Material.isPresent("r4-definition-examples.tgz"),
            "r4-definition-examples.tgz is not here"))
    func `definitions come back from their structs`() throws {
        try compare("r4-definition-examples.tgz", atLeast: 270)
    }

    @Test(
        .enabled(if: Material.isPresent("synthea-r4.ndjson.gz"), "synthea-r4.ndjson.gz is not here")
    )
    func `sixty bundles of real length come back from their structs`() throws {
        try compare("synthea-r4.ndjson.gz", atLeast: 60)
    }

    @Test(arguments: [
        ("1.50", "1.5"), ("1e3", "1E3"), (#""\u00e9""#, #""e\u0301""#), ("{}", "[]"),
        (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"a":1,"a":2}"#, #"{"a":1}"#), ("[1]", "[1,1]"),
    ])
    func `the comparison finds what changes a value`(left: String, right: String) throws {
        let (one, other) = (try FHIRModelTests.document(left), try FHIRModelTests.document(right))
        #expect(difference(one.root, other.root) != nil)
        #expect(difference(one.root, one.root) == nil)
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
