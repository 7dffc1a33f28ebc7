import ClinicalModel
import DecisionSupport
import Testing

/// What the program says of its rules is complete, and true of what they read.
@Suite struct RuleCatalogueTests {
    private static func rules(policy: ScreeningPolicy = .standard) throws -> [RuleDescription] {
        RuleCatalogue(knowledge: try RulesKnowledge.knowledge(), policy: policy).rules
    }

    @Test func `every rule of the knowledge is described once, in the order of the numbers`() throws
    {
        #expect(try Self.rules().map(\.definition.number) == Array(1...58))
    }

    @Test func `a rule without logic is named and marked, one with logic is evaluated`() throws {
        let registered = Set(RuleRegistry.all.map { $0.number })
        for rule in try Self.rules() {
            let isRegistered = registered.contains(rule.definition.id)
            #expect(rule.status == (isRegistered ? .evaluated : .notInThisVersion))
            #expect((rule.explanation != nil) == isRegistered, "\(rule.definition.id)")
        }
    }

    @Test func `no part of an explanation is empty`() throws {
        for rule in try Self.rules() where rule.status == .evaluated {
            let number = rule.definition.id
            let text = try #require(rule.explanation, "\(number)")
            #expect(text.summary.hasSuffix("."), "\(number)")
            for part in [text.detects, text.matters, text.source, text.fires, text.silent] {
                #expect(!part.isEmpty && part.allSatisfy { !$0.isEmpty }, "\(number)")
            }
            #expect(!rule.parameters.isEmpty, "\(number)")
            #expect(!rule.analytes.isEmpty || !rule.records.isEmpty, "\(number)")
            #expect(!rule.definition.issueText.isEmpty, "\(number)")
            #expect(!rule.definition.severities.isEmpty, "\(number)")
            #expect(!rule.definition.subjects.isEmpty, "\(number)")
            #expect(!rule.definition.grades.isEmpty, "\(number)")
        }
    }

    @Test func `no explanation says a forbidden word`() throws {
        for rule in try Self.rules() {
            let words = rule.explanation?.texts ?? []
            #expect(words.flatMap(RulesWordingTests.violations) == [], "\(rule.definition.id)")
        }
    }

    @Test func `no explanation sends its reader to a document that is not shipped`() throws {
        let section = /\b(of|in|from|see|section|\() ?[0-9]\.[0-9A-I]\b(?! ?[%a-zµ×])/
        for rule in try Self.rules() {
            for text in rule.explanation?.texts ?? [] {
                #expect(!text.contains(section), "\(rule.definition.id): \(text)")
            }
        }
    }

    @Test func `a disabled rule keeps its explanation and says who disabled it`() throws {
        let disabled = DisabledRule(
            number: "R01", rule: "b12-severe-deficiency", reason: "disabled in site.yaml")
        let rules = try Self.rules(policy: ScreeningPolicy(disabledRules: [disabled]))
        #expect(rules[0].status == .disabled(reason: "disabled in site.yaml"))
        #expect(rules[0].explanation != nil)
        #expect(rules[1].status == .evaluated)
    }

    @Test(arguments: RulesExample.all)
    func `what a firing example rests on is among the declared inputs`(
        _ item: RulesExample
    ) throws {
        let rule = try #require(try Self.rules().first { $0.definition.id == item.rule.number })
        let titles = rule.analytes.map(\.title)
        for finding in try item.screening().findings where finding.number == item.rule.number {
            for evidence in finding.evidence {
                switch evidence.kind {
                case .result:
                    let isDeclared =
                        titles.contains(evidence.name) || rule.records.contains(.anyResult)
                    #expect(isDeclared, "\(item.rule.number): \(evidence.name)")
                case .sign:
                    #expect(rule.records.contains(.signs), "\(item.rule.number)")
                case .dose:
                    let kinds: Set<RecordKind> = [.doses, .medicines]
                    #expect(!kinds.isDisjoint(with: rule.records), "\(item.rule.number)")
                case .milestone:
                    #expect(rule.records.contains(.milestones), "\(item.rule.number)")
                case .exposure, .absence: break
                }
            }
        }
    }
}

extension RuleExplanation {
    /// Every text of it.
    fileprivate var texts: [String] { [summary] + detects + matters + source + fires + silent }
}
