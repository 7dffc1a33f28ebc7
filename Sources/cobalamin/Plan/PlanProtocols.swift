import AdapterPipeline
import ClinicalModel
import CommandLine
import Reports

extension PlanVerb {
    /// Shows what plans can be made of.
    static let protocols = PlanVerb(
        name: "protocols", usage: "[PROTOCOL]",
        help: "shows all treatment protocols with their sources, or one in full"
    ) { invocation, file, names in
        try PlanProtocols(invocation, file, names).run()
    }
}

/// Shows the protocols of the profiles, and refuses to where one of them cannot be read.
struct PlanProtocols {
    private let invocation: Invocation
    private let file: ConfigurationFile?
    private let name: String?
    private let format: ReportFormat

    init(_ invocation: Invocation, _ file: ConfigurationFile?, _ names: [String]) throws {
        guard names.count < 2 else {
            throw Refusal(invocation.refusal("protocols takes one name at most"))
        }
        let written = invocation.text(.planFormat) ?? ReportFormat.text.rawValue
        guard let format = ReportFormat(rawValue: written) else {
            throw Refusal(
                invocation.refusal(
                    "protocols are shown as text, markdown or json, not as \(written)"))
        }
        self.invocation = invocation
        self.file = file
        self.format = format
        name = names.first
    }

    func run() throws -> ExitCode {
        let knowledge = try RunSettings(invocation, file).pipeline.knowledge
        let catalogue = knowledge.protocolCatalogue
        if let fault = catalogue.faults.first {
            let more = catalogue.faults.count - 1
            throw Refusal(
                invocation.refusal(
                    "\(fault)"
                        + (more == 0 ? "" : "; and \(more) more in the profiles of protocols")))
        }
        let report = ProtocolListReport(
            try protocols(of: catalogue), isFull: name != nil, knowledge: knowledge.version,
            sentences: knowledge.sentences)
        try OutputFile.standard().write(report.bytes(format))
        return .done
    }

    private func protocols(of catalogue: ProtocolCatalogue) throws -> [TreatmentProtocol] {
        guard let name else { return catalogue.protocols }
        // An arm after a slash is shown with its protocol.
        let id = name.prefix { $0 != "/" }
        guard let found = catalogue[String(id)] else {
            throw Refusal(
                invocation.refusal(
                    unknown: "protocol", name, among: catalogue.protocols.map(\.id)))
        }
        return [found]
    }
}
