import FHIRCore
import FHIRSyntax
import Testing

/// Documents with exactly one fault each, and what another validator says of them.
@Suite(.enabled(if: Material.isPresent("mutants.tgz"), "mutants.tgz is not here"))
struct MutantTests {
    /// The kinds of fault that the element tables can tell; all others need constraints or profiles.
    private static let structuralFaults: Set<String> = [
        "array-to-single", "bad-base64Binary", "bad-boolean", "bad-canonical", "bad-code",
        "bad-date", "bad-dateTime", "bad-decimal", "bad-id", "bad-instant", "bad-integer",
        "bad-markdown", "bad-positiveInt", "bad-resource-id", "bad-string", "bad-time",
        "bad-unsignedInt", "bad-uri", "bad-url", "choice-of-wrong-type",
        "concept-not-in-required-valueset", "doubled-array", "empty-array", "empty-object",
        "extension-two-values", "extension-without-url", "identifier-use", "meta-last-updated",
        "meta-tag-text", "missing-resource-type", "not-in-required-valueset", "null",
        "obs-no-code", "pat-link-no-type", "pat-two-deceased", "primitive-extension-array",
        "primitive-extension-too-long", "primitive-for-object", "quantity-bad-comparator",
        "quantity-value-text", "reference-empty-string", "remove-required", "single-to-array",
        "text-without-div", "two-choices", "unknown-child", "unknown-element",
        "unknown-resource-type",
    ]

    /// Where the verdicts differ, and why.
    private static let knownDifferences: [String: String] = [
        "0455.json": "base64 with `=` inside: refused here (RFC 4648), accepted there",
        "0986.json": "the type that an extension allows is a matter of its profile",
        "1234.json": "an empty array of primitives: refused here (R4 json), accepted there",
        "1498.json": "an empty array of primitives: refused here (R4 json), accepted there",
    ]

    private struct Verdict {
        let file: String
        let isRefused: Bool
    }

    private func verdicts() throws -> [Verdict] {
        let lines = try Material.entries(of: "mutants.tgz", suffix: "/verdicts.ndjson")
            .flatMap { $0.bytes.split(separator: 10) }
        return try lines.compactMap { line in
            let document = try JSONReader().read(Array(line)).get()
            let root = document.root
            guard let other = root.member(named: "hapi"), other.member(named: "crashed") == nil,
                let file = root.member(named: "file")?.string,
                let fault = root.member(named: "fault")?.string,
                Self.structuralFaults.contains(fault)
            else { return nil }
            let errors = other.member(named: "newErrors")?.count ?? 0
            return Verdict(file: file, isRefused: errors > 0)
        }
    }

    @Test
    func `structural faults are found where the other validator finds them`() throws {
        let mutants = try Material.entries(of: "mutants.tgz")
        let byName = Dictionary(mutants.map { ($0.name, $0.bytes) }) { first, _ in first }
        let verdicts = try verdicts()
        var differences: Set<String> = []
        for verdict in verdicts {
            let found = try issues(of: byName[verdict.file] ?? [])
            if found.isEmpty == verdict.isRefused { differences.insert(verdict.file) }
        }
        #expect(verdicts.count > 1000)
        #expect(differences == Set(Self.knownDifferences.keys))
    }
}
