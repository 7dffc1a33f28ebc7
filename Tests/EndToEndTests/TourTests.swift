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

    @Test
    func `the configuration in the README is taken as it stands`() throws {
        let readme = try String(contentsOfFile: "\(Program.root)/README.md", encoding: .utf8)
        let block = try #require(readme.firstMatch(of: /```yaml\n([\s\S]*?)```/)).output.1
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", String(block))
        let ending = try Program.run(["filter", "--config", file, "--print-config"])
        #expect(ending.errors == "")
        #expect(ending.code == 0)
        let lines = ending.lines.map { $0.split(separator: " ").joined(separator: " ") }
        let limit = "1.2 umol/L (written 1200 nmol/L, default 1.25 umol/L)"
        #expect(lines.contains { $0.contains("parameters.P-MMA-INF \(limit)") })
        #expect(lines.contains { $0.hasPrefix("flags.jobs 4") })
    }

    @Test
    func `the explanation in the README is the program's own`() throws {
        let readme = try String(contentsOfFile: "\(Program.root)/README.md", encoding: .utf8)
        let ending = try Program.run(["rules", "explain", "R01"], input: .closed)
        #expect(ending.code == 0)
        let shown = ending.lines.prefix(36).joined(separator: "\n")
        #expect(readme.contains("$ cobalamin rules explain R01 | head -n 36\n\(shown)\n```\n"))
    }
}
