import FHIRCore
import FHIRSyntax
import Testing

/// The official examples are valid, but for a few known ones.
@Suite(.enabled(if: Material.isPresent("r4-examples.tgz"), "r4-examples.tgz is not here"))
struct ExampleValidationTests {
    /// Examples with real faults, and what is found in them.
    private static let knownFaults: [String: Set<String>] = [
        // Nested items of this questionnaire have no linkId, which R4 requires.
        "Questionnaire-qs1.json": ["element-missing"]
    ]

    @Test
    func `official examples have no structural fault`() throws {
        for entry in try Material.entries(of: "r4-examples.tgz") {
            let found = try issues(of: entry.bytes)
            let expected = Self.knownFaults[entry.name] ?? []
            let summary = found.map { "\($0.id) \($0.expression ?? "")" }.prefix(3)
            #expect(Set(found.map(\.id)) == expected, "\(entry.name): \(summary)")
        }
    }
}
