import ClinicalModel
import FHIRCore
import FHIRSyntax
import Foundation
import Testing

/// The order in which a system happens to send the entries of a Bundle means nothing.
@Suite struct BundleOrderTests {
    /// Samples that are one Bundle whose first entry has no place of its own.
    private static let samples = SampleCase.all.filter { $0.input.pathExtension == "json" }

    @Test(arguments: samples)
    func `a sample bundle gives the same findings with its entries in any order`(
        _ sample: SampleCase
    ) throws {
        let bytes = [UInt8](try Data(contentsOf: sample.input))
        var generator = SeededGenerator(seed: 11)
        let expected = try verdicts(bytes, sample)
        for _ in 0..<3 {
            let shuffled = try #require(try Self.shuffled(bytes, using: &generator))
            let found = try verdicts(shuffled, sample)
            #expect(Set(found).symmetricDifference(expected) == [])
            #expect(found.count == expected.count)
        }
    }

    private func verdicts(_ bytes: [UInt8], _ sample: SampleCase) throws -> [String] {
        let (screening, persons) = try Judging.screening(bytes, asOf: sample.expected.asOf)
        return screening.subjects.flatMap { subject in
            let name = persons[subject.person.index].source.reference
            // Of two signs of one day the first may be named: only values that trigger are compared.
            let findings = subject.findings.map { finding in
                let triggers = finding.evidence.filter { $0.role == .triggers && $0.value != nil }
                    .map { "\($0.name) \($0.value ?? "")" }.sorted()
                return "\(name) \(finding.number) \(finding.severity) \(finding.lifecycle)"
                    + " \(finding.confidence) \(triggers)"
            }
            return findings
                + subject.insufficient.map { "\(name) \($0.number) lacks \($0.missing.sorted())" }
        }.sorted() + screening.issues.map(\.id).sorted()
    }

    /// The document with the entries of its outermost Bundle in another order, byte for byte.
    private static func shuffled(
        _ bytes: [UInt8], using generator: inout SeededGenerator
    ) throws -> [UInt8]? {
        try bytes.withUnsafeBytes { buffer in
            let document = try JSONReader().read(buffer).get()
            guard let entries = document.root[.entry] else { return nil }
            var order = entries.children.map(\.range)
            guard let first = order.first, let last = order.last else { return nil }
            let fixed = keepsFirst(document.root) ? 1 : 0
            order[fixed...].shuffle(using: &generator)
            let middle = order.map { Array(bytes[$0]) }.joined(separator: [UInt8(ascii: ",")])
            return Array(bytes[..<first.lowerBound]) + Array(middle)
                + Array(bytes[last.upperBound...])
        }
    }

    /// A document begins with its Composition, a message with its header.
    private static func keepsFirst(_ bundle: Element) -> Bool {
        let type = bundle[.type]
        return type?.equals("document") ?? false || type?.equals("message") ?? false
    }
}
