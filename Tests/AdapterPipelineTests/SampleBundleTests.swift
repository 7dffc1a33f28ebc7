import AdapterPipeline
import ClinicalModel
import Foundation
import Testing

/// Every sample bundle gives the findings its expected files name, and no others.
@Suite struct SampleBundleTests {
    @Test func `there are sample bundles for the vignettes and the rules`() {
        #expect(SampleCase.broken == [])
        #expect(SampleCase.all.count >= 35)
        #expect(Set(SampleCase.all.map(\.name)).count >= 31)
    }

    @Test(arguments: SampleCase.all.filter { !$0.isFeed })
    func `a sample bundle gives exactly the expected findings`(_ sample: SampleCase) throws {
        let bytes = [UInt8](try Data(contentsOf: sample.input))
        let (screening, persons) = try Judging.screening(bytes, asOf: sample.expected.asOf)
        let found = Dictionary(
            uniqueKeysWithValues: screening.subjects.map {
                (persons[$0.person.index].source.reference, $0)
            })
        #expect(Set(found.keys) == Set(sample.expected.subjects.keys))
        for (reference, expected) in sample.expected.subjects {
            let subject = try #require(found[reference], "no subject \(reference)")
            try compare(subject, expected, reference)
        }
        for issue in sample.expected.issues?.present ?? [] {
            #expect(stands(issue, in: screening, persons), "\(issue)")
        }
        for issue in sample.expected.issues?.never ?? [] {
            #expect(!stands(issue, in: screening, persons), "\(issue)")
        }
    }

    private func stands(
        _ issue: Expected.Named, in screening: Screening, _ persons: [Person]
    ) -> Bool {
        screening.issues.contains { found in
            let subject = found.subject.map { persons[$0.index].source.reference }
            return found.id == issue.id && (issue.subject == nil || issue.subject == subject)
        }
    }

    private func compare(
        _ subject: SubjectScreening, _ expected: Expected.Subject, _ reference: String
    ) throws {
        let got = subject.shown.map { "\($0.number) \($0.severity.name)" }.sorted()
        let wanted = expected.fires.map { "\($0.rule) \($0.severity)" }.sorted()
        #expect(got == wanted, "\(reference)")
        for number in expected.never ?? [] {
            #expect(
                !subject.shown.contains { $0.number == number }, "\(reference): never \(number)")
        }
        for number in expected.resolved ?? [] {
            #expect(
                subject.findings.contains { $0.number == number && $0.lifecycle == .resolved },
                "\(reference): \(number) resolved")
        }
        for number in expected.insufficient ?? [] {
            #expect(
                subject.insufficient.contains { $0.number == number },
                "\(reference): \(number) insufficient")
        }
        for fire in expected.fires {
            let same = subject.shown.filter { $0.number == fire.rule }
            #expect(same.contains { matches($0, fire) }, "\(reference): \(fire)")
            for result in fire.evidence ?? [] {
                #expect(
                    same.contains { $0.evidence.contains { matches($0, result) } },
                    "\(reference), \(fire.rule): \(result)")
            }
        }
    }

    private func matches(_ finding: Finding, _ expected: Expected.Fire) -> Bool {
        let text = finding.message + finding.recommendation
        return (expected.lifecycle.map { $0 == finding.lifecycle.rawValue } ?? true)
            && (expected.confidence.map { $0 == finding.confidence.rawValue } ?? true)
            && (expected.provisional.map { $0 == finding.isProvisional } ?? true)
            && (expected.notes ?? []).allSatisfy(finding.notes.contains)
            && (expected.textContains ?? []).allSatisfy { text.contains($0) }
    }

    private func matches(_ evidence: Evidence, _ expected: Expected.Result) -> Bool {
        evidence.source?.reference == expected.reference
            && (expected.value.map { $0 == evidence.value } ?? true)
            && (expected.unit.map { $0 == evidence.unit } ?? true)
            && (expected.canonicalValue.map { $0 == evidence.canonicalValue } ?? true)
            && (expected.canonicalUnit.map { $0 == evidence.canonicalUnit } ?? true)
            && (expected.comparedValue.map { $0 == evidence.comparedValue } ?? true)
            && (expected.comparedUnit.map { $0 == evidence.comparedUnit } ?? true)
    }
}
