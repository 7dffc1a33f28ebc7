import FHIRSyntax
import Testing

/// One document, or a stream of them.
struct InputShapeTests {
    private func shape(_ text: String, isWhole: Bool = true) -> InputShape {
        Array(text.utf8).withUnsafeBytes { InputShape(head: $0, isWhole: isWhole) }
    }

    @Test(arguments: [
        "{\"a\":1}\n{\"b\":2}\n",
        "{\"a\":1}\r\n\r\n{\"b\":2}",
        "\u{FEFF}{\"a\":1}\n{}\n",
        "{\"a\":1\n{\"b\":2}\n{\"c\":3}\n",
        "{\"a\":\"cut\n{\"b\":2}\n",
        "not JSON\n{\"b\":2}\n",
        "{\"a\":1}\n{\"b\":",
    ])
    func `lines that are objects make a stream, whatever the first is`(text: String) {
        #expect(shape(text) == .ndjson)
    }

    @Test(arguments: [
        "", "\n", "{\"a\":1}", "{\"a\":1}\n",
        "{\n  \"a\": 1\n}\n",
        "{\"entry\":[\n{\"x\":1},\n{\"x\":2}\n]}",
        "[\n{}\n]",
        "[1]\n[2]\n",
        "{\n \"a\":1\n}\n{\n \"b\":2\n}\n",
        "<html>\n</html>",
    ])
    func `anything else is a document`(text: String) {
        #expect(shape(text) == .document)
    }

    @Test
    func `a head that may go on is judged by its whole lines`() {
        #expect(shape("{\"a\":1}\n", isWhole: false) == .ndjson)
        #expect(shape("{\"a\":1}\n{\"b\":\"ab", isWhole: false) == .ndjson)
        #expect(shape("{\"entry\":[\n{\"x\":1}\n,{\"x\":tr", isWhole: false) == .document)
        #expect(shape("{\"a\":1}", isWhole: false) == .document)
    }

    @Test
    func `the file name decides first`() {
        #expect(InputShape(fileName: "patients.ndjson") == .ndjson)
        #expect(InputShape(fileName: "patients.jsonl") == .ndjson)
        #expect(InputShape(fileName: "bundle.json") == nil)
    }
}
