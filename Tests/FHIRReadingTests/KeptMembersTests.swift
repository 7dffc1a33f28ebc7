import FHIRCore
import FHIRReading
import Foundation
import Testing

/// What is left away of a resource that waits for its group must be what no reader asks for.
@Suite struct KeptMembersTests {
    private static let readers: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/FHIRReading").standardizedFileURL.path
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return paths.filter {
            $0.hasSuffix(".swift") && !$0.hasPrefix("Knowledge/") && !$0.hasPrefix("Grouping/")
        }.compactMap { try? String(contentsOfFile: "\(root)/\($0)", encoding: .utf8) }.joined()
    }()

    /// Read of parts only: `text` of a resource itself is its narrative, and the `location` that is read
    /// is that of a plan's activity.
    private static let ofParts = ["text", "location"]

    @Test(arguments: KeptMembers.unread.map(\.name).filter { !ofParts.contains($0) })
    func `no reader looks up a member that is left away`(name: String) {
        #expect(Self.readers.contains("[.identifier]"), "the readers' sources are not found")
        for use in ["[.\(name)]", "(.\(name))", ".\(name),", "Key(\"\(name)\")"] {
            #expect(!Self.readers.contains(use))
        }
    }
}
