import ClinicalModel
import FHIRReading
import Testing

/// The knowledge of the project's own profiles, read once.
enum KnowledgeFixture {
    static let directory: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/") + "/Profiles"
    }()

    static let reading = KnowledgeReader.read(directory: directory)

    static func knowledge() throws -> Knowledge { try #require(reading.knowledge) }
}
