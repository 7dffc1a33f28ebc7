import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRReading
import Synchronization

/// The plans of `--previous`: the same plan as it was imported before.
struct PreviousPlanFile {
    /// All plans of the file, older versions among them; empty where none is named.
    private(set) var plans: [TreatmentPlan] = []

    init(_ invocation: Invocation, _ settings: RunSettings) throws {
        guard let path = invocation.text(.previous) else { return }
        if CalendarOutput.calendar(at: path) != nil {
            // A calendar says nothing of doses that could be compared.
            guard invocation.text(.planFormat) != PlanFormat.icalendar.rawValue else { return }
            let reason = "names a calendar, which only --format icalendar goes on from"
            throw Refusal(invocation.refusal(of: .previous, because: reason))
        }
        let pipeline = settings.pipeline
        for source in try InputWalk.sources([path]) {
            let input = settings.reading.open(source)
            defer { input.close() }
            var isReadable = !input.isEmpty
            let problem = try settings.reading.walk.run(input) { document, reader in
                switch reader.read(document.source) {
                case .failure: return nil as PlanReading?
                case .success(let read): return pipeline.importPlans(read).reading
                }
            } deliver: { _, reading in
                guard let reading else {
                    isReadable = false
                    return
                }
                plans += reading.plans + reading.earlier
            }
            guard problem == nil, isReadable else {
                throw Refusal(
                    invocation.refusal(of: .previous, because: "names a file that can be read"))
            }
        }
    }
}
