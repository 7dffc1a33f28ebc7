import ClinicalModel

/// `careplan-monitoring-gap`: an active plan of an infant lacks tasks that R34, R37 and R55 ask for.
///
/// What a plan measures at no stated time may be meant for any task.
struct MonitoringGapCheck {
    let context: ScreeningContext

    private static let rules: Set<String> = ["R34", "R37", "R55"]

    func run() {
        for record in context.document.records where !record.carePlans.isEmpty {
            let infant = context.assessment(of: record.person.id)
            guard infant.role == .infant else { continue }
            let plans = infant.activeTreatmentPlans
            guard let newest = plans.last else { continue }
            // What an active plan of monitoring alone holds counts too.
            let measured = infant.record.carePlans.filter { $0.isDecided && $0.status == "active" }
                .flatMap(\.activities).filter { !$0.isProhibited && !$0.keys.isEmpty }
            let start = infant.t0?.time.day ?? newest.period?.start?.day
            let missing = tasks(of: infant, plans).filter { !isHeld($0, measured, start) }
            guard !missing.isEmpty else { continue }
            context.raise(
                context.technicalIssue(
                    "careplan-monitoring-gap", subject: record.person.id, source: newest.source,
                    values: ["list": missing.map(\.id).joined(separator: ", ")]))
        }
    }

    /// The tasks of the protocols that apply to this infant, each once.
    private func tasks(of infant: Assessment, _ plans: [CarePlanRecord]) -> [MonitoringTask] {
        let isInjected = plans.flatMap(\.vitaminB12).contains {
            $0.medication?.route?.isParenteral ?? false
        }
        let isAnaemic = infant.anaemia.isYes
        let followed = plans.flatMap(infant.recognition.matches).map(\.scheme)
        let schemes = followed.isEmpty ? infant.recognition.protocols : followed
        var seen = Set<String>()
        return schemes.flatMap(\.monitoring).filter { task in
            let applies = task.appliesWhen.contains { condition in
                condition == "all" || condition == "parenteral" && isInjected
                    || condition == "anaemia" && isAnaemic
            }
            return applies && !Self.rules.isDisjoint(with: task.rules)
                && seen.insert(task.id).inserted
        }
    }

    /// Whatever the task asks for is measured in its window; of what stands for each other one.
    private func isHeld(
        _ task: MonitoringTask, _ measured: [CarePlanRecord.Activity], _ start: Day?
    ) -> Bool {
        let keys = Set(measured.filter { isDue($0, task, start) }.flatMap(\.keys))
        return Self.alternatives.allSatisfy { group in
            group.isDisjoint(with: task.keys) || !group.isDisjoint(with: keys)
        }
    }

    private static let alternatives: [Set<AnalyteKey>] = [
        [.k], [.hb, .hct, .mcv], [.retp, .reta], [.mma, .umma, .thcy],
    ]

    private func isDue(
        _ activity: CarePlanRecord.Activity, _ task: MonitoringTask, _ start: Day?
    ) -> Bool {
        guard let start, let period = activity.period else { return true }
        if let from = task.from, let last = period.lastDay, last < start + from.wholeDays {
            return false
        }
        guard let to = task.to, let first = period.start?.day else { return true }
        return first <= start + (to.wholeDays + (task.grace?.wholeDays ?? 0))
    }
}

extension Period {
    /// The day of a single date; nil where it goes on.
    fileprivate var lastDay: Day? { end?.lastDay ?? (isSingleDate ? start?.lastDay : nil) }
}

extension MonitoringTask.Offset {
    /// Hours that fill no day are left out.
    fileprivate var wholeDays: Int {
        switch unit {
        case .second: value / 86_400
        case .minute: value / 1440
        case .hour: value / 24
        case .day: value
        case .week: value * 7
        case .month: value * 31
        case .year: value * 366
        }
    }
}
