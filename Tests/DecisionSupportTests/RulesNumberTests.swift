import ClinicalModel
import DecisionSupport
import Foundation
import Testing

/// No limit and no code stands in a rule: the profiles hold them, and the words name them.
@Suite struct RulesNumberTests {
    private static let folder = RulesKnowledge.root.appending(path: "Sources/DecisionSupport/Rules")

    // MARK: Logic

    /// Numbers and codes that are no clinical ones, with the reason.
    private static let harmless = [
        ("prefix(1)", "the first letter of a sentence, the first of a list"),
        ("significantDigits: 6", "the digits of a printed value"),
        ("count > 1", "\"two or more\" is the wording of the rule, no limit"),
        ("count - 1", "the place of the last"),
        (") > 0 }", "the sign of a difference, in an order"),
        (#"["30", "60", "90", "182", "730"]"#, "the ends of parameters' names"),
        (#"["30", "60", "90", "182", "364", "730"]"#, "the ends of parameters' names"),
        ("fades in 3–6 weeks", "what observers reported; nothing is compared with it"),
    ]

    /// The lines of logic of a file: neither comments nor examples.
    private static func logic(of file: String) throws -> [String] {
        let url = folder.appending(path: file)
        let source = try String(contentsOf: url, encoding: .utf8)
        let logic = source.components(separatedBy: "static let examples").first ?? source
        return logic.components(separatedBy: "\n").filter {
            !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
        }
    }

    /// The files of rules and of what they share.
    private static func files() throws -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?
            .compactMap { $0 as? String }
        let files = try #require(paths).filter { $0.hasSuffix(".swift") }.sorted()
        #expect(files.contains { $0.hasPrefix("Support/") })
        return files
    }

    @Test func `no rule and nothing rules share holds a number in its logic`() throws {
        let number = /(^|[^A-Za-z0-9_$-]|(^|[^A-Za-z0-9])-)[0-9]/
        for file in try Self.files() {
            for line in try Self.logic(of: file) {
                let rest = Self.harmless.reduce(line) { $0.replacing($1.0, with: "") }
                #expect(!rest.contains(number), "\(file): \(line)")
            }
        }
    }

    @Test func `no rule and nothing rules share holds a code in its logic`() throws {
        let code = /(^|[^A-Za-z0-9])[A-Za-z]{1,3}[0-9]{2}/
        // Parameters, the vitamin, an acylcarnitine, and numbers of rules.
        let names = /P-[A-Za-z0-9-]+|[Bb]12|C3\/C16|"R[0-9]{2}"/
        #expect("Z91".contains(code) && #"case "E53.8":"#.contains(code))
        for file in try Self.files() {
            for line in try Self.logic(of: file) {
                #expect(!line.replacing(names, with: "").contains(code), "\(file): \(line)")
            }
        }
    }

    @Test func `every number held harmless still stands in a rule`() throws {
        let lines = try Self.files().flatMap(Self.logic)
        for (fragment, reason) in Self.harmless {
            #expect(lines.contains { $0.contains(fragment) }, "\(reason)")
        }
    }

    // MARK: Words

    /// Numbers with a unit that are no limits, with the reason.
    private static let said = [
        ("Before 37 weeks of gestation", "what a preterm birth is, by definition")
    ]

    /// What the comment of a rule says of its logic; "Source" may cite numbers of studies.
    private static func words(of number: String) throws -> [String] {
        let texts = try #require(RuleTexts.byNumber[number])
        return [texts.summary] + texts.detects + texts.matters + texts.fires + texts.silent
    }

    @Test func `no comment of a rule spells out a limit that a site may set`() throws {
        let units = "pg/mL|[pnuµ]mol/L|fL|g/dL|[µu]g|mg|g|mL|d|h|days?|hours?|weeks?|months?"
        let limit = try Regex("[0-9] ?((\(units))([^A-Za-z]|$)|%)|\\bday [0-9]")
        #expect("below 100 pg/mL".contains(limit) && "within 14 d of it".contains(limit))
        #expect("above 16 %.".contains(limit) && !"below {P-B12-LOW} dose".contains(limit))
        for rule in RuleRegistry.all {
            for text in try Self.words(of: rule.number) {
                let rest = Self.said.reduce(text) { $0.replacing($1.0, with: "") }
                #expect(!rest.contains(limit), "\(rule.number): \(text)")
            }
        }
    }

    @Test func `every parameter a comment names is one its rule reads`() throws {
        let place = /\{(P-[^ {}]+)( #| mg)?\}/
        var count = 0
        for rule in RuleRegistry.all {
            for text in try Self.words(of: rule.number) {
                for match in text.matches(of: place) {
                    let name = String(match.output.1)
                    #expect(rule.parameters.contains(name), "\(rule.number) \(name)")
                    count += 1
                }
                #expect(!text.replacing(place, with: "").contains(/[{}]/), "\(rule.number)")
            }
        }
        #expect(count > 50)
    }

    @Test func `an explanation says the numbers in force, no place is left open`() throws {
        let knowledge = try RulesKnowledge.knowledge().overriding(["P-B12-SEVERE": Exact(40)])
        let rules = RuleCatalogue(knowledge: knowledge).rules
        for rule in rules {
            guard let words = rule.explanation else { continue }
            let texts = [words.summary] + words.detects + words.matters + words.source
            for text in texts + words.fires + words.silent {
                #expect(!text.contains(/[{}]/), "\(rule.definition.id): \(text)")
            }
        }
        let severe = try #require(rules[0].explanation)
        #expect(severe.detects[0].hasSuffix("below 40 pg/mL."))
        #expect(severe.fires[0].hasPrefix("B12 below 40 pg/mL: critical."))
    }
}
