import ClinicalModel

/// A constraint of every plan (clinical section 6.7): one type, one file, one line of the registry.
protocol SafetyConstraint: Sendable {
    /// `S1`.
    static var id: String { get }
    /// What it says of a plan; nothing where it is kept.
    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict]
}

extension SafetyConstraint {
    static func verdict(
        _ effect: SafetyVerdict.Effect, _ text: String, rule: String? = nil,
        isWithoutIntramuscular: Bool = false
    ) -> SafetyVerdict {
        var verdict = SafetyVerdict(id: id, effect: effect, text: text, rule: rule)
        verdict.isWithoutIntramuscular = isWithoutIntramuscular
        return verdict
    }
}

/// All constraints, in the order of their numbers.
enum SafetyRegistry {
    static let all: [any SafetyConstraint.Type] = [
        FolicAcidOrder.self,
        LowPotassium.self,
        DoseAmount.self,
        IntramuscularBleeding.self,
        PreservativeInNeonate.self,
        InbornErrorForm.self,
        IntravenousRoute.self,
        TransfusionVolume.self,
        IronOrder.self,
        CobalaminAllergy.self,
        AntidotePack.self,
    ]
}
