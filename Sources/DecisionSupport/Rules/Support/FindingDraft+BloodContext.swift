import ClinicalModel

extension FindingDraft {
    /// The results that put a low blood count into the context of B12 deficiency.
    mutating func supportBloodContext(of infant: Assessment) {
        if infant.lowOrBorderline.isYes { support([infant.b12pre], of: infant) }
        support(infant.raisedMetabolites, of: infant)
        if infant.macro.isYes { supportCount(infant.mcvPre, infant.mcvLimit, of: infant) }
        if infant.anaemia.isYes { supportCount(infant.hbPre, infant.hbLimit, of: infant) }
    }

    /// A blood count outside its limit.
    mutating func supportCount(
        _ result: UsableResult?, _ limit: String?, of infant: Assessment
    ) {
        guard let result else { return }
        support([infant.evidence(of: result, role: .supports, limit: limit)])
        if let limit { use(limit) }
    }
}
