import FHIRSyntax
import Foundation
import Testing

/// The illustrative numbers of clinical section 7.6 through the whole program.
struct CohortTests {
    private static let groups = ["group-a", "group-b"].map {
        "\(Program.root)/Examples/cohorts/\($0).ndjson"
    }

    private func rows(_ arguments: [String] = []) throws -> [[String]] {
        let run = try Program.run(["cohort", "--format", "csv"] + arguments + Self.groups)
        #expect(run.code == 0)
        return run.text.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(arguments: [
        ("description,group-a,,mother-B12,,median", 356.5),
        ("description,group-a,,mother-B12,,geometric-mean", 358.53458365331215),
        ("description,group-b,,mother-B12,,geometric-mean", 171.8135312130288),
        ("description,group-b,,infant-B12,,q3", 156.25),
        ("comparison,group-a,group-b,mother-B12,,u1", 144),
        ("comparison,group-a,group-b,mother-B12,,p", 7.39602301050679e-7),
        ("comparison,group-a,group-b,mother-B12,,p-normal", 3.6584553538971e-5),
        ("comparison,group-a,group-b,mother-B12,,hodges-lehmann", 182.5),
        ("comparison,group-a,group-b,infant-B12,,hodges-lehmann", 148),
        ("pairing,group-a,,mother-B12,infant-B12,pearson", 0.9644193153022805),
        ("pairing,group-a,,mother-B12,infant-B12,pearson-low", 0.874584064550775),
        ("pairing,group-b,,mother-B12,infant-B12,spearman-p", 0.24526500073077723),
        (
            "reference,seed-003-summary,Vancouver,mother-B12,infant-B12,recomputed-p",
            0.000774533459238353
        ),
    ])
    func `known answers, by section, group, variables and statistic`(key: String, expected: Double)
        throws
    {
        let row = try #require(
            try rows().first { $0.prefix(6).joined(separator: ",") == key })
        let value = try #require(Double(row[6]))
        #expect(abs(value - expected) <= 1e-6 * abs(expected))
    }

    @Test func `the printed probability stands beside the one that follows`() throws {
        let found = try rows().filter {
            $0.prefix(3) == ["reference", "seed-003-summary", "Vancouver"]
                && $0[4] == "infant-B12"
        }
        #expect(found.contains { $0[5] == "printed-p" && $0[7] == "0.003" })
    }

    @Test(arguments: ["text", "markdown", "csv", "json"])
    func `is the same every time, in every form`(format: String) throws {
        let arguments = ["cohort", "--format", format] + Self.groups
        let first = try Program.run(arguments)
        #expect(first.code == 0)
        #expect(first.output == (try Program.run(arguments)).output)
        #expect(!first.output.isEmpty)
    }

    @Test func `two files of one name are two groups`() throws {
        let scratch = try Scratch()
        let paths = try zip(["a", "b"], Self.groups).map { folder, group in
            try scratch.write(
                "\(folder)/study.ndjson", try String(contentsOfFile: group, encoding: .utf8))
        }
        let run = try Program.run(["cohort", "--format", "csv"] + paths)
        let shift = "comparison,\(paths[0]),\(paths[1]),mother-B12,,hodges-lehmann,182.5,"
        #expect(run.text.contains(shift))
    }

    @Test func `all lines joined are one group`() throws {
        let run = try Program.run(["cohort", "--group", "mother", "--format", "csv"] + Self.groups)
        #expect(run.code == 0)
        #expect(run.text.contains("\r\ngroup,all,,,,dyads,24,,"))
    }

    @Test func `what cannot be read is told and counted, and the rest is compared`() throws {
        let run = try Program.run(["cohort", "--format", "csv", "-"], text: "{\n")
        #expect(run.code == 5)
        #expect(run.text.hasPrefix("section,group,"))
    }

    @Test func `imaging before and after treatment, with its warning`() throws {
        let scratch = try Scratch()
        let pre = [0.312, 0.287, 0.335, 0.298, 0.305, 0.279, 0.321, 0.290, 0.310, 0.301]
        let post = [0.352, 0.331, 0.349, 0.341, 0.318, 0.325, 0.330, 0.337, 0.305, 0.343]
        let lines = zip(pre, post).enumerated().map { "\($0),corpus callosum,FA,\($1.0),\($1.1)" }
        let table = (["subject,region,metric,pre,post"] + lines).joined(separator: "\n")
        let path = try scratch.write("fa.csv", table)
        let run = try Program.run(["cohort", "--imaging", path] + Self.groups)
        #expect(run.code == 0)
        #expect(run.text.contains("Growth alone raises fractional anisotropy"))
        #expect(run.text.contains("0.00391"))
    }
}
