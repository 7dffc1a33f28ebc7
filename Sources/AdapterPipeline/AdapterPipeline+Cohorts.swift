package import ClinicalModel
package import Cohorts
package import DecisionSupport
import FHIRCore
import FHIRReading
import FHIRWriting

/// The form of a cohort report for programs.
extension AdapterPipeline {
    /// The numbers of a document for statistics; without an evaluation date all of it is known.
    package func cohortFacts(
        of source: DocumentSource, with reader: DocumentReader
    ) -> Result<CohortFacts, UnreadableDocument> {
        reader.read(source).map { read in
            facts(of: self.reader.read(read.document).clinical)
        }
    }

    /// The numbers of what was collected of a group.
    package func cohortFacts(of judgement: Judgement) -> CohortFacts {
        facts(of: judgement.reading.clinical)
    }

    private func facts(of clinical: ClinicalDocument) -> CohortFacts {
        let asOf =
            time.asOf == nil
            ? nil : time.resolved(newestSampleOffset: clinical.newestSampleOffset)
        return screener.cohortFacts(clinical, asOf: asOf, clock: time.judgingClock)
    }

    /// The printed figures that the profiles hold.
    package static func referenceSets(
        profiles directory: String?
    ) throws(UnusableKnowledge) -> [ReferenceSet] {
        let (sets, issues) = ReferenceSetReader.read(directory: directory)
        guard let first = issues.first else { return sets }
        throw UnusableKnowledge(description: "the profiles cannot be used: \(first.diagnostics)")
    }

    /// A cohort report as a FHIR MeasureReport.
    package func measureReport(_ rows: [CohortRow], date: Instant) -> [UInt8] {
        MeasureReportWriter(rows, date: date).bytes()
    }
}
