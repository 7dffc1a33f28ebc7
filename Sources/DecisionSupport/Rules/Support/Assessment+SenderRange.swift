import ClinicalModel

extension Assessment {
    /// The sender's own range in words, as sent: "10–12 g/dL", "up to 40 U/L".
    func rangeText(_ result: UsableResult) -> String {
        let range = result.result.range
        let unit = range?.high?.unitText ?? range?.low?.unitText ?? result.result.value.unitText
        let limits =
            switch (range?.low?.text, range?.high?.text) {
            case (let low?, let high?): "\(low)–\(high)"
            case (let low?, nil): "from \(low)"
            case (nil, let high?): "up to \(high)"
            case (nil, nil): range?.text ?? "no range"
            }
        return unit.map { "\(limits) \($0)" } ?? limits
    }
}
