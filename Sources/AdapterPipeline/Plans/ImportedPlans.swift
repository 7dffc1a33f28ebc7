import CarePlanning
package import ClinicalModel
import DecisionSupport
package import FHIRCore
package import FHIRReading

/// The plans of one document, with what rules and checks say of them.
package struct ImportedPlans {
    package var judgement: Judgement
    package var reading: PlanReading
    /// What was said of a feed while it was read and mapped.
    package var feed: [Issue] = []

    package var document: ClinicalDocument { reading.reading.clinical }

    /// What stands against a plan: findings about the doses it orders, issues of the rules about plans,
    /// and what is looked at when a plan comes in (clinical section 6.8).
    package func remarks(on plan: TreatmentPlan, knowledge: Knowledge) -> PlanRemarks {
        let subject = judgement.screening.subjects.first { $0.person == plan.subject }
        let findings = (subject?.findings ?? []).filter { finding in
            !finding.lifecycle.isOver && Self.rules.contains(finding.rule)
        }
        let issues = judgement.screening.issues.filter { issue in
            Self.issues.contains(issue.id) && concerns(issue, plan)
        }
        let checks = PlanCheck.issues(
            of: plan, beside: reading.plans.filter { $0.source != plan.source },
            role: subject?.role, knowledge: knowledge)
        return PlanRemarks(findings: findings, issues: issues + checks)
    }

    /// An issue that names a plan is about that one; any other about all of the person.
    private func concerns(_ issue: DataIssue, _ plan: TreatmentPlan) -> Bool {
        guard issue.subject == plan.subject else { return false }
        guard let source = issue.source, source.resourceType == "CarePlan", let own = plan.source
        else { return true }
        return source.path.hasPrefix(own.path)
    }

    private static let rules: Set<String> = [
        "folic-acid-before-b12", "folate-masking", "b12-dose-unit-suspect",
    ]
    private static let issues: Set<String> = [
        "protocol-unrecognised", "careplan-monitoring-gap", "careplan-conflict",
        "b12-dose-unspecified",
    ]

    /// The ids of the protocols that a plan may follow by all that it gives.
    package func protocols(of plan: TreatmentPlan, knowledge: Knowledge) -> [String] {
        guard judgement.reading.clinical.records.indices.contains(plan.subject.index),
            let tolerance = knowledge.parameter("P-PLAN-DOSE")?.value
        else { return [] }
        let records = judgement.reading.clinical[plan.subject].carePlans
        guard let record = records.first(where: { $0.source.path == plan.source?.path }) else {
            return []
        }
        let recognition = ProtocolRecognition(
            protocols: knowledge.protocolCatalogue.protocols, tolerance: tolerance)
        return recognition.matches(record).map { match in
            match.arm.id.isEmpty ? match.scheme.id : "\(match.scheme.id)/\(match.arm.id)"
        }
    }

    /// The version of a plan before it: of those given, else of the same document.
    package func earlier(
        of plan: TreatmentPlan, among previous: [TreatmentPlan]
    ) -> TreatmentPlan? {
        PlanComparison.earlier(of: plan, among: previous)
            ?? PlanComparison.earlier(of: plan, among: reading.earlier)
    }
}

/// Findings and issues that concern a plan.
package struct PlanRemarks {
    package var findings: [Finding]
    package var issues: [DataIssue]
}

extension Lifecycle {
    fileprivate var isOver: Bool { self == .resolved || self == .superseded }
}

extension AdapterPipeline {
    /// The plans of a document of any format.
    package func importPlans(_ read: ReadDocument) -> ImportedPlans {
        ImportedPlans(
            judgement: judge(read), reading: reader.plans(of: read.document),
            feed: read.issues)
    }
}
