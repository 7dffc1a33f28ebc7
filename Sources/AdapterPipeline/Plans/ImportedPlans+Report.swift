import CarePlanning
package import ClinicalModel
import DecisionSupport
import FHIRCore
import FHIRReading
import FHIRWriting
package import Reports

extension ImportedPlans {
    /// The schedule for a person or a program; `previous` are plans that were imported before.
    package func report(
        _ run: RunDescription, named name: String, previous: [TreatmentPlan],
        knowledge: Knowledge
    ) -> PlanReport {
        let told = Set(reading.plans.flatMap(\.issues))
        return PlanReport(
            run: run, document: name, asOf: judgement.screening.asOf,
            plans: reading.plans.map { entry(of: $0, previous, knowledge) },
            refused: reading.issues.filter { !told.contains($0) && $0.level == .error } + unmapped)
    }

    /// Plans of a feed's document that became none, and why.
    private var unmapped: [DataIssue] {
        feed.filter { $0.id == "plan-without-patient" }.map { issue in
            DataIssue(
                id: issue.id, level: .error, code: issue.code, message: issue.diagnostics,
                line: issue.position?.line, column: issue.position?.column)
        }
    }

    private func entry(
        of plan: TreatmentPlan, _ previous: [TreatmentPlan], _ knowledge: Knowledge
    ) -> PlanReport.Entry {
        let said = remarks(on: plan, knowledge: knowledge)
        let findings = said.findings.map { finding in
            PlanReport.Remark(
                id: "\(finding.number) \(finding.rule)", level: finding.severity,
                message: finding.message)
        }
        let issues = said.issues.map { issue in
            PlanReport.Remark(id: issue.id, level: issue.level.severity, message: issue.message)
        }
        let source = document[plan.subject].person.source
        let before = earlier(of: plan, among: previous)
        return PlanReport.Entry(
            plan: plan, subject: source.reference.isEmpty ? source.path : source.reference,
            protocols: protocols(of: plan, knowledge: knowledge), remarks: findings + issues,
            changes: before.map { PlanComparison.changes(from: $0, to: plan) })
    }

    /// The gravest remark and issue, for `--fail-on`.
    package func worst(of report: PlanReport) -> Severity? {
        let remarks = report.plans.flatMap(\.remarks).map(\.level)
        return (remarks + reading.issues.map(\.level.severity)).max()
    }

    /// The plans and their orders as a transaction Bundle, each under the name it came with.
    package func transaction(knowledge: Knowledge) -> [UInt8] {
        PlanWriter(knowledge: knowledge, document: document, linking: .urn)
            .transaction(of: reading.plans)
    }
}
