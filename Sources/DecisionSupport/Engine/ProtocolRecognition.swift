package import ClinicalModel

/// Which protocol of the knowledge a plan follows: by its name, else by all it gives (6.8).
package struct ProtocolRecognition: Sendable {
    /// A way through a protocol that a plan may follow.
    package struct Match: Sendable {
        package let scheme: TreatmentProtocol
        package let arm: TreatmentProtocol.Arm

        /// Nothing of it is injected.
        package var isOral: Bool {
            !arm.phases.isEmpty && arm.phases.allSatisfy { $0.routes == [.oral] }
        }
    }

    /// Those for the person of the plan.
    let protocols: [TreatmentProtocol]
    /// How far a dose may be from that of the protocol, per cent.
    private let tolerance: Exact

    package init(protocols: [TreatmentProtocol], tolerance: Exact) {
        self.protocols = protocols
        self.tolerance = tolerance
    }

    /// Without protocols nothing is recognised, and nothing is strange.
    var isEmpty: Bool { protocols.isEmpty }

    /// Every way that a plan may follow; of a protocol it names only the ways of that one.
    package func matches(_ plan: CarePlanRecord) -> [Match] {
        let orders = plan.vitaminB12.compactMap(\.medication)
        let named = protocols.filter { scheme in plan.definitions.contains { scheme.isNamed($0) } }
        guard !named.isEmpty else { return matches(orders) }
        let fitting = ways(of: named).filter { fits(orders, $0.arm) }
        return fitting.isEmpty ? ways(of: named) : fitting
    }

    /// Every way in which each of these orders has its place.
    package func matches(_ orders: [MedicationRecord]) -> [Match] {
        guard !orders.isEmpty else { return [] }
        let unnamed = protocols.filter {
            !$0.traits.contains(TreatmentProtocol.Trait.neverRecognised)
        }
        return ways(of: unnamed).filter { fits(orders, $0.arm) }
    }

    private func ways(of protocols: [TreatmentProtocol]) -> [Match] {
        protocols.flatMap { scheme in scheme.arms.map { Match(scheme: scheme, arm: $0) } }
    }

    private func fits(_ orders: [MedicationRecord], _ arm: TreatmentProtocol.Arm) -> Bool {
        orders.allSatisfy { order in arm.phases.contains { fits(order, $0) } }
    }

    /// Substance, dose, route and interval.
    private func fits(_ order: MedicationRecord, _ phase: ProtocolPhase) -> Bool {
        isSubstance(order.substance, of: phase) && isDose(order, of: phase)
            && isRoute(order.route, of: phase) && isInterval(order, of: phase)
    }

    private func isSubstance(_ substance: Substance, of phase: ProtocolPhase) -> Bool {
        phase.substances.isEmpty || substance == .vitaminB12
            || phase.substances.contains(.vitaminB12) || phase.substances.contains(substance)
    }

    private func isDose(_ order: MedicationRecord, of phase: ProtocolPhase) -> Bool {
        guard let dose = phase.dose else { return true }
        guard let high = order.amountMicrograms,
            let least = dose.lowerBound.multiplied(by: share(below: true)),
            let most = dose.upperBound.multiplied(by: share(below: false))
        else { return false }
        return (order.leastMicrograms ?? high) >= least && high <= most
    }

    /// 95 % or 105 %, as a share.
    private func share(below: Bool) -> Exact {
        let percent =
            below ? Exact.percent.subtracting(tolerance) : Exact.percent.adding(tolerance)
        return percent?.divided(by: .percent) ?? .one
    }

    private func isRoute(_ route: DoseRoute?, of phase: ProtocolPhase) -> Bool {
        guard let route else { return phase.routes.isEmpty }
        if route == .parenteral { return phase.routes.contains(where: \.isParenteral) }
        return phase.routes.isEmpty || phase.routes.contains(route)
    }

    private func isInterval(_ order: MedicationRecord, of phase: ProtocolPhase) -> Bool {
        guard !order.isRateUnknown else { return false }
        guard !phase.timings.isEmpty else { return true }
        return phase.timings.contains { timing in
            guard let rates = timing.dosesPerDay else { return order.dosesPerDay == nil }
            guard let rate = order.dosesPerDay else { return false }
            return rates.contains(rate) && rates.contains(order.leastDosesPerDay ?? rate)
        }
    }
}

extension TreatmentProtocol {
    /// A canonical URL, with or without a version, is this protocol's.
    fileprivate func isNamed(_ canonical: String) -> Bool {
        canonical == url || canonical.hasPrefix("\(url)|")
    }

    /// Names of `traits` that rules ask for.
    package enum Trait {
        /// Small doses on purpose.
        package static let lowDose = "low-dose"
        /// One dose and no more.
        package static let singleDose = "single-dose"
        /// What it gives is part of many: only its name tells it.
        static let neverRecognised = "never-recognised"
    }
}

extension PlannedTiming {
    /// The least and the most doses a day; nil for what is given once.
    fileprivate var dosesPerDay: ClosedRange<Exact>? {
        guard let period, let length = period.unit.days,
            let shortest = period.value.multiplied(by: length), shortest > .zero,
            let longest = (periodMax ?? period.value).multiplied(by: length),
            longest >= shortest, let least = Exact(frequency ?? 1).divided(by: longest),
            let most = Exact(max(frequencyMax ?? 1, frequency ?? 1)).divided(by: shortest)
        else { return nil }
        return least...most
    }
}

extension PlannedTiming.Unit {
    /// Days in it; a month has 30.4375 days, a year 365.25.
    fileprivate var days: Exact? {
        switch self {
        case .second: Exact(numerator: 1, denominator: 86_400)
        case .minute: Exact(numerator: 1, denominator: 1440)
        case .hour: Exact(numerator: 1, denominator: 24)
        case .day: 1
        case .week: 7
        case .month: Exact(numerator: 487, denominator: 16)
        case .year: Exact(numerator: 1461, denominator: 4)
        }
    }
}

extension Assessment {
    /// The ways of treatment that somebody decided on: of the plans, else of the orders.
    package var recordedProtocols: [ProtocolRecognition.Match] {
        let plans = treatmentPlans
        guard plans.isEmpty else { return plans.flatMap(recognition.matches) }
        let orders = record.medications.filter { order in
            order.kind == .request && order.substance.isVitaminB12 && !order.isAntidote
                && order.countsAsTaken
        }
        return recognition.matches(orders)
    }

    /// The ways of the protocol that the site is set to.
    package var siteProtocols: [ProtocolRecognition.Match] {
        guard let id = context.policy.protocolName?.id,
            let scheme = knowledge.protocolCatalogue[id]
        else { return [] }
        return scheme.arms.map { ProtocolRecognition.Match(scheme: scheme, arm: $0) }
    }

    package var recognition: ProtocolRecognition {
        let population: TreatmentProtocol.Population = role == .infant ? .infant : .mother
        return ProtocolRecognition(
            protocols: knowledge.protocolCatalogue.protocols.filter { $0.population == population },
            tolerance: parameter("P-PLAN-DOSE").value)
    }
}

extension Exact {
    /// A whole, in per cent.
    static let percent = Exact(100)
}
