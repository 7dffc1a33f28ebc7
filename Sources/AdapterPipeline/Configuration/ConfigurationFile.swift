/// A configuration file as it was read: sections and places, nothing of it checked against the
/// knowledge yet (``SiteConfiguration`` is).
///
/// ```yaml
/// parameters:
///   P-B12-LOW: 180 pg/mL
/// dyads:
///   site-rule: {system: "urn:oid:1.2.3", pattern: "^(.+)-B[0-9]$"}
/// protocol: bnfc-no-neuro
/// rules:
///   disabled: [R25]
/// flags:
///   jobs: 4
/// ```
package struct ConfigurationFile: Sendable {
    /// The file as it was named on the command line.
    package let path: String
    /// What it says of options, in order.
    package let flags: [ConfiguredOption]
    let parameters: [YAMLEntry]
    let siteRule: YAMLNode?
    let protocolName: YAMLNode?
    let disabledRules: [YAMLNode]
    let emitsSubsumed: YAMLNode?

    /// Its name without folders, as outputs show it.
    package var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A configuration is small; a larger file is a mistake or an attack.
    package static let largestFile = 256 * 1024

    static let sections = ["parameters", "dyads", "protocol", "rules", "flags"]

    /// Reads the bytes of a file; every fault of its structure is told.
    package init(_ bytes: [UInt8], path: String) throws(RefusedConfiguration) {
        var reader = ConfigurationSections()
        do throws(ConfigurationFault) {
            guard bytes.count <= Self.largestFile else {
                throw ConfigurationFault(at: nil, "is larger than \(Self.largestFile) bytes")
            }
            if let root = try YAMLReader.read(bytes) { reader.read(root) }
        } catch {
            throw RefusedConfiguration(file: path, faults: [error])
        }
        guard reader.faults.isEmpty else {
            throw RefusedConfiguration(file: path, faults: reader.faults)
        }
        self.path = path
        flags = reader.flags
        parameters = reader.parameters
        siteRule = reader.siteRule
        protocolName = reader.protocolName
        disabledRules = reader.disabledRules
        emitsSubsumed = reader.emitsSubsumed
    }
}

/// What a configuration file says of one option.
package struct ConfiguredOption: Sendable, Equatable {
    package let name: String
    /// One text, or several for an option that collects.
    package let texts: [String]
    /// Where the name and where its value stands.
    package let place: TextPlace
    package let valuePlace: TextPlace
}

/// Takes the tree apart into sections and collects what is wrong with its shape.
private struct ConfigurationSections {
    var faults: [ConfigurationFault] = []
    var flags: [ConfiguredOption] = []
    var parameters: [YAMLEntry] = []
    var siteRule: YAMLNode?
    var protocolName: YAMLNode?
    var disabledRules: [YAMLNode] = []
    var emitsSubsumed: YAMLNode?

    mutating func read(_ root: YAMLNode) {
        for entry in table(root, "", keys: ConfigurationFile.sections) {
            switch entry.key {
            case "parameters": parameters = table(entry.value, entry.key)
            case "dyads": readDyads(entry.value)
            case "protocol": protocolName = entry.value
            case "rules": readRules(entry.value)
            default: readFlags(entry.value)
            }
        }
    }

    private mutating func readDyads(_ node: YAMLNode) {
        for entry in table(node, "dyads", keys: ["site-rule"]) { siteRule = entry.value }
    }

    private mutating func readRules(_ node: YAMLNode) {
        for entry in table(node, "rules", keys: ["disabled", "emit-subsumed"]) {
            if entry.key == "disabled" {
                disabledRules = list(entry.value, "rules.disabled")
            } else {
                emitsSubsumed = entry.value
            }
        }
    }

    private mutating func readFlags(_ node: YAMLNode) {
        for entry in table(node, "flags") {
            let values: [YAMLNode]
            if case .sequence(let items) = entry.value.content {
                values = items
            } else {
                values = [entry.value]
            }
            for value in values where value.scalar == nil {
                refuse(value, "flags.\(entry.key)", "takes a single value, not \(value.kind)")
            }
            flags.append(
                ConfiguredOption(
                    name: entry.key, texts: values.compactMap(\.scalar), place: entry.place,
                    valuePlace: entry.value.place))
        }
    }

    /// The entries of a mapping, each key once and known; `keys` nil takes any.
    private mutating func table(
        _ node: YAMLNode, _ path: String, keys: [String]? = nil
    ) -> [YAMLEntry] {
        let (entries, faults) = node.table(path, keys: keys)
        self.faults += faults
        return entries
    }

    private mutating func list(_ node: YAMLNode, _ path: String) -> [YAMLNode] {
        if case .sequence(let items) = node.content { return items }
        refuse(node, path, "takes a list such as [R25, R31], not \(node.kind)")
        return []
    }

    private mutating func refuse(_ node: YAMLNode, _ path: String, _ message: String) {
        faults.append(ConfigurationFault(at: node.place, in: path, message))
    }
}

extension YAMLNode {
    /// The entries of a mapping, each key once and among `keys` (nil takes any); else the faults.
    func table(
        _ path: String, keys: [String]? = nil
    ) -> (entries: [YAMLEntry], faults: [ConfigurationFault]) {
        guard case .mapping(let entries) = content else {
            let wanted = keys.map { " (\($0.joined(separator: ", ")))" } ?? ""
            let message = "takes a table of keys\(wanted), not \(kind)"
            return ([], [ConfigurationFault(at: place, in: path, message)])
        }
        var faults: [ConfigurationFault] = []
        var seen: [String: TextPlace] = [:]
        let taken = entries.filter { entry in
            let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
            if let first = seen[entry.key] {
                faults.append(
                    ConfigurationFault(
                        at: entry.place, in: inner,
                        "stands twice, first in line \(first.line); keep one"))
                return false
            }
            seen[entry.key] = entry.place
            if let keys, !keys.contains(entry.key) {
                faults.append(
                    ConfigurationFault(
                        at: entry.place, in: inner,
                        "there is no such key; known are \(keys.joined(separator: ", "))",
                        word: entry.key, among: keys))
                return false
            }
            return true
        }
        return (taken, faults)
    }
}
