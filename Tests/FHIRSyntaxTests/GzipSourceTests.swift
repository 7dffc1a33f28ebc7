import FHIRSyntax
import Foundation
import Testing

/// Compressed input: told by its first bytes, unpacked piece by piece, checked to its end.
struct GzipSourceTests {
    /// What is read of an input: its bytes, and what was wrong with it.
    private func whole(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> InputBytes {
        let file = try TemporaryFile(bytes)
        let descriptor = try FileDescriptor.open(reading: file.path)
        defer { descriptor.close() }
        let head = try InputHead.read(descriptor, limit: limit)
        return try InputBytes.read(head.source, head: head.bytes, limit: limit)
    }

    private func text(_ input: InputBytes) -> String {
        String(decoding: input.bytes, as: UTF8.self)
    }

    /// The lines of a stream, with what stands for damage at its end.
    private func lines(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> [String] {
        let file = try TemporaryFile(bytes)
        let descriptor = try FileDescriptor.open(reading: file.path)
        defer { descriptor.close() }
        let head = try InputHead.read(descriptor, limit: limit)
        let reader = NDJSONReader(
            head.source, head: head.bytes, limit: limit, batchBytes: 1 << 16)
        var found: [String] = []
        while let batch = try reader.nextBatch() {
            found += batch.lines.map { line in
                let text = String(decoding: batch.bytes[line.range], as: UTF8.self)
                let fault = line.damage.map { " <\($0)>" } ?? ""
                return line.isOverLimit ? "over limit" : text + fault
            }
        }
        return found
    }

    private static let stream = (1...2000).map { "{\"n\":\($0)}" }

    @Test func `Compressed input gives its plain bytes`() throws {
        let input = try whole(try Gzip.packed("{\"a\":1}"))
        #expect(text(input) == "{\"a\":1}")
        #expect(input.damage == nil)
    }

    @Test func `A file by its path is unpacked, too, and must be whole`() throws {
        let packed = try Gzip.packed("{\"a\":1}")
        let file = try TemporaryFile(packed)
        #expect(text(try InputBytes.read(path: file.path, limit: 100)) == "{\"a\":1}")
        let short = try TemporaryFile(packed.dropLast(2))
        #expect(throws: InputError.damaged(.truncated)) {
            try InputBytes.read(path: short.path, limit: 100)
        }
    }

    @Test func `Plain input is read as it is`() throws {
        #expect(text(try whole(Array("{}".utf8))) == "{}")
        #expect(text(try whole([0x1F])) == "\u{1F}")
        #expect(try whole([]).bytes.isEmpty)
    }

    @Test func `Members that stand one after another are joined`() throws {
        let packed = try Gzip.packed("{\"a\"") + Gzip.packed("") + Gzip.packed(":1}")
        #expect(text(try whole(packed)) == "{\"a\":1}")
        #expect(try whole(packed).damage == nil)
    }

    @Test func `Zeros that fill the last block are no fault`() throws {
        let input = try whole(try Gzip.packed("{}") + [UInt8](repeating: 0, count: 700))
        #expect(text(input) == "{}")
        #expect(input.damage == nil)
    }

    @Test func `Something else after the compressed data is said`() throws {
        let input = try whole(try Gzip.packed("{}") + Array("more".utf8))
        #expect(text(input) == "{}")
        #expect(input.damage == .followed)
    }

    @Test(arguments: [1, 4, 8, 9, 12])
    func `A file cut short is said, and what it held is kept`(cut: Int) throws {
        let packed = try Gzip.packed(Self.stream.joined(separator: "\n"))
        let input = try whole(packed.dropLast(cut))
        #expect(input.damage == .truncated)
        #expect(Self.stream.joined(separator: "\n").hasPrefix(text(input)))
        #expect(input.bytes.count > 10_000)
    }

    @Test func `A file cut anywhere is never taken for whole`() throws {
        let packed = try Gzip.packed(Self.stream.prefix(20).joined(separator: "\n"))
        for length in 2..<packed.count {
            #expect(try whole(Array(packed.prefix(length))).damage == .truncated, "\(length) bytes")
        }
    }

    @Test func `One flipped bit anywhere in the data is never taken for whole`() throws {
        let plain = Self.stream.prefix(40).joined(separator: "\n")
        let packed = try Gzip.packed(plain)
        // The ten bytes of the header hold no data: a time, a system and the like.
        for place in 10..<packed.count {
            var altered = packed
            altered[place] ^= 0x10
            let input = try whole(altered)
            // A bit that only fills the last byte of the data changes nothing.
            #expect(input.damage != nil || text(input) == plain, "byte \(place)")
        }
    }

    @Test func `The limit counts unpacked bytes`() throws {
        let bomb = try Gzip.packed([UInt8](repeating: UInt8(ascii: "7"), count: 8 << 20))
        #expect(bomb.count < 10_000)
        #expect(throws: InputError.tooLarge(limit: 1 << 20)) { try whole(bomb) }
        #expect(try lines(bomb + Gzip.packed("\n{}\n")) == ["over limit", "{}"])
    }

    @Test func `A stream gives its whole lines before it says that it is cut short`() throws {
        let packed = try Gzip.packed(Self.stream.joined(separator: "\n") + "\n")
        let found = try lines(packed.dropLast(200))
        let last = try #require(found.last)
        #expect(found.count > 1000)
        #expect(found.dropLast() == Self.stream.prefix(found.count - 1))
        #expect(last.hasSuffix("<is a gzip file that was cut short>"))
    }

    @Test func `A stream cut at the end of a line still says so`() throws {
        let packed = try Gzip.packed("{}\n{}\n")
        #expect(
            try lines(packed.dropLast(3)) == ["{}", "{}", " <is a gzip file that was cut short>"])
    }

    @Test func `A stream with a wrong checksum says so after its lines`() throws {
        var packed = try Gzip.packed("{}\n{}\n")
        packed[packed.count - 8] ^= 1
        let found = try lines(packed)
        #expect(found.dropLast() == ["{}", "{}"])
        #expect(try #require(found.last).contains("checksum"))
    }

    @Test func `A stream arrives line by line where the sender flushes its members`() throws {
        let pipe = TestPipe()
        try pipe.write(try Gzip.packed("{\"n\":1}\n"))
        let head = try InputHead.read(pipe.descriptor, limit: 1000)
        let reader = NDJSONReader(head.source, head: head.bytes, limit: 1000)
        #expect(try reader.nextBatch()?.lines.count == 1)
        try pipe.write(try Gzip.packed("{\"n\":2}\n"))
        #expect(try reader.nextBatch()?.lines.count == 1)
        try pipe.close()
        #expect(try reader.nextBatch() == nil)
    }

    @Test func `The mark is told though it comes byte by byte`() throws {
        let pipe = TestPipe()
        let packed = try Gzip.packed("{\"n\":1}\n")
        Thread.detachNewThread {
            for byte in packed { try? pipe.write([byte]) }
            try? pipe.close()
        }
        let head = try InputHead.read(pipe.descriptor, limit: 1000)
        let input = try InputBytes.read(head.source, head: head.bytes, limit: 1000)
        #expect(text(input) == "{\"n\":1}\n")
        #expect(head.source.isCompressed)
    }

    @Test func `A system without zlib is told what it lacks`() throws {
        let file = try TemporaryFile(try Gzip.packed("{}"))
        let descriptor = try FileDescriptor.open(reading: file.path)
        defer { descriptor.close() }
        let error = #expect(throws: InputError.self) {
            try GzipSource(descriptor, head: [], library: "libabsent.so.9")
        }
        #expect(error?.description.contains("libabsent.so.9") == true)
        #expect(error?.description.contains("install zlib") == true)
    }

    @Test(arguments: ["export.ndjson.gz", "export.jsonl.gz", "export.ndjson"])
    func `A name says that it is a stream, compressed or not`(name: String) {
        #expect(InputShape(fileName: name) == .ndjson)
        #expect(InputShape(fileName: "bundle.json.gz") == nil)
    }
}
