import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRReading
import Reports

extension Command {
    static let rules = Command(
        "rules", summary: "explain the rules and the numbers they compare with",
        discussion: """
            Every rule and every number can be read here, with its source: what a rule detects and \
            why it matters, what it reads, what fires it, what keeps it silent, and which limits \
            are in force. Rules that are not evaluated are listed and say so.
            """,
        operands: Operands(
            usage: "list | explain RULE | parameters",
            help: """
                list shows all rules, explain all there is to say about one, parameters every \
                number with its value, unit, mark, source and where it is overridden. RULE is a \
                rule's number or name: R01, r1 or b12-severe-deficiency; explain takes a technical \
                issue's name too.
                """,
            count: 0...2,
            completion: .verbs([
                Verb("list", help: "all rules"),
                Verb("explain", help: "all there is to say about a rule") { namesToExplain },
                Verb("parameters", help: "every number, and where it is overridden"),
            ])),
        flags: [.profiles] + Flag.configuration + [.format],
        examples: [
            Example("cobalamin rules list", "the rules, and which of them are evaluated"),
            Example("cobalamin rules explain R01", "what R01 detects, and with which limits"),
            Example(
                "cobalamin rules explain --format markdown clinical-triad",
                "a page for the site's own handbook"),
            Example(
                "cobalamin rules parameters --format json", "every number, for another program"),
        ],
        exitCodes: [.internalError, .temporaryFailure, .usage, .done])

    private static var namesToExplain: [String] {
        guard let knowledge = try? AdapterPipeline.knowledge(profiles: nil) else { return [] }
        return knowledge.ruleNames + knowledge.technicalIssues.map(\.id)
    }
}

/// Says what the rules are and what they compare with.
struct RulesCommand {
    private let invocation: Invocation
    private let question: Question
    private let format: ReportFormat
    private let file: ConfigurationFile?

    /// What is asked for.
    private enum Question {
        case list
        case explain(String)
        case parameters
    }

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        self.file = file
        question = try Self.question(invocation)
        format = invocation.choice(.format) ?? .text
    }

    func run() throws -> ExitCode {
        let pipeline = try RunSettings(invocation, file).pipeline
        try OutputFile.standard().write(try report(of: pipeline))
        return .done
    }

    private func report(of pipeline: AdapterPipeline) throws -> [UInt8] {
        let knowledge = pipeline.knowledge
        switch question {
        case .list:
            return RuleListReport(rules: pipeline.rules, knowledge: knowledge.version)
                .bytes(format)
        case .parameters:
            return ParameterListReport(
                parameters: knowledge.parameters, knowledge: knowledge.version
            ).bytes(format)
        case .explain(let name):
            if let issue = knowledge.technicalIssues.first(where: { $0.id == name.lowercased() }) {
                return TechnicalIssueReport(issue, sentences: knowledge.sentences).bytes(format)
            }
            let definition = try rule(named: name, in: knowledge)
            guard let rule = pipeline.rules.first(where: { $0.definition == definition }) else {
                throw Refusal(invocation.refusal("the profiles do not describe \(definition.id)"))
            }
            return RuleExplanationReport(rule, sentences: knowledge.sentences).bytes(format)
        }
    }

    private func rule(named name: String, in knowledge: Knowledge) throws -> RuleDefinition {
        guard let rule = knowledge.rule(named: name) else {
            throw Refusal(
                invocation.refusal(
                    unknown: "rule", name,
                    among: knowledge.ruleNames + knowledge.technicalIssues.map(\.id)))
        }
        return rule
    }

    private static func question(_ invocation: Invocation) throws -> Question {
        let words = invocation.operands
        guard let first = words.first else {
            throw Refusal(invocation.refusal("needs list, explain RULE or parameters"))
        }
        switch (first, words.dropFirst().first) {
        case ("list", nil): return .list
        case ("parameters", nil): return .parameters
        case ("explain", let name?): return .explain(name)
        case ("explain", nil):
            throw Refusal(invocation.refusal("explain needs a rule, such as R01"))
        case ("list", _), ("parameters", _):
            throw Refusal(invocation.refusal("\(first) takes no further argument"))
        default:
            throw Refusal(
                invocation.refusal(
                    unknown: "subcommand", first, among: ["list", "explain", "parameters"]))
        }
    }
}
