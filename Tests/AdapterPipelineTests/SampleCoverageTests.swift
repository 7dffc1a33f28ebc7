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

    /// The issues about data that a document can give without a clock or a care plan.
    private static let issues = [
        "age-unknown", "ambiguous-number", "b12-dose-unspecified", "comparator-indeterminate",
        "duplicate-identical", "dyad-link-missing", "empty-result", "local-code-mapped",
        "loinc-foreign-code", "loinc-specimen-unresolved", "loinc-unit-property-mismatch",
        "sample-before-birth", "status-not-final", "time-is-issued",
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
        #expect(
            files.allSatisfy { name in
                name == "README.md" || name.hasPrefix("input.") || name.hasPrefix("expected.")
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

    @Test func `the list of cases names each of them with its dates`() throws {
        let list = try Self.text("README.md")
        for folder in Self.folders {
            #expect(list.contains("](\(folder)/README.md)"), "\(folder)")
        }
        for sample in SampleCase.all {
            let row = list.split(separator: "\n").first {
                $0.hasPrefix("| `\(sample.name)` | `\(sample.expected.asOf)` |")
            }
            let fired = Set(sample.expected.subjects.values.flatMap(\.fires).map(\.rule)).sorted()
            let wanted = fired.isEmpty ? "none" : fired.joined(separator: ", ")
            #expect(row?.hasSuffix("| \(wanted) |") ?? false, "\(sample): \(wanted)")
        }
    }

    @Test(arguments: SampleCase.all)
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
