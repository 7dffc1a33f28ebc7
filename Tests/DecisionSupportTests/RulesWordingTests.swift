import ClinicalModel
import DecisionSupport
import Foundation
import Testing

/// Words that must never reach a reader.
@Suite struct RulesWordingTests {
    static let forbidden = [
        "normal b12 excludes", "no treatment needed", "cured", "instant improvement",
        "recover fully",
    ]

    static func violations(in text: String) -> [String] {
        let text = text.lowercased()
        return forbidden.filter(text.contains)
    }

    @Test(arguments: RulesExample.all)
    func `nothing that an example gives says a forbidden word`(_ item: RulesExample) throws {
        let screening = try item.screening()
        let texts = screening.findings.flatMap(\.words) + screening.issues.map(\.message)
        #expect(texts.flatMap(Self.violations) == [])
    }

    @Test func `no text of the knowledge says a forbidden word`() throws {
        let knowledge = try RulesKnowledge.knowledge()
        let texts = Self.ruleTexts(knowledge) + Self.tableTexts(knowledge)
        #expect(texts.count > 1000)
        #expect(texts.flatMap(Self.violations) == [])
    }

    private static func ruleTexts(_ knowledge: Knowledge) -> [String] {
        knowledge.rules.flatMap { [$0.issueText, $0.slug] + $0.proposals }
            + knowledge.technicalIssues.flatMap { [$0.title, $0.text] }
            + knowledge.parameters.flatMap { [$0.purpose, $0.source] }
            + [knowledge.sentences.decisionSupport, knowledge.sentences.emptyResult]
    }

    private static func tableTexts(_ knowledge: Knowledge) -> [String] {
        knowledge.analytes.flatMap { analyte in
            [analyte.title] + analyte.codes.map(\.display) + Array(analyte.refusedUnits.values)
                + analyte.intervals.flatMap { [$0.source, $0.meaning ?? ""] }
        } + knowledge.concepts.rows.map(\.display) + knowledge.loincEntries.map(\.display)
    }

    /// Texts in sources, profiles and documents; only tests may name the words.
    @Test(arguments: ["Sources", "Profiles", "SampleBundles", "docs"])
    func `no file says a forbidden word`(_ folder: String) throws {
        let folder = RulesKnowledge.root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        for path in paths ?? [] where path.hasSuffix(".swift") || Self.isText(path) {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            #expect(Self.violations(in: text) == [], "\(path)")
        }
    }

    @Test func `no document at the root says a forbidden word`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: RulesKnowledge.root.path)
            .filter(Self.isText)
        #expect(names.contains("README.md") && names.contains("CHANGELOG.md"))
        for name in names {
            let file = RulesKnowledge.root.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(Self.violations(in: text) == [], "\(name)")
        }
    }

    private static func isText(_ path: String) -> Bool {
        path.hasSuffix(".md") || path.hasSuffix(".json")
    }

    @Test func `the word list finds what it looks for`() {
        #expect(Self.violations(in: "A normal B12 excludes it.") == ["normal b12 excludes"])
    }
}
