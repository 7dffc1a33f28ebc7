import ClinicalModel
import DecisionSupport
import Foundation
import Testing

/// Nobody forgets a line: files, registry, knowledge and examples agree.
@Suite struct RulesGuardTests {
    private static let folder = RulesKnowledge.root.appending(path: "Sources/DecisionSupport/Rules")

    /// The names of the files that hold a rule, without their ending.
    private static func fileNames() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
    }

    private static func source(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(name).swift"), encoding: .utf8)
    }

    /// `b12-severe-deficiency` → `B12SevereDeficiency`.
    private static func typeName(_ slug: String) -> String {
        slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    @Test func `every file in Rules is registered and the registry names no other`() throws {
        let registered = RuleRegistry.all.map { String(describing: $0) }.sorted()
        #expect(try Self.fileNames() == registered)
    }

    @Test func `the registry is ordered by number and names each rule once`() {
        let numbers = RuleRegistry.all.map { $0.number }
        #expect(numbers == numbers.sorted())
        #expect(Set(numbers).count == numbers.count)
    }

    @Test func `every rule is in the knowledge under the name of its file`() throws {
        for rule in RuleRegistry.all {
            let definition = try #require(try RulesKnowledge.definition(of: rule))
            #expect(Self.typeName(definition.slug) == String(describing: rule))
        }
    }

    @Test func `every rule has examples that fire and examples that do not`() {
        for rule in RuleRegistry.all {
            let verdicts = rule.examples.map(\.verdict)
            #expect(verdicts.contains { if case .fires = $0 { true } else { false } })
            #expect(verdicts.contains(.silent), "\(rule.number)")
            #expect(Set(rule.examples.map(\.name)).count == rule.examples.count)
        }
    }

    /// Rules that are never undecided, with the reason.
    private static let alwaysDecided = [
        "R17": "reads only losses that are recorded; without a record there is nothing to decide",
        "R18": "reads only milestones recorded as not achieved; silence about one is no delay",
        "R32": "needs the finding of another rule; while that is undecided, so is this one",
        "R45": "judges a value by itself; a result without a value has no unit to doubt",
        "R46": "judges a B12 that is there; where nothing contradicts its unit, the unit counts",
        "R47": "compares results that are there; one alone contradicts nobody",
        "R48": "reads samples beside doses; an unknown order is said as a finding of its own",
        "R49": "reads a test beside an injection; what is not recorded was not sampled too early",
        "R55": "looks for results in windows that have closed; what is not there is missing",
        "R56": "reads signs beside the first dose; what is not recorded did not begin after it",
    ]

    @Test func `every rule has an example that lacks data, unless it is always decided`() {
        for rule in RuleRegistry.all {
            let lacks = rule.examples.contains { $0.verdict == .insufficient }
            #expect(lacks == (Self.alwaysDecided[rule.number] == nil), "\(rule.number)")
        }
    }

    @Test func `every rule lists parameters and the knowledge has them all`() throws {
        let knowledge = try RulesKnowledge.knowledge()
        for rule in RuleRegistry.all {
            #expect(!rule.parameters.isEmpty, "\(rule.number)")
            #expect(knowledge.missing(rule.parameters) == [], "\(rule.number)")
        }
    }

    @Test func `every parameter of a rule says where its number comes from`() throws {
        let knowledge = try RulesKnowledge.knowledge()
        for rule in RuleRegistry.all {
            for name in rule.parameters {
                let parameter = try #require(knowledge.parameter(name), "\(rule.number) \(name)")
                #expect(!parameter.source.isEmpty, "\(rule.number) \(name)")
                #expect(!parameter.purpose.isEmpty, "\(rule.number) \(name)")
            }
        }
    }

    @Test func `every rule fires in a sample bundle`() throws {
        let fired = try Self.rulesOfSampleBundles()
        for rule in RuleRegistry.all {
            #expect(fired.contains(rule.number), "\(rule.number) has no case")
        }
    }

    /// The numbers that the expected files of the samples name as firing.
    private static func rulesOfSampleBundles() throws -> Set<String> {
        struct Expected: Decodable {
            struct Subject: Decodable { let fires: [Fire] }
            struct Fire: Decodable { let rule: String }
            let subjects: [String: Subject]
        }
        let root = RulesKnowledge.root.appending(path: "SampleBundles")
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
        let files = (paths ?? []).filter { $0.contains("expected.") && $0.hasSuffix(".json") }
        return try files.reduce(into: []) { numbers, file in
            let data = try Data(contentsOf: root.appending(path: file))
            let expected = try JSONDecoder().decode(Expected.self, from: data)
            numbers.formUnion(expected.subjects.values.flatMap(\.fires).map(\.rule))
        }
    }

    @Test func `a rule that reads a parameter nobody defined is refused`() throws {
        enum Unfounded: DetectionRule {
            static let number = "R99"
            static let subject = RuleSubject.infant
            static let parameters = ["P-NOBODY-DEFINED-THIS"]
            static let examples: [RuleExample] = []
            static func evaluate(_ subject: Assessment) -> RuleOutcome { .silent }
        }
        let knowledge = try RulesKnowledge.knowledge()
        let error = #expect(throws: IncompleteKnowledge.self) {
            try Screener(knowledge: knowledge, rules: [Unfounded.self])
        }
        #expect(error?.parameters == ["P-NOBODY-DEFINED-THIS"])
    }

    @Test func `every rule file has the five headings in their order`() throws {
        let headings = [
            "What it detects", "Why it matters", "Source", "Fires on", "Stays silent on",
        ].map { "/// ## \($0)\n" }
        for name in try Self.fileNames() {
            let source = try Self.source(name)
            let places = headings.compactMap { source.range(of: $0)?.lowerBound }
            #expect(places.count == headings.count, "\(name)")
            #expect(places == places.sorted(), "\(name)")
        }
    }
}
