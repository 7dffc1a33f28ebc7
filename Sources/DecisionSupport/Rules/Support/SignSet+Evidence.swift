import ClinicalModel

extension SignSet {
    var hasNeurological: Bool { !ns.isEmpty }
    var hasRedFlag: Bool { !rf.isEmpty }
    /// The records of the neurological signs.
    var neurological: [SignRecord] { records(of: ns) }
    /// The records of the signs that rules speak of.
    var relevant: [SignRecord] { records(of: ns.union(gs)) }
}

extension Assessment {
    /// The signs around a sample; none without one.
    func signs(atSampleOf result: UsableResult?) -> SignSet {
        guard let result else { return SignSet(records: [], ns: [], gs: []) }
        return signs(at: .result(result))
    }
}
