import ClinicalModel
import DecisionSupport

/// A person and the way through a protocol that is planned: what all parts of a plan ask.
struct Course {
    let assessment: Assessment
    let `protocol`: TreatmentProtocol
    let arm: TreatmentProtocol.Arm
    let clock: (any LocalClock)?
    let inputs: PlanInputs
    /// Day 1: the first dose that was given, else the one proposed.
    let start: FuzzyTime
    let isStarted: Bool
    /// Doses of vitamin B12 that were given one by one, oldest first.
    let given: [MedicationRecord]
    /// A start was asked for, and the first dose was given already.
    let isStartIgnored: Bool
    var isWithoutMaintenance = false
    /// Numbers of the rules whose findings stand.
    var openRules: Set<String> = []

    init(
        _ assessment: Assessment, _ chosen: TreatmentProtocol, _ arm: TreatmentProtocol.Arm,
        clock: (any LocalClock)?, proposed: FuzzyTime?, inputs: PlanInputs
    ) {
        self.assessment = assessment
        `protocol` = chosen
        self.arm = arm
        self.clock = clock
        self.inputs = inputs
        let first = assessment.t0
        start = first?.time ?? proposed ?? .day(assessment.asOf.day)
        isStarted = first != nil
        isStartIgnored = first != nil && proposed != nil && proposed?.day != first?.time.day
        given = assessment.treatment.therapeutic.filter {
            $0.kind == .administration && $0.start != nil
        }
    }

    var today: Day { assessment.asOf.day }
    var isInfant: Bool { `protocol`.population == .infant }

    /// The phases that are planned: without maintenance, those that begin with the protocol.
    var phases: [ProtocolPhase] {
        isWithoutMaintenance ? arm.phases.filter { $0.after == nil } : arm.phases
    }

    /// A day at the time of day of the first dose, where a zone is known.
    func moment(on day: Day) -> FuzzyTime {
        guard let clock, let first = start.instant else { return .day(day) }
        if day == clock.local(first).day { return start }
        let second = clock.local(first).secondOfDay
        return .instant(clock.moment(of: day, secondOfDay: second).planned)
    }

    /// The calendar day of the first dose, by the clocks of the place where they are known.
    var startDay: Day {
        guard let clock, let first = start.instant else { return start.day }
        return clock.local(first).day
    }

    /// So long after the first dose: days are those of the calendar, hours are moments.
    func time(_ span: PlannedTiming.Span) -> FuzzyTime? {
        let isDays = span.days != nil || span.wholeMonths != nil
        return (isDays ? .day(startDay) : start).adding(span)
    }
}
