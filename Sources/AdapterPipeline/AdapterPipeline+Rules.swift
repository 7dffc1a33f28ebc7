package import ClinicalModel
import DecisionSupport

extension AdapterPipeline {
    /// Every rule the knowledge names, as this pipeline evaluates it or not.
    package var rules: [RuleDescription] {
        RuleCatalogue(knowledge: knowledge, policy: screener.policy).rules
    }
}
