/// Everything a reader may ask about one rule, whether this version evaluates it or not.
package struct RuleDescription: Sendable {
    package let definition: RuleDefinition
    package let status: RuleStatus
    /// What the author of the rule wrote of it; `nil` where there is no such rule yet.
    package let explanation: RuleExplanation?
    /// The analytes it looks at.
    package let analytes: [Analyte]
    /// The other records it looks at.
    package let records: [RecordKind]
    /// The numbers it compares with, as they are in force.
    package let parameters: [Parameter]

    package init(
        definition: RuleDefinition, status: RuleStatus, explanation: RuleExplanation?,
        analytes: [Analyte] = [], records: [RecordKind] = [], parameters: [Parameter] = []
    ) {
        self.definition = definition
        self.status = status
        self.explanation = explanation
        self.analytes = analytes
        self.records = records
        self.parameters = parameters
    }
}

/// Whether a rule takes part.
package enum RuleStatus: Sendable, Hashable {
    case evaluated
    /// A site disabled it: "disabled in site.yaml".
    case disabled(reason: String)
    /// The knowledge names it; this version of the program has no logic for it.
    case notInThisVersion
}

/// What a rule does, in the words of its author: Markdown, paragraphs and list items by part.
package struct RuleExplanation: Sendable, Hashable {
    package let summary: String
    package let detects: [String]
    package let matters: [String]
    package let source: [String]
    package let fires: [String]
    package let silent: [String]

    package init(
        summary: String, detects: [String], matters: [String], source: [String], fires: [String],
        silent: [String]
    ) {
        self.summary = summary
        self.detects = detects
        self.matters = matters
        self.source = source
        self.fires = fires
        self.silent = silent
    }
}

/// Kinds of records besides laboratory results of a named analyte.
package enum RecordKind: String, Sendable, Hashable, CaseIterable {
    case anyResult = "laboratory results of every analyte"
    case signs = "clinical signs and diagnoses"
    case milestones = "developmental milestones"
    case doses = "doses of vitamin B12"
    case medicines = "other medicines"
    case feeding = "feeding"
    case exposures = "exposures: diet, diseases, operations, nitrous oxide"
    case orders = "orders and appointments"
    case plans = "plans of treatment and monitoring"
    case birth = "gestational age and birth"
    case other = "records other than laboratory results"
}
