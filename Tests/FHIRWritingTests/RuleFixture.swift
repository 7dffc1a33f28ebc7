import ClinicalModel
import FHIRCore
import FHIRSyntax
import Foundation

/// The shapes of all rules, from the project's own `CodeSystem/rules`.
enum RuleFixture {
    static let knowledge: Knowledge = {
        Knowledge(
            version: "0.1.0", analytes: [], parameters: [],
            concepts: ConceptCatalogue(rows: [], systemAliases: [:]),
            localNames: LocalNameTable([]), unitRepairs: UnitRepairs([]), rules: rules,
            technicalIssues: [
                TechnicalIssueDefinition(
                    id: "screening-incomplete", title: "Some rules lacked input",
                    level: "information", issueCode: "incomplete", text: "")
            ],
            sentences: FixedSentences(
                decisionSupport: "Decision support only; needs review by a qualified clinician.",
                emptyResult: "No configured pattern matched. "
                    + "This does not exclude vitamin B12 deficiency."),
            loincEntries: [], specimenWords: [:])
    }()

    /// The root of the package.
    static let root: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/")
    }()

    private static let rules: [RuleDefinition] = {
        let url = URL(fileURLWithPath: root + "/Profiles/CodeSystem/rules.json")
        guard let bytes = try? Data(contentsOf: url),
            let document = try? JSONReader().read([UInt8](bytes)).get()
        else { return [] }
        return withExtendedLifetime(document) {
            document.root[Key("concept")]?.children.compactMap(rule) ?? []
        }
    }()

    private static func rule(_ concept: Element) -> RuleDefinition? {
        var values: [String: [String]] = [:]
        for property in concept[Key("property")]?.children.map(\.self) ?? [] {
            let value = property.children.first { $0.name?.hasPrefix("value") ?? false }
            let text = value?.string ?? value?.number?.text ?? "\(value?.bool ?? false)"
            values[property[Key("code")]?.string ?? "", default: []].append(text)
        }
        guard let number = values["number"]?.first.flatMap({ Int($0) }),
            let slug = concept[Key("code")]?.string
        else { return nil }
        return RuleDefinition(
            number: number, slug: slug, severities: values["severity"] ?? [],
            subjects: values["subject"] ?? [], actCodes: values["act-code"] ?? [],
            flagCategories: values["flag-category"] ?? [],
            flagIsInactive: values["flag-inactive"] == ["true"],
            hasRiskAssessment: values["risk-assessment"] == ["true"],
            proposals: values["proposal"] ?? [], issueCode: values["issue-code"]?.first ?? "",
            issueText: "", grades: [], version: "1")
    }
}
