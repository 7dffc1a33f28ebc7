import AdapterPipeline
import ClinicalModel
import CommandLine
import Reports

extension Command {
    static let units = Command(
        "units", summary: "check units and convert values between them",
        discussion: """
            check says whether a text is a unit of UCUM (https://ucum.org), with its canonical \
            form and dimension, or what it is known to stand for in messages of laboratories; of \
            any other text, which character is wrong and which unit is nearest. convert keeps \
            every digit: a result is exact where it ends, else it is rounded and says so.

            check ends with 5 where a unit is neither UCUM nor known, convert where the units do \
            not belong together and convert - where any line was not converted; with 2 convert \
            refuses a value or unit of its command line that it cannot read, and a unit in which \
            the analyte is never given.
            """,
        operands: Operands(
            usage: "check UNIT… | convert VALUE FROM TO | convert -",
            help: """
                UNIT, FROM and TO are units of UCUM, case sensitive; VALUE is a decimal. \
                convert - reads lines of value, from and to, parted by tabulators, and writes \
                one line for each: result, unit and what was applied, or error and the reason.
                """,
            count: 0...Int.max, mayBeNegative: true,
            completion: .verbs([
                Verb("check", help: "say what units mean"),
                Verb("convert", help: "convert a value, or lines of standard input"),
            ])),
        flags: [.analyte, .profiles] + Flag.configuration + [.plainFormat],
        examples: [
            Example("cobalamin units check mg/dL mEq/L G/L", "what three units mean"),
            Example("cobalamin units convert 37 Cel '[degF]'", "98.6, exactly"),
            Example(
                "cobalamin units convert --analyte B12 272 pg/mL pmol/L",
                "mass to amount of substance, with the molar mass of the analyte"),
            Example(
                "cut -f 2-4 results.tsv | cobalamin units convert -", "one line for each line"),
        ],
        exitCodes: [.internalError, .temporaryFailure, .usage, .unreadableDocument, .done])
}

/// Says what units mean, and converts values.
struct UnitsCommand {
    private let invocation: Invocation
    private let question: Question
    private let format: ReportFormat
    private let file: ConfigurationFile?

    /// What is asked for.
    private enum Question {
        case check([String])
        case convert(value: String, source: String, target: String)
        case convertLines
    }

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        self.file = file
        question = try Self.question(invocation)
        format = invocation.choice(.plainFormat) ?? .text
    }

    func run() throws -> ExitCode {
        let knowledge = try RunSettings(invocation, file).pipeline.knowledge
        let analyte = try analyte(in: knowledge)
        switch question {
        case .check(let units):
            let checks = units.map { UnitCheck($0, repairs: knowledge.unitRepairs) }
            try OutputFile.standard().write(UnitCheckReport(checks).bytes(format))
            return checks.allSatisfy(\.isUnderstood) ? .done : .unreadableDocument
        case .convert(let value, let source, let target):
            let conversion = UnitConversion.of(
                value, from: source, to: target, analyte: analyte, knowledge: knowledge)
            return try write(conversion)
        case .convertLines:
            let lines = UnitLines(
                analyte: analyte, knowledge: knowledge, isJSON: format == .json)
            return try lines.convert(to: .standard())
        }
    }

    private func write(
        _ conversion: Result<UnitConversion, UnitConversion.Fault>
    ) throws -> ExitCode {
        switch conversion {
        case .success(let conversion):
            let report = UnitConversionReport(conversion)
            let text = format == .json ? report.json : report.text
            try OutputFile.standard().write(Array(text.utf8))
            return .done
        case .failure(let fault):
            // A unit or number that cannot be read is a fault of the command line.
            switch fault {
            case .number, .unit, .refusedUnit:
                throw Refusal(([fault.message] + fault.caret).joined(separator: "\n"))
            case .refused, .annotated, .molarMassMissing:
                StandardError.line(fault.message, .error)
                return .unreadableDocument
            }
        }
    }

    private func analyte(in knowledge: Knowledge) throws -> Analyte? {
        guard let name = invocation.text(.analyte) else { return nil }
        if let analyte = knowledge.analyte(AnalyteKey(rawValue: name.uppercased())) {
            return analyte
        }
        throw Refusal(
            invocation.refusal(
                unknown: "analyte", name, among: knowledge.analytes.map(\.key.rawValue)))
    }

    private static func question(_ invocation: Invocation) throws -> Question {
        let words = invocation.operands
        let rest = Array(words.dropFirst())
        switch (words.first, rest.count) {
        case (nil, _):
            throw Refusal(invocation.refusal("needs check UNIT… or convert VALUE FROM TO"))
        case ("check", 0):
            throw Refusal(invocation.refusal("check needs a unit, such as mg/dL"))
        case ("check", _): return .check(rest)
        case ("convert", 1) where rest == ["-"]: return .convertLines
        case ("convert", 3):
            return .convert(value: rest[0], source: rest[1], target: rest[2])
        case ("convert", _):
            throw Refusal(invocation.refusal("convert takes VALUE FROM TO, or - for lines"))
        case (let first?, _):
            throw Refusal(
                invocation.refusal(
                    unknown: "subcommand", first, among: ["check", "convert"]))
        }
    }
}
