/// Holm's correction of several probabilities (clinical section 7.5).
package enum Holm {
    /// The corrected probabilities, in the order of the raw ones.
    package static func adjusted(_ raw: [Double]) -> [Double] {
        let order = raw.indices.sorted { raw[$0] < raw[$1] }
        var adjusted = raw
        var highest = 0.0
        for (position, place) in order.enumerated() {
            highest = max(highest, min(1, raw[place] * Double(raw.count - position)))
            adjusted[place] = highest
        }
        return adjusted
    }
}
