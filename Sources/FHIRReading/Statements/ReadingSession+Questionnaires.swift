import ClinicalModel
import FHIRCore

extension ReadingSession {
    private typealias Answer = (key: String, status: MilestoneRecord.Status, path: String)

    /// Milestones asked in a questionnaire: the item's linkId is the milestone's code.
    func readQuestionnaireResponse(_ number: Int) {
        let response = resources.entries[number].element
        guard let items = response[.item], isUsable(number),
            ["completed", "amended", "in-progress"].contains(response.text(.status) ?? "")
        else { return }
        var found: [Answer] = []
        collect(items, ".item", &found)
        guard !found.isEmpty, let person = patient(of: response[.subject], from: number) else {
            return
        }
        let source = resources.source(number)
        let authored = time(response[.authored], in: source)
        for milestone in found {
            records[person.index].milestones.append(
                MilestoneRecord(
                    key: milestone.key, status: milestone.status, time: authored,
                    source: source.member(source.member + milestone.path)))
        }
    }

    private func collect(_ items: Element, _ path: String, _ found: inout [Answer]) {
        for (position, item) in items.items.enumerated() {
            let itemPath = "\(path)[\(position)]"
            if let milestone = milestone(of: item) {
                for answer in item[.answer].items {
                    guard let status = milestoneStatus(answer) else { continue }
                    found.append((milestone, status, itemPath))
                }
            }
            if let inner = item[.item] { collect(inner, itemPath + ".item", &found) }
        }
    }

    private func milestone(of item: Element) -> String? {
        item.text(.linkId).flatMap { linkID in
            knowledge.concepts.concept(
                .milestones, system: CodeSystemURI.observations, code: linkID)?.key.rawValue
        }
    }

    private func milestoneStatus(_ answer: Element) -> MilestoneRecord.Status? {
        guard let coding = answer[.valueCoding].flatMap(CodedText.init) else { return nil }
        let status = knowledge.concepts.concept(
            .milestoneStatus, system: coding.system, code: coding.code)
        return status.flatMap { MilestoneRecord.Status(rawValue: $0.key.rawValue) }
    }
}
