import ClinicalModel
import DecisionSupport

/// A plan while it is made.
package struct PlanDraft {
    let course: Course
    var plan: TreatmentPlan
    var missingInputs: [String] = []
    /// The phases that hold a drug of the plan, by id.
    var planned: [String: ProtocolPhase] = [:]
    /// The day of the last dose of each phase; nil where that is open.
    var lastDoses: [Day?] = []

    init(_ course: Course) {
        self.course = course
        var plan = TreatmentPlan(
            subject: course.assessment.personID, status: "draft", intent: "proposal")
        plan.title = "Vitamin B12: \(course.protocol.title)"
        plan.description = course.protocol.purpose
        plan.definitions = [course.protocol.url]
        plan.protocolID = course.protocol.id
        plan.arm = course.arm.id.isEmpty ? nil : course.arm.id
        plan.created = .day(course.today)
        plan.start = course.start
        plan.isStarted = course.isStarted
        plan.timeZone = course.clock?.name
        plan.period = Period(start: course.start, end: nil)
        plan.cause = course.cause.category
        plan.addresses = course.deficiencies
        self.plan = plan
    }

    var assessment: Assessment { course.assessment }

    /// Drugs of the plan that are vitamin B12.
    var doses: [PlannedActivity] {
        plan.activities.filter { $0.kind == .medication && $0.substance?.isVitaminB12 ?? false }
    }

    mutating func note(_ text: String) {
        guard !plan.notes.contains(text) else { return }
        plan.notes.append(text)
    }

    mutating func needs(_ name: String) {
        if !missingInputs.contains(name) { missingInputs.append(name) }
    }

    /// What a reader must know, the reason of the choice first.
    mutating func addNotes(of choice: ProtocolChoice, _ verdicts: [SafetyVerdict]) {
        let parts = plan.notes
        plan.notes = []
        note(choice.reason)
        note(startWords)
        verdicts.map(\.sentence).forEach { note($0) }
        choice.notes.forEach { note($0) }
        parts.forEach { note($0) }
        note(course.durationWords)
        course.protocol.conflicts.forEach { note($0) }
        if course.clock == nil {
            note("No time zone is known: repeated doses have a date and no time of day.")
        }
        note(assessment.knowledge.sentences.decisionSupport)
    }

    private var startWords: String {
        if course.isStarted {
            let counted =
                course.given.isEmpty
                ? "No single doses are recorded, so that none is counted."
                : "\(course.given.count) recorded doses are not planned again."
            let asked =
                course.isStartIgnored
                ? " The start that was asked for does not count: treatment has begun." : ""
            return "The first dose was given on \(course.start.day). \(counted)\(asked)"
        }
        let past =
            course.start.day < course.today
            ? " That is before \(course.today), and no dose is recorded: check the date." : ""
        return "The first dose is proposed for \(course.start.day); all dates count from it.\(past)"
    }
}

extension Course {
    /// Recorded diagnoses of the deficiency that the plan is for.
    fileprivate var deficiencies: [SourceReference] {
        assessment.record.conditions.filter {
            ConceptGroups.b12Deficiency.contains($0.key) && $0.isClinicallyActive && !$0.isRefuted
                && $0.source.resourceType == "Condition"
        }
        .map(\.source).uniqued()
    }
}
