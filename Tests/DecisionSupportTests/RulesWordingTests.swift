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
    func `no finding says a forbidden word`(_ item: RulesExample) throws {
        for finding in try item.screening().findings {
            #expect(finding.words.flatMap(Self.violations) == [])
        }
    }

    @Test func `no text of the knowledge says a forbidden word`() throws {
        let knowledge = try RulesKnowledge.knowledge()
        let texts =
            knowledge.rules.map(\.issueText) + knowledge.technicalIssues.map(\.text)
            + [knowledge.sentences.decisionSupport, knowledge.sentences.emptyResult]
        #expect(texts.flatMap(Self.violations) == [])
    }

    @Test func `no source text of a rule says a forbidden word`() throws {
        let folder = RulesKnowledge.root.appending(path: "Sources/DecisionSupport")
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        let sources = (files ?? []).filter { $0.hasSuffix(".swift") }
        #expect(!sources.isEmpty)
        for file in sources {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(Self.violations(in: text) == [], "\(file)")
        }
    }

    @Test func `the word list finds what it looks for`() {
        #expect(Self.violations(in: "A normal B12 excludes it.") == ["normal b12 excludes"])
    }
}
