import Foundation
import Testing
import fhir_codegen

@Suite struct `The generated table of units` {
    private static let essence = "ucum-essence.tgz"

    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardized.path

    @Test(.enabled(if: Material.isPresent(essence), "the essence file of UCUM is not here"))
    func `is the one that the essence file gives`() throws {
        let essence = try UnitEssence(archive: Material.path(of: Self.essence))
        #expect(Generator.units(of: essence).stale(in: root) == [], "run `make generate`")
    }
}
