import FoundationEssentials

/// Generated files, by their path from the project's root.
package struct GeneratedFiles {
    package private(set) var contents: [String: [UInt8]] = [:]

    package init() {}

    package mutating func add(_ path: String, _ text: String) {
        contents[path] = Array(text.utf8)
    }

    package mutating func add(_ path: String, _ bytes: [UInt8]) {
        contents[path] = bytes
    }

    /// The paths whose committed content differs, is missing, or is generated no longer.
    package func stale(in root: String) -> [String] {
        let changed = contents.filter { path, bytes in Self.read("\(root)/\(path)") != bytes }
        return (changed.keys + superfluous(in: root)).sorted()
    }

    /// Writes what differs and removes what is generated no longer.
    package func write(to root: String) throws(GeneratorError) {
        for path in stale(in: root) {
            let file = "\(root)/\(path)"
            do {
                if let bytes = contents[path] {
                    let folder = file.split(separator: "/", omittingEmptySubsequences: false)
                        .dropLast().joined(separator: "/")
                    try FileManager.default.createDirectory(
                        atPath: folder, withIntermediateDirectories: true)
                    try Data(bytes).write(to: URL(filePath: file))
                } else {
                    try FileManager.default.removeItem(atPath: file)
                }
            } catch {
                throw .unwritable(path)
            }
        }
    }

    static func read(_ file: String) -> [UInt8]? {
        FileManager.default.contents(atPath: file).map(Array.init)
    }

    private func superfluous(in root: String) -> [String] {
        guard contents.keys.contains(where: { $0.hasPrefix(GeneratedPaths.model) }) else {
            return []
        }
        let folder = "\(root)/\(GeneratedPaths.model)"
        let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return present.map { "\(GeneratedPaths.model)/\($0)" }.filter { contents[$0] == nil }
    }
}

/// Where generated files lie, from the project's root.
enum GeneratedPaths {
    static let model = "Sources/FHIRModel/Generated"
    static let tables = "Sources/CDefinitions/tables"
    static let ruleComments = "Sources/DecisionSupport/Generated/RuleComments.swift"
}
