import AdapterPipeline
import CommandLine

extension Command {
    static let plan = Command(
        "plan", summary: "make, read and follow care plans",
        discussion: """
            A plan made here is a proposal for a clinician: a draft, never an order. What comes in \
            from others is read as far as it can be understood, and what cannot is listed, never \
            guessed at.
            """,
        operands: Operands(
            usage: PlanVerb.all.map {
                [$0.name, $0.usage].filter { !$0.isEmpty }.joined(separator: " ")
            }
            .joined(separator: " | "),
            help: PlanVerb.all.map { "\($0.name): \($0.help)." }.joined(separator: " "),
            count: 0...Int.max,
            completion: .verbs(PlanVerb.all.map { Verb($0.name, help: $0.help) })),
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [
                .group, .protocolName, .start, .timeZone, .planInput, .previous, .planFormat,
                .outputDirectory,
                .failOn,
            ],
        examples: [])
}

/// Hands over to what its first operand names.
struct PlanCommand {
    private let invocation: Invocation
    private let file: ConfigurationFile?

    init(_ invocation: Invocation, _ file: ConfigurationFile?) {
        self.invocation = invocation
        self.file = file
    }

    func run() throws -> ExitCode {
        let names = PlanVerb.all.map(\.name)
        guard let word = invocation.operands.first else {
            throw Refusal(invocation.refusal("needs one of \(names.joined(separator: ", "))"))
        }
        guard let verb = PlanVerb.all.first(where: { $0.name == word }) else {
            throw Refusal(invocation.refusal(unknown: "subcommand", word, among: names))
        }
        return try verb.run(invocation, file, Array(invocation.operands.dropFirst()))
    }
}
