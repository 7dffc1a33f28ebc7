import ClinicalModel

extension SignSet {
    /// Two neurological signs, or a neurological and a general one.
    var isSuggestiveCluster: Bool { ns.count > 1 || (!ns.isEmpty && !gs.isEmpty) }

    /// The day on which the first of the signs was recorded.
    var firstRecordDay: Day? { relevant.compactMap { $0.recordTime?.day }.min() }

    /// "hypotonia, vomiting", each once, in the order of their records.
    var names: String {
        var names: [String] = []
        for record in relevant where !names.contains(record.key.words) {
            names.append(record.key.words)
        }
        return names.joined(separator: ", ")
    }
}

extension ConceptKey {
    /// `poor-eye-contact` → "poor eye contact".
    var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
