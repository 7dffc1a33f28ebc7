import ClinicalModel
import FHIRCore

/// A `PlanDefinition` as a whole.
extension ProtocolReader {
    mutating func treatmentProtocol(
        _ source: ProfileSource, parts: [String: ProfileSource]
    ) -> TreatmentProtocol? {
        let root = source.document.root
        guard let id = root[.id]?.string, let url = root[.url]?.string,
            let title = root[.title]?.string
        else {
            report(source, root, "a protocol needs id, url and title")
            return nil
        }
        let population = root.profileCode("protocol-population")
            .flatMap(TreatmentProtocol.Population.init)
        guard let population else {
            report(source, root, "extension protocol-population must be infant or mother")
            return nil
        }
        let use = root.profileCode("protocol-use")
        if let use, !["proposable", "import-only"].contains(use) {
            report(source, root, "extension protocol-use must be proposable, import-only or part")
        }
        var read = TreatmentProtocol(
            id: id, url: url, version: root[.version]?.string ?? "", title: title,
            purpose: root[ProtocolKey.purpose]?.string ?? "", population: population,
            isProposable: use == "proposable", sources: sources(root, source), arms: [])
        readRemarks(root, to: &read)
        read.ageLimit = ageLimit(root, source)
        read.goals = goals(root, source)
        readActions(root, source, parts, to: &read)
        let selections = root.profileExtensions("protocol-selection")
        read.selections = selections.compactMap { selection($0, arms: read.arms, source) }
        return read
    }

    private func readRemarks(_ root: Element, to read: inout TreatmentProtocol) {
        read.traits = Set(
            root.profileExtensions("protocol-trait").compactMap { $0[.valueCode]?.string })
        read.conflicts = root.profileStrings("source-conflict")
        read.expertDefaults = root.profileStrings("expert-default")
        let usage = root[ProtocolKey.usage]?.string ?? ""
        read.notes = usage.split(separator: "\n").map(String.init)
    }

    /// What was published, each with its grade; no protocol goes without.
    private mutating func sources(
        _ root: Element, _ source: ProfileSource
    ) -> [TreatmentProtocol.Source] {
        guard let list = root[ProtocolKey.relatedArtifact], list.first != nil else {
            report(source, root, "needs a relatedArtifact that says where it comes from")
            return []
        }
        return list.children.compactMap { self.source($0, source) }
    }

    /// A document with its grade.
    mutating func source(
        _ artifact: Element, _ source: ProfileSource
    ) -> TreatmentProtocol.Source? {
        guard let text = artifact[.display]?.string ?? artifact[ProtocolKey.citation]?.string,
            let grade = artifact.profileCode("evidence-grade"),
            ["A", "B", "C", "D"].contains(grade)
        else {
            report(source, artifact, "needs display and the extension evidence-grade: A, B, C or D")
            return nil
        }
        return TreatmentProtocol.Source(text: text, grade: grade)
    }

    private mutating func ageLimit(
        _ root: Element, _ source: ProfileSource
    ) -> PlannedTiming.Span? {
        let contexts = root[ProtocolKey.useContext].map { Array($0.children) } ?? []
        let age = contexts.first { $0[.code]?[.code]?.equals("age") ?? false }
        return age?[.valueRange]?[.high].flatMap { span($0, source) }
    }

    private mutating func goals(
        _ root: Element, _ source: ProfileSource
    ) -> [TreatmentProtocol.Goal] {
        guard let list = root[.goal] else { return [] }
        return list.children.enumerated().compactMap { place, element in
            guard let text = element[.description]?[.text]?.string else {
                report(source, element, "a goal needs description.text")
                return nil
            }
            var goal = TreatmentProtocol.Goal(
                id: element[.id]?.string ?? "goal-\(place + 1)", text: text)
            for target in element[ProtocolKey.target].map({ Array($0.children) }) ?? [] {
                goal.keys += target.profileExtensions("analyte-key").compactMap {
                    analyteKey($0, source)
                }
                goal.parameters += target.profileStrings("limit-parameter")
            }
            return goal
        }
    }

    private mutating func analyteKey(
        _ element: Element, _ source: ProfileSource
    ) -> AnalyteKey? {
        let name = element[.valueCode]?.string ?? ""
        if let key = knowledge.analytes[name.lowercased()], key.rawValue == name { return key }
        report(source, element, "there is no analyte '\(name)'")
        return nil
    }

    /// One row of the choice; every name in it must be one that can be asked for.
    private mutating func selection(
        _ element: Element, arms: [TreatmentProtocol.Arm], _ source: ProfileSource
    ) -> ProtocolSelection? {
        let rank = element.profileExtensions("rank").first?[.valueInteger]?.exact?.wholeNumber
        let conditions = element.profileStrings("condition")
        let gate = element.profileStrings("gate")
        guard let rank, !conditions.isEmpty else {
            report(source, element, "a selection needs rank and at least one condition")
            return nil
        }
        for name in conditions + gate where !isKnown(name) {
            report(source, element, "'\(name)' is no rule and no named predicate")
        }
        let arm = element.profileCode("arm")
        if let arm, !arms.contains(where: { $0.id == arm }) {
            report(source, element, "there is no arm '\(arm)'")
        }
        var selection = ProtocolSelection(
            rank: rank, conditions: conditions, isOptionOnly: element.profileFlag("option-only"))
        selection.anyOf = gate
        selection.arm = arm
        return selection
    }

    private func isKnown(_ name: String) -> Bool {
        let bare = name.hasPrefix("!") ? String(name.dropFirst()) : name
        return knowledge.rules.contains(bare) || ProtocolPredicate(rawValue: bare) != nil
    }
}

extension Element {
    /// The strings of all extensions with this name.
    func profileStrings(_ name: StaticString) -> [String] {
        profileExtensions(name).compactMap { $0[.valueString]?.string }
    }
}

extension Exact {
    /// The value where it is a whole number.
    var wholeNumber: Int? { isInteger ? Int(description) : nil }
}
