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

    /// Refuses inputs whose results would have one name.
    func check(_ sources: [InputSource]) throws(Refusal) {
        guard let directory else { return }
        let names = sources.map(name)
        guard Set(names).count == names.count else {
            throw Refusal("two inputs have one name, so \(directory) cannot hold both results")
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
