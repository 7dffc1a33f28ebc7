import FHIRCore
import FHIRSyntax
import Testing

/// Edits of a document's bytes.
struct SpliceWriterTests {
    /// Applies an edit to a document and gives the outcome, which must be JSON again.
    private func edited(
        _ text: String, _ edit: (inout SpliceWriter, Element) throws -> Void
    ) throws -> String {
        let document = try read(text).get()
        var splice = SpliceWriter(document.bytes)
        try edit(&splice, document.root)
        let output = splice.assembled()
        #expect(refusal(of: output) == nil)
        return String(decoding: output, as: UTF8.self)
    }

    private func items(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    @Test
    func `without edits the output is the source`() throws {
        #expect(try edited(" [1, 2 ]\n") { _, _ in } == " [1, 2 ]\n")
    }

    @Test(arguments: [
        ("[]", "[7,8]"),
        ("[ ]", "[7,8 ]"),
        ("[1]", "[1,7,8]"),
        ("[1, 2]", "[1, 2,7,8]"),
        ("[\n  1,\n  2\n]", "[\n  1,\n  2,\n  7,\n  8\n]"),
    ])
    func `items are appended with commas and the array's own blanks`(
        text: String, expected: String
    ) throws {
        let output = try edited(text) { $0.append(items: items("7", "8"), to: $1) }
        #expect(output == expected)
    }

    @Test(arguments: [
        ("{}", #"{"z":9}"#),
        (#"{"a":1}"#, #"{"a":1,"z":9}"#),
        (#"{ "a": 1 }"#, #"{ "a": 1, "z": 9 }"#),
        ("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"z\": 9\n}"),
    ])
    func `a member is appended as the others are written`(text: String, expected: String) throws {
        let output = try edited(text) { $0.append(member: "z", value: Array("9".utf8), to: $1) }
        #expect(output == expected)
    }

    @Test
    func `every choice of items is removed with the right commas`() throws {
        for text in ["[0,1,2,3]", "[ 0 , 1 , 2 , 3 ]", "[\n 0,\n 1,\n 2,\n 3\n]"] {
            for choice in 0..<16 {
                let output = try edited(text) { splice, root in
                    let gone = root.children.enumerated().filter { choice >> $0.offset & 1 == 1 }
                    splice.remove(gone.map(\.element), from: root)
                }
                let document = try read(output).get()
                let left = document.root.children.compactMap(\.number?.text)
                let expected = (0..<4).filter { choice >> $0 & 1 == 0 }.map(String.init)
                #expect(left == expected, "\(text) \(choice)")
            }
        }
    }

    @Test
    func `members are removed with their names`() throws {
        let output = try edited(#"{"a":1, "b":{"c":2}, "d":3}"#) { splice, root in
            splice.remove(
                [root.member(named: "b"), root.member(named: "a")].compactMap { $0 }, from: root)
        }
        #expect(output == #"{"d":3}"#)
    }

    @Test(arguments: ["[]", "[ ]", "[1]", "[ 1 ]", "[\n  1,\n  2\n]", "[{\"a\":[]},\n2]"])
    func `cutting what was appended and appending it anew changes nothing`(text: String) throws {
        let document = try read(text).get()
        let before = document.root.count
        let once = try edited(text) { $0.append(items: items("\"x\"", "\"y\""), to: $1) }
        let twice = try edited(once) { splice, root in
            let ours = Array(root.children.map { $0 }.dropFirst(before))
            splice.rewrite(root, removing: ours, appending: items("\"x\"", "\"y\""))
        }
        #expect(twice == once)
    }

    @Test
    func `edits may come in any order, and those inside a cut are dropped`() throws {
        let document = try read("[10,20,30]").get()
        var splice = SpliceWriter(document.bytes)
        splice.insert(Array("5".utf8), at: 8)
        splice.remove(3..<6)
        splice.replace(4..<5, with: Array("9".utf8))
        splice.insert(Array("1".utf8), at: 1)
        splice.insert(Array("2".utf8), at: 1)
        #expect(String(decoding: splice.assembled(), as: UTF8.self) == "[1210,350]")
    }

    @Test
    func `pieces are views of the source, not copies`() throws {
        let document = try read("[1,2]").get()
        var splice = SpliceWriter(document.bytes)
        splice.append(items: items("3"), to: document.root)
        splice.withChunks { chunks in
            #expect(chunks.map(\.count) == [4, 2, 1])
            #expect(chunks[0].baseAddress == UnsafeRawPointer(document.bytes.baseAddress))
        }
    }

    @Test
    func `a nested array is edited in place, behind a byte-order mark too`() throws {
        let output = try edited("\u{FEFF}{\"entry\":[{}],\"x\":1}") { splice, root in
            splice.append(items: items("7"), to: try #require(root[.entry]))
        }
        #expect(output == "\u{FEFF}{\"entry\":[{},7],\"x\":1}")
    }
}
