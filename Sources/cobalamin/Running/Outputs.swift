import AdapterPipeline
import CommandLine

/// Where the results of a run go: one standard output for all inputs, or a file for each.
final class Outputs {
    private let directory: String?
    private let isPacked: Bool
    private let rename: Renaming
    private let standard: OutputFile

    var areFiles: Bool { directory != nil }

    /// Makes the name of a result of the name and format of its input.
    typealias Renaming = (String, DocumentFormat) -> String

    init(
        _ invocation: Invocation, rename: @escaping Renaming = { name, _ in name }
    ) throws {
        directory = invocation.text(.outputDirectory)
        isPacked = invocation.isOn(.gzip)
        self.rename = rename
        standard = try OutputFile.standard(isPacked: isPacked && directory == nil)
    }

    /// What the result of an input is called.
    private func name(of source: InputSource, _ format: DocumentFormat) -> String {
        rename(source.fileName, format) + (isPacked ? ".gz" : "")
    }

    /// Refuses inputs whose results would have one name, or would replace an input.
    ///
    /// - Parameter mayReplaceInputs: Whether a result holds all that its input held.
    /// - Parameter reading: Tells the format of each, of which the names are made.
    func check(
        _ sources: [InputSource], mayReplaceInputs: Bool, by reading: ReadingSettings
    ) throws(Refusal) {
        guard let directory else { return }
        var earlier: [String: InputSource] = [:]
        let names = sources.map { name(of: $0, reading.formatTold(of: $0)) }
        for (source, name) in zip(sources, names) {
            guard let other = earlier.updateValue(source, forKey: name)
            else { continue }
            throw Refusal(
                "\(visible(other.name)) and \(visible(source.name)) have one name, so"
                    + " \(visible(directory)) cannot hold both results")
        }
        guard !mayReplaceInputs else { return }
        let inputs = Set(sources.compactMap { $0.path.flatMap { FileIdentity($0) } })
        for (source, name) in zip(sources, names) {
            let place = "\(directory)/\(name)"
            guard let taken = FileIdentity(place), inputs.contains(taken) else { continue }
            throw Refusal(
                "the result of \(visible(source.name)) would replace an input, \(visible(place));"
                    + " name another folder")
        }
    }

    /// Where the result of an input goes.
    func target(for input: OpenInput) throws -> OutputTarget {
        guard let directory else { return OutputTarget(standard) }
        return try OutputTarget(
            directory: directory, name: name(of: input.source, input.format), isPacked: isPacked)
    }

    /// Ends what goes to standard output.
    func finish() throws(OutputFailure) { try standard.finish() }
}
