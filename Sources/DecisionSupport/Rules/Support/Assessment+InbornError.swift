import ClinicalModel

/// A pattern, beside numbers, that an inborn error gives (R52).
struct InbornErrorPattern {
    let words: String
    let evidence: [Evidence]
    let parameters: [String]
}

/// Numbers of metabolites that nutrition seldom reaches.
extension Assessment {
    /// Of serum and urinary MMA one is enough to say no.
    var reachesInbornErrorNumbers: Truth {
        let (thcy, mma) = (metabolites.thcy, metabolites.mma)
        let both = test(thcy, .atLeast, "P-IEM-HCY2", missing: .thcy)
            .and(testMMA(mma, "P-IEM-MMA"))
        return test(thcy, .atLeast, "P-IEM-HCY", missing: .thcy).or(both)
            .or(testMMA(mma, "P-IEM-MMA2")).or(isUrineHigh)
    }

    /// The results that reach them, each with the limit it reaches.
    var inbornErrorNumbers: [(result: UsableResult, limit: String)] {
        let (thcy, mma) = (metabolites.thcy, metabolites.mma)
        var found: [(result: UsableResult, limit: String)] = []
        func take(_ result: UsableResult?, _ limit: String) {
            guard let result, test(result, .atLeast, limit).isYes,
                !found.contains(where: { $0.result == result })
            else { return }
            found.append((result, limit))
        }
        take(thcy, "P-IEM-HCY")
        take(mma, "P-IEM-MMA2")
        take(metabolites.umma, "P-IEM-UMMA")
        let areBoth = test(thcy, .atLeast, "P-IEM-HCY2").and(test(mma, .atLeast, "P-IEM-MMA"))
        if areBoth.isYes {
            take(thcy, "P-IEM-HCY2")
            take(mma, "P-IEM-MMA")
        }
        return found
    }

    private func testMMA(_ mma: UsableResult?, _ limit: String) -> Truth {
        if mma == nil, metabolites.umma != nil { return .no }
        return test(mma, .atLeast, limit, missing: .mma)
    }

    private var isUrineHigh: Truth {
        guard let umma = metabolites.umma else { return .no }
        return test(umma, .atLeast, "P-IEM-UMMA")
    }
}

/// Patterns that need no such number.
extension Assessment {
    var inbornErrorPatterns: [InbornErrorPattern] {
        [discordance, lowMethionine, microangiopathy, earlySign].compactMap { $0 }
    }

    /// R24 as warning: renal impairment and the mother's supplements have lowered it else.
    private var discordance: InbornErrorPattern? {
        let drafts = findings(of: "R24").filter { $0.severity >= .warning }
        guard !drafts.isEmpty else { return nil }
        return InbornErrorPattern(
            words: "The infant is deficient, the mother is not (\(DyadDiscordance.number)).",
            evidence: drafts.flatMap(\.evidence),
            parameters: ["P-B12M-BORDER", "P-HCY-MOTHER", "P-DYAD-WIN"])
    }

    /// The laboratory flags methionine of the blood spot as low, beside raised homocysteine.
    private var lowMethionine: InbornErrorPattern? {
        guard let methionine = screened(.metdbs), methionine.isFlaggedLow else { return nil }
        let spot = screened(.hcydbs).flatMap { $0.isFlaggedHigh ? $0 : nil }
        let raised = hcyPlus.isYes ? metabolites.thcy : nil
        guard spot != nil || raised != nil else { return nil }
        let results = [methionine, spot, raised].compactMap { $0 }
        return InbornErrorPattern(
            words: "Low methionine in the newborn's blood spot beside raised homocysteine.",
            evidence: results.map { evidence(of: $0, role: .triggers) },
            parameters: ["P-NBS-AGE", "P-HCY"])
    }

    private var microangiopathy: InbornErrorPattern? {
        let diagnoses = record.conditions.filter {
            $0.key == "thrombotic-microangiopathy" && !$0.isRefuted
        }
        guard hcyPlus.isYes, let thcy = metabolites.thcy, !diagnoses.isEmpty else { return nil }
        return InbornErrorPattern(
            words: "Thrombotic microangiopathy beside raised homocysteine.",
            evidence: [evidence(of: thcy, role: .triggers, limit: "P-HCY")]
                + diagnoses.map { evidence(of: $0, role: .triggers) }, parameters: ["P-HCY"])
    }

    /// Both metabolites raised, and the first sign of the infant's life very early.
    private var earlySign: InbornErrorPattern? {
        guard met2Plus.isYes else { return nil }
        let signs = allSigns.filter { sign in
            guard signKeys.contains(sign.key), !sign.isRefuted,
                let onset = sign.onset ?? sign.recordTime, let age = person.ageDays(on: onset.day)
            else { return false }
            return age < number("P-IEM-EARLY")
        }
        guard !signs.isEmpty else { return nil }
        let results = raisedMetabolites.map {
            evidence(of: $0, role: .triggers, limit: raisedLimit($0))
        }
        return InbornErrorPattern(
            words: "Both metabolites are raised, and the first sign came very early in life.",
            evidence: results + signs.map { evidence(of: $0, role: .triggers) },
            parameters: ["P-IEM-EARLY"] + raisedMetabolites.compactMap(raisedLimit))
    }
}
