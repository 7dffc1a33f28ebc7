import Foundation
import Testing

@testable import Replay

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The forms of the report.
struct ReplayReportTests {
    private static let report: ReplayReport = {
        var good = CaseResult(
            name: "V01-story", input: "input.json", asOf: "2025-05-08", verdict: .agrees)
        good.runs = [0.001, 0.003]
        good.bytes = 1_000_000
        good.documents = 1
        var bad = CaseResult(
            name: "rules/R<02>", input: "input.json", asOf: "2025-05-08", verdict: .differs)
        bad.runs = [0.002, 0.002]
        bad.bytes = 500_000
        bad.documents = 1
        bad.differences = [
            Difference("Bundle.type", expected: #""a & b""#, got: "\"\u{1B}[31m]]>\u{FFFE}\""),
            Difference("Bundle.total", expected: nil, got: "1"),
            Difference("Bundle.link", expected: "1", got: nil),
        ]
        let broken = CaseResult(BrokenCase(name: "empty", reason: #"holds no "input""#))
        return ReplayReport(
            product: "cobalamin 0", folder: "Cases & more", command: nil, ignored: ["ids"],
            results: [good, bad, broken], mostDifferences: 2)
    }()

    @Test(arguments: [
        (50, 3.0), (90, 5), (95, 5), (99, 5), (20, 1), (21, 2), (1, 1), (100, 5),
    ])
    func `a percentile is the time of the nearest rank`(percent: Int, time: Double) {
        #expect(Latencies([5, 1, 4, 2, 3]).percentile(percent) == time)
    }

    @Test
    func `without runs there is no latency`() {
        #expect(Latencies([]).percentile(50) == nil)
        #expect(Latencies([]).summary.isEmpty)
    }

    @Test
    func `the text has a table, the differences with path, and the speed`() {
        let text = Self.report.text()
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("V01-story") && $0.contains("agrees") })
        #expect(lines.contains { $0.hasPrefix("rules/R<02>") && $0.contains("differs") })
        #expect(lines.contains("rules/R<02>, as of 2025-05-08: 3 differences"))
        #expect(lines.contains("  Bundle.type"))
        #expect(lines.contains("    expected  nothing"))
        #expect(lines.contains("  … and 1 more"))
        #expect(lines.contains(#"empty: holds no "input""#))
        #expect(lines.contains("3 cases: 1 agree, 1 differ, 1 broken"))
        #expect(
            lines.contains("Throughput: 500 documents/s, 375.0 MB/s (4 documents, 3.0 MB, 0.01 s)"))
        #expect(
            lines.contains(
                "Latency of 4 runs in ms: p50 2.00, p90 3.00, p95 3.00, p99 3.00, max 3.00"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test
    func `the JSON names each case, its differences and the speed`() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Self.report.json()))
        let root = try #require(object as? [String: Any])
        let cases = try #require(root["cases"] as? [[String: Any]])
        #expect(cases.map { $0["result"] as? String } == ["agrees", "differs", "broken"])
        #expect(cases[1]["differenceCount"] as? Int == 3)
        let differences = try #require(cases[1]["differences"] as? [[String: String]])
        #expect(differences.count == 2)
        #expect(differences[1] == ["path": "Bundle.total", "got": "1"])
        let summary = try #require(root["summary"] as? [String: Any])
        #expect(summary["differ"] as? Int == 1)
        #expect((summary["latencyMilliseconds"] as? [String: Double])?["max"] == 3)
        #expect(root["ignored"] as? [String] == ["ids"])
    }

    @Test
    func `the JUnit form is well-formed and counts failures and errors`() throws {
        let tree = Tree()
        let parser = XMLParser(data: Data(Self.report.junit()))
        parser.delegate = tree
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(
            tree.elements == [
                "testsuites", "testsuite", "testcase", "testcase", "failure", "testcase", "error",
            ])
        #expect(tree.attributes["testsuite"]?["tests"] == "3")
        #expect(tree.attributes["testsuite"]?["failures"] == "1")
        #expect(tree.attributes["testsuite"]?["errors"] == "1")
        #expect(tree.attributes["testsuite"]?["name"] == "Cases & more")
        #expect(tree.attributes["error"]?["message"] == #"holds no "input""#)
        #expect(tree.text.contains("Bundle.type\n  expected  \"a & b\""))
        #expect(tree.text.contains("]]>"))
    }

    /// Takes down what a parser meets.
    private final class Tree: NSObject, XMLParserDelegate {
        var elements: [String] = []
        var attributes: [String: [String: String]] = [:]
        var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            elements.append(name)
            self.attributes[name] = attributes
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
    }
}
