import ClinicalModel

/// A movement disorder that nobody saw before treatment and that began within weeks of it (R56).
struct MovementDisorder {
    let key: ConceptKey
    /// When it began first.
    let onset: FuzzyTime
    /// Its records of that time, oldest first.
    let records: [SignRecord]
}

extension Assessment {
    /// Those that R56 speaks of, by key; an abated one stays one.
    var newMovementDisorders: [MovementDisorder] {
        guard let t0 else { return [] }
        return Self.movementKeys.compactMap { key in
            let records = allSigns.filter { $0.key == key && !$0.isRefuted }
            let times = records.flatMap { [$0.began, $0.recordTime].compactMap { $0 } }
            guard let first = times.min(by: { $0.day < $1.day }), isSoonAfter(t0, first) else {
                return nil
            }
            return MovementDisorder(
                key: key, onset: first, records: records.filter { isSoonAfter(t0, $0.began) })
        }
    }

    /// R56 speaks of this sign: neither a sign of relapse nor one of too low a dose.
    func isNewMovementDisorder(_ sign: SignRecord) -> Bool {
        Self.movementKeys.contains(sign.key)
            && newMovementDisorders.contains { $0.records.contains { $0.source == sign.source } }
    }

    /// Twitches and jerky movements are recorded as myoclonus.
    static let movementKeys: [ConceptKey] = ["chorea", "myoclonus", "tremor"]

    private func isSoonAfter(_ t0: FirstDose, _ time: FuzzyTime?) -> Bool {
        guard let time else { return false }
        let elapsed = days(from: t0.time, to: time)
        return elapsed >= number("P-MOVEMENT-WIN-LO") && elapsed <= number("P-MOVEMENT-WIN-HI")
    }
}

extension SignRecord {
    /// Onset, else record date.
    fileprivate var began: FuzzyTime? { onset ?? recordTime }
}
