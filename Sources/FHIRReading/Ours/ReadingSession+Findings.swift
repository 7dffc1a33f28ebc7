import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Notes findings of an earlier run, and what clinicians have said to any finding.
    func readFinding(_ number: Int) {
        let entry = resources.entries[number]
        let isOurs = isOurs(entry.element)
        if isOurs { ownResources.append(ownResource(number)) }
        guard !document.hasDuplicateKeys || !document.hasDuplicateKeys(in: entry.element) else {
            return
        }
        switch entry.kind {
        case .detectedIssue:
            // A server may have dropped the tag; the identifier stays.
            let isMade = isOurs || findingIdentifier(of: entry.element) != nil
            readMitigations(number, isOurs: isMade)
        case .flag where !isOurs: readFlag(number)
        default: break
        }
    }

    private func ownResource(_ number: Int) -> OwnResource {
        let entry = resources.entries[number]
        let resource = entry.element
        let container = entry.container < 0 ? nil : resources.containers[Int(entry.container)]
        let subject = resource[.patient] ?? resource[.subject]
        return OwnResource(
            resourceType: resource[.resourceType]?.string ?? "", id: resource.text(.id),
            fullURL: entry.entry?.text(.fullUrl), identifier: findingIdentifier(of: resource),
            rule: ruleSlug(of: resource[.code]), subjectReference: subject?.text(.reference),
            status: resource.text(.status), bundle: container.map { Int($0.bundle) } ?? -1,
            entryIndex: entry.entry?.index, entryRange: entry.entry?.range,
            resourceRange: resource.range, elementIndex: resource.index,
            authoredMitigations: resource[.mitigation].items.filter { $0[.author] != nil }
                .map(\.range))
    }

    private func findingIdentifier(of resource: Element) -> String? {
        resource[.identifier].items.first {
            $0[.system]?.equals(OwnResource.findingSystem) ?? false
        }?.text(.value)
    }

    /// The slug of the project's rule that a code names.
    private func ruleSlug(of code: Element?) -> String? {
        code?.codings.first { CodeSystemURI.rules == $0.text(.system) }?.text(.code)
    }

    /// The rule whose slug or number (`R01`) a code names; an issue where no rule has it.
    private func knownRule(of number: Int) -> String? {
        let resource = resources.entries[number].element
        guard let name = ruleSlug(of: resource[.code]) else { return nil }
        if let rule = knowledge.rule(named: name) { return rule.slug }
        report(
            "rule-unknown", resources.source(number),
            "the code is that of no rule; nothing is mitigated by it")
        return nil
    }

    /// What was done about a finding: ours counts once somebody signed it.
    private func readMitigations(_ number: Int, isOurs: Bool) {
        let resource = resources.entries[number].element
        guard resource[.mitigation] != nil, let status = resource[.status],
            !status.equals("entered-in-error"), !status.equals("cancelled"),
            let rule = knownRule(of: number)
        else { return }
        for (position, mitigation) in resource[.mitigation].items.enumerated()
        where !isOurs || mitigation[.author] != nil {
            guard let person = patient(of: findingSubject(of: resource), from: number) else {
                return
            }
            let source = resources.source(number).member(".mitigation[\(position)]")
            records[person.index].overrides.append(
                OverrideRecord(
                    rule: rule, text: mitigation[.action]?.words.first,
                    time: time(mitigation[.date], in: source), source: source))
        }
    }

    /// Whom a finding is about: the extension names a mother known only as RelatedPerson.
    private func findingSubject(of resource: Element) -> Element? {
        let url: StaticString = "https://w3id.org/cobalamin/StructureDefinition/finding-subject"
        let extensions = resource[Key("extension")]
        let named = extensions.items.first { $0[.url]?.equals(url) ?? false }
        return named?[.valueReference] ?? resource[.patient]
    }

    /// A Flag of somebody else that names a rule.
    private func readFlag(_ number: Int) {
        let resource = resources.entries[number].element
        guard resource[.status]?.equals("active") ?? false, let rule = knownRule(of: number),
            let person = patient(of: resource[.subject], from: number)
        else { return }
        let source = resources.source(number)
        records[person.index].overrides.append(
            OverrideRecord(
                rule: rule, text: resource[.code]?.text(.text),
                time: time(resource[.period]?[.start], in: source),
                end: time(resource[.period]?[.end], in: source), source: source))
    }
}
