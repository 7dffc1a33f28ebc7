import AdapterPipeline
import FHIRSyntax
import Foundation
import Testing

/// A bulk export, one resource a line in any order, is judged like the Bundle it was cut from.
@Suite struct GroupingTests {
    @Test(arguments: SampleCase.all.filter { $0.input.pathExtension == "json" })
    func `the lines of a sample in any order give the findings of its Bundle, each once`(
        _ sample: SampleCase
    ) throws {
        let resources = try Shredder.resources(of: [UInt8](try Data(contentsOf: sample.input)))
        let asOf = sample.expected.asOf
        let expected = try Verdicts(of: Shredder.bundle(of: resources), asOf: asOf)
        for seed in 1...3 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let lines = resources.shuffled(using: &generator)
            let files = Int(seed)
            let whole = try Verdicts(of: lines, by: .input, files: files, asOf: asOf)
            #expect(whole.all.symmetricDifference(expected.all) == [])
            #expect(whole.count == expected.count)
            let dyads = try Verdicts(of: lines, by: .mother, files: files, asOf: asOf)
            #expect(dyads.findings.symmetricDifference(expected.findings) == [])
            #expect(dyads.count == expected.count)
        }
    }

    @Test(arguments: SampleCase.all.filter { $0.input.pathExtension == "json" })
    func `whole Bundles among the documents are judged with the rest`(
        _ sample: SampleCase
    ) throws {
        let bytes = [UInt8](try Data(contentsOf: sample.input))
        let expected = try Verdicts(of: bytes, asOf: sample.expected.asOf)
        // Sent twice, as after a fault of the line: that is no second finding.
        for grouping in [Grouping.input, .mother] {
            let found = try Verdicts(of: [bytes, bytes], by: grouping, asOf: sample.expected.asOf)
            #expect(found.findings.symmetricDifference(expected.findings) == [])
            #expect(found.count == expected.count)
        }
    }

    @Test(.enabled(if: DyadOracle.isAtHand))
    func `the random dyads of the acceptance material, all in one export, keep their findings`()
        throws
    {
        let oracle = try DyadOracle()
        for (number, bundle) in oracle.lines.enumerated() {
            var generator = SeededGenerator(seed: UInt64(number))
            let resources = try Shredder.resources(of: bundle)
            let lines = resources.shuffled(using: &generator)
            for run in oracle.cases.first(where: { $0.line == number + 1 })?.runs ?? [] {
                let expected = try Verdicts(of: Shredder.bundle(of: resources), asOf: run.asOf)
                for grouping in [Grouping.input, .mother] {
                    let found = try Verdicts(of: lines, by: grouping, asOf: run.asOf)
                    #expect(
                        found.findings.symmetricDifference(expected.findings) == [],
                        "bundle \(number)")
                }
            }
        }
    }
}
