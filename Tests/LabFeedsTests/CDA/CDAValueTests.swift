import FHIRCore
import LabFeeds
import Testing

@Suite struct CDAValueTests {
    static let values: [(xml: String, value: String, unit: String)] = [
        (#"<value xsi:type="PQ" value="8.80" unit="g/dL"/>"#, "number 8.80", "|g/dL|"),
        (#"<value xsi:type="PQ" value="5"/>"#, "number 5", ""),
        (#"<value xsi:type="PQ" nullFlavor="UNK"/>"#, "none UNK", ""),
        (
            #"<value xsi:type="PQ" nullFlavor="OTH"><translation value="3" nullFlavor="OTH">"#
                + "<originalText>cp</originalText></translation></value>", "number 3", "cp"
        ),
        (
            #"<value xsi:type="IVL_PQ"><low value="500" unit="mg/dL" inclusive="false"/>"#
                + #"<high nullFlavor="PINF"/></value>"#, "interval ]500;]", "|mg/dL|"
        ),
        (
            #"<value xsi:type="IVL_PQ"><high value="5" unit="ng/L" inclusive="false"/></value>"#,
            "interval [;5[", "|ng/L|"
        ),
        (
            #"<value xsi:type="IVL_PQ"><low value="1" unit="g/L"/><high value="2" unit="g/dL"/>"#
                + "</value>", "IVL from 1 g/L to 2 g/dL", ""
        ),
        (
            #"<value xsi:type="IVL_PQ"><low value="1" unit="g"/><width value="2" unit="g"/></value>"#,
            "IVL from 1 g width 2 g", ""
        ),
        (#"<value xsi:type="IVL_INT"><low value="3"/></value>"#, "interval [3;]", ""),
        (#"<value xsi:type="IVL_PQ" nullFlavor="NI"/>"#, "none NI", ""),
        (#"<value xsi:type="INT" value="12"/>"#, "number 12", ""),
        (#"<value xsi:type="REAL" value="1e3"/>"#, "number 1e3", ""),
        (#"<value xsi:type="ST">  sans anomalie </value>"#, "text sans anomalie", ""),
        (#"<value xsi:type="ST" nullFlavor="MSK"/>"#, "none MSK", ""),
        (
            #"<value xsi:type="CD" code="260385009" codeSystem="2.16.840.1.113883.6.96" "#
                + #"displayName="Negative"/>"#, "coded 2.16.840.1.113883.6.96|260385009|Negative",
            ""
        ),
        (
            #"<value xsi:type="CE" nullFlavor="OTH"><originalText>1+</originalText></value>"#,
            "coded 1+", ""
        ),
        (
            #"<value xsi:type="CO" code="2" codeSystem="2.999.3"><translation code="B" "#
                + #"codeSystemName="L"/></value>"#, "coded 2.999.3|2|; L|B|", ""
        ),
        (
            #"<value xsi:type="CD" code="lost" codeSystem="2.999.3" "#
                + #"codeSystemName="https://lab.example/codes"/>"#,
            "coded https://lab.example/codes|lost|", ""
        ),
        (
            #"<value xsi:type="CD" code="1" codeSystem="2.999.3" displayName="Douleur">"#
                + #"<qualifier><name displayName="degré"/><value displayName="fort"/></qualifier>"#
                + "</value>", "coded Douleur (degré: fort)", ""
        ),
        (#"<value xsi:type="CD" nullFlavor="ASKU"/>"#, "none ASKU", ""),
        (
            #"<value xsi:type="RTO_PQ_PQ"><numerator value="1"/><denominator value="80" unit="1"/>"#
                + "</value>", "structured 1:80", ""
        ),
        (
            #"<value xsi:type="RTO"><numerator value="3" unit="mg"/>"#
                + #"<denominator value="1" unit="mmol"/></value>"#, "RTO 3 mg / 1 mmol", ""
        ),
        (#"<value xsi:type="TS" value="20241112"/>"#, "time 20241112", ""),
        (#"<value xsi:type="BL" value="true"/>"#, "BL true", ""),
        (
            #"<value xsi:type="ED" mediaType="application/pdf" representation="B64">AAEC</value>"#,
            "attachment application/pdf Base64 AAEC", ""
        ),
        (##"<value xsi:type="ED"><reference value="#n1"/></value>"##, "text Hb 8,8 g/dL", ""),
        (
            #"<value xsi:type="ED"><reference value="https://lab.example/r"/></value>"#,
            "attachment   https://lab.example/r", ""
        ),
        (#"<value xsi:type="MO" value="3" currency="EUR"/>"#, "MO 3", ""),
        (
            #"<value xmlns:v3="urn:hl7-org:v3" xsi:type="v3:PQ" value="7" unit="mL"/>"#,
            "number 7", "|mL|"
        ),
        (
            #"<value xmlns:o="urn:other" xsi:type="o:PQ" value="7" unit="mL"/>"#, "o:PQ 7 mL", ""
        ),
        (#"<value value="7" unit="mL"/>"#, "number 7", "|mL|"),
        (#"<value value="7"/>"#, " 7", ""),
        ("", "none ", ""),
    ]

    @Test(arguments: values)
    func `a value is read by its data type`(_ value: (xml: String, value: String, unit: String)) {
        let text = #"<text><paragraph ID="n1">Hb <content>8,8</content> g/dL</paragraph></text>"#
        let observation = CDAFixture.observation(value.xml)
        let report = CDAFixture.report(
            CDAFixture.document(
                CDAFixture.results(text: text, CDAFixture.organizer(observation))))
        #expect(report.results.count == 1)
        #expect(report.results.map { report.says($0.value) } == [value.value])
        #expect(report.results.map { report.says($0.unit) } == [value.unit])
    }

    @Test func `a quantity keeps what it is in other units`() throws {
        let report = CDAFixture.report(
            ofObservation: """
                <value xsi:type="PQ" value="53" unit="pg/mL"><translation value="39.1" \
                code="pmol/L" codeSystem="2.16.840.1.113883.6.8"/></value>
                """)
        let translation = try #require(report.results.first?.translations.first)
        #expect(report.string(translation.value) == "39.1")
        #expect(report.says(translation.unit) == "2.16.840.1.113883.6.8|pmol/L|")
    }

    @Test func `several numbers are several results and several codes are one`() {
        let numbers = CDAFixture.report(
            ofObservation: #"<value xsi:type="INT" value="1"/><value xsi:type="INT" value="2"/>"#)
        #expect(numbers.results.map { numbers.says($0.value) } == ["number 1", "number 2"])
        #expect(numbers.results.map { numbers.string($0.subID) } == ["1", "2"])
        let codes = CDAFixture.report(
            ofObservation: """
                <value xsi:type="CD" code="a" codeSystem="2.999"/>\
                <value xsi:type="CD" code="b" codeSystem="2.999"/>
                """)
        #expect(codes.results.map { codes.says($0.value) } == ["coded 2.999|a| & 2.999|b|"])
    }

    @Test(arguments: [#"<value xsi:type="PQ" value="8.8" unit="g/dL"/>"#, ""])
    func `what is negated is never read as found`(_ value: String) {
        let report = CDAFixture.report(
            ofObservation: value, attributes: #" negationInd="true""#)
        let said = report.results.map { report.says($0.value) }
        #expect(said == [value.isEmpty ? "text negated" : "text negated: 8.8 g/dL"])
        #expect(report.issueIDs.contains("cda-negated-result"))
    }

    static let doubtful: [(xml: String, issue: String)] = [
        (#"<value value="7" unit="mL"/>"#, "cda-data-type"),
        (#"<value xmlns:o="urn:other" xsi:type="o:PQ" value="7"/>"#, "cda-data-type"),
        (#"<value xsi:type="q:PQ" value="7"/>"#, "cda-data-type"),
        (
            #"<value xsi:type="CD" code="1" codeSystem="2.999"><qualifier/></value>"#,
            "cda-qualified-code"
        ),
        (#"<value xsi:type="CD" code="1" nullFlavor="UNK"/>"#, "cda-code-with-null-flavor"),
        (
            #"<value xsi:type="PQ" nullFlavor="OTH"><translation value="3"/></value>"#,
            "cda-quantity-in-translation"
        ),
    ]

    @Test(arguments: doubtful)
    func `what is doubtful is told`(_ value: (xml: String, issue: String)) throws {
        let report = CDAFixture.report(ofObservation: value.xml)
        let issue = try #require(report.issues.first { $0.id == value.issue })
        #expect(issue.position != nil)
    }
}
