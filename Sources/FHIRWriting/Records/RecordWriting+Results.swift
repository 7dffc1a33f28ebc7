import ClinicalModel

extension RecordWriting {
    /// Code, value, flags and range of a laboratory result.
    func part(of result: LabResult) -> ObservationPart {
        ObservationPart(
            code: code(of: result), value: Self.value(of: result), flags: result.flags,
            range: result.range)
    }

    private static func value(of result: LabResult) -> WrittenValue {
        guard let answer = result.qualitative else { return .quantity(result.value) }
        guard let text = result.value.text else { return .boolean(answer) }
        return text == String(answer) ? .boolean(answer) : .concept(WrittenConcept(text: text))
    }

    private func code(of result: LabResult) -> WrittenConcept {
        var concept: WrittenConcept
        switch result.coding.recognition {
        case .localName: concept = Self.localCode(result.coding)
        case .verified, .provisionalConfirmed, .provisionalUnresolved:
            concept = knownCode(result)
        }
        if let word = prenatalWord(result) { concept.codings.append(WrittenCoding(display: word)) }
        return concept
    }

    /// A name that is also what the value is called was no code.
    private static func localCode(_ coding: AnalyteCoding) -> WrittenConcept {
        let system = coding.system.isEmpty ? nil : coding.system
        if coding.display == coding.code {
            if system == nil { return WrittenConcept(text: coding.code) }
            return WrittenConcept(codings: [WrittenCoding(system: system, display: coding.code)])
        }
        let code = WrittenCoding(system: system, code: coding.code, display: coding.display)
        return WrittenConcept(codings: [code])
    }

    /// A code of the profiles; its display is left out where it would settle the specimen.
    private func knownCode(_ result: LabResult) -> WrittenConcept {
        let coding = result.coding
        var written = WrittenCoding(system: coding.system, code: coding.code, display: nil)
        let display = coding.display.flatMap { $0.isEmpty ? nil : $0 }
        let known = knowledge.analyte(system: coding.system, code: coding.code)?.code
        var text: String?
        switch coding.recognition {
        case .verified:
            if let display, !namesPrenatalSample(display) { written.display = display }
        case .provisionalConfirmed:
            guard let axis = known?.specimen else { break }
            if let display, knowledge.agreement(of: [display], with: axis) == .agrees {
                written.display = display
            } else if knowledge.agreement(of: sampleWords(result), with: axis) != .agrees {
                text = knowledge.specimenWords[axis]?.first
            }
        case .provisionalUnresolved, .localName: break
        }
        return WrittenConcept(codings: [written], text: text)
    }

    private func sampleWords(_ result: LabResult) -> [String] {
        [SpecimenRegistry.sample(of: result)?.words].compactMap { $0 }
    }

    private func namesPrenatalSample(_ text: String) -> Bool {
        [SpecimenAxis.cordBlood, .maternal].contains {
            knowledge.agreement(of: [text], with: $0) == .agrees
        }
    }

    /// What says that a sample is older than the infant.
    private func prenatalWord(_ result: LabResult) -> String? {
        switch result.prenatal {
        case .cordBlood: knowledge.specimenWords[.cordBlood]?.first
        case .maternal: knowledge.specimenWords[.maternal]?.first
        case nil: nil
        }
    }
}
