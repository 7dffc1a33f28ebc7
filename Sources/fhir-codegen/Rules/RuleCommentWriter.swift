import FoundationEssentials

/// Collects the comments of all rules into one Swift file, as one string: cheap to compile.
package struct RuleCommentWriter {
    private let folder: String

    package init(folder: String) { self.folder = folder }

    /// The Swift source; it holds Markdown, rules by number.
    package func text() throws(GeneratorError) -> String {
        let comments = try comments().sorted { $0.number < $1.number }
        return """
            // swift-format-ignore-file
            // Written by `make generate` from the comments of Sources/DecisionSupport/Rules.

            enum RuleComments {
                static let markdown = ##\"""
            \(comments.map(Self.markdown).joined(separator: "\n"))
            \"""##
            }

            """
    }

    private func comments() throws(GeneratorError) -> [RuleComment] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable("the folder of the rules")
        }
        var comments: [RuleComment] = []
        for name in names.sorted() where name.hasSuffix(".swift") {
            guard let bytes = GeneratedFiles.read("\(folder)/\(name)") else {
                throw .unreadable("Rules/\(name)")
            }
            let source = String(decoding: bytes, as: UTF8.self)
            comments.append(try RuleComment(source: source, file: "Rules/\(name)"))
        }
        return comments
    }

    private static func markdown(_ comment: RuleComment) -> String {
        let parts = zip(RuleComment.headings, comment.parts).map { heading, blocks in
            "## \(heading)\n" + blocks.joined(separator: "\n")
        }
        return (["# \(comment.number)", comment.summary] + parts).joined(separator: "\n")
    }
}
