import ClinicalModel
import DecisionSupport
import FHIRReading
import Foundation
import Testing

@testable import CarePlanning

/// Protocols made for the tests, in the shape that the reader hands over.
enum TestProtocol {
    static func loading(_ arms: [TreatmentProtocol.Arm]? = nil) -> TreatmentProtocol {
        var loading = phase("A", .every(2, .day), stop: .clinicalPlateau)
        loading.reviewDays = [14, 21, 28]
        loading.reviewEvery = .init(1, .week)
        var maintenance = phase("B", .every(2, .month), stop: .lifelongWithCause)
        maintenance.after = "A"
        let arm = TreatmentProtocol.Arm(id: "", title: "", phases: [loading, maintenance])
        return make(arms ?? [arm])
    }

    /// Three times a week for two weeks, then every two to three months.
    static func counted() -> TreatmentProtocol {
        var loading = phase("A", .every(1, .week, times: 3), stop: .doseCount)
        loading.doses = 6...6
        var timing = PlannedTiming.every(2, .month)
        timing.periodMax = 3
        var maintenance = phase("B", timing, stop: .lifelongWithCause)
        maintenance.after = "A"
        maintenance.offset = .init(2, .month)
        return make([.init(id: "", title: "", phases: [loading, maintenance])])
    }

    /// Daily by mouth for three days, then less.
    static func oral() -> TreatmentProtocol {
        var first = phase("A", .every(1, .day), micrograms: 500, .oral, stop: .fixedDuration)
        first.duration = .init(.init(3, .day), .init(3, .day))
        var second = phase("B", .every(1, .day), micrograms: 100, .oral, stop: .markersNormal)
        second.after = "A"
        var folate = phase("A+", .every(1, .day), micrograms: 400, .oral, stop: .fixedDuration)
        folate.substances = [.folicAcid]
        folate.duration = .init(.init(7, .day), .init(7, .day))
        return make([.init(id: "", title: "", phases: [first, second, folate])])
    }

    /// An oral phase whose amount nobody states.
    static func entered() -> TreatmentProtocol {
        var loading = phase("A", .every(1, .week, times: 3), stop: .clinicianDecision)
        loading.reviewDays = [8]
        var oral = phase("B", .every(1, .day), .oral, stop: .fixedDuration)
        oral.dose = nil
        oral.substances = []
        oral.after = "A"
        oral.earliest = .init(7, .day)
        oral.courseEnd = .init(120, .day)
        oral.requiredInputs = ["oral-dose", "substance"]
        return make([.init(id: "", title: "", phases: [loading, oral])])
    }

    static func phase(
        _ id: String, _ timing: PlannedTiming, micrograms: Int = 1_000,
        _ route: DoseRoute = .intramuscular, stop: ProtocolPhase.Stop
    ) -> ProtocolPhase {
        ProtocolPhase(
            id: id, title: "Phase \(id)", substances: [.hydroxocobalamin],
            dose: Exact(micrograms)...Exact(micrograms), routes: [route], timings: [timing],
            stop: stop)
    }

    static func make(_ arms: [TreatmentProtocol.Arm]) -> TreatmentProtocol {
        var made = TreatmentProtocol(
            id: "test", url: "https://example.org/PlanDefinition/test", version: "1",
            title: "Test", purpose: "Tests.", population: .infant, isProposable: true,
            sources: [], conflicts: ["The sources disagree."], arms: arms, monitoring: tasks)
        var goal = TreatmentProtocol.Goal(id: "metabolites-normal", text: "Normal metabolites")
        goal.keys = [.thcy, .mma, .umma]
        goal.parameters = ["P-HCY", "P-MMA-INF", "P-MMA", "P-UMMA-INF"]
        var blood = TreatmentProtocol.Goal(id: "haemoglobin-normal", text: "Normal haemoglobin")
        blood.keys = [.hb]
        blood.parameters = ["P-HB-LOW"]
        made.goals = [
            goal, blood, TreatmentProtocol.Goal(id: "milestones", text: "Milestones regained"),
        ]
        return made
    }

    static var tasks: [MonitoringTask] {
        [
            task("M-BASE", [.b12, .k], .init(-7, .day), .init(0, .day)),
            task("M-K1", [.k], .init(0, .hour), .init(24, .hour), when: ["parenteral", "anaemia"]),
            task("M-RET5", [.hct, .retp], .init(4, .day), .init(5, .day), when: ["anaemia"]),
            task("M-RET6", [.hct, .retp], .init(5, .day), .init(6, .day), when: ["anaemia"]),
            task("M-D5H", [.hb], .init(96, .hour), .init(120, .hour)),
            task("M-3MO", [.thcy], .init(75, .day), .init(105, .day)),
            task("M-6MO", [.thcy], .init(165, .day), .init(200, .day)),
        ]
    }

    private static func task(
        _ id: String, _ keys: [AnalyteKey], _ from: MonitoringTask.Offset,
        _ to: MonitoringTask.Offset, when: [String] = ["all"]
    ) -> MonitoringTask {
        MonitoringTask(id: id, title: id, keys: keys, from: from, to: to, appliesWhen: when)
    }
}

/// A plan for the infant of an example, or for another person of it.
struct PlanBench {
    static let knowledge: Knowledge? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return KnowledgeReader.read(directory: root.appending(path: "Profiles").path).knowledge
    }()

    let document: ClinicalDocument
    var asOf = ExampleDyad.asOf
    var start: FuzzyTime?
    var clock: (any LocalClock)?
    var inputs = PlanInputs()
    var arm: TreatmentProtocol.Arm?
    var isWithoutMaintenance = false

    init(_ example: ExampleDyad) {
        document = example.document
    }

    init(_ document: ClinicalDocument) {
        self.document = document
    }

    func proposal(
        _ chosen: TreatmentProtocol, for person: PersonID = PersonID(0)
    ) throws -> PlanProposal {
        let screener = try Screener(knowledge: try #require(Self.knowledge))
        let assessed = screener.assessed(document, asOf: asOf)
        let maker = PlanMaker(
            assessed, screening: screener.screen(document, asOf: asOf), clock: clock,
            start: start, inputs: inputs)
        var choice = ProtocolChoice(person: person, chosen: chosen, reason: "Because.")
        choice.arm = arm
        choice.isWithoutMaintenance = isWithoutMaintenance
        return maker.proposal(for: choice)
    }

    func plan(_ chosen: TreatmentProtocol) throws -> TreatmentPlan {
        try #require(try proposal(chosen).plan)
    }
}

extension TreatmentPlan {
    func activity(_ id: String) throws -> PlannedActivity {
        try #require(activities.first { $0.id == id })
    }

    /// The days of an activity's schedule.
    func days(_ id: String, limit: Int = 100) throws -> [String] {
        let timing = try #require(try activity(id).timing)
        return timing.occurrences(from: nil, limit: limit).days.map(\.description)
    }
}
