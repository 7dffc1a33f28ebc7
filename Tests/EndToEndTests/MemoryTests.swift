import Foundation
import Testing

/// Memory does not grow with a stream.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
struct MemoryTests {
    /// What a stream may take: the program itself, and a few batches at a time.
    static let limit = 48 << 20
    /// A debug build is too slow for a stream of the full length.
    static let length = Program.isOptimised ? 300 << 20 : 40 << 20

    private func peak(of line: String, _ more: [String]) throws -> Int {
        let child = try Program.start(
            ["filter", "--input-format", "ndjson"] + Sample.asOf + more,
            output: .file("/dev/null"))
        let count = (1 << 20) / line.utf8.count + 1
        let block = Array(String(repeating: line + "\n", count: count).utf8)
        var sent = 0
        while sent < Self.length, child.send(block) { sent += block.count }
        #expect(sent >= Self.length)
        let peak = try #require(child.peakMemory)
        #expect(child.communicate().code == (line.hasSuffix("}") ? 0 : 5))
        return peak
    }

    @Test(arguments: ["1", "2"])
    func `a long stream of resources is read in constant memory`(jobs: String) throws {
        let address = String(repeating: "Example Road 1, ", count: 60)
        let line = #"{"resourceType":"Organization","id":"o","name":"\#(address)"}"#
        #expect(try peak(of: line, ["--jobs", jobs]) <= Self.limit)
    }

    @Test
    func `a long stream of broken lines is read in constant memory`() throws {
        let line = "{broken " + String(repeating: "x", count: 1000)
        #expect(try peak(of: line, ["--jobs", "2"]) <= Self.limit)
    }

    @Test
    func `a line beyond the limit is not held`() throws {
        let child = try Program.start(
            ["filter", "--max-document-size", "1MiB", "--input-format", "ndjson"],
            output: .file("/dev/null"))
        let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        for _ in 0..<(Self.length >> 20) { #expect(child.send(block)) }
        let peak = try #require(child.peakMemory)
        #expect(child.communicate().code == 5)
        #expect(peak <= Self.limit)
    }
}
