import FHIRCore
import FHIRSyntax
import Testing

/// FHIR XML read into the tree that JSON gives.
struct FHIRXMLReaderTests {
    private static let forms: [(xml: String, json: String)] = [
        ("<active value=\"true\"/>", #""active":true"#),
        ("<multipleBirthInteger value=\"2\"/>", #""multipleBirthInteger":2"#),
        // What repeats is an array even when there is one.
        ("<name><given value=\"A\"/></name>", #""name":[{"given":["A"]}]"#),
        // Extensions stand beside the values, with null where the other has none.
        (
            "<name><given value=\"A\"/><given><extension url=\"u\"><valueCode value=\"c\"/>"
                + "</extension></given><given id=\"g\" value=\"C\"/></name>",
            #""name":[{"given":["A",null,"C"],"_given":[null,{"extension":[{"url":"u","valueCode":"c"}]},"#
                + #"{"id":"g"}]}]"#
        ),
        (
            "<birthDate id=\"b\"><extension url=\"u\"><valueDecimal value=\"1.00\"/></extension></birthDate>",
            #""_birthDate":{"id":"b","extension":[{"url":"u","valueDecimal":1.00}]}"#
        ),
        (
            "<birthDate value=\"2024\"><extension url=\"u\"><valueDecimal value=\"1e3\"/></extension>"
                + "</birthDate>",
            #""birthDate":"2024","_birthDate":{"extension":[{"url":"u","valueDecimal":1e3}]}"#
        ),
        (
            "<contained><Binary><contentType value=\"a/b\"/><data value=\"aGk=&#xA;aGk=\"/></Binary>"
                + "</contained>",
            #""contained":[{"resourceType":"Binary","contentType":"a/b","data":"aGk=\naGk="}]"#
        ),
        // Blanks of an attribute become spaces, as XML has it; references stay what they are.
        ("<gender value=\"a\tb\nc&#x9;&#xA;&quot;&amp;\"/>", #""gender":"a b c\t\n\"&""#),
        // Comments are no part of FHIR; CDATA and instructions between elements neither.
        ("<!-- c --><active value=\"false\"><!-- d --></active><?p q?>", #""active":false"#),
        // Scattered repetitions come together.
        (
            "<name><text value=\"1\"/></name><active value=\"true\"/><name><text value=\"2\"/></name>",
            #""name":[{"text":"1"},{"text":"2"}],"active":true"#
        ),
    ]

    @Test(arguments: forms)
    func `elements become members`(xml: String, json: String) throws {
        #expect(
            try FHIRXML.json(FHIRXML.patient(xml)) == #"{"resourceType":"Patient",\#(json)}"#)
    }

    private static let faults: [(xml: String, json: String, id: String)] = [
        (
            "<gender value=\"a\"/><gender value=\"b\"/>", #""gender":["a","b"]"#,
            "fhir-xml-not-repeating"
        ),
        (
            "<multipleBirthInteger value=\".5\"/>", #""multipleBirthInteger":".5""#,
            "fhir-xml-number"
        ),
        (
            "<multipleBirthInteger value=\"+1\"/>", #""multipleBirthInteger":"+1""#,
            "fhir-xml-number"
        ),
        (
            "<multipleBirthInteger value=\"01\"/>", #""multipleBirthInteger":"01""#,
            "fhir-xml-number"
        ),
        ("<active value=\"1\"/>", #""active":"1""#, "fhir-xml-boolean"),
        ("<colour value=\"red\"/>", #""colour":"red""#, "fhir-xml-unknown-element"),
        (
            "<colour a=\"b\"><c value=\"d\"/><c value=\"e\">f</c></colour>",
            ##""colour":{"@a":"b","c":["d",{"@value":"e","#text":"f"}]}"##,
            "fhir-xml-unknown-element"
        ),
        (
            "<x:name xmlns:x=\"urn:x\" value=\"a\"/>", #""{urn:x}name":"a""#,
            "fhir-xml-unknown-element"
        ),
        (
            "<_gender value=\"a\"/>", #""{http://hl7.org/fhir}_gender":"a""#,
            "fhir-xml-unknown-element"
        ),
        (
            "<resourceType value=\"a\"/>", #""{http://hl7.org/fhir}resourceType":"a""#,
            "fhir-xml-unknown-element"
        ),
        (
            "<name id=\"i\"><id value=\"j\"/></name>",
            #""name":[{"id":"i","{http://hl7.org/fhir}id":"j"}]"#, "fhir-xml-unknown-element"
        ),
        (
            "<gender value=\"male\" code=\"m\"/>", #""gender":"male","_gender":{"@code":"m"}"#,
            "fhir-xml-unknown-attribute"
        ),
        ("<name value=\"x\"/>", #""name":[{"@value":"x"}]"#, "fhir-xml-unknown-attribute"),
        ("<name>x<![CDATA[<]]></name>", ##""name":[{"#text":"x<"}]"##, "fhir-xml-text"),
        (
            "<active value=\"true\"/><id value=\"x\"/>", #""active":true,"id":"x""#,
            "fhir-xml-element-order"
        ),
        ("<contained/>", #""contained":[null]"#, "fhir-xml-resource-count"),
        (
            "<contained><Basic/><Flag/></contained>",
            #""contained":[{"resourceType":"Basic"},{"resourceType":"Flag"}]"#,
            "fhir-xml-resource-count"
        ),
        (
            "<contained><Smile><a value=\"1\"/></Smile></contained>",
            #""contained":[{"resourceType":"Smile","a":"1"}]"#, "fhir-xml-unknown-resource"
        ),
    ]

    @Test(arguments: faults)
    func `what FHIR does not have is told and kept`(xml: String, json: String, id: String) throws {
        let reading = try FHIRXML.read(FHIRXML.patient(xml))
        let document = try #require(reading.document)
        #expect(
            FHIRXML.json(of: document)
                == #"{"resourceType":"Patient",\#(json)}"#)
        #expect(Set(reading.issues.map(\.id)).contains(id), "\(reading.issues.map(\.id))")
        #expect(!document.hasDuplicateKeys)
    }

    @Test
    func `a prefix and a default namespace say the same`() throws {
        let prefixed = """
            <f:Patient xmlns:f="http://hl7.org/fhir"><f:active value="true"/></f:Patient>
            """
        #expect(try FHIRXML.json(prefixed) == #"{"resourceType":"Patient","active":true}"#)
        #expect(try FHIRXML.read(prefixed).issues.isEmpty)
    }

    @Test
    func `a resource without namespace is read and told`() throws {
        let reading = try FHIRXML.read("<Patient><active value=\"true\"/></Patient>")
        #expect(reading.issues.map(\.id) == ["fhir-xml-namespace"])
        #expect(reading.document != nil)
    }

    @Test(arguments: [
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "<Smile xmlns=\"http://hl7.org/fhir\"/>",
        "<Patient xmlns=\"urn:hl7-org:v3\"/>", "<f:Patient/>",
        "<DomainResource xmlns=\"http://hl7.org/fhir\"/>",
    ])
    func `what is no resource is unreadable`(text: String) throws {
        let reading = try FHIRXML.read(text)
        #expect(reading.document == nil)
        #expect(reading.issues.last?.severity == .fatal)
        #expect(reading.issues.last?.id == "fhir-xml-not-a-resource")
    }

    @Test
    func `positions are those of the XML`() throws {
        let text =
            "<Patient xmlns=\"http://hl7.org/fhir\">\n  <name>\n    <family value=\"é\"/>"
            + "<given value=\"x\"/>\n  </name>\n</Patient>"
        let document = try #require(try FHIRXML.read(text).document)
        let name = try #require(document.root[Key("name")]?.first)
        let given = try #require(name[Key("given")]?.first)
        #expect(document.position(of: document.root).line == 1)
        #expect(document.position(of: name) == place(2, 3, in: text))
        // The column counts characters: the family name's letter has two bytes.
        #expect(document.position(of: given) == place(3, 24, in: text))
        #expect(document.position(of: given).byteOffset == 71)
    }

    private func place(_ line: Int, _ column: Int, in text: String) -> SourcePosition {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let before = lines[..<(line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
        let inLine = lines[line - 1].prefix(column - 1).utf8.count
        return SourcePosition(line: line, column: column, byteOffset: before + inLine)
    }

    @Test
    func `issues stand where their elements do`() throws {
        let reading = try FHIRXML.read(FHIRXML.patient("\n\n <colour/>\n<active value=\"no\"/>"))
        #expect(reading.issues.map(\.position?.line) == [3, 4])
        #expect(reading.issues.map(\.position?.column) == [2, 1])
        #expect(reading.issues.map(\.expression) == ["Patient.colour", "Patient.active"])
    }

    @Test
    func `a reader reads one document after another`() throws {
        let reader = try FHIRXMLReader.r4()
        for number in 0..<3 {
            let text = FHIRXML.patient("<id value=\"\(number)\"/><n\(number) value=\"x\"/>")
            let reading = reader.read(Array(text.utf8))
            let document = try #require(reading.document)
            #expect(document.root[.id]?.string == "\(number)")
            #expect(document.root.member(named: "n\(number)")?.string == "x")
        }
    }
}
