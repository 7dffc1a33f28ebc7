import FHIRCore
import FHIRSyntax
import Testing

/// Real resources in, the same out.
struct RoundTripTests {
    /// Writes a document compactly by walking its values.
    private func rewritten(_ document: Document) -> [UInt8] {
        var writer = JSONWriter()
        writer.element(document.root)
        return writer.bytes
    }

    /// A text without the blanks between its tokens, found by its own means.
    private func minified(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var inString = false
        var escaped = false
        for byte in bytes {
            if !inString, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { continue }
            if byte == UInt8(ascii: "\""), !escaped { inString.toggle() }
            escaped = inString && byte == UInt8(ascii: "\\") && !escaped
            kept.append(byte)
        }
        return kept
    }

    private func check(_ bytes: [UInt8], _ name: String) throws {
        let document = try JSONReader().read(bytes).get()
        #expect(rewritten(document) == minified(bytes), "\(name)")
        #expect(SpliceWriter(document.bytes).assembled() == bytes, "\(name)")
    }

    @Test
    func `a small bundle survives`() throws {
        try check(Array(sampleBundle.utf8), "sample")
    }

    @Test(.enabled(if: Material.isPresent("r4-examples.tgz"), "r4-examples.tgz is not here"))
    func `every R4 example survives token by token`() throws {
        let entries = try Material.entries(of: "r4-examples.tgz")
            .filter { $0.name.hasSuffix(".json") }
        #expect(entries.count > 100)
        for entry in entries { try check(entry.bytes, entry.name) }
    }

    @Test(
        .enabled(if: Material.isPresent("synthea-r4.ndjson.gz"), "synthea-r4.ndjson.gz is not here")
    )
    func `every line of a bulk file survives`() throws {
        let lines = try Material.unpacked("synthea-r4.ndjson.gz").split(separator: 0x0A)
        #expect(!lines.isEmpty)
        for (number, line) in lines.enumerated() {
            #expect(refusal(of: Array(line)) == nil, "line \(number + 1)")
        }
        for (number, line) in lines.prefix(12).enumerated() {
            try check(Array(line), "line \(number + 1)")
        }
    }
}
