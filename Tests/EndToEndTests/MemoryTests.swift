import Foundation
import Testing

/// Memory does not grow with a stream.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
struct MemoryTests {
    /// What a stream of documents of about a kilobyte may take.
    static let limit = 48 << 20
    /// A debug build is too slow for a stream of the full length.
    static let length = Program.isOptimised ? 300 << 20 : 40 << 20

    private func peak(
        of line: String, _ more: [String], length: Int = Self.length
    ) throws -> Int {
        let child = try Program.start(
            ["filter", "--input-format", "ndjson"] + Sample.asOf + more,
            output: .file("/dev/null"))
        let count = (1 << 20) / line.utf8.count + 1
        let block = Array(String(repeating: line + "\n", count: count).utf8)
        var sent = 0
        while sent < length, child.send(block) { sent += block.count }
        #expect(sent >= length)
        let peak = try #require(child.peakMemory)
        #expect(child.communicate().code == (line.hasSuffix("}") ? 0 : 5))
        return peak
    }

    @Test(arguments: [1, 2])
    func `a long stream of resources is read in constant memory`(jobs: Int) throws {
        let address = String(repeating: "Example Road 1, ", count: 60)
        let line = #"{"resourceType":"Organization","id":"o","name":"\#(address)"}"#
        #expect(try peak(of: line, ["--jobs", "\(jobs)"]) <= Self.limit)
    }

    @Test
    func `a long stream of broken lines is read in constant memory`() throws {
        let line = "{broken " + String(repeating: "x", count: 1000)
        // Each line has an outcome of about its own length, with the reason beside it.
        #expect(try peak(of: line, ["--jobs", "2"]) <= 64 << 20)
    }

    @Test
    func `a long stream of very short lines is read in constant memory`() throws {
        let line = #"{"resourceType":"Basic"}"#
        #expect(
            try peak(of: line, ["--jobs", "2"], length: Self.length / 8) <= Self.limit)
    }

    @Test
    func `a line beyond the limit is not held`() throws {
        let child = try Program.start(
            ["filter", "--jobs", "1", "--max-document-size", "1MiB", "--input-format", "ndjson"],
            output: .file("/dev/null"))
        let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        for _ in 0..<(Self.length >> 20) { #expect(child.send(block)) }
        let peak = try #require(child.peakMemory)
        #expect(child.communicate().code == 5)
        #expect(peak <= Self.limit)
    }
}
