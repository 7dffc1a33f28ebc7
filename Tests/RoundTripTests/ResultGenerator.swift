import ClinicalModel

/// Laboratory results: codes and local names, every kind of value, sample and time.
extension RecordsGenerator {
    /// The values of one Observation: one, or several as components.
    mutating func results(of person: Person, _ choices: inout Choices) -> [LabResult] {
        let source = source("Observation", &choices)
        var first = result(of: person, source, &choices)
        guard choices.below(4) == 3, !first.isGrowth else {
            first.ordinal = next()
            return [first]
        }
        first.source = source.member(".component[0]")
        first.isPanelMember = true
        // A component has no note: only a Specimen can say that it is haemolysed.
        let isTold = first.specimenKey.map { $0.hasPrefix("Specimen/") || $0.contains("|") }
        first.isHaemolysed = first.isHaemolysed && isTold ?? false
        first.ordinal = next()
        var second = first
        second.source = source.member(".component[1]")
        second.value = quantity(&choices)
        second.qualitative = nil
        second.flags = []
        second.range = nil
        second.ordinal = next()
        return [first, second]
    }

    private mutating func next() -> Int {
        ordinal += 1
        return ordinal
    }

    private mutating func result(
        of person: Person, _ source: SourceReference, _ choices: inout Choices
    ) -> LabResult {
        let isLocal = choices.below(4) == 3
        let mayGrow = person.id.index == 0 && person.birthDay != nil
        let (key, code) = choices.pick(mayGrow ? tables.codes : tables.codesOfAnyAge)
        let local = choices.pick(tables.localNames)
        var result = LabResult(
            ordinal: 0, source: source, key: isLocal ? local.key : key,
            coding: AnalyteCoding(
                system: code.system, code: code.code, display: code.display,
                recognition: .verified, property: Self.property(of: code)),
            value: quantity(&choices))
        setSample(&result, &choices)
        setTime(&result, of: person, &choices)
        if isLocal {
            result.coding = localCoding(local.name, &choices)
            if !admits(local.key, result) {
                result.specimen = .unknown
                result.specimenKey = nil
                if result.timeSource == .collected { result.timeSource = .effective }
            }
        } else {
            setRecognition(&result, code, &choices)
        }
        if choices.below(5) == 4 { setAnswer(&result, &choices) }
        result.status = choices.pick([.final, .amended, .corrected, .preliminary])
        result.flags = choices.list(upTo: 2) { $0.pick(["H", "N", "<", "HL", "sehr hoch"]) }
        result.range = choices.optional { Self.range(&$0) }
        result.sender = choices.optional {
            $0.pick(["Organization/lab", "Labor Süd", "urn:oid:1.2.3.4"])
        }
        result.isHaemolysed = choices.below(5) == 4
        setPrenatal(&result, of: person, &choices)
        return result
    }

    private static func property(of code: AnalyteCode) -> UnitKind? {
        switch code.property {
        case .mass: .mass
        case .molar: .molar
        case .ratio, .number, .presence, .other: nil
        }
    }

    // MARK: Values

    /// A number as laboratories write it, and a unit printed, coded or both.
    func quantity(_ choices: inout Choices) -> ReportedQuantity {
        let text = choices.pick([
            "1", "72.50", "1e3", "0", "-0.5", "0.000", "12345678901234567890.5", "1E-7", "100.0",
        ])
        var quantity = ReportedQuantity(text: text, number: Exact(decimalText: text))
        quantity.comparator = choices.pick([nil, .less, .lessOrEqual, .greaterOrEqual, .greater])
        quantity.unit = choices.pick([nil, "pg/mL", "µmol/l", "Tbl."])
        quantity.unitCode = choices.pick([nil, "pg/mL", "umol/L", "{tbl}"])
        if quantity.unitCode != nil {
            quantity.unitSystem = choices.pick([nil, nil, "urn:oid:2.16.840.1.113883.3.9"])
        }
        return quantity
    }

    private func setAnswer(_ result: inout LabResult, _ choices: inout Choices) {
        let answers = [
            ("POSITIVE", true), ("negative", false), ("Negativ", false), ("true", true),
            ("false", false),
        ].filter { text, answer in
            let key = knowledge.concepts.concept(.qualitativeResults, name: text)?.key
            return text == String(answer) || key == (answer ? "positive" : "negative")
        }
        let (text, answer) = choices.pick(answers)
        result.qualitative = answer
        result.value = ReportedQuantity(text: text, number: nil)
    }

    private static func range(_ choices: inout Choices) -> LabRange {
        func limit(_ choices: inout Choices) -> ReportedQuantity {
            let text = choices.pick(["5", "200.0", "1e2"])
            return ReportedQuantity(
                text: text, number: Exact(decimalText: text),
                unit: choices.pick([nil, "pg/mL"]), unitCode: choices.pick([nil, "pg/mL"]))
        }
        switch choices.below(4) {
        case 0: return LabRange(text: "siehe Befund")
        case 1: return LabRange(low: limit(&choices))
        case 2: return LabRange(high: limit(&choices), text: "bis")
        default: return LabRange(low: limit(&choices), high: limit(&choices), text: "5 - 9")
        }
    }

    // MARK: Names and codes

    private func localCoding(_ name: String, _ choices: inout Choices) -> AnalyteCoding {
        let display = choices.pick([nil, name, "Wert (µ)"])
        return AnalyteCoding(
            system: choices.pick(["", "urn:oid:1.2.826"]), code: name, display: display,
            recognition: .localName)
    }

    /// How far a code is trusted follows from its mark and the sample.
    private func setRecognition(
        _ result: inout LabResult, _ code: AnalyteCode, _ choices: inout Choices
    ) {
        guard code.mark == .provisional else { return }
        let words = Self.words(of: result.specimen)
        let agreement = knowledge.agreement(of: words, with: code.specimen)
        let mayBeOpen =
            agreement == .silent || (agreement == .disagrees && Self.admits(code.specimen, result))
        let isOpen = choices.flag() && mayBeOpen
        result.coding.recognition = isOpen ? .provisionalUnresolved : .provisionalConfirmed
    }

    private func admits(_ key: AnalyteKey, _ result: LabResult) -> Bool {
        knowledge.analyte(key).map { Self.admits($0.specimen, result) } ?? false
    }

    private static func admits(_ axis: SpecimenAxis, _ result: LabResult) -> Bool {
        switch (axis, result.specimen) {
        case (.any, _), (_, .unknown), (_, .other): true
        case (.serumOrPlasma, .serumOrPlasma), (.serumOrPlasma, .blood): true
        case (.blood, .blood), (.blood, .serumOrPlasma): true
        case (.redCells, .blood), (.redCells, .serumOrPlasma): true
        case (.urine, .urine), (.urine, .urine24h): true
        case (.driedBloodSpot, .driedBloodSpot), (.driedBloodSpot, .blood): true
        case (.milk, .milk): true
        default: false
        }
    }

    private static func words(of specimen: LabResult.Specimen) -> [String] {
        switch specimen {
        case .serumOrPlasma: ["serum plasma"]
        case .blood: ["blood"]
        case .urine: ["urine"]
        case .urine24h: ["24h urine"]
        case .driedBloodSpot: ["dried blood spot"]
        case .milk: ["milk"]
        case .other, .unknown: []
        }
    }

    // MARK: Samples and times

    private func setSample(_ result: inout LabResult, _ choices: inout Choices) {
        let id = result.source.reference.suffix(4).filter { $0 != "/" && $0 != "-" }
        switch choices.below(6) {
        case 0: return
        case 1: result.specimenKey = "Specimen/s\(id)"
        case 2: result.specimenKey = "urn:oid:1.2.3|ACC \(id)"
        case 3: result.specimenKey = "|\(id)"
        case 4: result.specimenKey = "\(result.source.reference)#s1"
        default: result.specimenKey = "https://lab.example/Specimen/\(id)"
        }
        result.specimen = choices.pick([
            .unknown, .serumOrPlasma, .blood, .urine, .urine24h, .driedBloodSpot, .milk, .other,
        ])
    }

    private func setTime(
        _ result: inout LabResult, of person: Person, _ choices: inout Choices
    ) {
        if result.isGrowth, let birth = person.birthDay {
            result.time = .day(birth + choices.below(60))
            result.timeSource = .effective
            return
        }
        result.issued = choices.optional(TimeGenerator.instant)
        switch choices.below(4) {
        case 0:
            result.time = TimeGenerator.time(&choices)
            result.timeSource = .effective
        case 1:
            let isHere = result.specimenKey.map { !$0.hasPrefix("https:") } ?? false
            result.time = TimeGenerator.time(&choices)
            result.timeSource = isHere ? .collected : .reportEffective
        case 2:
            result.time = TimeGenerator.time(&choices)
            result.timeSource = .reportEffective
        default:
            result.time = result.issued.map(FuzzyTime.instant)
            result.timeSource = result.issued == nil ? nil : .issued
        }
    }

    private func setPrenatal(
        _ result: inout LabResult, of person: Person, _ choices: inout Choices
    ) {
        let isNamed = result.coding.recognition != .localName || result.coding.display != nil
        guard isNamed, let birth = person.birthDay, let time = result.time, time.lastDay < birth
        else { return }
        result.prenatal = choices.pick([nil, .cordBlood, .maternal])
    }

    /// Panels whose members stand apart, and values derived from others.
    mutating func relate(_ document: inout ClinicalDocument, _ choices: inout Choices) {
        var places: [(record: Int, result: Int)] = []
        for record in document.records.indices {
            for result in document.records[record].results.indices
            where !document.records[record].results[result].isPanelMember {
                places.append((record, result))
            }
        }
        guard places.count > 2, choices.flag() else { return }
        let (panel, member, source) = (places[0], places[1], places[2])
        let identity = document.records[member.record].results[member.result].identity
        let other = document.records[source.record].results[source.result].identity
        document.records[member.record].results[member.result].isPanelMember = true
        document.records[panel.record].results[panel.result].relatedIdentities =
            choices.flag() ? [identity, other] : [identity]
    }
}

extension LabResult {
    fileprivate var isGrowth: Bool { key == .weight || key == .headCircumference }
}
