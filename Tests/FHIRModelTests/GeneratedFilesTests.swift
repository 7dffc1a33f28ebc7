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
