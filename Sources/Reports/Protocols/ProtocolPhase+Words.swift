import ClinicalModel

extension ProtocolPhase {
    /// "hydroxocobalamin or cyanocobalamin", or that it must be entered.
    var substanceWords: String {
        substances.isEmpty
            ? "to be entered" : substances.map(\.words).joined(separator: " or ")
    }

    /// "500 to 1000 µg (0.5 to 1 mg)", or that it must be entered.
    var doseWords: String {
        guard let dose else { return "to be entered" }
        let words =
            PlannedDose.micrograms(
                dose.lowerBound, to: dose.lowerBound == dose.upperBound ? nil : dose.upperBound
            ).words ?? ""
        if requiredInputs.contains(ProtocolInput.oralDose) { return "to be entered: \(words)" }
        return isDoseMinimum ? "at least \(words)" : words
    }

    /// "every 2 months or every 3 months".
    var intervalWords: String {
        if requiredInputs.contains(ProtocolInput.interval) { return "to be entered" }
        let words = timings.compactMap { timing in
            var plain = timing
            if timing.period != nil { (plain.count, plain.countMax) = (nil, nil) }
            return plain.words
        }
        return words.joined(separator: " or ")
    }

    var beginWords: String {
        guard let after else {
            return ageFrom.map { "at the age of \($0.amountWords)" } ?? "with the first dose"
        }
        let wait = offset.map { low in
            offsetMax.map { "\(low.words) or \($0.words)" } ?? low.amountWords
        }
        let begin = wait.map { "\($0) after \(after)" } ?? "after \(after)"
        return earliest.map { "\(begin), not before \($0.amountWords) from the first dose" }
            ?? begin
    }

    /// What ends it; nothing is ever called lifelong without its condition.
    var stopWords: String {
        let ends = [boundWords, doseCountWords].compactMap(\.self)
        switch stop {
        case .fixedDuration, .doseCount: return ends.joined(separator: ", ")
        case .clinicalPlateau: return "a clinician records no further improvement"
        case .markersNormal: return "homocysteine and methylmalonic acid are normal"
        case .dietChange: return "the diet suffices"
        case .lifelongWithCause:
            return "review; decision required (for life only with a recorded irreversible cause)"
        case .clinicianDecision:
            return ageTo.map { "the age of \($0.amountWords)" } ?? "a clinician decides"
        }
    }

    private var boundWords: String? {
        if let courseEnd { return "\(courseEnd.amountWords) after the first dose" }
        guard let duration else { return nil }
        let (low, high) = (duration.low, duration.high)
        if isDurationMinimum { return "at least \(low.amountWords)" }
        return low == high
            ? low.amountWords : "\(low.value) to \(high.amountWords)"
    }

    private var doseCountWords: String? {
        doses.map { doses in
            let (low, high) = (doses.lowerBound, doses.upperBound)
            if low == high { return low == 1 ? "1 dose" : "\(low) doses" }
            return "\(low) to \(high) doses"
        }
    }
}

extension PlannedTiming.Span {
    /// "1 month", with the number where it is one too.
    var amountWords: String { value == 1 ? "1 \(unit.words)" : words }
}

extension TreatmentProtocol {
    /// The names of what a person must enter, each once.
    var openInputs: [String] {
        var names: [String] = arms.count > 1 ? [ProtocolInput.arm] : []
        for name in arms.flatMap(\.phases).flatMap(\.requiredInputs) where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    /// Of the protocol and its phases, each once.
    var allExpertDefaults: [String] {
        var texts: [String] = []
        for text in expertDefaults + arms.flatMap(\.phases).flatMap(\.expertDefaults)
        where !texts.contains(text) {
            texts.append(text)
        }
        return texts
    }

    /// How it comes to be chosen.
    var useWords: String {
        if !isProposable { return "Read in plans that come in; never proposed." }
        if selections.isEmpty { return "Chosen by a site or by name only." }
        if selections.allSatisfy(\.isOptionOnly) {
            return "Offered as an option where \(rowWords); never chosen by itself."
        }
        return "Proposed where \(rowWords)."
    }

    /// "RF; or SEV; or NS and LOW".
    private var rowWords: String {
        selections.map { row in
            row.conditions.map { $0.hasPrefix("!") ? "not \($0.dropFirst())" : $0 }
                .joined(separator: " and ") + (row.arm.map { " (\($0))" } ?? "")
        }.joined(separator: "; or ")
    }
}

extension TreatmentProtocol.Source {
    /// "grade A: guideline, drug label…", and of a default that it is one.
    var gradeWords: String {
        guard let mark = EvidenceMark(rawValue: grade) else { return "grade \(grade)" }
        return mark == .expertDefault ? MarkWords.short(mark) : "grade \(grade)"
    }
}
