import FHIRCore
import FHIRSyntax
import LabFeeds
import Testing

/// Messages in XML.
struct HL7v2XMLReaderTests {
    private static let header = "<MSH><MSH.1>|</MSH.1><MSH.2>^~\\&amp;</MSH.2></MSH>"

    private func reading(_ segments: String, root: String = "ORU_R01") throws -> HL7Reading {
        let text = "<\(root) xmlns='urn:hl7-org:v2xml'>\(Self.header)\(segments)</\(root)>"
        return try HL7v2XMLReader().read(Array(text.utf8))
    }

    private func values(_ segments: String) throws -> [String]? {
        try reading(segments).message.map { Array($0.values.dropFirst()) }
    }

    @Test func `groups and data types vanish`() throws {
        let found = try values(
            """
            <ORU_R01.PATIENT_RESULT><ORU_R01.PATIENT>
              <PID>
                <PID.1>1</PID.1>
                <PID.3><CX.1>12</CX.1><CX.4><HD.1>A</HD.1><HD.2>1.2</HD.2></CX.4></PID.3>
                <PID.3/>
                <PID.3><CX.1>13</CX.1></PID.3>
                <PID.5><XPN.1><FN.1>Roe</FN.1></XPN.1><XPN.2>Ann</XPN.2></PID.5>
                <PID.7><TS.1>20250101</TS.1></PID.7>
                <PID.11><XAD.12><DR.1><TS.1>2020</TS.1></DR.1></XAD.12></PID.11>
              </PID>
            </ORU_R01.PATIENT></ORU_R01.PATIENT_RESULT>
            """)
        #expect(
            found == [
                "PID", "PID-1.1=1", "PID-3.1=12", "PID-3.4=A", "PID-3.4.2=1.2", "PID-3[3].1=13",
                "PID-5.1=Roe", "PID-5.2=Ann", "PID-7.1=20250101", "PID-11.12=2020",
            ])
    }

    @Test func `both encodings give the same message`() throws {
        let found = try reading(
            "<OBX><OBX.2>CE</OBX.2><OBX.5><CE.1>a</CE.1><CE.2>b|c</CE.2></OBX.5></OBX><ZZ1/>")
        let pipes = ER7Reader().read(Array("MSH|^~\\&\rOBX||CE|||a^b\\F\\c\rZZ1".utf8))
        let (xml, er7) = (try #require(found.message), try #require(pipes.message))
        #expect(xml.says(theSameAs: er7))
    }

    @Test func `escapes are those of ER7`() throws {
        let found = try values(
            "<NTE><NTE.3>a\n  <escape V='.br'/>\n  b <escape V='X41'/><escape V='H'/>c</NTE.3></NTE>"
        )
        #expect(found == ["NTE", "NTE-3.1=a\(formatting(".br"))b A\(formatting("H"))c"])
    }

    @Test func `an unknown escape is kept and told`() throws {
        let found = try reading("<NTE><NTE.3>a<escape V='q'/></NTE.3></NTE>")
        #expect(found.message?.values.last == "NTE-3.1=a\\q\\")
        #expect(found.issues.ids == ["hl7-escape-unknown"])
    }

    @Test(arguments: [
        (" a ", " a "), ("\n  a\n", "a"), (" ", " "), ("<![CDATA[a<b]]>", "a<b"), ("&lt;5", "<5"),
        ("µmol/L", "µmol/L"), ("&quot;&quot;", "\"\""), ("a<!-- no -->b", "ab"),
    ])
    func `texts stay as they are but for layout`(written: String, text: String) throws {
        #expect(try values("<OBX><OBX.5>\(written)</OBX.5></OBX>") == ["OBX", "OBX-5.1=\(text)"])
    }

    @Test(arguments: ["", "\n   \n", "<CE.1/>", "<!-- -->"])
    func `what is empty gives no value`(written: String) throws {
        #expect(try values("<OBX><OBX.5>\(written)</OBX.5></OBX>") == ["OBX"])
    }

    @Test(arguments: [
        ("<OBX>x<OBX.1>1</OBX.1></OBX>", "hl7-text-outside-field"),
        ("<OBX><OBX.5>x<CE.1>y</CE.1></OBX.5></OBX>", "hl7-text-outside-field"),
        ("<OBX><OBR.4>x</OBR.4></OBX>", "hl7-element-unknown"),
        ("<OBX><OBX.5><b>x</b></OBX.5></OBX>", "hl7-element-unknown"),
        ("<OBX><OBX.99999>x</OBX.99999></OBX>", "hl7-element-unknown"),
        ("<OBX><OBX.0>x</OBX.0></OBX>", "hl7-element-unknown"),
        ("<OBX><OBX.5><CE.1>a</CE.1><CE.1>b</CE.1></OBX.5></OBX>", "hl7-value-doubled"),
        ("<PID><PID.3><CX.4><HD.1><X.2>a</X.2></HD.1></CX.4></PID.3></PID>", "hl7-element-unknown"),
        ("stray<OBX/>", "hl7-text-outside-field"),
    ])
    func `what has no place is told with its line`(segment: String, id: String) throws {
        let found = try reading(segment)
        #expect(found.issues.ids == [id])
        #expect(found.issues.first?.severity == .error)
        #expect(found.issues.first?.position?.line == 1)
    }

    @Test func `fields in another order come in order`() throws {
        #expect(
            try values("<OBX><OBX.5>b</OBX.5><OBX.1>a</OBX.1><OBX.5>c</OBX.5></OBX>")
                == ["OBX", "OBX-1.1=a", "OBX-5.1=b", "OBX-5[2].1=c"])
    }

    @Test func `fields name a segment whose element has another name`() throws {
        let found = try reading(
            "<V28.NTE10><NTE.1>1</NTE.1></V28.NTE10><CON><CON_.1>2</CON_.1></CON>")
        #expect(found.issues.ids == ["hl7-segment-name"])
        #expect(found.message?.values.suffix(4) == ["NTE", "NTE-1.1=1", "CON", "CON-1.1=2"])
    }

    @Test(arguments: [
        "<ORU_R01/>", "<ORU_R01><PID/></ORU_R01>", "<x/>", "", "<a", "<!DOCTYPE a><a/>",
        "<ORU_R01 xmlns='urn:other'><MSH/></ORU_R01>", "<MSH/>",
    ])
    func `what is no message is refused`(text: String) throws {
        let found = try HL7v2XMLReader().read(Array(text.utf8))
        #expect(found.message == nil)
        #expect(text.isEmpty || found.issues.contains { $0.severity == .fatal })
    }

    @Test func `the namespace may be absent or prefixed`() throws {
        for text in [
            "<ACK>\(Self.header)</ACK>",
            "<v:ACK xmlns:v='urn:hl7-org:v2xml'><v:MSH><v:MSH.3>L</v:MSH.3></v:MSH></v:ACK>",
            "<GenericMessage>\(Self.header)</GenericMessage>",
        ] {
            let found = try HL7v2XMLReader().read(Array(text.utf8)).message
            #expect(found?.segments.count == 1)
        }
    }
}
