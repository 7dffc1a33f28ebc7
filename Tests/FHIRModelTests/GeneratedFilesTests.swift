import Foundation
import Testing
import fhir_codegen

/// Committed generated files are those that the generator would write now.
struct GeneratedFilesTests {
    private static let package = "hl7.fhir.r4.core-4.0.1.tgz"

    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardized.path

    @Test
    func `the blob holds the profiles as they are`() throws {
        let files = try Generator.profiles(in: "\(root)/Profiles")
        #expect(files.stale(in: root) == [], "run `swift run fhir-codegen`")
    }

    @Test
    func `the explanations of the rules are those of their comments`() throws {
        let files = try Generator.explanations(in: "\(root)/Sources/DecisionSupport/Rules")
        #expect(files.stale(in: root) == [], "run `make generate`")
    }

    @Test
    func `a comment is read by its headings, wrapped lines joined and items kept apart`() throws {
        let comment = try RuleComment(source: Self.rule(), file: "A.swift")
        #expect(comment.number == "R99")
        #expect(comment.summary == "One sentence.")
        #expect(
            comment.parts == [
                ["One paragraph over two lines.", "Another `P-A`."],
                ["Why:", "- one item", "- two"], ["S"], ["F"], ["Q"],
            ])
    }

    @Test(arguments: [
        (rule(headings: ["What it detects", "Why it matters"]), "headings"),
        (rule(headings: RuleComment.headings.reversed()), "headings"),
        (rule(silent: ""), "empty"), (rule(number: ""), "static let number"),
    ])
    func `a comment without a part, and a rule without number, are refused`(
        source: String, reason: String
    ) {
        let error = #expect(throws: GeneratorError.self) {
            try RuleComment(source: source, file: "A.swift")
        }
        #expect(error?.description.contains("A.swift") == true)
        #expect(error?.description.contains(reason) == true)
    }

    private static func rule(
        headings: [String] = RuleComment.headings, silent: String = "/// Q",
        number: String = "    static let number = \"R99\""
    ) -> String {
        let texts = [
            "/// One paragraph\n/// over two lines.\n///\n/// Another `P-A`.",
            "/// Why:\n/// - one\n///   item\n/// - two", "/// S", "/// F", silent,
        ]
        let parts = zip(headings, texts).map { "/// ## \($0)\n\($1)\n///" }
        return """
            /// Some other type.
            enum Other {}

            /// One sentence.
            ///
            \(parts.joined(separator: "\n"))
            enum A: DetectionRule {
            \(number)
            }
            """
    }

    @Test(.enabled(if: Material.isPresent(package), "the definitions package is not here"))
    func `structs and tables are current`() throws {
        let package = try DefinitionPackage(archive: Material.path(of: Self.package))
        let files = try Generator.files(of: package)
        #expect(files.stale(in: root) == [], "run `swift run fhir-codegen --package …`")
    }

    @Test
    func `a changed, a missing and a superfluous file are named`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = GeneratedFiles()
        files.add("Sources/FHIRModel/Generated/A.swift", "a")
        files.add("Sources/FHIRModel/Generated/B.swift", "b")
        try files.write(to: folder.path)
        #expect(files.stale(in: folder.path) == [])
        var next = GeneratedFiles()
        next.add("Sources/FHIRModel/Generated/A.swift", "changed")
        next.add("Sources/FHIRModel/Generated/C.swift", "c")
        #expect(
            next.stale(in: folder.path).map { $0.suffix(7) } == ["A.swift", "B.swift", "C.swift"])
    }
}
