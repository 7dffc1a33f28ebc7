import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A result by a code of the knowledge.
    func readAnalyte(
        _ meaning: CodeTables.AnalyteMeaning, _ element: Element, _ facts: ObservationFacts,
        _ member: String
    ) {
        guard let recognition = recognition(meaning, element, facts) else { return }
        let coding = AnalyteCoding(
            system: meaning.system, code: meaning.code, display: meaning.display,
            recognition: recognition, property: meaning.property)
        addValue(of: element, meaning.key, coding, facts, member)
    }

    /// How far a code is trusted; nil where the message names another specimen than the code's.
    private func recognition(
        _ meaning: CodeTables.AnalyteMeaning, _ element: Element, _ facts: ObservationFacts
    ) -> AnalyteCoding.Recognition? {
        guard meaning.mark == .provisional else { return .verified }
        switch SpecimenVocabulary.agreement(
            of: specimenAxes(element, facts), with: meaning.specimen)
        {
        case .agrees: return .provisionalConfirmed
        case .disagrees:
            // "Blood" is what many charts write on a serum tube: neither confirmed nor denied.
            let words = specimenWords(element, facts)
            let mayBe = admits(meaning.specimen, kind(ofSpecimen: words))
            return mayBe ? .provisionalUnresolved : nil
        case .silent:
            let panel = SpecimenVocabulary.agreement(of: panelAxes(facts), with: meaning.specimen)
            return panel == .agrees ? .provisionalConfirmed : .provisionalUnresolved
        }
    }

    /// Whether a sample of this kind can be what an analyte is measured in.
    private func admits(_ axis: SpecimenAxis, _ kind: LabResult.Specimen) -> Bool {
        switch (axis, kind) {
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

    /// A result by a local name: the unit may decide, and the specimen or panel may forbid.
    func readLocalName(
        _ match: LocalMatch, _ element: Element, _ facts: ObservationFacts, _ member: String
    ) {
        var sample = kind(ofSpecimen: specimenWords(element, facts))
        if sample == .unknown || sample == .other { sample = kind(ofSpecimen: panelWords(facts)) }
        var keys = match.keys.filter { key in
            knowledge.analyte(key).map { admits($0.specimen, sample) } ?? false
        }
        if match.needsUnit {
            guard case .quantity(let quantity) = labValue(of: element),
                let key = keyByUnit(keys, quantity)
            else { return }
            keys = [key]
        }
        guard let key = keys.first else { return }
        let coding = AnalyteCoding(
            system: match.system, code: match.name, display: element[.code]?.words.first,
            recognition: .localName)
        addValue(of: element, key, coding, facts, member)
    }

    /// What may name the sample: the code's words and the specimen's.
    private func specimenWords(_ element: Element, _ facts: ObservationFacts) -> [String] {
        (element[.code]?.words ?? []) + (facts.specimen?.words ?? [])
    }

    /// What the code's words and the specimen's name as the sample.
    private func specimenAxes(
        _ element: Element, _ facts: ObservationFacts
    ) -> SpecimenVocabulary.Axes {
        let coded = tables.specimenWords.axes(of: element[.code], arena)
        return facts.specimen.map { coded.union($0.axes) } ?? coded
    }

    /// What the name of the panel or report the value stands in names as the sample.
    private func panelAxes(_ facts: ObservationFacts) -> SpecimenVocabulary.Axes {
        let parent = tables.specimenWords.axes(of: facts.element[.code], arena)
        guard let report = report(of: facts.number) else { return parent }
        let code = resources.entries[report].element[.code]
        return parent.union(tables.specimenWords.axes(of: code, arena))
    }

    /// The name of the panel or report the value stands in.
    private func panelWords(_ facts: ObservationFacts) -> [String] {
        let parent = facts.element[.code]?.words ?? []
        guard let report = report(of: facts.number) else { return parent }
        return parent + (resources.entries[report].element[.code]?.words ?? [])
    }

    private func addValue(
        of element: Element, _ key: AnalyteKey, _ coding: AnalyteCoding,
        _ facts: ObservationFacts, _ member: String
    ) {
        let source =
            member.isEmpty ? facts.source : facts.source.member(facts.source.member + member)
        switch labValue(of: element) {
        case .quantity(let quantity):
            add(quantity, nil, key, coding, element, facts, source)
        case .qualitative(let answer, let text):
            add(
                ReportedQuantity(text: text, number: nil), answer, key, coding, element, facts,
                source)
        case .unreadable:
            report(
                "ambiguous-number", source,
                "the number of \(key) cannot be read without guessing; the value is not used",
                subject: facts.person, time: facts.time)
        case .otherKind:
            report(
                "value-not-understood", source,
                "the value of \(key) is a range, a ratio or a series; it is not used",
                subject: facts.person, time: facts.time)
        case .none:
            guard element[.dataAbsentReason] == nil, element[.component] == nil,
                facts.entry[.hasMember] == nil
            else { return }
            report(
                "value-missing", source, "the result of \(key) holds no value",
                subject: facts.person, time: facts.time)
        }
    }

    /// The one key of several that accepts the unit.
    private func keyByUnit(_ keys: [AnalyteKey], _ quantity: ReportedQuantity) -> AnalyteKey? {
        let fitting = keys.filter { canonical(quantity, for: $0) != nil }
        return fitting.count == 1 ? fitting.first : nil
    }

    private func add(
        _ value: ReportedQuantity, _ qualitative: Bool?, _ key: AnalyteKey,
        _ coding: AnalyteCoding, _ element: Element, _ facts: ObservationFacts,
        _ source: SourceReference
    ) {
        if key == .gestation { return addGestation(value, facts, source) }
        if key == .formulaVolume { return addFormula(value, facts, source) }
        let ordinal = nextOrdinal
        nextOrdinal += 1
        let isComponent = element != facts.element
        let result = LabResult(
            ordinal: ordinal, source: source, key: key, coding: coding, value: value,
            qualitative: qualitative, time: facts.time, timeSource: facts.timeSource,
            issued: facts.issued, specimen: facts.specimen?.kind ?? .unknown,
            specimenKey: facts.specimen?.key,
            isHaemolysed: facts.specimen?.isHaemolysed ?? false || isHaemolysed(element[.note]),
            prenatal: prenatal(element, facts),
            status: facts.status, range: labRange(of: element), flags: flags(of: element),
            sender: sender(of: facts), identity: facts.identity,
            relatedIdentities: relatedIdentities(of: facts),
            isPanelMember: isComponent && facts.entry[.hasMember] == nil)
        versions.note(result, facts.person, identifiers(of: facts.element))
        records[facts.person.index].results.append(result)
    }

    /// Why a sample may be older than the infant: of the cord, or of the mother.
    private func prenatal(
        _ element: Element, _ facts: ObservationFacts
    ) -> LabResult.Prenatal? {
        guard let birth = records[facts.person.index].person.birthDay, let time = facts.time,
            time.lastDay < birth
        else { return nil }
        let named = specimenAxes(element, facts)
        if named.contains(.init(.cordBlood)) { return .cordBlood }
        return named.contains(.init(.maternal)) ? .maternal : nil
    }

    /// Interpretation codes, or their text where there is no code.
    private func flags(of element: Element) -> [String] {
        element[.interpretation].items.compactMap { concept in
            concept.codings.first { $0[.code] != nil }?.text(.code) ?? concept.text(.text)
        }
    }

    private func sender(of facts: ObservationFacts) -> String? {
        let performer =
            facts.entry[.performer].items.first { _ in true }
            ?? facts.report.flatMap { resources.entries[$0].element[.performer] }?.items.first {
                _ in
                true
            }
        guard let performer else { return nil }
        return performer.text(.reference) ?? performer[.identifier]?.text(.value)
            ?? performer.text(.display)
    }

    /// Members of this panel, and values this one was derived from.
    private func relatedIdentities(of facts: ObservationFacts) -> [String] {
        let members = identities(facts.entry[.hasMember], facts)
        panelMembers.formUnion(members)
        return members + identities(facts.entry[.derivedFrom], facts)
    }

    private func identities(_ references: Element?, _ facts: ObservationFacts) -> [String] {
        guard let references else { return [] }
        return references.items.compactMap { reference in
            guard let number = resolve(reference, from: facts.number).resource else { return nil }
            return resources.identity(number, resources.source(number))
        }
    }

    /// The sender's normal range: limits as quantities, else read from the text.
    private func labRange(of element: Element) -> LabRange? {
        for range in element[.referenceRange].items {
            if let type = range[.type], !type.hasCode("normal"), type[.coding] != nil { continue }
            let low = quantity(range[.low])
            let high = quantity(range[.high])
            let text = range.text(.text)
            if low != nil || high != nil { return LabRange(low: low, high: high, text: text) }
            if let text { return RangeText.parse(text) ?? LabRange(text: text) }
        }
        return nil
    }
}
