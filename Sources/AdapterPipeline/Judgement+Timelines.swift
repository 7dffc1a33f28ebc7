import CarePlanning
package import ClinicalModel
import FHIRReading

extension AdapterPipeline {
    /// The treatment of each person of a document who has one, at the date it was judged at.
    package func timelines(of judgement: Judgement) -> [PersonID: TreatmentTimeline] {
        let timelines = TimelineMaker(screener).timelines(
            of: judgement.reading.clinical, asOf: judgement.screening.asOf)
        return Dictionary(timelines.map { ($0.person, $0) }) { first, _ in first }
    }
}
