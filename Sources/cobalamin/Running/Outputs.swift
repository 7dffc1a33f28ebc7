import CommandLine

/// Where the results of a run go: one standard output for all inputs, or a file for each.
final class Outputs {
    private let directory: String?
    private let isPacked: Bool
    private let rename: (String) -> String
    private let standard: OutputFile

    var areFiles: Bool { directory != nil }

    /// - Parameter rename: Makes the name of a result of the name of its input.
    init(
        _ invocation: Invocation, rename: @escaping (String) -> String = { $0 }
    ) throws {
        directory = invocation.text(.outputDirectory)
        isPacked = invocation.isOn(.gzip)
        self.rename = rename
        standard = try OutputFile.standard(isPacked: isPacked && directory == nil)
    }

    /// What the result of an input is called.
    private func name(of source: InputSource) -> String {
        rename(source.fileName) + (isPacked ? ".gz" : "")
    }

    /// Refuses inputs whose results would have one name, or would replace an input.
    ///
    /// - Parameter mayReplaceInputs: Whether a result holds all that its input held.
    func check(_ sources: [InputSource], mayReplaceInputs: Bool) throws(Refusal) {
        guard let directory else { return }
        var earlier: [String: InputSource] = [:]
        for source in sources {
            guard let other = earlier.updateValue(source, forKey: name(of: source))
            else { continue }
            throw Refusal(
                "\(visible(other.name)) and \(visible(source.name)) have one name, so"
                    + " \(visible(directory)) cannot hold both results")
        }
        guard !mayReplaceInputs else { return }
        let inputs = Set(sources.compactMap { $0.path.flatMap { FileIdentity($0) } })
        for source in sources {
            let place = "\(directory)/\(name(of: source))"
            guard let taken = FileIdentity(place), inputs.contains(taken) else { continue }
            throw Refusal(
                "the result of \(visible(source.name)) would replace an input, \(visible(place));"
                    + " name another folder")
        }
    }

    /// Where the result of an input goes.
    func target(for source: InputSource) throws -> OutputTarget {
        guard let directory else { return OutputTarget(standard) }
        return try OutputTarget(directory: directory, name: name(of: source), isPacked: isPacked)
    }

    /// Ends what goes to standard output.
    func finish() throws(OutputFailure) { try standard.finish() }
}
