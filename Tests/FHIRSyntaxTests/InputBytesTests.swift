import FHIRSyntax
import Testing

/// Whole inputs.
struct InputBytesTests {
    @Test(arguments: [0, 1, 5000, 3 << 20])
    func `a file is read whole, small or mapped`(size: Int) throws {
        let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let file = try TemporaryFile(content)
        let input = try InputBytes.read(path: file.path, limit: 4 << 20)
        #expect(input.bytes.elementsEqual(content))
    }

    @Test(arguments: [100, 3 << 20])
    func `a file over the limit is refused`(size: Int) throws {
        let file = try TemporaryFile([UInt8](repeating: 32, count: size))
        #expect(throws: InputError.tooLarge(limit: size - 1)) {
            try InputBytes.read(path: file.path, limit: size - 1)
        }
        #expect(try InputBytes.read(path: file.path, limit: size).bytes.count == size)
    }

    @Test
    func `a pipe is read to its end after what was read before`() throws {
        let pipe = TestPipe()
        try pipe.write("world")
        try pipe.close()
        let input = try InputBytes.read(pipe.reading, head: Array("hello ".utf8), limit: 100)
        #expect(String(decoding: input.bytes, as: UTF8.self) == "hello world")
    }

    @Test
    func `a pipe over the limit is refused`() throws {
        let pipe = TestPipe()
        try pipe.write("0123456789")
        try pipe.close()
        #expect(throws: InputError.tooLarge(limit: 9)) {
            try InputBytes.read(pipe.reading, limit: 9)
        }
    }

    @Test
    func `a file that is not there is an error of the system`() {
        #expect(throws: InputError.cannotOpen(2)) {
            try InputBytes.read(path: "/nonexistent/file", limit: 10)
        }
    }
}
