import ClinicalModel

/// Which parameters must stay below which: limits of one scale, warnings before critical ones,
/// lower ends of ranges before upper ones.
enum ParameterOrder {
    /// Parameters in rising order; of equal values only those joined by `≤` are taken.
    struct Chain: Sendable {
        let names: [String]
        let takesEqual: Bool

        init(_ names: String, takesEqual: Bool = false) {
            self.names = names.split(separator: " ").map(String.init)
            self.takesEqual = takesEqual
        }
    }

    static let chains: [Chain] =
        [
            Chain("P-B12-SEVERE P-B12-LOW P-B12-BORDER P-B12-SPURIOUS"),
            Chain("P-HCY-SUB P-HCY-RAISED P-HCY P-IEM-HCY2 P-IEM-HCY"),
            Chain("P-MMA-INF P-IEM-MMA P-IEM-MMA2"), Chain("P-MMA P-IEM-MMA"),
            Chain("P-UMMA-INF P-IEM-UMMA"), Chain("P-UMMA P-IEM-UMMA"),
            Chain("P-MILK-WARN P-MILK"), Chain("P-FOL-LOW P-FOL-HIGH"),
            Chain("P-ANC-SEVERE P-ANC-LOW"), Chain("P-ANC-SEVERE P-ANC-LOW-2Y"),
            Chain("P-IM-PLT P-PLT-LOW"), Chain("P-C3C2 P-C3C2-URGENT"),
            Chain("P-K-CRIT P-K-MILD"), Chain("P-K1 P-K2"),
            Chain("P-RETIC-UPPER P-RETIC-RESP"), Chain("P-RETA-UPPER P-RETA-RESP"),
            Chain("P-RETIC-FROM P-RETIC-TO P-RETIC-LATE"),
            Chain("P-RETIC-STAGE1 P-RETIC-TO", takesEqual: true),
            Chain("P-MET-CHECK P-MET-FAIL"), Chain("P-HAEM-EARLY P-HAEM-CHECK"),
            Chain("P-DOSE-PAR-MIN P-DOSE-PAR-MAX P-DOSE-CRIT P-DOSE-ANY-MAX"),
            Chain("P-DOSE-PO-MAX P-DOSE-ANY-MAX"),
            Chain("P-TRIM2 P-TRIM3 P-PREG"), Chain("P-SUPP-I P-TX-INF"),
            Chain("P-SUPP-M P-TX-MOTHER"), Chain("P-ADULT-MCV-LO P-ADULT-MCV-HI"),
        ] + byState + byAge + gaps

    private static let byState = ["", "-T1", "-T2", "-T3"].flatMap { state in
        [
            Chain("P-B12M-LOW\(state) P-B12M-BORDER\(state)"),
            Chain("P-HTC-LOW\(state) P-HTC-BORDER\(state)"),
        ]
    }

    private static let byAge = ["30", "60", "90", "182", "364", "730"].map { age in
        Chain("P-MCV-LO-\(age) P-MCV-UP-\(age)")
    }

    private static let gaps = ["DAILY", "ALT", "TIW", "WEEKLY", "MONTHLY", "2MO", "3MO"].map {
        Chain("P-GAP-\($0)-W P-GAP-\($0)-C")
    }

    /// The chains of the lower and upper ends that the knowledge has, by their names.
    static func ends(in knowledge: Knowledge) -> [Chain] {
        knowledge.parameters.map(\.name).filter { $0.hasSuffix("-LO") }.flatMap { low -> [Chain] in
            let stem = low.dropLast(2)
            let soft = "P-SOFT-" + stem.dropFirst("P-HARD-".count)
            let inner = stem.hasPrefix("P-HARD-") ? ["\(soft)LO", "\(soft)HI"] : []
            let names = [low] + inner + ["\(stem)HI"]
            let known = names.filter { knowledge.parameter($0) != nil }
            return [Chain(known.joined(separator: " "), takesEqual: true)]
        }
    }

    /// A fault for each site's value that stands out of order, said at that value.
    static func faults(
        of site: [SiteParameter], in knowledge: Knowledge
    ) -> [ConfigurationFault] {
        guard !site.isEmpty else { return [] }
        let changed = Dictionary(
            site.map { ($0.parameter.name, $0) }, uniquingKeysWith: { first, _ in first })
        func parameter(_ name: String) -> Parameter? {
            changed[name]?.parameter ?? knowledge.parameter(name)
        }
        var faults: [ConfigurationFault] = []
        for chain in chains + ends(in: knowledge) {
            for (low, high) in zip(chain.names, chain.names.dropFirst()) {
                guard let culprit = changed[high] ?? changed[low], let first = parameter(low),
                    let second = parameter(high), first.unit == second.unit
                else { continue }
                let isOrdered =
                    chain.takesEqual ? first.value <= second.value : first.value < second.value
                guard !isOrdered else { continue }
                faults.append(fault(culprit, first, second, chain))
            }
        }
        return faults
    }

    private static func fault(
        _ culprit: SiteParameter, _ low: Parameter, _ high: Parameter, _ chain: Chain
    ) -> ConfigurationFault {
        let relation = chain.takesEqual ? "must not be above" : "must be below"
        return ConfigurationFault(
            at: culprit.place, in: "parameters.\(culprit.parameter.name)",
            "\(low.name) (\(text(low))) \(relation) \(high.name) (\(text(high)))")
    }

    private static func text(_ parameter: Parameter) -> String {
        [parameter.text, parameter.unit].compactMap(\.self).joined(separator: " ")
    }
}
