import Definitions
import FHIRCore
import FHIRSyntax
import Testing

/// Entries put into Bundles in XML, and cut out of them again.
struct FHIRXMLSpliceTests {
    private static let entry =
        #"{"fullUrl":"urn:uuid:9","resource":{"resourceType":"Basic","id":"n"}}"#

    private static let space = "xmlns=\"http://hl7.org/fhir\""

    /// Bundles, and whether their entries 0, 2 and so on are cut.
    private static let bundles: [(name: String, xml: String)] = [
        (
            "pretty",
            "<Bundle \(space)>\n  <type value='batch'/>\n  <entry>\n    <resource/>\n  </entry>\n</Bundle>\n"
        ),
        (
            "one line",
            "<Bundle \(space)><type value=\"batch\"/><entry/><entry></entry><signature/></Bundle>"
        ),
        (
            "no entries",
            "<Bundle \(space)>\n\t<type value=\"batch\"/>\n\t<link/><link />\n\t<signature/>\n</Bundle>"
        ),
        ("nothing inside", "<Bundle \(space)></Bundle>"),
        ("empty", "<?xml version=\"1.0\"?>\n<!-- kept --><Bundle \(space) />"),
        ("prefix", "<f:Bundle xmlns:f=\"http://hl7.org/fhir\">\r\n  <f:entry/>\r\n</f:Bundle>"),
        ("comments", "<Bundle \(space)> <entry> </entry><!-- a --> <entry/> <!-- b --></Bundle>"),
    ]

    private static func splice(
        _ xml: String, cutting cut: [Int], adding count: Int
    ) throws -> String {
        let document = try #require(try FHIRXML.read(xml).document)
        var splicer = try #require(FHIRXMLSplicer(document, catalog: Definitions.r4))
        let entries = document.root[.entry].map { Array($0.children) } ?? []
        splicer.rewrite(
            document.root, cutting: cut.map { entries[$0] },
            appending: Array(repeating: Array(entry.utf8), count: count))
        #expect(splicer.issues.isEmpty)
        return String(decoding: splicer.assembled(), as: UTF8.self)
    }

    private static func count(_ xml: String) throws -> Int {
        let document = try #require(try FHIRXML.read(xml).document)
        return document.root[.entry]?.count ?? 0
    }

    @Test(arguments: bundles)
    func `new entries leave every other byte alone`(name: String, xml: String) throws {
        let before = try Self.count(xml)
        let spliced = try Self.splice(xml, cutting: [], adding: 2)
        #expect(try Self.count(spliced) == before + 2)
        // Cut out again, they leave what was there; a tag that had to be opened stays open.
        let back = try Self.splice(spliced, cutting: [before, before + 1], adding: 0)
        #expect(name == "empty" || back == xml)
        // Cut and put in anew in one, they are the same bytes.
        let again = try Self.splice(spliced, cutting: [before, before + 1], adding: 2)
        #expect(again == spliced)
        let order = try FHIRXML.read(spliced).issues.filter { $0.id == "fhir-xml-element-order" }
        #expect(order.isEmpty)
    }

    @Test
    func `entries are laid out as their neighbours are`() throws {
        let xml = "<Bundle \(Self.space)>\n\t<entry>\n\t\t<link/>\n\t</entry>\n</Bundle>"
        #expect(
            try Self.splice(xml, cutting: [], adding: 1) == """
                <Bundle \(Self.space)>
                \t<entry>
                \t\t<link/>
                \t</entry>
                \t<entry>
                \t\t<fullUrl value="urn:uuid:9"/>
                \t\t<resource>
                \t\t\t<Basic>
                \t\t\t\t<id value="n"/>
                \t\t\t</Basic>
                \t\t</resource>
                \t</entry>
                </Bundle>
                """)
    }

    @Test
    func `any of several entries can be cut`() throws {
        let xml =
            "<Bundle \(Self.space)> <entry id=\"0\"/>\n <entry id=\"1\"/> <entry id=\"2\"/></Bundle>"
        let expected: [([Int], String)] = [
            ([0], "<Bundle \(Self.space)> <entry id=\"1\"/> <entry id=\"2\"/></Bundle>"),
            ([1], "<Bundle \(Self.space)> <entry id=\"0\"/> <entry id=\"2\"/></Bundle>"),
            ([0, 1], "<Bundle \(Self.space)> <entry id=\"2\"/></Bundle>"),
            ([1, 2], "<Bundle \(Self.space)> <entry id=\"0\"/></Bundle>"),
            ([0, 1, 2], "<Bundle \(Self.space)></Bundle>"),
        ]
        for (cut, text) in expected {
            #expect(try Self.splice(xml, cutting: cut, adding: 0) == text)
        }
    }

    @Test
    func `a Bundle inside Parameters takes entries too`() throws {
        let xml =
            "<Parameters \(Self.space)>\n <parameter>\n  <name value=\"b\"/>\n  <resource>\n"
            + "   <Bundle>\n    <type value=\"collection\"/>\n   </Bundle>\n  </resource>\n"
            + " </parameter>\n</Parameters>"
        let document = try #require(try FHIRXML.read(xml).document)
        let parameter = document.root[Key("parameter")]?.first
        let bundle = try #require(parameter?[.resource])
        var splicer = try #require(FHIRXMLSplicer(document, catalog: Definitions.r4))
        splicer.rewrite(bundle, cutting: [], appending: [Array("{}".utf8)])
        let text = String(decoding: splicer.assembled(), as: UTF8.self)
        #expect(text == xml.replacing("n\"/>\n   <", with: "n\"/>\n    <entry/>\n   <"))
    }

    @Test
    func `a document from JSON has no XML to splice into`() throws {
        let document = try JSONReader().read(Array(#"{"resourceType":"Bundle"}"#.utf8)).get()
        #expect(FHIRXMLSplicer(document, catalog: Definitions.r4) == nil)
    }
}
