package import ClinicalModel

extension ConfigurationFile {
    /// The configuration checked against the knowledge; every fault is told, in the order of the file.
    package func site(
        in knowledge: Knowledge
    ) throws(RefusedConfiguration) -> SiteConfiguration {
        var resolver = SiteResolver(knowledge: knowledge, file: name)
        var site = SiteConfiguration()
        site.path = path
        site.parameters = resolver.parameters(parameters)
        site.siteRule = siteRule.flatMap { resolver.siteRule($0) }
        site.protocolName = protocolName.flatMap { resolver.protocolName($0) }
        site.disabledRules = resolver.disabledRules(disabledRules)
        site.emitsSubsumed = emitsSubsumed.flatMap { resolver.flag($0, "rules.emit-subsumed") }
        guard resolver.faults.isEmpty else {
            let faults = resolver.faults.sorted { first, second in
                (first.place ?? .start) < (second.place ?? .start)
            }
            throw RefusedConfiguration(file: path, faults: faults)
        }
        return site
    }
}

extension TextPlace {
    fileprivate static let start = TextPlace(line: 0, column: 0)
}

/// Turns the sections of a file into what they mean, and collects what they cannot mean.
private struct SiteResolver {
    let knowledge: Knowledge
    /// The file's name, as outputs show it.
    let file: String
    private(set) var faults: [ConfigurationFault] = []

    init(knowledge: Knowledge, file: String) {
        self.knowledge = knowledge
        self.file = file
    }

    mutating func parameters(_ entries: [YAMLEntry]) -> [SiteParameter] {
        var read: [SiteParameter] = []
        for entry in entries {
            let reader = SiteParameterReader(knowledge: knowledge, file: file, entry: entry)
            do throws(ConfigurationFault) {
                read.append(try reader.read())
            } catch {
                faults.append(error)
            }
        }
        faults += ParameterOrder.faults(of: read, in: knowledge)
        return read
    }

    mutating func siteRule(_ node: YAMLNode) -> SiteRuleSetting? {
        let path = "dyads.site-rule"
        let (entries, wrong) = node.table(path, keys: ["system", "pattern"])
        faults += wrong
        guard wrong.isEmpty else { return nil }
        let values = Dictionary(
            entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        for name in ["system", "pattern"] where values[name] == nil {
            refuse(node.place, path, "needs both system and pattern; \(name) is missing")
        }
        guard let system = values["system"], let pattern = values["pattern"],
            let systemText = text(system, "\(path).system"),
            let patternText = text(pattern, "\(path).pattern")
        else { return nil }
        do throws(SitePattern.Refusal) {
            let matcher = try SitePattern(patternText)
            return SiteRuleSetting(system: systemText, matcher: matcher, place: node.place)
        } catch {
            refuse(pattern.place, "\(path).pattern", error.reason)
            return nil
        }
    }

    /// A name of a protocol that may be proposed; its profiles are read only where there is one.
    mutating func protocolName(_ node: YAMLNode) -> Placed<ProtocolName>? {
        guard let name = text(node, "protocol") else { return nil }
        let catalogue = knowledge.protocolCatalogue
        if let fault = catalogue.faults.first {
            refuse(node.place, "protocol", "the profiles of protocols cannot be read: \(fault)")
            return nil
        }
        do throws(ProtocolNameProblem) {
            return Placed(value: try catalogue.name(name), place: node.place)
        } catch {
            refuse(
                node.place, "protocol", error.message, word: error.word, among: error.known)
            return nil
        }
    }

    mutating func disabledRules(_ nodes: [YAMLNode]) -> [Placed<DisabledRule>] {
        var disabled: [Placed<DisabledRule>] = []
        for (index, node) in nodes.enumerated() {
            let path = "rules.disabled[\(index)]"
            guard let name = text(node, path) else { continue }
            guard let rule = knowledge.rules.first(where: { [$0.id, $0.slug].contains(name) })
            else {
                refuse(
                    node.place, path, "there is no rule '\(name)'", word: name,
                    among: knowledge.rules.map(\.slug) + knowledge.rules.map(\.id))
                continue
            }
            if let first = disabled.first(where: { $0.value.number == rule.id }) {
                refuse(
                    node.place, path,
                    "\(rule.display) stands twice, first in line \(first.place.line); keep one")
                continue
            }
            let entry = DisabledRule(
                number: rule.id, rule: rule.slug, reason: "disabled in \(file)")
            disabled.append(Placed(value: entry, place: node.place))
        }
        return disabled.sorted { $0.value.number < $1.value.number }
    }

    mutating func flag(_ node: YAMLNode, _ path: String) -> Placed<Bool>? {
        switch node.scalar {
        case "true": return Placed(value: true, place: node.place)
        case "false": return Placed(value: false, place: node.place)
        default:
            refuse(node.place, path, "takes true or false, not \(node.shown)")
            return nil
        }
    }

    /// The text of a single value that says something.
    private mutating func text(_ node: YAMLNode, _ path: String) -> String? {
        if let text = node.scalar, !text.isEmpty { return text }
        refuse(node.place, path, "takes a single value, not \(node.kind)")
        return nil
    }

    private mutating func refuse(
        _ place: TextPlace, _ path: String, _ message: String, word: String = "",
        among candidates: [String] = []
    ) {
        faults.append(
            ConfigurationFault(at: place, in: path, message, word: word, among: candidates))
    }
}

extension YAMLNode {
    /// The node as a message quotes it.
    var shown: String { scalar.flatMap { $0.isEmpty ? nil : "'\($0)'" } ?? kind }
}
