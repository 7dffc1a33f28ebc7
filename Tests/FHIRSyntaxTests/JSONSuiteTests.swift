import FHIRCore
import FHIRSyntax
import Testing

/// The public suite of JSON texts that parsers must accept (y), refuse (n) or survive (i).
@Suite(.enabled(if: Material.isPresent("json-syntax.tgz"), "json-syntax.tgz is not here"))
struct JSONSuiteTests {
    private func entries(_ prefix: String) throws -> [Material.Entry] {
        try Material.entries(of: "json-syntax.tgz").filter { $0.name.hasPrefix(prefix) }
    }

    @Test
    func `every text that is JSON is accepted`() throws {
        let entries = try entries("y_")
        #expect(entries.count >= 30)
        for entry in entries {
            let error = refusal(of: entry.bytes)
            #expect(error == nil, "\(entry.name): \(error?.description ?? "")")
        }
    }

    @Test
    func `every text that is not JSON is refused at a place within it`() throws {
        let entries = try entries("n_")
        #expect(entries.count >= 80)
        for entry in entries {
            let error = refusal(of: entry.bytes)
            #expect(error != nil, "\(entry.name)")
            let offset = error?.position.byteOffset ?? -1
            #expect(offset >= 0 && offset <= entry.bytes.count, "\(entry.name)")
        }
    }

    @Test
    func `texts left to the parser are read or refused`() throws {
        let entries = try entries("i_")
        #expect(!entries.isEmpty)
        for entry in entries {
            switch JSONReader().read(entry.bytes) {
            case .success(let document): #expect(document.nodeCount > 0, "\(entry.name)")
            case .failure(let error): #expect(!error.description.isEmpty, "\(entry.name)")
            }
        }
    }

    @Test
    func `verdicts are those of simdjson's own parser`() throws {
        let peer = DOMPeer()
        for entry in try entries("") {
            let error = refusal(of: entry.bytes)
            if case .tooDeep = error?.reason { continue }
            let verdict = peer.verdict(on: entry.bytes)
            // A byte-order mark and numbers beyond a double are fine here.
            let isLenient = verdict == DOMPeer.numberOutOfRange || entry.bytes.starts(with: [0xEF])
            #expect((error == nil) == (verdict == 0) || isLenient, "\(entry.name): \(verdict)")
        }
    }
}
