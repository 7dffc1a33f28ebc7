package import ClinicalModel

/// One way in which a deficiency comes back after it was treated (R44).
package struct Relapse: Sendable {
    package enum Kind: Sendable {
        case homocysteine
        /// In serum or urine.
        case methylmalonate
        case b12
        case bloodCount
        case sign
    }

    package let kind: Kind
    /// What shows it: the newest results.
    package var results: [UsableResult] = []
    /// The lowest since treatment, beside a metabolite.
    package var nadir: UsableResult?
    package var signs: [SignRecord] = []

    package var isMetabolite: Bool { kind == .homocysteine || kind == .methylmalonate }
}

extension Assessment {
    /// Every criterion that holds; none without treatment.
    package var relapses: [Relapse] {
        guard tx else { return [] }
        return metaboliteRelapses + [b12Relapse, countRelapse, signRelapse].compactMap { $0 }
    }

    /// The results of a relapse that rests on metabolites alone; else none.
    var relapsedMetabolites: [UsableResult] {
        let relapses = relapses
        return relapses.allSatisfy(\.isMetabolite) ? relapses.flatMap(\.results) : []
    }

    /// What was measured after the first dose and could show a relapse.
    package var isMeasuredAfterTreatment: Bool {
        let keys: [AnalyteKey] = [.thcy, .mma, .umma, .b12, .hb]
        return keys.contains { !results($0, .post).isEmpty }
    }

    /// The last day on which a treating dose was given by a time.
    ///
    /// A dose of the same day counts, unless it is known to be later: blood is often taken at the
    /// visit at which the next dose is given.
    package func lastTreatmentDay(before time: FuzzyTime) -> Day? {
        let doses = treatment.therapeutic.filter { dose in
            guard dose.kind != .request, let start = dose.start else { return false }
            return start.day <= time.day && time.order(to: start) != .before
        }
        return doses.map { min(lastCovered($0, at: asOf), time.day) }.max() ?? t0?.time.day
    }

    /// So many days after the last dose before it.
    package func isAfterTreatment(_ time: FuzzyTime, by parameterName: String) -> Bool {
        guard let last = lastTreatmentDay(before: time) else { return false }
        return time.day - last >= number(parameterName)
    }

    // MARK: Markers

    /// Serum and urine are one criterion.
    private var metaboliteRelapses: [Relapse] {
        let acid = [metaboliteRelapse(.mma), metaboliteRelapse(.umma)].compactMap { $0 }
        var relapses = [metaboliteRelapse(.thcy)].compactMap { $0 }
        if var first = acid.first {
            first.results = acid.flatMap(\.results)
            relapses.append(first)
        }
        return relapses
    }

    /// Raised again, after it was normal, and well above its lowest value.
    private func metaboliteRelapse(_ key: AnalyteKey) -> Relapse? {
        let after = results(key, .post)
        guard let newest = after.last, isRaised(newest).isYes,
            isAfterTreatment(newest.time, by: "P-RELAPSE-GAP")
        else { return nil }
        let earlier = after.dropLast()
        guard earlier.contains(where: { isRaised($0).isNo }),
            let nadir = earlier.filter({ $0.interval.high != nil })
                .min(by: { ($0.interval.high ?? .zero) < ($1.interval.high ?? .zero) }),
            let low = nadir.interval.high?.multiplied(by: parameter("P-RELAPSE-FACTOR").value),
            newest.interval.low >= low
        else { return nil }
        return Relapse(
            kind: key == .thcy ? .homocysteine : .methylmalonate, results: [newest], nadir: nadir)
    }

    /// Low again; a value whose unit is in doubt (R46) shows nothing.
    private var b12Relapse: Relapse? {
        guard let newest = results(.b12, .post).last, newest.otherReading == nil,
            test(newest, .below, "P-B12-LOW").isYes,
            isAfterTreatment(newest.time, by: "P-RELAPSE-GAP"),
            isAfterTreatment(newest.time, by: "P-RELAPSE-B12"),
            hasNormalised(before: newest.time)
        else { return nil }
        return Relapse(kind: .b12, results: [newest])
    }

    /// Macrocytic anaemia again, after the haemoglobin was normal.
    private var countRelapse: Relapse? {
        let counts = results(.hb, .post)
        guard let hb = counts.last, let mcv = results(.mcv, .post).last,
            isHaemoglobinLow(hb).isYes, isMCVHigh(mcv).isYes,
            let normal = counts.last(where: { isHaemoglobinLow($0).isNo }),
            seconds(from: normal.time, to: mcv.time) > 0,
            isAfterTreatment(hb.time, by: "P-RELAPSE-GAP"),
            isAfterTreatment(mcv.time, by: "P-RELAPSE-GAP")
        else { return nil }
        return Relapse(kind: .bloodCount, results: [hb, mcv])
    }

    /// Some marker was within its limit after the first dose and before this.
    private func hasNormalised(before time: FuzzyTime) -> Bool {
        let tests: [(AnalyteKey, (UsableResult) -> Bool)] = [
            (.thcy, { self.isRaised($0).isNo }), (.mma, { self.isRaised($0).isNo }),
            (.umma, { self.isRaised($0).isNo }),
            (.b12, { $0.otherReading == nil && self.test($0, .below, "P-B12-LOW").isNo }),
            (.hb, { self.isHaemoglobinLow($0).isNo }),
        ]
        return tests.contains { key, isNormal in
            results(key, .post).contains { $0.time.order(to: time) == .before && isNormal($0) }
        }
    }

    // MARK: Signs

    /// Neurological signs at T that had gone and began again; not those of R56.
    private var signRelapse: Relapse? {
        let current = signs(at: .now)
        let returned = current.records(of: current.ns).filter { sign in
            guard let onset = sign.onset ?? sign.recordTime, !isNewMovementDisorder(sign),
                isAfterTreatment(onset, by: "P-RELAPSE-GAP"), hasNormalised(before: onset)
            else { return false }
            return allSigns.contains { before in
                before.key == sign.key && before.source != sign.source && !before.isRefuted
                    && before.abatement.map { $0.day <= onset.day } ?? false
            }
        }
        return returned.isEmpty ? nil : Relapse(kind: .sign, signs: returned)
    }
}
