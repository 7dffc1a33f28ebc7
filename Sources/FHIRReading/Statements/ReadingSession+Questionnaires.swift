import ClinicalModel
import FHIRCore

extension ReadingSession {
    private struct Answer {
        let key: String
        /// Nil where an answer names no status.
        let status: MilestoneRecord.Status?
        let path: String
    }

    private static let responseStatus = [
        "in-progress", "completed", "amended", "entered-in-error", "stopped",
    ]

    /// Milestones asked in a questionnaire: the item's linkId is the milestone's code.
    func readQuestionnaireResponse(_ number: Int) {
        let response = resources.entries[number].element
        guard let items = response[.item], isUsable(number) else { return }
        var found: [Answer] = []
        collect(items, ".item", &found)
        guard !found.isEmpty, let status = status(of: number, among: Self.responseStatus),
            ["completed", "amended", "in-progress"].contains(status),
            let person = patient(of: response[.subject], from: number)
        else { return }
        let source = resources.source(number)
        let authored = time(response[.authored], in: source)
        for answer in found { add(answer, person, authored, source) }
    }

    private func add(
        _ answer: Answer, _ person: PersonID, _ authored: FuzzyTime?, _ source: SourceReference
    ) {
        let source = source.member(source.member + answer.path)
        guard let status = answer.status else {
            return report(
                "value-not-understood", source,
                "the answer on \(answer.key) is no milestone status; it is not used",
                subject: person, time: authored)
        }
        records[person.index].milestones.append(
            MilestoneRecord(key: answer.key, status: status, time: authored, source: source))
    }

    private func collect(_ items: Element, _ path: String, _ found: inout [Answer]) {
        for (position, item) in items.items.enumerated() {
            let itemPath = "\(path)[\(position)]"
            let milestone = milestone(of: item)
            for (place, answer) in item[.answer].items.enumerated() {
                if let milestone {
                    let status = milestoneStatus(answer)
                    found.append(Answer(key: milestone, status: status, path: itemPath))
                }
                guard let inner = answer[.item] else { continue }
                collect(inner, "\(itemPath).answer[\(place)].item", &found)
            }
            if let inner = item[.item] { collect(inner, itemPath + ".item", &found) }
        }
    }

    func milestone(of item: Element) -> String? {
        item.text(.linkId).flatMap { linkID in
            knowledge.concepts.concept(
                .milestones, system: CodeSystemURI.observations, code: linkID)?.key.rawValue
        }
    }

    /// By a coding, else by words or yes and no.
    private func milestoneStatus(_ answer: Element) -> MilestoneRecord.Status? {
        if let boolean = answer[.valueBoolean]?.bool { return boolean ? .achieved : .notAchieved }
        if let text = answer.text(.valueString) { return milestoneStatus(named: text) }
        guard let coding = answer[.valueCoding] else { return nil }
        if let text = CodedText(coding), let system = text.system,
            let status = knowledge.concepts.concept(
                .milestoneStatus, system: system, code: text.code)
        {
            return MilestoneRecord.Status(rawValue: status.key.rawValue)
        }
        let words = [coding.text(.system) == nil ? coding.text(.code) : nil, coding.text(.display)]
        return words.lazy.compactMap { $0 }.compactMap { self.milestoneStatus(named: $0) }.first
    }

    private func milestoneStatus(named text: String) -> MilestoneRecord.Status? {
        let concept = knowledge.concepts.concept(.milestoneStatus, name: text)
        return concept.flatMap { MilestoneRecord.Status(rawValue: $0.key.rawValue) }
    }
}
