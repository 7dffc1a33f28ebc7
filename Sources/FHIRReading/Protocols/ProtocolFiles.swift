import CDefinitions
import ClinicalModel
import FHIRSyntax

/// The profiles that hold protocols, found while the others are read and read when asked for.
///
/// Most documents need no protocol, and starting must not pay for them.
enum ProtocolFiles: Sendable {
    /// The profiles that are embedded in the program.
    case embedded
    /// Each with the file's name.
    case bytes([(file: String, bytes: [UInt8])])

    /// Whether a line of packed profiles is one of these; only its beginning is looked at.
    static func isProtocol(line: UnsafeRawBufferPointer) -> Bool {
        line.starts(with: Self.plan) || line.starts(with: Self.activity)
    }

    /// Whether a file is one of these by its folder.
    static func isProtocol(file: String) -> Bool {
        file.hasPrefix("PlanDefinition/") || file.hasPrefix("ActivityDefinition/")
    }

    private static let plan = Array(#"{"resourceType":"PlanDefinition""#.utf8)
    private static let activity = Array(#"{"resourceType":"ActivityDefinition""#.utf8)

    /// All protocols, with what is wrong.
    func read(_ knowledge: ProtocolReader.Knowledge) -> ProtocolCatalogue.Reading {
        var reader = ProtocolReader(knowledge: knowledge)
        let syntax = JSONReader()
        switch self {
        case .embedded:
            var length = 0
            let start = cobalamin_profiles(&length)
            let blob = UnsafeRawBufferPointer(start: start, count: length)
            KnowledgeReader.forEachLine(of: blob) { bytes, line in
                guard Self.isProtocol(line: bytes) else { return }
                reader.add(bytes, file: "profiles line \(line)", with: syntax)
            }
        case .bytes(let files):
            for (file, bytes) in files {
                bytes.withUnsafeBytes { reader.add($0, file: file, with: syntax) }
            }
        }
        return reader.finish()
    }
}
