import ClinicalModel

/// How the treatment was given.
extension Assessment {
    /// The first dose was an injection of so much; the injections of its day are added.
    ///
    /// An amount nobody knows is no such dose; a route nobody knows could be.
    func isFirstInjection(of parameterName: String) -> Truth {
        guard let t0, !t0.hasUnknownAmount else { return .no }
        let limit = parameter(parameterName).value
        guard let route = t0.record.route else {
            let isLarge = t0.record.dailyMicrograms.map { $0 >= limit } ?? false
            return isLarge ? .unknown([Self.route]) : .no
        }
        guard route.isParenteral else { return .no }
        let amounts = injections(onDayOf: t0).compactMap(\.dailyMicrograms)
        let sum = amounts.reduce(Exact?.some(.zero)) { $0?.adding($1) }
        return Truth(sum.map { $0 >= limit } ?? true)
    }

    /// Treated by injection by the end of a therapy day.
    func isInjected(byTherapyDay name: String) -> Truth {
        someDose(byTherapyDay: name) { $0.isParenteral }
    }

    /// Treated by another way than by mouth by the end of a therapy day.
    func isNotOnlyOral(byTherapyDay name: String) -> Truth {
        someDose(byTherapyDay: name) { ![.oral, .sublingual].contains($0) }
    }

    private func someDose(
        byTherapyDay name: String, _ holds: (DoseRoute) -> Bool
    ) -> Truth {
        let last = number(name)
        let doses = documentedDoses.filter { dose in
            dose.start.flatMap(therapyDay).map { $0 <= last } ?? false
        }
        if doses.contains(where: { $0.route.map(holds) ?? false }) { return .yes }
        return doses.contains { $0.route == nil } ? .unknown([Self.route]) : .no
    }

    /// An order counts only where nothing else is documented.
    private var documentedDoses: [MedicationRecord] {
        let doses = treatment.therapeutic
        guard let t0, !t0.isOnlyOrdered else { return doses }
        return doses.filter { $0.kind != .request }
    }

    private func injections(onDayOf t0: FirstDose) -> [MedicationRecord] {
        treatment.therapeutic.filter { dose in
            dose.kind == t0.record.kind && dose.start?.day == t0.time.day
                && (dose.route?.isParenteral ?? false)
        }
    }

    private static let route = "dose-route"
}
