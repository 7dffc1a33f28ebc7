import ClinicalModel

/// Measurements that were ordered and are awaited.
extension Assessment {
    /// The newest active order of an analyte, no older than `P-ORDER-NEW`.
    func pendingOrder(of key: AnalyteKey) -> OrderRecord? {
        let earliest = asOf.day + -number("P-ORDER-NEW")
        return record.orders
            .filter { $0.isActive && $0.keys.contains(key) }
            .filter { $0.time.map { $0.day >= earliest } ?? false }
            .max { ($0.time?.day.number ?? .min) < ($1.time?.day.number ?? .min) }
    }
}
