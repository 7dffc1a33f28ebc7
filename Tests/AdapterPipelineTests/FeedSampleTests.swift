import AdapterPipeline
import ClinicalModel
import FHIRReading
import Foundation
import Testing

/// The samples of `SampleBundles/feeds` through the library's door for every format.
///
/// `cobalamin replay` compares them in full, references and numbers included.
@Suite struct FeedSampleTests {
    private static let samples = SampleCase.all.filter(\.isFeed)

    @Test func `there are samples of every format`() {
        #expect(Self.samples.count >= 8)
    }

    @Test(arguments: samples)
    func `a sample of a feed gives exactly the expected findings`(_ sample: SampleCase) throws {
        let found = try Self.findings(of: sample.input, asOf: sample.expected.asOf)
        let fires = sample.expected.subjects.values.flatMap(\.fires)
        #expect(found == fires.map { "\($0.rule) \($0.severity)" }.sorted())
        for number in sample.expected.subjects.values.flatMap({ $0.never ?? [] }) {
            #expect(!found.contains { $0.hasPrefix(number + " ") }, "never \(number)")
        }
    }

    @Test(arguments: samples.filter { $0.name.hasPrefix("feeds/V01-") })
    func `the boy of V01 has the same findings in every format`(_ sample: SampleCase) throws {
        let bundle = try #require(SampleCase.all.first { $0.name.hasPrefix("V01-") })
        let asOf = sample.expected.asOf
        let found = try Self.findings(of: sample.input, asOf: asOf)
        #expect(found == (try Self.findings(of: bundle.input, asOf: asOf)))
        #expect(found.count == 5)
    }

    private static func findings(of input: URL, asOf: String) throws -> [String] {
        let bytes = [UInt8](try Data(contentsOf: input))
        let screenings = try Judging.pipeline(asOf: asOf).screenings(of: bytes).map {
            try $0.get()
        }
        return screenings.flatMap(\.subjects).flatMap(\.shown)
            .map { "\($0.number) \($0.severity.name)" }.sorted()
    }
}
