package import CarePlanning
package import ClinicalModel

/// The plans of one document as a schedule: what, how much, when, and what of it was not understood.
package struct PlanReport: Sendable {
    /// One plan, and what is said of it.
    package struct Entry: Sendable {
        package var plan: TreatmentPlan
        /// `Patient/…`, as the input names the person.
        package var subject: String
        /// Protocols that the plan may follow, by their ids.
        package var protocols: [String]
        /// What stands against it: rules and checks, not what was not understood.
        package var remarks: [Remark]
        /// What changed since the version before; nil where there is none to compare with.
        package var changes: [PlanChange]?

        package init(
            plan: TreatmentPlan, subject: String, protocols: [String] = [],
            remarks: [Remark] = [], changes: [PlanChange]? = nil
        ) {
            self.plan = plan
            self.subject = subject
            self.protocols = protocols
            self.remarks = remarks
            self.changes = changes
        }
    }

    /// A finding or an issue that concerns a plan.
    package struct Remark: Sendable, Hashable {
        /// `R43 b12-dose-unit-suspect`, `careplan-monitoring-gap`.
        package var id: String
        package var level: Severity
        package var message: String

        package init(id: String, level: Severity, message: String) {
            self.id = id
            self.level = level
            self.message = message
        }
    }

    package var run: RunDescription
    package var document: String
    package var asOf: AsOf
    package var plans: [Entry]
    /// Plans that could not be read, and why.
    package var refused: [DataIssue]

    package init(
        run: RunDescription, document: String, asOf: AsOf, plans: [Entry],
        refused: [DataIssue] = []
    ) {
        self.run = run
        self.document = document
        self.asOf = asOf
        self.plans = plans
        self.refused = refused
    }

    /// The report in one of the forms.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .text: Array(TextLayout().text(blocks).utf8)
        case .markdown: Array(MarkdownLayout.text(blocks).utf8)
        case .json: json() + [UInt8(ascii: "\n")]
        }
    }
}
