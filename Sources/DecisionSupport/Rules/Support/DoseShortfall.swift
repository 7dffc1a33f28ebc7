import ClinicalModel

/// One way in which dose or route fall short (R42).
enum DoseShortfall {
    /// (a) No injection on the loading days, with these routes instead.
    case noInjection([MedicationRecord], hasFewPlatelets: UsableResult?)
    /// (b) Less injected than the recorded plan had due.
    case lowLoading(given: Exact, due: Exact, LoadingDoses)
    /// (c) Small single doses into the muscle.
    case smallDose([MedicationRecord])
    /// (d) Nothing but nasal or sublingual doses.
    case mucosaOnly([MedicationRecord])
    /// (d) Cyanocobalamin into a vein.
    case intoVein([MedicationRecord])
    /// (e) Nothing but a supplement.
    case supplementOnly([MedicationRecord], hours: Int)

    var severity: Severity {
        switch self {
        case .noInjection(_, let platelets): platelets == nil ? .warning : .info
        case .lowLoading, .smallDose, .mucosaOnly, .intoVein: .warning
        case .supplementOnly: .critical
        }
    }
}

/// What was found, and which inputs keep the rest open.
struct DoseShortfalls {
    var found: [DoseShortfall] = []
    var missing: [String] = []
}

extension Assessment {
    /// Everything that falls short; the signs of R56 are no signs of too low a dose.
    var doseShortfalls: DoseShortfalls {
        var shortfalls = DoseShortfalls()
        guard tx else {
            addSupplementOnly(&shortfalls)
            return shortfalls
        }
        let hasRedFlag = !doseRedFlags.isEmpty
        if !hasRedFlag, recordedOrSiteProtocols.contains(where: \.isOral) { return shortfalls }
        if hasRedFlag || isSevereOrTriad { addMissingInjection(&shortfalls) }
        addLowLoading(&shortfalls)
        if hasRedFlag { addSmallDoses(&shortfalls) }
        addRoutes(&shortfalls)
        return shortfalls
    }

    /// Red flags on the day of the first dose or at T.
    var doseRedFlags: [SignRecord] {
        let moments = [SignMoment.now] + (t0.map { [.day($0.time.day)] } ?? [])
        return moments.map { signs(at: $0) }.flatMap { $0.records(of: $0.rf) }
            .filter { !isNewMovementDisorder($0) }
    }

    /// R01 or R10.
    var isSevereOrTriad: Bool { sev.isYes || hasTriad }

    private var hasTriad: Bool { !ClinicalTriad.evaluate(self).drafts.isEmpty }

    /// What is recorded counts; where nothing is, what the site is set to.
    private var recordedOrSiteProtocols: [ProtocolRecognition.Match] {
        let isRecorded =
            !treatmentPlans.isEmpty
            || record.medications.contains {
                $0.kind == .request && $0.substance.isVitaminB12 && $0.countsAsTaken
            }
        return isRecorded ? recordedProtocols : siteProtocols
    }

    // MARK: (a) and (b)

    private func addMissingInjection(_ shortfalls: inout DoseShortfalls) {
        guard isLoadingOver, !recordedOrSiteProtocols.contains(where: \.isOral) else { return }
        let records = loadingRecords
        guard !records.contains(where: { $0.route?.isParenteral ?? false }) else { return }
        if records.contains(where: { $0.route == nil }) {
            return shortfalls.missing.append("route")
        }
        let platelets = last(.plt, .any).flatMap {
            test($0, .below, "P-IM-PLT").isYes ? $0 : nil
        }
        shortfalls.found.append(.noInjection(records, hasFewPlatelets: platelets))
    }

    private func addLowLoading(_ shortfalls: inout DoseShortfalls) {
        guard isLoadingOver, let loading = loadingDoses, let due = loading.due, due > .zero else {
            return
        }
        guard let t0, !t0.isOnlyOrdered else {
            return shortfalls.missing.append("documented dose")
        }
        guard let given = loading.given,
            let share = due.multiplied(by: parameter("P-LOAD-SHARE").value),
            let percent = given.multiplied(by: Exact.percent), percent < share
        else { return }
        shortfalls.found.append(.lowLoading(given: given, due: due, loading))
    }

    // MARK: (c) and (d)

    private func addSmallDoses(_ shortfalls: inout DoseShortfalls) {
        let low = [TreatmentProtocol.Trait.lowDose, TreatmentProtocol.Trait.singleDose]
        let isIntended = recordedOrSiteProtocols.contains { match in
            low.contains(where: match.scheme.traits.contains)
        }
        let small = b12Records.filter { dose in
            guard dose.route == .intramuscular, let amount = dose.amountMicrograms else {
                return false
            }
            return amount < parameter("P-IM-MIN").value
        }
        guard !isIntended, !small.isEmpty else { return }
        shortfalls.found.append(.smallDose(small))
    }

    private func addRoutes(_ shortfalls: inout DoseShortfalls) {
        let records = b12Records
        let mucosa: Set<DoseRoute?> = [.nasal, .sublingual]
        if let newest = records.compactMap(\.start).max(by: { $0.day < $1.day }),
            records.allSatisfy({ mucosa.contains($0.route) }),
            let age = person.ageDays(on: newest.day), age < number("P-IN-AGE")
        {
            shortfalls.found.append(.mucosaOnly(records))
        }
        let veins = records.filter {
            $0.route == .intravenous && $0.substance == .cyanocobalamin
        }
        if !veins.isEmpty { shortfalls.found.append(.intoVein(veins)) }
    }

    // MARK: (e)

    private func addSupplementOnly(_ shortfalls: inout DoseShortfalls) {
        guard isSevereOrTriad, let since = sinceSevereOrTriad else { return }
        let taken = b12Records.filter { $0.lastDay(until: asOf.day) >= since.day }
        let starts = taken.compactMap(\.start)
        guard let first = starts.min(by: { seconds(from: $0, to: $1) > .zero }) else { return }
        let start = seconds(from: since, to: first) > .zero ? first : since
        let now = FuzzyTime.instant(asOf.instant)
        guard seconds(from: start, to: now) > seconds(of: "P-NUTR-ONLY") else { return }
        let minor = Set(treatment.nutritional.map(\.source))
        guard taken.allSatisfy({ minor.contains($0.source) }) else {
            return shortfalls.missing.append("amount of the dose")
        }
        shortfalls.found.append(.supplementOnly(taken, hours: hours(from: start, to: now)))
    }

    /// When the sample was taken; of the triad the last of the three.
    private var sinceSevereOrTriad: FuzzyTime? {
        if sev.isYes { return b12pre?.time }
        return [hbPre, mcvPre, b12pre].compactMap { $0?.time }
            .max { seconds(from: $0, to: $1) > .zero }
    }
}
