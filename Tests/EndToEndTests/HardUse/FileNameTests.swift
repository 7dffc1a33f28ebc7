import Foundation
import Testing

/// File names that no person would choose: each message stays one line, and no document is lost.
struct FileNameTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.write("in/a.json", Sample.quiet)
    }

    static let names = [
        "b\nc.json", "b\r.json", "b\u{1B}[2J\u{1B}]0;title\u{07}.json", "b\u{7F}\u{9B}31m.json",
        " b .json", "-b.json", "b\u{E9}e\u{301}.json", "'\"$(b).json",
    ]

    @Test(arguments: names)
    func `what is said of a file is one line without control characters`(name: String) throws {
        try scratch.write("in/\(name)", "{")
        for command in [["filter", "--emit", "findings"], ["check", "--format", "json"]] {
            let ending = try Program.run(command + ["\(scratch.path)/in"])
            #expect(ending.code == 5)
            #expect(ending.lines.count == 2)
            #expect(ending.errors.hasSuffix("\n"))
            let line = ending.errors.dropLast()
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
            #expect(line.contains("cut short"))
        }
    }

    @Test(arguments: names)
    func `a file that is not there is told in one line`(name: String) throws {
        let ending = try Program.run(["filter", "\(scratch.path)/absent/\(name)"])
        #expect(ending.code == 3)
        let line = ending.errors.dropLast()
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    /// `Müller.json` as a system of the nineties writes it.
    private static let latin = Array("M".utf8) + [0xFC] + Array("ller.json".utf8)

    @Test(.enabled(if: LatinFile.isPossible, "the file system takes only UTF-8 names"))
    func `a file whose name is not UTF-8 is told, not passed over`() throws {
        try LatinFile.write(Sample.severe, Self.latin, in: "\(scratch.path)/in")
        let ending = try Program.run(
            ["filter", "--emit", "findings", "\(scratch.path)/in"] + Sample.asOf)
        // Its name cannot be said, so it is not read; but that is said.
        #expect(ending.code == 3)
        #expect(ending.lines.count == 1)
        #expect(ending.errors.contains("ller.json cannot be opened"))
        #expect(ending.errors.split(separator: "\n").count == 1)
    }
}

/// A file whose name is any bytes.
enum LatinFile {
    static func write(_ text: String, _ name: [UInt8], in folder: String) throws {
        let path = Array(folder.utf8) + [UInt8(ascii: "/")] + name + [0]
        let descriptor = path.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                bytes.baseAddress.map { open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600) } ?? -1
            }
        }
        guard descriptor >= 0 else { throw SystemRefusal("open", errno) }
        try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            .write(contentsOf: Data(text.utf8))
    }

    static let isPossible: Bool = {
        guard let scratch = try? Scratch() else { return false }
        return (try? write("", [0xFC], in: scratch.path)) != nil
    }()
}
