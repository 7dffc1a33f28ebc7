import DecisionSupport
import Foundation
import Testing

/// No rule without a sample bundle, and no sample bundle without its story.
@Suite struct SampleCoverageTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../SampleBundles").standardizedFileURL

    /// The folders of the cases, relative to `SampleBundles/`.
    private static let folders: [String] = {
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
        let files = (paths ?? []).filter {
            $0.contains("/") && ($0 as NSString).pathExtension != ""
        }
        return Set(files.map { ($0 as NSString).deletingLastPathComponent }).sorted()
    }()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private static let numbers = RuleRegistry.all.map { $0.number }

    @Test(arguments: numbers)
    func `every rule fires in a sample bundle`(_ number: String) {
        let fired = SampleCase.all.flatMap { $0.expected.subjects.values }.flatMap(\.fires)
        #expect(fired.contains { $0.rule == number })
    }

    @Test(arguments: numbers)
    func `every rule is refused in a sample bundle`(_ number: String) {
        let subjects = SampleCase.all.flatMap { $0.expected.subjects.values }
        #expect(subjects.contains { $0.never?.contains(number) ?? false })
    }

    /// The issues about data that a document can give without a clock.
    private static let issues = [
        "age-unknown", "ambiguous-number", "b12-dose-unspecified", "careplan-conflict",
        "careplan-monitoring-gap", "comparator-indeterminate",
        "duplicate-identical", "dyad-link-missing", "empty-result", "local-code-mapped",
        "loinc-foreign-code", "loinc-specimen-unresolved", "loinc-unit-property-mismatch",
        "protocol-unrecognised", "sample-before-birth", "status-not-final", "time-is-issued",
    ]

    @Test(arguments: issues)
    func `every issue about data stands in a sample bundle`(_ id: String) {
        let present = SampleCase.all.flatMap { $0.expected.issues?.present ?? [] }
        #expect(present.contains { $0.id == id })
    }

    @Test(arguments: ["new", "under-treatment", "mitigated"])
    func `every stage of the life cycle stands in a sample bundle`(_ lifecycle: String) {
        let subjects = SampleCase.all.flatMap { $0.expected.subjects.values }
        #expect(subjects.flatMap(\.fires).contains { $0.lifecycle == lifecycle })
        #expect(subjects.contains { $0.resolved?.isEmpty == false })
    }

    @Test(arguments: folders)
    func `every case has a story, an input and something expected`(_ folder: String) throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent(folder).path)
        #expect(files.contains("README.md"))
        #expect(files.contains { $0.hasPrefix("input.") })
        #expect(files.contains { $0.hasPrefix("expected.") })
        let parts = ["input.", "expected.", "output."]
        #expect(files.allSatisfy { $0 == "README.md" || parts.contains(where: $0.hasPrefix) })
        #expect(Self.dates("expected.", files) == Self.dates("output.", files))
    }

    /// The dates in the names of files of a kind.
    private static func dates(_ start: String, _ files: [String]) -> Set<String> {
        Set(
            files.filter { $0.hasPrefix(start) }.map { name in
                (String(name.dropFirst(start.count)) as NSString).deletingPathExtension
            })
    }

    @Test(arguments: SampleCase.all)
    func `an expected file is named and told of by its date`(_ sample: SampleCase) throws {
        let name = "expected.\(sample.expected.asOf.replacing(":", with: "-")).json"
        let folder = Self.root.appendingPathComponent(sample.name)
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path))
        #expect(try Self.text("\(sample.name)/README.md").contains("`\(sample.expected.asOf)`"))
    }

    @Test func `no rule is both expected and refused`() {
        for sample in SampleCase.all {
            for (reference, subject) in sample.expected.subjects {
                let fired = Set(subject.fires.map(\.rule))
                #expect(fired.isDisjoint(with: subject.never ?? []), "\(sample), \(reference)")
            }
        }
    }

    /// The cells of the rows of a table of `SampleBundles/README.md`, below its heading.
    private static func rows(under heading: String) throws -> [[String]] {
        let lines = try text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { $0 != "## \(heading)" }.dropFirst()
        return section.prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| ") }.dropFirst()
            .map { line in
                line.split(separator: "|").map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
            }
    }

    @Test func `the list of cases has each case once, with its story and what it proves`() throws {
        let rows = try Self.rows(under: "Cases")
        #expect(rows.allSatisfy { $0.count == 3 && $0.allSatisfy { !$0.isEmpty } })
        let links = Self.folders.map { "[`\($0)`](\($0)/README.md)" }
        #expect(rows.map { $0[0] }.sorted() == links.sorted())
    }

    @Test func `the list of dates has each date once, with the rules that fire`() throws {
        let rows = try Self.rows(under: "Dates and rules").map { $0.joined(separator: " | ") }
        let wanted = SampleCase.all.map { sample in
            let fires = sample.expected.subjects.values.flatMap(\.fires)
            let rules = Set(fires.map(\.rule)).sorted()
            let fired = rules.isEmpty ? "none" : rules.joined(separator: ", ")
            return "`\(sample.name)` | `\(sample.expected.asOf)` | \(fired)"
        }
        // A case with two inputs is judged at each date twice.
        #expect(rows.sorted() == Set(wanted).sorted())
    }

    /// In words, or by HL7's processing id T of training and test.
    @Test(arguments: SampleCase.all.filter(\.isFeed))
    func `every feed says that it is test data`(_ sample: SampleCase) throws {
        let bytes = [UInt8](try Data(contentsOf: sample.input))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(["ynth", "invent", "HTEST", "|T|2"].contains { text.contains($0) })
    }

    @Test(arguments: SampleCase.all.filter { !$0.isFeed })
    func `every entry says that it is test data`(_ sample: SampleCase) throws {
        let text = try String(contentsOf: sample.input, encoding: .utf8)
        let documents =
            sample.input.pathExtension == "ndjson"
            ? text.split(separator: "\n").map(String.init) : [text]
        for document in documents {
            let bundle = try JSONSerialization.jsonObject(with: Data(document.utf8))
            try #expect(Self.untagged(#require(bundle as? [String: Any])) == [])
        }
    }

    /// The entries, of nested Bundles too, whose resource lacks the tag of test data.
    private static func untagged(_ bundle: [String: Any]) -> [String] {
        let entries = bundle["entry"] as? [[String: Any]] ?? []
        return entries.flatMap { entry -> [String] in
            guard let resource = entry["resource"] as? [String: Any] else { return [] }
            let meta = resource["meta"] as? [String: Any]
            let tags = meta?["tag"] as? [[String: Any]] ?? []
            let isTagged = tags.contains { $0["code"] as? String == "HTEST" }
            let own = isTagged ? [] : [resource["id"] as? String ?? "an entry without id"]
            return own + untagged(resource)
        }
    }
}
