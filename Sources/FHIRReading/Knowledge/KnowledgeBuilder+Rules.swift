import ClinicalModel
import FHIRCore

extension KnowledgeBuilder {
    /// The `CodeSystem` of rules and technical issues.
    mutating func readRules(_ root: Element, _ source: ProfileSource) {
        if version.isEmpty { version = root[.version]?.string ?? "" }
        guard let concepts = root[ProfileKey.concept] else { return }
        for concept in concepts.children {
            let properties = RuleProperties(concept)
            switch properties.first("kind") {
            case "rule": readRule(concept, properties, source)
            case "technical": readTechnicalIssue(concept, properties, source)
            default: report(source, concept, "property kind must be rule or technical")
            }
        }
    }

    private mutating func readRule(
        _ concept: Element, _ properties: RuleProperties, _ source: ProfileSource
    ) {
        guard let slug = concept[.code]?.string, let text = concept[ProfileKey.definition]?.string,
            let number = properties.first("number").flatMap({ Int($0) }),
            let issueCode = properties.first("issue-code"), !properties.all("severity").isEmpty
        else {
            return report(
                source, concept, "a rule needs code, definition, number, severity and issue-code")
        }
        rules.append(
            RuleDefinition(
                number: number, slug: slug, severities: properties.all("severity"),
                subjects: properties.all("subject"), actCodes: properties.all("act-code"),
                flagCategories: properties.all("flag-category"),
                flagIsInactive: properties.first("flag-inactive") == "true",
                hasRiskAssessment: properties.first("risk-assessment") == "true",
                proposals: properties.all("proposal"), issueCode: issueCode, issueText: text,
                grades: properties.all("grade").compactMap(EvidenceMark.init),
                version: properties.first("rule-version") ?? "1"))
    }

    private mutating func readTechnicalIssue(
        _ concept: Element, _ properties: RuleProperties, _ source: ProfileSource
    ) {
        guard let id = concept[.code]?.string, let level = properties.first("level"),
            let issueCode = properties.first("issue-code")
        else {
            return report(source, concept, "a technical issue needs code, level and issue-code")
        }
        technicalIssues.append(
            TechnicalIssueDefinition(
                id: id, title: concept[.display]?.string ?? id, level: level, issueCode: issueCode,
                text: concept[ProfileKey.definition]?.string ?? ""))
    }
}

/// The properties of a concept: code and value text, in order.
private struct RuleProperties {
    private let pairs: [(code: String, value: String)]

    init(_ concept: Element) {
        guard let list = concept[ProfileKey.property] else {
            pairs = []
            return
        }
        pairs = list.children.compactMap { property in
            guard let code = property[.code]?.string,
                let value = property.children.first(where: { !$0.hasName(.code) })
            else { return nil }
            return (code, value.string ?? String(decoding: value.bytes, as: UTF8.self))
        }
    }

    func first(_ code: String) -> String? { pairs.first { $0.code == code }?.value }

    func all(_ code: String) -> [String] { pairs.filter { $0.code == code }.map(\.value) }
}
