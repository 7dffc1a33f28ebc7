import FHIRCore
import FHIRSyntax
import Testing

/// Repeated member names.
struct DuplicateNameTests {
    private func names(in text: String) throws -> [String] {
        try read(text).get().duplicateKeys.map(\.name)
    }

    @Test(arguments: [
        (#"{"a":1,"b":2}"#, []),
        (#"{"a":1,"a":2}"#, ["a"]),
        (#"{"a":1,"a":2,"a":3}"#, ["a", "a"]),
        (#"{"a":1,"\u0061":2}"#, ["a"]),
        (#"{"\u0061":1,"a":2}"#, ["a"]),
        (#"{"a\"b":1,"a\u0022b":2}"#, [#"a"b"#]),
        (#"{"😀":1,"\ud83d\ude00":2}"#, ["😀"]),
        (#"{"":1,"":2}"#, [""]),
        (#"{"a":{"a":1},"b":{"a":1}}"#, []),
        (#"[{"a":1},{"a":1}]"#, []),
        (#"{"x":{"b":1,"b":2},"x":0}"#, ["b", "x"]),
        ("{ \"a\" : 1 , \"a\"\n:\n2 }", ["a"]),
        (#"{"firstsameXlastsame":1,"firstsameYlastsame":2}"#, []),
    ])
    func `names are compared as they mean, in each object`(text: String, names: [String]) throws {
        #expect(try self.names(in: text) == names)
    }

    @Test
    func `a repeated name is reported with its object and place`() throws {
        let document = try read("{\"x\":[{\"id\":1,\n\"id\":2}]}").get()
        let duplicate = try #require(document.duplicateKeys.first)
        #expect(document.path(of: document.element(at: duplicate.object)) == "$.x[0]")
        #expect(duplicate.position == SourcePosition(line: 2, column: 6, byteOffset: 20))
        #expect(document.hasDuplicateKeys(in: document.root))
        #expect(document.element(at: duplicate.member).number?.text == "2")
    }

    @Test(arguments: [31, 32, 33, 34, 63, 64, 65, 66, 200])
    func `a repeated name is found in an object of any size`(count: Int) throws {
        for repeated in [0, 1, count / 2, count - 1] {
            let members = (0..<count).map { "\"name\($0)\":\($0)" } + ["\"name\(repeated)\":true"]
            let text = "{" + members.joined(separator: ",") + "}"
            #expect(try names(in: text) == ["name\(repeated)"])
        }
    }

    @Test
    func `a huge object takes time in step with its size`() throws {
        let clock = ContinuousClock()
        func time(_ count: Int) throws -> Duration {
            // Names alike at both ends share one hash: the worst case.
            let members = (0..<count).map { "\"samehead\($0 + 1_000_000)sametail\":0" }
            let bytes = Array(("{" + members.joined(separator: ",") + "}").utf8)
            let reader = JSONReader()
            let start = clock.now
            let document = try reader.read(bytes).get()
            #expect(document.duplicateKeys.isEmpty)
            return clock.now - start
        }
        let small = try time(10_000)
        let large = try time(80_000)
        #expect(large < small * 40 + .milliseconds(200))
    }

    @Test
    func `at most sixteen repetitions of one object are listed`() throws {
        let text = "{" + repeatElement(#""a":1"#, count: 100).joined(separator: ",") + "}"
        #expect(try names(in: text).count == 16)
    }
}
