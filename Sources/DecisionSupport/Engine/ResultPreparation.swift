import ClinicalModel

/// Step 2 of the evaluation order: which results count, and what is wrong with the others.
struct ResultPreparation {
    private let assessment: Assessment
    private let tables: EngineTables
    private let knowledge: Knowledge
    private let codes: CodeHandlingReading
    private var prepared = PreparedResults()
    /// Values that raised a question, to be looked at again beside their neighbours.
    private var suspicious: [(problem: UnitProblem, result: UsableResult)] = []

    init(assessment: Assessment) {
        self.assessment = assessment
        tables = assessment.context.tables
        knowledge = assessment.knowledge
        codes = CodeHandlingReading(knowledge: assessment.knowledge)
    }

    func run() -> PreparedResults {
        var copy = self
        copy.prepare()
        return copy.prepared
    }

    private mutating func prepare() {
        for result in assessment.record.results {
            guard let usable = read(result) else { continue }
            prepared.byKey[result.key, default: []].append(usable)
        }
        for key in prepared.byKey.keys {
            prepared.byKey[key]?.sort(by: assessment.isEarlier)
        }
        if let neutrophils = prepared.byKey[.anc] {
            prepared.byKey[.anc] = codes.withBands(neutrophils, prepared.byKey[.bands] ?? [])
        }
        judgeSuspicious()
        checkUnitsOfB12()
        checkDuplicates()
    }

    // MARK: One result

    private mutating func read(_ result: LabResult) -> UsableResult? {
        guard let time = result.time, isAfterBirth(result, time) else { return nil }
        remark(on: result)
        let handling = codes.handling(of: result.coding)
        guard result.coding.recognition != .provisionalUnresolved, handling != .storedOnly
        else { return nil }
        guard let number = result.value.number else {
            return qualitative(result, at: time)
        }
        guard let analyte = knowledge.analyte(result.key), let canonicalUnit = analyte.canonicalUnit
        else { return usable(result, time, ExactInterval(number), unit: nil) }
        guard let unit = resolveUnit(result, analyte) else { return nil }
        guard let value = codes.canonical(number, in: unit, of: analyte, handling) else {
            report(result, .refusedUnit("the value does not fit the unit"), canonical: nil)
            return nil
        }
        if result.coding.property.map({ CodeProperty($0).disagrees(with: unit.kind) }) ?? false {
            raise(
                "loinc-unit-property-mismatch", result,
                ["property": result.coding.property?.rawValue ?? "", "unit": unit.code])
        }
        return judged(result, time, value, canonicalUnit)
    }

    /// Limits are tested on values without a comparator.
    private mutating func judged(
        _ result: LabResult, _ time: FuzzyTime, _ value: Exact, _ unit: String
    ) -> UsableResult? {
        let interval = ExactInterval(value, result.value.comparator)
        guard interval.point != nil, let limits = tables.limits[result.key] else {
            return usable(result, time, interval, unit: unit)
        }
        if limits.isHard(value) {
            let side = limits.hardLow.map { value < $0 } ?? false ? "LO" : "HI"
            report(result, .impossible(limit: "P-HARD-\(result.key)-\(side)"), canonical: value)
            return nil
        }
        guard let side = softSide(result, time, value, limits) else {
            return usable(result, time, interval, unit: unit)
        }
        let suspect = usable(result, time, interval, unit: unit, isSuspect: true)
        let problem = UnitProblem(
            result: result, kind: .suspicious(limit: "P-SOFT-\(result.key)-\(side)"),
            canonical: value, suggestion: suggestion(for: result, isHard: false))
        suspicious.append((problem, suspect))
        return suspect
    }

    /// Which soft limit is passed: the high ones of B12 bind before treatment only, that of
    /// creatinine infants only.
    private func softSide(
        _ result: LabResult, _ time: FuzzyTime, _ value: Exact, _ limits: EngineTables.Limits
    ) -> String? {
        if limits.isSoftLow(value) { return "LO" }
        guard limits.isSoftHigh(value) else { return nil }
        switch result.key {
        case .b12, .holotc:
            guard let t0 = assessment.t0 else { return "HI" }
            return time.order(to: t0.time) == .before ? "HI" : nil
        case .crea: return assessment.isInfant ? "HI" : nil
        default: return "HI"
        }
    }

    private func qualitative(_ result: LabResult, at time: FuzzyTime) -> UsableResult? {
        let isFlaggedOnly = !result.flags.isEmpty && result.value.text == nil
        guard result.qualitative != nil || isFlaggedOnly else { return nil }
        return usable(result, time, ExactInterval(.zero), unit: nil)
    }

    private func usable(
        _ result: LabResult, _ time: FuzzyTime, _ stated: ExactInterval, unit: String?,
        isSuspect: Bool = false
    ) -> UsableResult {
        UsableResult(
            result: result, time: time, stated: stated, canonicalUnit: unit,
            isUnitSuspect: isSuspect, ageDays: assessment.person.ageDays(on: time.day))
    }

    private mutating func isAfterBirth(_ result: LabResult, _ time: FuzzyTime) -> Bool {
        guard let birth = assessment.person.birthDay, time.lastDay < birth else { return true }
        if result.prenatal == nil { raise("sample-before-birth", result) }
        return result.prenatal == .cordBlood
    }

    // MARK: Units

    private mutating func resolveUnit(_ result: LabResult, _ analyte: Analyte) -> AnalyteUnit? {
        let reading = knowledge.resolveUnit(
            text: result.value.unit, code: result.value.unitCode, for: result.key)
        switch reading {
        case .known(let unit): return unit
        case .missing: report(result, .missingUnit, canonical: nil)
        case .unknown: report(result, .unknownUnit, canonical: nil)
        case .ambiguous(let reason), .refused(let reason):
            report(result, .refusedUnit(reason), canonical: nil)
        }
        return nil
    }

    private mutating func report(_ result: LabResult, _ kind: UnitProblem.Kind, canonical: Exact?) {
        let suggestion = kind == .missingUnit ? nil : suggestion(for: result, isHard: true)
        prepared.unitProblems.append(
            UnitProblem(result: result, kind: kind, canonical: canonical, suggestion: suggestion))
    }

    private func suggestion(for result: LabResult, isHard: Bool) -> UnitSuggestion? {
        guard let analyte = knowledge.analyte(result.key), let limits = tables.limits[result.key]
        else { return nil }
        let reading = knowledge.resolveUnit(
            text: result.value.unit, code: result.value.unitCode, for: result.key)
        return UnitSuggestion(
            for: result.value, stated: reading, analyte: analyte, limits: limits,
            mayChangeKind: isHard)
    }

    /// A very high metabolite that another one supports is a remark, not a suspicion (R45).
    private mutating func judgeSuspicious() {
        for (problem, result) in suspicious {
            var problem = problem
            if case .suspicious(let limit) = problem.kind, limit.hasSuffix("HI") {
                problem.isSupported = isSupported(result)
            }
            prepared.unitProblems.append(problem)
        }
    }

    private func isSupported(_ result: UsableResult) -> Bool {
        let partners: [(AnalyteKey, String)] =
            switch result.key {
            case .mma: [(.thcy, "P-IEM-HCY2"), (.umma, "P-IEM-UMMA")]
            case .thcy: [(.mma, "P-IEM-MMA2"), (.umma, "P-IEM-UMMA")]
            default: []
            }
        return partners.contains { key, limit in
            (prepared.byKey[key] ?? []).contains {
                assessment.areCotemporal($0, result)
                    && assessment.test($0, .atLeast, limit).isYes
            }
        }
    }

    // MARK: Neighbours

    private mutating func checkUnitsOfB12() {
        guard let results = prepared.byKey[.b12] else { return }
        let check = UnitMismatchCheck(assessment: assessment, results: results)
        prepared.unitMismatches = check.mismatches
        prepared.byKey[.b12] = check.results
    }

    private mutating func checkDuplicates() {
        for key in prepared.byKey.keys.sorted() {
            guard let results = prepared.byKey[key], results.count > 1 else { continue }
            var check = DuplicateCheck(assessment: assessment, key: key)
            check.run(over: results)
            guard check.kept.count < results.count else { continue }
            prepared.byKey[key] = check.kept
            prepared.contradictions += check.contradictions
            for copy in check.identicalCopies { raise("duplicate-identical", copy.result) }
        }
    }

    // MARK: Remarks

    private mutating func remark(on result: LabResult) {
        if result.value.number == nil, result.qualitative == nil, let text = result.value.text {
            raise("ambiguous-number", result, ["v": text])
        }
        if result.coding.recognition == .provisionalUnresolved {
            raise("loinc-specimen-unresolved", result)
        }
        if result.timeSource == .issued { raise("time-is-issued", result) }
        if result.status == .preliminary { raise("status-not-final", result) }
        if result.coding.recognition == .localName { raise("local-code-mapped", result) }
    }

    private mutating func raise(
        _ id: String, _ result: LabResult, _ values: [String: String] = [:]
    ) {
        var values = values
        values["key"] = result.key.rawValue
        values["code"] = result.coding.code
        prepared.issues.append(
            assessment.context.technicalIssue(
                id, subject: assessment.personID, source: result.source, values: values))
    }
}

extension CodeProperty {
    /// The property of a code that counts in units of `kind`.
    fileprivate init(_ kind: UnitKind) {
        switch kind {
        case .mass: self = .mass
        case .molar: self = .molar
        case .other: self = .other
        }
    }
}

extension Assessment {
    /// Older first; of one moment the one to be taken stands last, whatever the order sent:
    /// a plain value before a comparator, the lower before the higher, the first of equals.
    func isEarlier(_ left: UsableResult, _ right: UsableResult) -> Bool {
        let first = left.time.instantOrNoon(offsetMinutes: asOf.offsetMinutes)
        let second = right.time.instantOrNoon(offsetMinutes: asOf.offsetMinutes)
        if first != second { return first < second }
        if left.hasComparator != right.hasComparator { return left.hasComparator }
        if left.stated.low != right.stated.low { return left.stated.low > right.stated.low }
        return left.result.ordinal > right.result.ordinal
    }
}
