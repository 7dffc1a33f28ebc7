import Foundation
import Testing

/// A site's configuration, through the real program.
struct ConfigurationTests {
    private static let low = Sample.bundle([Sample.infant(), Sample.b12(value: "190")])

    private static func check(
        _ yaml: String, _ bundle: String, _ arguments: [String] = []
    ) throws -> Program.Ending {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", yaml)
        return try Program.run(
            ["check", "--config", file] + Sample.asOf + arguments, text: bundle)
    }

    private static func report(_ yaml: String, _ bundle: String) throws -> JSON {
        try check(yaml, bundle, ["--format", "json"]).json()
    }

    // MARK: Parameters

    @Test func `a site's limit changes the verdict, and the finding names both limits`() throws {
        let standard = try Self.report("", Self.low)
        #expect(
            standard["subjects"][0]["findings"].items.compactMap { $0["number"].string } == ["R02"])

        let lower = try Self.report("parameters: {P-B12-LOW: 180 pg/mL}", Self.low)
        let numbers = lower["subjects"][0]["findings"].items.compactMap { $0["number"].string }
        #expect(!numbers.contains("R02"))
        #expect(lower["run"]["overrides"][0]["value"].string == "180")
        #expect(lower["run"]["configuration"] != standard["run"]["configuration"])

        let higher = try Self.report("parameters: {P-B12-LOW: 195 pg/mL}", Self.low)
        let finding = higher["subjects"][0]["findings"][0]
        #expect(finding["number"].string == "R02")
        #expect(finding["message"].string?.contains("below 195 pg/mL") == true)
        let limit = try #require(
            finding["thresholds"].items.first { $0["parameter"].string == "P-B12-LOW" })
        #expect(limit["value"].string == "195")
        #expect(limit["default"].string == "200")
        #expect(limit["mark"].string == "S")
        #expect(
            limit["source"].string?.hasPrefix("site configuration (site.yaml:1); default 200")
                == true)
    }

    @Test(arguments: ["text", "markdown"])
    func `a report for a person names the site's limits, whatever was found`(format: String) throws
    {
        let text = try Self.check(
            "parameters: {P-B12-LOW: 180 pg/mL}", Self.low, ["--format", format]
        ).text
        #expect(text.contains("Limits set by the site"))
        #expect(text.contains("P-B12-LOW 180 pg/mL instead of 200 pg/mL"))
    }

    // MARK: Disabled rules

    private static let disabled = "rules: {disabled: [R01]}"

    @Test func `a disabled rule is listed as not evaluated in the findings report`() throws {
        let report = try Self.report(Self.disabled, Sample.severe)
        let numbers = report["subjects"][0]["findings"].items.compactMap { $0["number"].string }
        #expect(!numbers.contains("R01"))
        #expect(report["notEvaluated"].items.count == 1)
        #expect(report["notEvaluated"][0]["rule"].string == "b12-severe-deficiency")
        #expect(report["notEvaluated"][0]["reason"].string == "disabled in site.yaml")
    }

    @Test(arguments: ["text", "markdown"])
    func `a disabled rule is listed for a person`(format: String) throws {
        let text = try Self.check(Self.disabled, Sample.severe, ["--format", format]).text
        #expect(text.contains("Not evaluated"))
        #expect(text.contains("R01 b12-severe-deficiency (disabled in site.yaml)"))
    }

    @Test(arguments: ["annotated", "findings", "outcome"])
    func `a disabled rule is said in what the filter writes`(emission: String) throws {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", Self.disabled)
        let arguments = ["filter", "--config", file, "--emit", emission] + Sample.asOf
        let ending = try Program.run(arguments, text: Sample.severe)
        #expect(ending.code == 0)
        #expect(
            ending.text.contains(
                "Not evaluated: R01 b12-severe-deficiency (disabled in site.yaml)."))
        let again = try Program.run(arguments, input: .bytes(ending.output))
        #expect(emission != "annotated" || again.output == ending.output)
    }

    @Test(arguments: ["filter", "check"])
    func `disabled rules are named once on standard error, whatever the output`(
        command: String
    ) throws {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", "rules: {disabled: [R25, R01]}")
        let incomplete = command == "filter" ? ["--incomplete", "never"] : []
        let ending = try Program.run(
            [command, "--config", file] + incomplete + Sample.asOf,
            text: Sample.severe + "\n" + Sample.severe + "\n")
        #expect(ending.code == 0)
        #expect(
            ending.errors
                == "cobalamin: not evaluated: R01 b12-severe-deficiency, R25 breast-milk-b12-low"
                + " (disabled in site.yaml)\n")
    }

    @Test func `profiles with a number beyond all bounds are refused`() throws {
        let scratch = try Scratch()
        let folder = "\(scratch.path)/Profiles"
        try FileManager.default.copyItem(atPath: "\(Program.root)/Profiles", toPath: folder)
        let path = "\(folder)/Parameters"
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            let text = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
            let large = text.replacing(
                /("P-DUP-TIME"[\s\S]*?"value": )[0-9.]+/,
                with: { "\($0.output.1)9223372036854775807" })
            try large.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
        }
        let ending = try Program.run(["filter", "--profiles", folder], text: Sample.severe)
        #expect(ending.code == 2)
        #expect(ending.errors.contains("P-DUP-TIME is more than the 876000 h that are taken"))
    }

    @Test func `what an earlier run found by a rule that is disabled now is left as it is`() throws
    {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", Self.disabled)
        let first = try Program.run(["filter"] + Sample.asOf, text: Sample.severe).json()
        let bytes = try Program.run(["filter"] + Sample.asOf, text: Sample.severe).output
        let second = try Program.run(
            ["filter", "--config", file] + Sample.asOf, input: .bytes(bytes)
        ).json()
        #expect(first.finding("b12-severe-deficiency") != nil)
        #expect(
            second.finding("b12-severe-deficiency") == first.finding("b12-severe-deficiency"))
    }

    @Test func `the list of rules says which are disabled`() throws {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", Self.disabled)
        let text = try Program.run(["rules", "list", "--config", file]).text
        #expect(text.contains("[not evaluated: disabled in site.yaml]"))
    }

    // MARK: Dyads, options

    @Test func `the site rule links an infant to its mother`() throws {
        let mother = Sample.infant("mother", birthDate: "1994-02-03", number: "4711")
        let bundle = Sample.bundle([
            Sample.infant(number: "4711-B1"), mother, Sample.b12(),
            Sample.b12("m", of: "Patient/mother", value: "110"),
        ])
        let yaml = """
            dyads:
              site-rule: {system: "urn:example:mrn", pattern: "^(.+)-B[0-9]$"}
            """
        #expect(try Self.report("", bundle)["subjects"][0]["mother"].string == nil)
        let linked = try Self.report(yaml, bundle)["subjects"][0]
        #expect(linked["mother"].string == "Patient/mother")
    }

    @Test func `options of the file hold until an option or a variable says otherwise`() throws {
        let scratch = try Scratch()
        let file = try scratch.write(
            "site.yaml", "flags: {fail-on: critical, as-of: 2025-05-06, emit: outcome}\n")
        let plain = try Program.run(["filter", "--config", file], text: Sample.severe)
        #expect(plain.code == 1)
        #expect(try plain.json()["resourceType"].string == "OperationOutcome")
        let variable = try Program.run(
            ["filter"], input: .bytes(Array(Sample.severe.utf8)),
            environment: ["COBALAMIN_CONFIG": file, "COBALAMIN_EMIT": "findings"])
        #expect(variable.code == 1)
        #expect(try variable.json()["resourceType"].string == "Bundle")
        let option = try Program.run(
            ["filter", "--config", file, "--fail-on", "never"], text: Sample.severe)
        #expect(option.code == 0)
    }

    // MARK: Showing it

    @Test func `print-config shows each value and who gave it, and reads no input`() throws {
        let scratch = try Scratch()
        let file = try scratch.write(
            "site.yaml",
            """
            parameters:
              P-MMA-INF: 1200 nmol/L
            protocol: iap-2022
            rules: {disabled: [R25]}
            flags: {fail-on: warning}
            """)
        let arguments = [
            "check", "--print-config", "--config", file, "--max-depth", "50", "/nowhere",
        ]
        let ending = try Program.run(arguments, environment: ["COBALAMIN_INCOMPLETE": "never"])
        #expect(ending.code == 0)
        let lines = ending.lines.map { $0.split(separator: " ").joined(separator: " ") }
        for line in [
            "flags.fail-on warning \(file):5", "flags.incomplete never COBALAMIN_INCOMPLETE",
            "flags.max-depth 50 --max-depth", "flags.history false default",
            "protocol iap-2022 \(file):3", "rules.disabled R25 breast-milk-b12-low \(file):4",
            "parameters.P-MMA-INF 1.2 umol/L (written 1200 nmol/L, default 1.25 umol/L) \(file):2",
        ] {
            #expect(lines.contains(line), "\(line)")
        }

        let json = try Program.run(arguments + ["--format", "json"]).json()
        let settings = json["settings"].items
        let limit = try #require(
            settings.first { $0["name"].string == "parameters.P-MMA-INF" })
        #expect(limit["origin"].string == "configuration")
        #expect(limit["place"].string == "\(file):2")
        #expect(limit["written"].string == "1200 nmol/L")
        #expect(limit["default"].string == "1.25")
        #expect(json["configuration"].string?.count == 64)
        let unset = try #require(settings.first { $0["name"].string == "dyads.site-rule.system" })
        #expect(unset.names == ["name", "value", "origin"])
        #expect(unset["value"] == .null)
    }

    @Test func `print-config shows every parameter, in both forms`() throws {
        let arguments = ["check", "--print-config"]
        let settings = try Program.run(arguments + ["--format", "json"]).json()["settings"].items
        let lines = try Program.run(arguments).lines
        for row in KnowledgeParameterFixture.rows {
            let name = "parameters.\(row.name)"
            let setting = try #require(settings.first { $0["name"].string == name })
            #expect(setting["value"].string == row.value)
            #expect(setting["unit"].string ?? "1" == row.unit)
            #expect(setting["origin"].string == "default")
            #expect(lines.contains { $0.hasPrefix("\(name) ") && $0.hasSuffix(" default") })
        }
        let folder = "\(Program.root)/Profiles"
        let other = try Program.run(arguments + ["--profiles", folder, "--format", "json"]).json()
        let limit = other["settings"].items.first { $0["name"].string == "parameters.P-B12-LOW" }
        #expect(limit?["origin"].string == "profiles")
        #expect(limit?["place"].string == folder)
    }

    @Test func `print-config refuses the form it does not have`() throws {
        let ending = try Program.run(["check", "--print-config", "--format", "markdown"])
        #expect(ending.code == 2)
        #expect(ending.errors.contains("is text or JSON, not Markdown"))
    }

    @Test(arguments: ["filter", "rules"])
    func `print-config works for every command that has it`(command: String) throws {
        let ending = try Program.run([command, "--print-config"])
        #expect(ending.code == 0)
        #expect(ending.text.contains("flags.profiles"))
    }

    // MARK: Refusals

    @Test(arguments: [
        (
            "parameters:\n  P-B12-LW: 1 pg/mL\n",
            ":2:3: parameters.P-B12-LW: there is no parameter of this name; did you mean P-B12-LOW?"
        ),
        ("paramters: {}\n", ":1:1: paramters: there is no such key"),
        ("paramters: {}\n", "did you mean parameters?"),
        ("rules: {disabled: [R77]}\n", ":1:20: rules.disabled[0]: there is no rule 'R77'"),
        ("protocol: iap-2002\n", "did you mean iap-2022?"),
        ("parameters: {P-B12-LOW: 180 Pg/mL}\n", "did you mean pg/mL?"),
        ("parameters: {P-CBC-SAME: 2562047788015216 h}\n", ":1:26: parameters.P-CBC-SAME: is more"),
        ("flags:\n  jobs: 0\n", ":2:9: flags.jobs: "),
        ("flags: {as-of: soon}\n", ":1:16: flags.as-of: takes a date"),
        ("flags: {jbos: 2}\n", ":1:9: flags.jbos: there is no option 'jbos'; did you mean jobs?"),
        ("parameters: {P-HCY: 10 umol/l}\nparameters: {}\n", ":2:1: parameters: stands twice"),
        ("a: [\n", "is not YAML"),
        ("protocol: \"\\e[31m\"\n", "there is no protocol '\u{FFFD}[31m'"),
    ])
    func `a wrong configuration is refused before anything is read`(
        yaml: String, words: String
    ) throws {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", yaml)
        for command in ["filter", "check"] {
            let ending = try Program.run([command, "--config", file, "/nowhere"])
            #expect(ending.code == 2)
            #expect(ending.output.isEmpty)
            #expect(ending.errors.hasPrefix("cobalamin \(command): \(file)"))
            #expect(ending.errors.contains(words), "\(ending.errors)")
        }
    }

    @Test func `a configuration that cannot be had is refused`() throws {
        let scratch = try Scratch()
        for path in ["\(scratch.path)/none.yaml", scratch.path] {
            let ending = try Program.run(["filter", "--config", path], text: Sample.severe)
            #expect(ending.code == 2)
            #expect(ending.errors.contains("cannot be"))
        }
    }

    @Test func `many faults are counted`() throws {
        let scratch = try Scratch()
        let lines = (0..<50).map { "  P-NONE-\($0): 1\n" }.joined()
        let file = try scratch.write("site.yaml", "parameters:\n\(lines)")
        let ending = try Program.run(["check", "--config", file], text: Sample.severe)
        #expect(ending.code == 2)
        #expect(ending.errors.split(separator: "\n").count == 22)
        #expect(ending.errors.contains("and 30 more faults"))
    }
}
