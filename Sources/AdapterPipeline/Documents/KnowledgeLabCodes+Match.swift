import ClinicalModel
import LabMapping

extension KnowledgeLabCodes {
    /// A name that the knowledge knows, and the analytes that it may stand for.
    struct KnownName {
        let name: String
        /// None where the name looks like an analyte of ours and is not.
        var keys: [AnalyteKey] = []
        /// Only the unit tells which it is, and with some units only the number.
        var needsUnit = false
        var isNeverUrine = false

        var needsNumber: Bool { needsUnit }
    }

    /// What a name stands for; nil where nobody knows it.
    func known(_ name: String) -> KnownName? {
        guard name.utf8.count <= 64 else { return nil }
        switch knowledge.localNames.match(name) {
        case .unknown: return nil
        case .refused: return KnownName(name: name)
        case .analyte(let key): return KnownName(name: name, keys: [key])
        case .analyteUnlessUrine(let key):
            return KnownName(name: name, keys: [key], isNeverUrine: true)
        case .byUnit(let keys): return KnownName(name: name, keys: keys, needsUnit: true)
        }
    }

    /// The one LOINC code that name, unit, number and sample leave; nil where they leave none or more
    /// than one analyte.
    func match(_ name: KnownName, _ query: LabCodeQuery) -> LabCodeMatch? {
        let sample = Sample(query, knowledge)
        if name.isNeverUrine, sample.isUrine { return nil }
        let fitting = name.keys.compactMap { key -> (AnalyteCode)? in
            guard let analyte = knowledge.analyte(key) else { return nil }
            switch knowledge.resolveUnit(text: query.unit, code: nil, for: key) {
            case .known(let unit):
                if name.needsUnit, !isPossible(query.number, in: unit, of: analyte) { return nil }
                return code(of: analyte, for: unit.kind, sample)
            // A unit in which nobody reports the analyte leaves what the name says; that the value
            // cannot be used is another matter.
            case .missing, .refused: return name.needsUnit ? nil : onlyCode(of: analyte, sample)
            case .ambiguous, .unknown: return nil
            }
        }
        guard fitting.count == 1, let code = fitting.first else { return nil }
        return LabCodeMatch(
            code: code.code, display: code.display, name: LocalName.normalise(name.name))
    }

    /// Whether a number can be one of the analyte's in that unit: complement C3 has the name, but not
    /// the numbers, of the acylcarnitine.
    private func isPossible(_ number: String?, in unit: AnalyteUnit, of analyte: Analyte) -> Bool {
        guard unit.onlyBelow != nil else { return true }
        guard let value = number.flatMap({ Exact(decimalText: $0) }) else { return false }
        return analyte.canonical(value, in: unit) != nil
    }

    /// The first code whose property fits what the unit counts, a verified one before others.
    private func code(
        of analyte: Analyte, for kind: UnitKind, _ sample: Sample
    ) -> AnalyteCode? {
        let codes = usableCodes(of: analyte, sample).filter { code in
            switch kind {
            case .mass: code.property == .mass
            case .molar: code.property == .molar
            case .other: code.property != .mass && code.property != .molar
            }
        }
        return codes.first { $0.mark == .verified } ?? codes.first
    }

    /// Without a unit only an analyte whose codes all count alike has a code.
    private func onlyCode(of analyte: Analyte, _ sample: Sample) -> AnalyteCode? {
        let codes = usableCodes(of: analyte, sample)
        guard Set(codes.map(\.property)).count == 1 else { return nil }
        return codes.first { $0.mark == .verified } ?? codes.first
    }

    private func usableCodes(of analyte: Analyte, _ sample: Sample) -> [AnalyteCode] {
        analyte.codes.filter { code in
            code.system == Self.loinc && code.handling == .asStated
                && code.property != .presence && sample.admits(code, of: analyte)
        }
    }

    private static let loinc = "http://loinc.org"
}

/// What the specimen, and where that says nothing the panel, name as the sample.
private struct Sample {
    private let words: [String]
    private let knowledge: Knowledge

    init(_ query: LabCodeQuery, _ knowledge: Knowledge) {
        self.knowledge = knowledge
        let names = query.specimenWords
        let isNamed = SpecimenAxis.allCases.contains {
            $0 != .any && knowledge.agreement(of: names, with: $0) == .agrees
        }
        words = isNamed ? names : query.panelWords
    }

    var isUrine: Bool { knowledge.agreement(of: words, with: .urine) == .agrees }

    /// Whether a code may be of this sample; where nothing names one, of the analyte's usual sample.
    func admits(_ code: AnalyteCode, of analyte: Analyte) -> Bool {
        switch knowledge.agreement(of: words, with: code.specimen) {
        case .agrees: return true
        case .silent: return code.specimen == analyte.specimen
        case .disagrees:
            // "Blood" is what many write on a tube of serum, and serum on what was drawn as blood.
            let bloods: [SpecimenAxis] = [.serumOrPlasma, .blood, .redCells]
            return bloods.contains(code.specimen) && code.specimen == analyte.specimen
                && bloods.contains { knowledge.agreement(of: words, with: $0) == .agrees }
        }
    }
}
