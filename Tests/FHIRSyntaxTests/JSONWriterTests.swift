import FHIRCore
import FHIRSyntax
import Testing

/// Text of JSON.
struct JSONWriterTests {
    private func text(pretty: Bool, _ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(pretty: pretty)
        writer.object(body)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(_ writer: inout JSONWriter) {
        writer.member("resourceType", "Observation")
        writer.array("x") {
            $0.raw("72.50")
            $0.null()
            $0.object {
                $0.name("y"); $0.bool(true)
            }
            $0.array { _ in }
        }
        writer.object("empty") { _ in }
    }

    @Test
    func `compact text has no blanks`() {
        #expect(
            text(pretty: false, write)
                == #"{"resourceType":"Observation","x":[72.50,null,{"y":true},[]],"empty":{}}"#)
    }

    @Test
    func `pretty text has a line for each value, two blanks a level`() {
        #expect(
            text(pretty: true, write) == """
                {
                  "resourceType": "Observation",
                  "x": [
                    72.50,
                    null,
                    {
                      "y": true
                    },
                    []
                  ],
                  "empty": {}
                }
                """)
    }

    @Test(arguments: [
        "", "plain", "quote\" back\\slash", "line\nfeed\r\ttab", "\u{0}\u{1}\u{8}\u{c}\u{1f}\u{7f}",
        "äöü µ 😀", "</script>",
    ])
    func `any string comes back as it was`(string: String) throws {
        var writer = JSONWriter()
        writer.array { $0.string(string) }
        let document = try JSONReader().read(writer.bytes).get()
        #expect(document.root.first?.string == string)
    }

    @Test
    func `a value of a document keeps its numbers, escapes and order`() throws {
        let source = #"{"b":1.50,"a\u0062":"\u00e4","n":[1e3,-0]}"#
        var writer = JSONWriter()
        let document = try read(source).get()
        writer.element(document.root)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == source)
    }
}
