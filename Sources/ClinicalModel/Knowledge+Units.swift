extension Knowledge {
    /// What the unit of a value means for an analyte.
    ///
    /// `code` is the coded unit (UCUM), `text` the printed one. Where both are known and
    /// disagree, the reading is ambiguous: values are reported, never silently corrected.
    public func resolveUnit(text: String?, code: String?, for key: AnalyteKey) -> UnitReading {
        guard let place = analytePlace(key) else { return .unknown }
        let coded = code.map { reading($0, at: place) } ?? .missing
        if let code, text == code, coded != .unknown { return coded }
        let printed = text.map { reading($0, at: place) } ?? .missing
        switch (coded, printed) {
        case (.unknown, .unknown), (.unknown, .missing), (.missing, .unknown):
            // No table knows it; UCUM may.
            guard let unit = analytes[place].unlistedUnit(text: text, code: code) else {
                return .unknown
            }
            return .known(unit)
        case (.missing, _), (.unknown, .known): return printed
        case (.known(let first), .known(let second))
        where first.factor != second.factor || first.kind != second.kind:
            return .ambiguous("coded unit \(first.code), printed unit \(second.code)")
        default: return coded
        }
    }

    /// The parts of the analyte are asked where they stand: a copy of it costs more than the answer.
    private func reading(_ text: String, at place: Int) -> UnitReading {
        let spelling = UnitSpelling.fold(text)
        guard !spelling.isEmpty else { return .missing }
        let lower = spelling.lowercased()
        if let reason = analytes[place].refusedSpellings[lower] { return .refused(reason) }
        if let repair = unitRepairs.exactRepair(spelling) {
            // A repair whose case matters wins over the same letters in another case.
            if let unit = unit(repair, analytes[place]) { return .known(unit) }
            if repair.isCaseSensitive || repair.units.isEmpty {
                return .ambiguous(repair.comment ?? repair.text)
            }
        }
        if let index = analytes[place].exactSpellings[spelling]
            ?? analytes[place].looseSpellings[lower]
        {
            return .known(analytes[place].units[index])
        }
        guard let repair = unitRepairs.looseRepair(lower) else { return .unknown }
        if repair.units.isEmpty { return .ambiguous(repair.comment ?? repair.text) }
        return unit(repair, analytes[place]).map(UnitReading.known) ?? .unknown
    }

    private func unit(_ repair: UnitRepairs.Repair, _ analyte: Analyte) -> AnalyteUnit? {
        for code in repair.units {
            if let unit = analyte.unit(code) { return unit }
        }
        return nil
    }
}
