import AdapterPipeline
import Testing

/// The file itself: what is taken, what is refused, and where the fault stands.
struct ConfigurationFileTests {
    private static func faults(_ bytes: [UInt8]) -> [ConfigurationFault] {
        do throws(RefusedConfiguration) {
            _ = try ConfigurationFile(bytes, path: "etc/site.yaml")
            return []
        } catch {
            return error.faults
        }
    }

    private static func read(_ text: String) throws -> ConfigurationFile {
        try ConfigurationFile(Array(text.utf8), path: "etc/site.yaml")
    }

    @Test func `options keep their text and know their place`() throws {
        let file = try Self.read(
            """
            # a site
            flags:
              jobs: 04
              as-of: 2025-06-05
              fail-on: "warning"
            """)
        #expect(file.name == "site.yaml")
        #expect(file.flags.map(\.name) == ["jobs", "as-of", "fail-on"])
        #expect(file.flags.map(\.texts) == [["04"], ["2025-06-05"], ["warning"]])
        #expect(file.flags.map(\.place.line) == [3, 4, 5])
        #expect(
            file.flags.map(\.valuePlace) == [
                TextPlace(line: 3, column: 9), TextPlace(line: 4, column: 10),
                TextPlace(line: 5, column: 12),
            ])
    }

    @Test(arguments: ["", "# nothing but a comment\n", "---\n", "{}"])
    func `a file that says nothing is taken`(text: String) throws {
        #expect(try Self.read(text).flags.isEmpty)
    }

    @Test func `a byte order mark is no part of the first key`() throws {
        #expect(try Self.read("\u{FEFF}flags: {jobs: 2}").flags.map(\.name) == ["jobs"])
    }

    /// The text, the place of the fault, its keys, and words of its message.
    static let wrong: [(text: String, line: Int, column: Int, path: String, words: String)] = [
        ("flags: [jobs", 2, 1, "", "is not YAML"),
        ("flags:\n\tjobs: 2", 2, 1, "", "is not YAML"),
        ("a: b: c", 1, 5, "", "is not YAML"),
        ("- flags", 1, 1, "", "takes a table of keys"),
        ("just words", 1, 1, "", "takes a table of keys"),
        ("flags: {}\nflag: {}", 2, 1, "flag", "there is no such key"),
        ("flags: {}\nflags: {}", 2, 1, "flags", "stands twice, first in line 1"),
        ("flags:\n  jobs: 1\n  jobs: 1", 3, 3, "flags.jobs", "stands twice, first in line 2"),
        ("flags: [jobs]", 1, 8, "flags", "takes a table of keys, not a list"),
        ("flags:", 1, 7, "flags", "not nothing"),
        ("flags:\n  jobs: {a: 1}", 2, 9, "flags.jobs", "takes a single value"),
        ("flags:\n  jobs: [[1]]", 2, 10, "flags.jobs", "takes a single value, not a list"),
        ("parameters: [P-HCY]", 1, 13, "parameters", "takes a table of keys"),
        ("dyads: {siterule: x}", 1, 9, "dyads.siterule", "known are site-rule"),
        ("rules: {disabled: R25}", 1, 19, "rules.disabled", "takes a list such as"),
        ("rules: {enabled: [R25]}", 1, 9, "rules.enabled", "there is no such key"),
        ("? [a, b]\n: c", 1, 3, "", "a key is one word, not a list"),
        ("flags: &all {jobs: 2}", 1, 8, "", "anchors (&) and aliases (*)"),
        ("flags: {jobs: &n 2, max-depth: *n}", 1, 15, "", "anchors (&) and aliases (*)"),
        ("flags: {jobs: !!int 2}", 1, 15, "", "tags (!)"),
        ("flags: {}\n---\nflags: {}", 2, 1, "", "a second document begins here"),
        ("<<: {}", 1, 1, "<<", "there is no such key"),
    ]

    @Test(arguments: wrong.indices)
    func `a fault is told with line, column and keys`(index: Int) throws {
        let wrong = Self.wrong[index]
        let fault = try #require(Self.faults(Array(wrong.text.utf8)).first)
        #expect(fault.place == TextPlace(line: wrong.line, column: wrong.column))
        #expect(fault.path == wrong.path)
        #expect(fault.message.contains(wrong.words), "\(fault.message)")
    }

    @Test func `every fault of the structure is told`() {
        let text = "flag: 1\ndyads: {x: 1}\nrules: {y: 1, disabled: 3}\n"
        let paths = Self.faults(Array(text.utf8)).map(\.path)
        #expect(paths == ["flag", "dyads.x", "rules.y", "rules.disabled"])
    }

    @Test func `an unknown key comes with the names that are known`() throws {
        let fault = try #require(Self.faults(Array("paramters: {}".utf8)).first)
        #expect(fault.word == "paramters")
        #expect(fault.candidates.contains("parameters"))
    }

    @Test func `bytes that are no UTF-8 are told with their place`() throws {
        let fault = try #require(Self.faults(Array("flags:\n  a".utf8) + [0xFF, 0x3A]).first)
        #expect(fault.place == TextPlace(line: 2, column: 4))
        #expect(fault.message.contains("is not YAML"))
    }

    @Test func `a file beyond the limit is refused unread`() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: ConfigurationFile.largestFile + 1)
        let fault = try #require(Self.faults(bytes).first)
        #expect(fault.place == nil)
        #expect(fault.message.contains("is larger than"))
    }

    @Test(arguments: ["[", "{a: "])
    func `deep nesting is refused`(open: String) throws {
        let text = "flags: " + String(repeating: open, count: 200)
        #expect(Self.faults(Array(text.utf8)).count == 1)
        let closed =
            "flags: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
        let fault = try #require(Self.faults(Array(closed.utf8)).first)
        #expect(fault.message.contains("nested deeper"))
    }

    @Test(arguments: ["[", "{a: ", "[{b: ", "- "])
    func `nesting is refused before all of it is read`(open: String) throws {
        let text = String(repeating: open, count: 100_000 / open.utf8.count)
        let clock = ContinuousClock()
        var faults: [ConfigurationFault] = []
        let time = clock.measure { faults = Self.faults(Array(text.utf8)) }
        #expect(faults.map(\.message) == ["is nested deeper than 16 levels"])
        #expect(time < .seconds(3))
    }

    /// Cut anywhere, a file is taken or refused, never more.
    @Test func `no prefix of a file does harm`() {
        let text = """
            parameters: {P-B12-LOW: {value: 180, unit: pg/mL}}
            dyads: {site-rule: {system: "urn:x", pattern: '^(.+)-B[0-9]$'}}
            rules: {disabled: [R25, "R31"]}
            """
        let bytes = Array(text.utf8)
        for count in bytes.indices { _ = Self.faults(Array(bytes[..<count])) }
        #expect(Self.faults(bytes).isEmpty)
    }
}
