import ClinicalModel

/// The condition of R21, which the dyad rules read too.
extension Assessment {
    /// Low B12; borderline B12 with a raised metabolite; low holotranscobalamin; or homocysteine
    /// and MMA both raised.
    ///
    /// Holotranscobalamin counts where it was measured; it is missed only where B12 is missing.
    var maternalDeficiency: Truth {
        lowm.or(bordm.and(metPlus)).or(holotcPattern).or(hcym.and(mmam))
    }

    private var holotcPattern: Truth {
        last(.holotc) == nil && b12pre != nil ? .no : holotcLowm
    }

    /// What carries the pattern, the triggering result first, each with its limit.
    var maternalTriggers: [(result: UsableResult, limit: String?)] {
        if let b12pre, lowm.isYes { return [(b12pre, limit(b12pre, "P-B12M-LOW"))] }
        let raised = raisedMetabolites.reversed().map { ($0, raisedLimit($0)) }
        if let b12pre, bordm.and(metPlus).isYes {
            return [(b12pre, limit(b12pre, "P-B12M-BORDER"))] + raised
        }
        if let active = last(.holotc), holotcLowm.isYes {
            return [(active, limit(active, "P-HTC-LOW"))]
        }
        return hcym.and(mmam).isYes ? raised : []
    }

    /// The result that dates the mother's deficiency.
    var maternalTrigger: UsableResult? { maternalTriggers.first?.result }

    private func limit(_ result: UsableResult, _ name: String) -> String {
        motherParameter(name, at: result.time.day)
    }
}
