import Foundation
import Testing

/// The tour of the README shows what the program really says.
struct TourTests {
    @Test
    func `the report in the README is the program's own`() throws {
        let readme = try String(contentsOfFile: "\(Program.root)/README.md", encoding: .utf8)
        let name = "SampleBundles/V01-infant-eight-months-triad/input.json"
        let ending = try Program.run(
            ["check", "--as-of", "2024-11-12T18:00:00+01:00", "\(Program.root)/\(name)"])
        #expect(ending.code == 0)
        let report = ending.text.replacing("\(Program.root)/", with: "")
        #expect(readme.contains(report))
    }
}
