import FHIRCore
import FHIRSyntax
import Testing

/// Narratives go through both forms as they are.
struct FHIRXMLNarrativeTests {
    private static let xhtml = "http://www.w3.org/1999/xhtml"

    private static func patient(_ div: String, root: String = "") -> String {
        "<Patient xmlns=\"http://hl7.org/fhir\"\(root)><text><status value=\"generated\"/>\(div)</text>"
            + "</Patient>"
    }

    private static func div(of xml: String) throws -> (text: String?, issues: [String]) {
        let reading = try FHIRXML.read(xml)
        let text = withExtendedLifetime(reading) {
            reading.document?.root[Key("text")]?[Key("div")]?.string
        }
        return (text, reading.issues.map(\.id))
    }

    @Test(arguments: [
        "<div xmlns=\"\(xhtml)\"/>",
        "<div xmlns=\"\(xhtml)\"><p style='a: \"b\"' class = \"c\">x &lt; y &amp; z&#160;&#xA0;</p></div>",
        "<div xmlns=\"\(xhtml)\" id=\"i\" xml:lang=\"de\">\n\t<br/><b >ü</b >\r\n<!-- kept --></div>",
        "<div xmlns=\"\(xhtml)\"><![CDATA[<raw>]]>&quot;\\</div>",
    ])
    func `a div is kept to the byte`(div: String) throws {
        let read = try Self.div(of: Self.patient(div))
        #expect(read.text == div)
        #expect(read.issues.isEmpty)
        let written = try FHIRXML.write(
            Array(try FHIRXML.json(Self.patient(div)).utf8))
        #expect(String(decoding: written.bytes, as: UTF8.self).contains(div))
        #expect(written.issues.isEmpty)
    }

    @Test(arguments: [
        (
            "<h:div><h:p class=\"c\">x<h:br/></h:p> &amp; y</h:div>", " xmlns:h=\"\(xhtml)\"",
            "<div xmlns=\"\(xhtml)\"><p class=\"c\">x<br/></p> &amp; y</div>"
        ),
        (
            "<div xmlns=\"\(xhtml)\"><a x:href=\"1\">z</a></div>", " xmlns:x=\"urn:x\"",
            "<div xmlns=\"\(xhtml)\"><a xmlns:x=\"urn:x\" x:href=\"1\">z</a></div>"
        ),
        (
            "<div xmlns=\"\(xhtml)\"><m xmlns=\"urn:m\"><n/></m><p/></div>", "",
            "<div xmlns=\"\(xhtml)\"><m xmlns=\"urn:m\"><n/></m><p/></div>"
        ),
    ])
    func `a div that leans on outer namespaces brings them along`(
        div: String, root: String, expected: String
    ) throws {
        let read = try Self.div(of: Self.patient(div, root: root))
        #expect(read.text == expected)
        #expect(read.issues == ["fhir-xml-narrative-rewritten"])
    }

    @Test
    func `a div in the namespace of FHIR is told`() throws {
        let read = try Self.div(of: Self.patient("<div><p>x</p></div>"))
        #expect(read.text == "<div xmlns=\"\(Self.xhtml)\"><p>x</p></div>")
        #expect(read.issues.contains("fhir-xml-narrative-namespace"))
    }

    @Test
    func `a named entity without a DTD is refused`() throws {
        let reading = try FHIRXML.read(
            Self.patient("<div xmlns=\"\(Self.xhtml)\">a&nbsp;b</div>"))
        #expect(reading.document == nil)
        #expect(reading.issues.last?.severity == .fatal)
    }

    @Test(arguments: [
        ("<div>x</div>", "fhir-xml-narrative-namespace", "<div xmlns=\"\(xhtml)\">x</div>"),
        (
            "<div xmlns=\"\(xhtml)\">a&nbsp;b</div>", "fhir-xml-narrative",
            "<div xmlns=\"\(xhtml)\">&lt;div xmlns=\"\(xhtml)\"&gt;a&amp;nbsp;b&lt;/div&gt;</div>"
        ),
        ("<p>", "fhir-xml-narrative", "<div xmlns=\"\(xhtml)\">&lt;p&gt;</div>"),
        ("<p/>", "fhir-xml-narrative", "<div xmlns=\"\(xhtml)\">&lt;p/&gt;</div>"),
        ("", "fhir-xml-narrative", "<div xmlns=\"\(xhtml)\"></div>"),
        (
            " <div xmlns=\"\(xhtml)\">x</div>\n", "fhir-xml-narrative-surroundings",
            "<div xmlns=\"\(xhtml)\">x</div>"
        ),
    ])
    func `a narrative that XML cannot hold is told`(
        div: String, issue: String, expected: String
    ) throws {
        let escaped = div.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        let json = #"{"resourceType":"Patient","text":{"div":"\#(escaped)"}}"#
        let written = try FHIRXML.xml(json)
        #expect(written.text == FHIRXML.patient("<text>\(expected)</text>"))
        #expect(written.issues == [issue])
    }
}
