import FHIRCore
import FHIRSyntax
import Testing

/// FHIR XML written of JSON.
struct FHIRXMLWriterTests {
    private static let forms: [(json: String, xml: String)] = [
        // Elements follow the specification, whatever the order of the members.
        (
            #""gender":"male","active":true,"id":"p""#,
            #"<id value="p"/><active value="true"/><gender value="male"/>"#
        ),
        (
            #""_birthDate":{"extension":[{"valueDecimal":1.00,"url":"u"}],"id":"b"},"birthDate":"2024""#,
            #"<birthDate value="2024" id="b"><extension url="u"><valueDecimal value="1.00"/></extension></birthDate>"#
        ),
        (
            #""name":[{"given":["A",null],"_given":[null,{"id":"g"}]}]"#,
            #"<name><given value="A"/><given id="g"/></name>"#
        ),
        (#""gender":"<\"&'>\t\n\r""#, #"<gender value="&lt;&quot;&amp;'&gt;&#x9;&#xA;&#xD;"/>"#),
        (
            #""contained":[{"resourceType":"Basic","id":"b"}]"#,
            #"<contained><Basic><id value="b"/></Basic></contained>"#
        ),
    ]

    @Test(arguments: forms)
    func `members become elements and come back`(json: String, xml: String) throws {
        let resource = #"{"resourceType":"Patient",\#(json)}"#
        let written = try FHIRXML.xml(resource)
        #expect(written.text == FHIRXML.patient(xml))
        #expect(written.issues.isEmpty)
        let back = try #require(try FHIRXML.read(written.text).document)
        #expect(JSONTree(back) == (try JSONTree(Array(resource.utf8))))
    }

    private static let losses: [(json: String, xml: String, id: String)] = [
        (
            #""gender":"a\u0000b\u001F""#, "<gender value=\"a\u{FFFD}b\u{FFFD}\"/>",
            "fhir-xml-character"
        ),
        ("\"gender\":\"\u{FFFE}\"", "<gender value=\"\u{FFFD}\"/>", "fhir-xml-character"),
        (#""colour":"red""#, #"<colour value="red"/>"#, "fhir-xml-unknown-member"),
        (#""a b":1"#, "", "fhir-xml-unwritable"),
        (#""active":"true""#, #"<active value="true"/>"#, "fhir-xml-kind"),
        (#""gender":["a","b"]"#, #"<gender value="a"/><gender value="b"/>"#, "fhir-xml-repetition"),
        (#""name":{"text":"x"}"#, #"<name><text value="x"/></name>"#, "fhir-xml-repetition"),
        (#""name":[]"#, "", "fhir-xml-repetition"),
        (#""gender":"male","_gender":{}"#, #"<gender value="male"/>"#, "fhir-xml-unwritable"),
        (#""name":["x"]"#, #"<name value="x"/>"#, "fhir-xml-kind"),
        (#""gender":{"a":1}"#, #"<gender><a value="1"/></gender>"#, "fhir-xml-kind"),
        (#""contained":[{"id":"b"}]"#, "<contained/>", "fhir-xml-no-resource-type"),
        (#""_name":[{"id":"b"}]"#, "", "fhir-xml-unwritable"),
    ]

    @Test(arguments: losses)
    func `what XML cannot say is told`(json: String, xml: String, id: String) throws {
        let written = try FHIRXML.xml(#"{"resourceType":"Patient",\#(json)}"#)
        let empty = "<Patient xmlns=\"http://hl7.org/fhir\"/>"
        #expect(written.text == (xml.isEmpty ? empty : FHIRXML.patient(xml)))
        #expect(written.issues.contains(id), "\(written.issues)")
    }

    @Test(arguments: [
        "<colour a=\"b\"><c value=\"d\"/><c value=\"e\">f</c></colour>",
        "<name xmlns=\"urn:x\" value=\"a\"/>", "<gender value=\"male\" xml:lang=\"de\"/>",
    ])
    func `what is unknown comes back from JSON`(xml: String) throws {
        let json = try FHIRXML.json(FHIRXML.patient(xml))
        let again = try FHIRXML.xml(json)
        #expect(try FHIRXML.json(again.text) == json)
    }

    @Test
    func `what is no resource is not written`() throws {
        let written = try FHIRXML.write(Array(#"{"id":"x"}"#.utf8))
        #expect(written.bytes.isEmpty)
        #expect(written.issues.map(\.id) == ["fhir-xml-no-resource-type"])
        #expect(written.issues.first?.position != nil)
    }

    @Test
    func `pretty XML reads to the same`() throws {
        let json =
            #"{"resourceType":"Patient","text":{"status":"empty","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">\n<p/></div>"},"name":[{"family":"F"}]}"#
        let pretty = try FHIRXML.write(Array(json.utf8), pretty: true).bytes
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Patient xmlns="http://hl7.org/fhir">
              <text>
                <status value="empty"/>
                <div xmlns="http://www.w3.org/1999/xhtml">
            <p/></div>
              </text>
              <name>
                <family value="F"/>
              </name>
            </Patient>
            """
        #expect(String(decoding: pretty, as: UTF8.self) == expected)
        #expect(try FHIRXML.json(expected) == json)
    }
}
