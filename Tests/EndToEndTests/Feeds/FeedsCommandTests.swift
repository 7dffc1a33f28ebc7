import Foundation
import Testing

/// Trying feed maps on the command line.
struct FeedsCommandTests {
    private static func sample(_ name: String) -> String {
        "\(Program.root)/SampleBundles/feeds/\(name)/input.xml"
    }

    private static let small = """
        name: small
        recognise: {root: lab}
        record: request
        patient: {id: "@p", birth: "@b"}
        results: [{path: row, code: "@c", value: .}]
        """

    private static func withFile<Value>(
        _ text: String, _ body: (String) throws -> Value
    ) throws -> Value {
        let path = NSTemporaryDirectory() + "feed-map-\(UUID().uuidString).yaml"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }

    @Test func `the shipped maps are listed`() throws {
        let ending = try Program.run(["feeds", "list", "--format", "json"])
        #expect(ending.code == 0)
        let maps = try ending.json()["maps"].items
        #expect(maps.map { $0["name"].string } == ["flat-analyser", "french-lis"])
    }

    @Test(
        arguments: [
            ("french-lis", "V05a-legacy-units", 1), ("french-lis", "V01-lab-xml", 1),
            ("flat-analyser", "flat-analyser-export", 2),
        ])
    func `a shipped map takes every field of its sample`(
        map: String, sample: String, records: Int
    ) throws {
        let ending = try Program.run(
            ["feeds", "check", "--format", "json", map, Self.sample(sample)])
        #expect(ending.code == 0)
        let check = try ending.json()
        #expect(check["recognised"] == .bool(true))
        #expect(check["records"] == .number(Double(records)))
        #expect(check["untaken"].items.isEmpty)
    }

    @Test func `a map that would not be chosen is told, with 5`() throws {
        let ending = try Program.run(
            ["feeds", "check", "french-lis", Self.sample("flat-analyser-export")])
        #expect(ending.code == 5)
        #expect(ending.text.contains("the root element is AnalyserExport, not compteRendu"))
    }

    @Test func `a map of a file is tried on standard input, and shows no text of it`() throws {
        let ending = try Self.withFile(Self.small) { path in
            try Program.run(
                ["feeds", "check", path],
                text: "<lab><request p='GEHEIM'><row c='GEHEIM'>GEHEIM</row></request></lab>")
        }
        #expect(ending.code == 0)
        #expect(ending.text.contains("the record has no birth date"))
        #expect(!ending.text.contains("GEHEIM"))
    }

    @Test func `issues at the threshold end with 1`() throws {
        let ending = try Self.withFile(Self.small) { path in
            try Program.run(
                ["feeds", "check", "--fail-on", "warning", path],
                text: "<lab><request p='1'><row c='1'>x</row></request></lab>")
        }
        #expect(ending.code == 1)
    }

    @Test func `a map with a fault is refused with its place`() throws {
        let text = Self.small.replacing("recognise", with: "recognize")
        let ending = try Self.withFile(text) { path in
            try Program.run(["feeds", "check", path], text: "<lab/>")
        }
        #expect(ending.code == 2)
        #expect(ending.errors.contains(":2:1: recognize: there is no such key"))
        #expect(ending.errors.contains("did you mean recognise?"))
    }

    @Test func `a missing input ends with 3, a missing map with 2`() throws {
        #expect(try Program.run(["feeds", "check", "french-lis", "/nowhere.xml"]).code == 3)
        #expect(try Program.run(["feeds", "check", "french-lis"], text: "").code == 3)
        #expect(try Program.run(["feeds", "check", "/nowhere.yaml"], text: "<lab/>").code == 2)
    }

    @Test func `a record read by a map of the site's own is judged`() throws {
        let text = """
            name: tiny
            recognise: {root: lab}
            record: request
            numbers: {decimal: point}
            patient: {id: "@p", birth: "@b"}
            results: [{path: row, code: "@c", value: ., unit: "@u", time: ../@t, status: "=final"}]
            """
        let input = """
            <lab><request p='1' b='2024-10-01' t='2025-05-06T08:00:00+02:00'>
            <row c='VITB12' u='pg/mL'>53</row></request></lab>
            """
        let ending = try Self.withFile(text) { path in
            try Program.run(
                ["check", "--format", "json", "--as-of", "2025-05-06", "--feed-map", path],
                text: input)
        }
        #expect(ending.code == 0)
        #expect(ending.text.contains("\"R01\""))
    }
}
