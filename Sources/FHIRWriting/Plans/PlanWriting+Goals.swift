import ClinicalModel
import FHIRSyntax

extension PlanWriting {
    mutating func write(_ goal: TreatmentPlan.Goal, as name: PlanWriter.Name) {
        let writing = self
        let code = goal.key.flatMap(writing.concept(of:))
        add(name) { resource in
            resource.member("lifecycleStatus", goal.status)
            resource.object("description") { $0.text("text", goal.text) }
            writing.person("subject", &resource)
            guard code != nil || goal.value != nil || goal.due != nil else { return }
            resource.array("target") { array in
                array.object { target in
                    target.concept("measure", code)
                    target.quantity("detailQuantity", goal.quantity)
                    target.time("dueDate", goal.due.map { .day($0.day) })
                }
            }
        }
    }

    /// The code of an analyte, called as the profiles call it.
    func concept(of key: AnalyteKey) -> WrittenConcept? {
        let analyte = writer.knowledge.analyte(key)
        let codes = analyte?.codes ?? []
        guard let code = codes.first(where: { $0.mark == .verified }) ?? codes.first else {
            return analyte.map { WrittenConcept(text: $0.title) }
        }
        let display = code.display.isEmpty ? nil : code.display
        return WrittenConcept(
            codings: [WrittenCoding(system: code.system, code: code.code, display: display)],
            text: analyte?.title)
    }
}

extension TreatmentPlan.Goal {
    /// The limit; a target that no code measures must not have one (R4, gol-1).
    fileprivate var quantity: ReportedQuantity? {
        guard let value, key != nil else { return nil }
        let text = value.description
        return ReportedQuantity(
            text: text.isJSONNumber ? text : value.rounded(), number: value,
            comparator: comparator, unit: unit, unitCode: unit)
    }
}
