import CommandLine

/// A program with every shape that completions and the manual page have to cope with.
enum CompletionSample {
    private static let awkward = Flag(
        "mark", aliases: ["label"], short: "m", takes: .text("WORD"), repetition: .collects,
        group: .output, help: "write the site's [own] mark: a \"word\" such as `a\\b`; not more")

    private static let filter = Command(
        "filter", summary: "read documents, and write them back",
        discussion: ".why.json files are passed over.\n\n'Quoted' words, and – dashes.",
        operands: .paths,
        flags: Flag.reading + Flag.configuration + [.emit, .outputDirectory, awkward],
        examples: [Example("cobalamin filter < in.json > out.json", "one Bundle through a pipe")])

    private static let rules = Command(
        "rules", summary: "explain the rules",
        operands: Operands(
            usage: "list | explain RULE", help: "", count: 0...2,
            completion: .verbs([
                Verb("list", help: "all: with 'quotes'"),
                Verb("explain", help: "one rule") { ["R01", "R02", "b12-low"] },
                Verb("check", help: "named as a command might be"),
            ])),
        flags: [.format], examples: [Example("cobalamin rules list", "the rules")])

    private static let replay = Command(
        "replay", summary: "run cases",
        operands: Operands(usage: "[DIR]", help: "", count: 0...1, completion: .directories),
        flags: [.jobs], examples: [Example("cobalamin replay", "all cases")])

    static let program = Program(
        name: "cobalamin", version: "1.2.3", summary: "find patterns",
        commands: [filter, rules, replay],
        manual: Manual(
            description: "One paragraph.\n\nAnother.",
            variables: [Manual.Entry("COBALAMIN_OTHER", "Something else.")],
            files: [Manual.Entry("FILE.yaml", "The configuration.")]))

    static func text(_ file: GeneratedFile) -> String { program.text(of: file) }
}
