import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Orders of measurements the rules know.
    func readServiceRequest(_ number: Int) {
        let request = resources.entries[number].element
        guard let code = request[.code] else { return }
        let keys = orderedKeys(code)
        guard !keys.isEmpty, isUsable(number), !(request[.doNotPerform]?.bool ?? false),
            let status = request.text(.status), status != "entered-in-error",
            let person = patient(of: request[.subject], from: number)
        else { return }
        let source = resources.source(number)
        let isIntended = ["proposal", "plan", "option"].contains(request.text(.intent) ?? "")
        records[person.index].orders.append(
            OrderRecord(
                keys: keys, isActive: !isIntended && (status == "active" || status == "on-hold"),
                time: time(request[.authoredOn], in: source)
                    ?? time(request[.occurrenceDateTime], in: source),
                source: source))
    }

    /// The analytes an order asks for; a code whose specimen is open only where its words agree.
    func orderedKeys(_ code: Element) -> [AnalyteKey] {
        switch meaning(of: code) {
        case .analyte(let analyte):
            let agreement = SpecimenVocabulary.agreement(
                of: tables.specimenWords.axes(of: code, arena), with: analyte.specimen)
            return analyte.mark == .provisional && agreement != .agrees ? [] : [analyte.key]
        case .localName(let match): return match.keys.count == 1 ? match.keys : []
        case .nothing, .foreign, .concept:
            guard mayMatter(code) else { return [] }
            let isB12 = concepts(byCodeOf: code, .procedures).contains {
                $0.key == "b12-measurement"
            }
            return isB12 ? [.b12] : []
        }
    }
}
