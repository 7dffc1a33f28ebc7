import Foundation
import Testing

/// What the program says of its rules and of the numbers they compare with.
struct RulesCommandTests {
    private static func rules(_ arguments: String...) throws -> Program.Ending {
        let ending = try Program.run(["rules"] + arguments, input: .closed)
        #expect(ending.errors.isEmpty || ending.code != 0)
        return ending
    }

    // MARK: Parameters

    @Test func `parameters are those of the knowledge, with default and unit`() throws {
        let json = try Self.rules("parameters", "--format", "json").json()
        let shown = json["parameters"].items.map {
            [$0["parameter"].string, $0["value"].string, $0["unit"].string]
        }
        let wanted = KnowledgeParameterFixture.rows.map { [$0.name, $0.value, $0.unit] }
        #expect(Set(shown).subtracting(wanted) == [])
        #expect(Set(wanted).subtracting(shown) == [])
        #expect(shown.count == wanted.count)
    }

    @Test func `every parameter has mark, source and purpose, an expert default says so`() throws {
        let parameters = try Self.rules("parameters", "--format", "json").json()["parameters"].items
        #expect(parameters.contains { $0["mark"].string == "D" })
        for parameter in parameters {
            let isDefault = parameter["mark"].string == "D"
            #expect(["A", "B", "C", "D"].contains(parameter["mark"].string ?? ""))
            #expect((parameter["grade"].string == "expert default") == isDefault)
            #expect(parameter["source"].string?.isEmpty == false)
            #expect(parameter["purpose"].string?.isEmpty == false)
            #expect(parameter["overriddenBy"] == .null)
        }
    }

    @Test func `text and Markdown show each parameter on a line`() throws {
        let text = try Self.rules("parameters").lines
        let markdown = try Self.rules("parameters", "--format", "markdown").lines
        for row in KnowledgeParameterFixture.rows {
            let line = try #require(text.first { $0.hasPrefix("\(row.name) ") })
            #expect(
                line.split(separator: " ").prefix(3) == [
                    row.name[...], row.value[...], row.unit[...],
                ])
            #expect(markdown.contains { $0.hasPrefix("| `\(row.name)` | ") })
        }
        #expect(text.contains { $0.hasPrefix("P-B12-BORDER ") && $0.contains(" expert default ") })
    }

    @Test func `an overridden parameter names the place and the value it replaces`() throws {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", "parameters: {P-B12-SEVERE: 90 pg/mL}")
        let explained = try Self.rules("explain", "R01", "--config", file)
        let line = try #require(explained.lines.first { $0.contains("P-B12-SEVERE  90") })
        #expect(line.contains("site            site.yaml:1"))
        #expect(explained.text.contains("(in place of 100 pg/mL)"))
        let json = try Self.rules("parameters", "--format", "json", "--config", file).json()
        let severe = json["parameters"].items.first { $0["parameter"].string == "P-B12-SEVERE" }
        #expect(severe?["value"].string == "90")
        #expect(severe?["inPlaceOf"].string == "100")
        #expect(severe?["mark"].string == "S")
        #expect(severe?["source"].string?.contains("default 100 pg/mL, mark B") == true)
        #expect(severe?["overriddenBy"].string?.hasSuffix("site.yaml:1") == true)
    }

    @Test func `no line of the list is wider than a hundred columns`() throws {
        let lines = try Self.rules("parameters").lines
        #expect(lines.filter { $0.count > 100 } == [])
        #expect(lines.contains("    source: NHANES III children, open review 2014"))
    }

    // MARK: List

    @Test func `the list has every rule, those not evaluated marked`() throws {
        let rules = try Self.rules("list", "--format", "json").json()["rules"].items
        let numbers = (1...58).map { $0 < 10 ? "R0\($0)" : "R\($0)" }
        #expect(rules.compactMap { $0["number"].string } == numbers)
        #expect(rules.allSatisfy { $0["summary"].string?.isEmpty == false })
        let text = try Self.rules("list").text
        let markdown = try Self.rules("list", "--format", "markdown").lines
        let absent = rules.filter { $0["status"].string == "not-in-this-version" }
        #expect(text.components(separatedBy: "[not evaluated by this").count - 1 == absent.count)
        for rule in rules {
            let slug = try #require(rule["rule"].string)
            let line = try #require(markdown.first { $0.contains("| `\(slug)` |") })
            let isAbsent = rule["status"].string == "not-in-this-version"
            #expect(line.contains("not evaluated by this version") == isAbsent)
            #expect(text.contains(slug))
        }
        #expect(text.contains("\(58 - absent.count) of 58 rules are evaluated."))
    }

    // MARK: Explain

    @Test(arguments: ["R01", "r1", "r01", "b12-severe-deficiency", "B12-Severe-Deficiency"])
    func `a rule has several names`(name: String) throws {
        #expect(try Self.rules("explain", name).text == Self.rules("explain", "R01").text)
    }

    @Test func `every rule is explained in every form, with no part empty`() throws {
        let rules = try Self.rules("list", "--format", "json").json()["rules"].items
        for rule in rules {
            let number = try #require(rule["number"].string)
            let json = try Self.rules("explain", number, "--format", "json").json()
            let markdown = try Self.rules("explain", number, "--format", "markdown").text
            let text = try Self.rules("explain", number).text
            for words in [markdown, text] {
                #expect(Self.forbidden.filter(words.lowercased().contains) == [])
                #expect(
                    words.contains(
                        "Decision support only; needs review by a qualified clinician.\n"))
            }
            #expect(json["text"].string?.isEmpty == false)
            #expect(!json["resources"].items.isEmpty && !json["grades"].items.isEmpty)
            guard rule["status"].string == "evaluated" else {
                #expect(text.contains("not evaluated by this version"))
                continue
            }
            for part in ["detects", "matters", "source", "fires", "silent", "thresholds"] {
                #expect(!json[part].items.isEmpty, "\(number) \(part)")
            }
            let inputs = json["inputs"]
            #expect(!inputs["analytes"].items.isEmpty || !inputs["records"].items.isEmpty)
            for heading in Self.headings {
                #expect(markdown.contains("\n## \(heading)\n\n"), "\(number)")
                #expect(text.contains("\n\n\(heading)\n  "), "\(number)")
            }
        }
    }

    @Test func `the words of an explanation say the limit that a site set`() throws {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", "parameters: {P-B12-SEVERE: 40 pg/mL}")
        for format in ["text", "markdown", "json"] {
            let ending = try Self.rules("explain", "R01", "--format", format, "--config", file)
            let text = ending.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("first therapeutic dose is below 40 pg/mL."), "\(format)")
            #expect(text.contains("B12 below 40 pg/mL: critical."), "\(format)")
            #expect(!text.contains("{P-"), "\(format)")
        }
        let standard = try Self.rules("explain", "R01", "--format", "json").json()
        let detects = standard["detects"].items.compactMap(\.string)
        #expect(detects.first?.hasSuffix("is below 100 pg/mL.") == true)
    }

    private static let headings = [
        "What it detects", "Why it matters", "Inputs", "Thresholds in use", "Source", "Fires on",
        "Stays silent on", "What it says",
    ]
    private static let closing = "Decision support only; needs review by a qualified clinician.\n"
    private static let forbidden = ["normal b12 excludes", "no treatment needed", "cured"]

    @Test(arguments: ["screening-incomplete", "dyad-link-missing", "near-threshold"])
    func `a technical issue says what it is`(name: String) throws {
        let text = try Self.rules("explain", name).text
        #expect(text.hasPrefix("\(name)\n"))
        #expect(text.contains("A technical issue, no rule."))
        let markdown = try Self.rules("explain", name, "--format", "markdown").text
        #expect(markdown.hasPrefix("# `\(name)`\n"))
        let json = try Self.rules("explain", name, "--format", "json").json()
        #expect(json["technicalIssue"].string == name)
        #expect(json["text"].string?.isEmpty == false)
    }

    // MARK: Refusals

    @Test(arguments: [
        (["explain", "R99"], "there is no rule 'R99'; did you mean R09?"),
        (["explain", "b12-sever-deficiency"], "did you mean b12-severe-deficiency?"),
        (["explain", "clinical triad"], "did you mean clinical-triad?"),
        (["explain", "zzzz"], "there is no rule 'zzzz'\n"),
        (["explain", "screening-incomplet"], "did you mean screening-incomplete?"),
        (["explain"], "explain needs a rule, such as R01"),
        (["explian", "R01"], "there is no subcommand 'explian'; did you mean explain?"),
        (["list", "R01"], "list takes no further argument"),
        ([], "needs list, explain RULE or parameters"),
        (["list", "--format", "markdwn"], "did you mean markdown?"),
        (["parameters", "--profiles", "/nowhere"], "/nowhere"),
    ])
    func `what cannot be answered is refused with the nearest name`(
        arguments: [String], message: String
    ) throws {
        let ending = try Program.run(["rules"] + arguments, input: .closed)
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains(message))
    }

    @Test func `an output that cannot be written is a temporary failure`() throws {
        let ending = try Program.run(
            ["rules", "parameters"], input: .closed, output: .file("/dev/full"))
        #expect(ending.code == 75)
    }

    // MARK: Golden files

    /// `RECORD_SNAPSHOTS=1` writes the golden files anew.
    @Test(arguments: [
        ("text", "txt"), ("markdown", "md"), ("json", "json"),
    ])
    func `an explanation is the text of the golden file`(format: String, ending: String) throws {
        let output = try Self.rules("explain", "R10", "--format", format).output
        let path = "\(Program.root)/Tests/EndToEndTests/Snapshots/rules-explain-R10.\(ending)"
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(output).write(to: URL(fileURLWithPath: path))
        }
        #expect(try output == Array(Data(contentsOf: URL(fileURLWithPath: path))))
    }
}
