import FHIRCore
import FHIRSyntax
import Foundation
import Testing

/// Cut and altered texts: never a crash, always a verdict, and the right one.
struct DamageTests {
    private let sample = Array(sampleBundle.utf8)

    @Test
    func `a document cut at any byte is refused at a place within it`() throws {
        #expect(refusal(of: sample) == nil)
        for length in 0..<sample.count {
            let error = try #require(refusal(of: Array(sample[..<length])))
            #expect(error.position.byteOffset <= length)
        }
    }

    @Test
    func `altered documents get the verdict of simdjson's own parser`() {
        var random = SeededGenerator(seed: 12)
        let peer = DOMPeer()
        let reader = JSONReader()
        var accepted = 0
        for _ in 0..<20_000 {
            let bytes = altered(sample, &random)
            let verdict = peer.verdict(on: bytes)
            switch reader.read(bytes) {
            case .success:
                accepted += 1
                #expect(verdict == 0 || verdict == DOMPeer.numberOutOfRange)
            case .failure(let error):
                #expect(verdict != 0, "\(error)")
                #expect(error.position.byteOffset <= bytes.count)
            }
        }
        // Both verdicts must occur, else the comparison shows nothing.
        #expect(accepted > 500 && accepted < 19_500)
    }

    @Test
    func `nothing behind the given bytes is read`() throws {
        let page = Int(getpagesize())
        let pages = mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
        let start = try #require(pages)
        defer { munmap(start, 2 * page) }
        // Reading the second page ends the process.
        #expect(mprotect(start + page, page, PROT_NONE) == 0)
        let reader = JSONReader()
        for length in (sample.count - 80)...sample.count {
            let place = start + (page - length)
            place.copyMemory(from: sample, byteCount: length)
            let read = reader.read(UnsafeRawBufferPointer(start: place, count: length))
            if case .success = read {
                #expect(length == sample.count)
            } else {
                #expect(length < sample.count)
            }
        }
    }

    private static let pieces: [[UInt8]] =
        ["{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "d800", "null", "1", "-", "e", " ", "é"]
        .map { Array($0.utf8) } + [[0xFF], [0xC3], [0], [0x0C], [0x1A]]

    private func altered(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            default:
                let piece = Self.pieces.randomElement(using: &random) ?? []
                bytes.insert(contentsOf: piece, at: place)
            }
        }
        return bytes
    }
}
