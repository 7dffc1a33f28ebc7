import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Diets that were ordered: they tell what the person eats from that day on.
    func readNutritionOrder(_ number: Int) {
        let order = resources.entries[number].element
        let kinds = orderedDiets(order)
        guard !kinds.isEmpty, isUsable(number), isOrder(order),
            let person = patient(of: order[.patient], from: number)
        else { return }
        let source = resources.source(number)
        records[person.index].diets.append(
            DietRecord(
                kinds: kinds,
                period: Period(
                    start: time(order[.dateTime], in: source), end: nil, isSingleDate: true),
                source: source))
    }

    private func orderedDiets(_ order: Element) -> [DietRecord.Kind] {
        let values =
            Array(order[.foodPreferenceModifier].items)
            + order[.oralDiet].items.flatMap { Array($0[.type].items) }
        var kinds: [DietRecord.Kind] = []
        for concept in values.flatMap({ concepts(of: $0, .diet) }) {
            guard let kind = DietRecord.Kind(rawValue: concept.key.rawValue),
                !kinds.contains(kind)
            else { continue }
            kinds.append(kind)
        }
        return kinds
    }

    /// Neither a mistake nor a thought.
    private func isOrder(_ order: Element) -> Bool {
        !["entered-in-error", "draft", "revoked"].contains(order.text(.status) ?? "")
            && !["proposal", "plan", "option"].contains(order.text(.intent) ?? "")
    }
}
