import ClinicalModel

/// `protocol-unrecognised`: an active plan gives vitamin B12 as no protocol of the profiles does (6.8).
struct ProtocolCheck {
    let context: ScreeningContext

    func run() {
        for record in context.document.records where !record.carePlans.isEmpty {
            let person = context.assessment(of: record.person.id)
            guard person.role != .other, !person.recognition.isEmpty else { continue }
            for plan in person.activeTreatmentPlans where person.recognition.matches(plan).isEmpty {
                context.raise(
                    context.technicalIssue(
                        "protocol-unrecognised", subject: record.person.id, source: plan.source))
            }
        }
    }
}
