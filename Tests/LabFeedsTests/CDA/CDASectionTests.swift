import FHIRCore
import LabFeeds
import Testing

@Suite struct CDASectionTests {
    private static let value = #"<value xsi:type="INT" value="1"/>"#

    @Test func `original texts are resolved into the narrative`() {
        let text = """
            <text><table><tbody><tr ID="r1"><td ID="c1">Leuco<sup>x</sup></td><td>9 \
            10<sup>9</sup>/L</td></tr></tbody></table></text>
            """
        let entry = """
            <entry><observation classCode="OBS" moodCode="EVN"><code nullFlavor="OTH">\
            <originalText><reference value="#c1"/></originalText></code>\
            <value xsi:type="ED"><reference value="#r1"/></value></observation></entry>
            """
        let report = CDAFixture.report(
            CDAFixture.document(CDAFixture.results(text: text, entry)))
        #expect(report.results.map { report.says($0.code) } == ["Leuco^x"])
        #expect(report.results.map { report.says($0.value) } == ["text Leuco^x\t9 10^9/L"])
    }

    @Test func `a reference to no narrative is told`() {
        let report = CDAFixture.report(
            ofObservation: ##"<value xsi:type="ED"><reference value="#none"/></value>"##)
        #expect(report.results.map { report.says($0.value) } == ["none "])
        #expect(report.issueIDs.contains("cda-not-read"))
    }

    @Test func `results that are narrative only become text and no number`() throws {
        let text = "<text><list><item>Hb  8,8 g/dL</item><item>VGM 105</item></list></text>"
        let report = CDAFixture.report(CDAFixture.document(CDAFixture.results(text: text, "")))
        #expect(report.results.isEmpty)
        let order = try #require(report.orders.first)
        #expect(report.string(order.narrative) == "Hb 8,8 g/dL\nVGM 105")
        #expect(order.status == .unknown)
        #expect(report.issueIDs.contains("cda-narrative-only"))
    }

    @Test func `observations without an organizer are one order of the section`() {
        let entry = """
            <entry><observation classCode="OBS" moodCode="EVN"><code code="718-7" \
            codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>\(Self.value)\
            </observation></entry>
            """
        let report = CDAFixture.report(
            CDAFixture.document(CDAFixture.results(entry + entry)))
        #expect(report.orders.map(\.results) == [0..<2])
        #expect(report.orders.map { report.says($0.code) } == ["2.16.840.1.113883.6.1|30954-2|"])
        #expect(report.orders.map(\.status) == [.final])
    }

    @Test func `an organizer within an organizer is an order that knows its parent`() {
        let inner = """
            <component><organizer classCode="CLUSTER" moodCode="EVN"><id root="2.999.2" \
            extension="O-2"/><code code="b" codeSystem="2.999"/><statusCode code="completed"/>
            \(CDAFixture.observation(Self.value))</organizer></component>
            """
        let observation = CDAFixture.observation(Self.value)
        let report = CDAFixture.report(
            CDAFixture.document(
                CDAFixture.results(CDAFixture.organizer(observation + inner + observation))))
        #expect(report.orders.map(\.results) == [0..<2, 2..<3])
        #expect(report.orders.map { report.says($0.parentFiller) } == ["", "2.999.2^O-1"])
    }

    @Test func `a specimen is completed by its collection`() throws {
        let parts = """
            <specimen><specimenRole><id root="2.999.6" extension="T-1"/><specimenPlayingEntity>
            <code code="BLD" codeSystem="2.999"/></specimenPlayingEntity></specimenRole></specimen>
            <component><procedure classCode="PROC" moodCode="EVN">
            <templateId root="1.3.6.1.4.1.19376.1.3.1.2"/>
            <effectiveTime value="20241112100000+0100"/>
            <targetSiteCode code="LA" codeSystem="2.999"/>
            <participant typeCode="PRD"><participantRole classCode="SPEC">
            <id root="2.999.6" extension="T-1"/></participantRole></participant>
            <entryRelationship typeCode="COMP"><act classCode="ACT" moodCode="EVN">
            <code code="SPRECEIVE"/><effectiveTime value="20241112103000+0100"/></act>
            </entryRelationship></procedure></component>
            """
        let report = CDAFixture.report(
            CDAFixture.document(
                CDAFixture.results(
                    CDAFixture.organizer(parts + CDAFixture.observation(Self.value)))))
        #expect(report.orders.map(\.specimens) == [0..<1])
        let specimen = try #require(report.specimens.first)
        #expect(specimen.identifiers.map { report.says($0) } == ["2.999.6^T-1"])
        #expect(report.says(specimen.kind) == "2.999|BLD|")
        #expect(report.says(specimen.site) == "2.999|LA|")
        #expect(report.says(specimen.collected) == "20241112100000+0100")
        #expect(report.string(specimen.received?.text) == "20241112103000+0100")
    }

    @Test func `IHE's laboratory report is read section by section`() {
        let section = """
            <component><section><code code="18719-5" codeSystem="2.16.840.1.113883.6.1"/>
            <title>Biochimie</title><entry typeCode="DRIV"><templateId \
            root="1.3.6.1.4.1.19376.1.3.1"/><act classCode="ACT" moodCode="EVN">
            <code code="18719-5" codeSystem="2.16.840.1.113883.6.1"/><statusCode \
            code="completed"/><entryRelationship typeCode="COMP"><organizer classCode="BATTERY" \
            moodCode="EVN"><statusCode code="completed"/>\(CDAFixture.observation(Self.value))
            </organizer></entryRelationship><entryRelationship typeCode="COMP"><observation \
            classCode="OBS" moodCode="EVN"><code code="2823-3" \
            codeSystem="2.16.840.1.113883.6.1"/>\(Self.value)</observation></entryRelationship>
            </act></entry></section></component>
            """
        let report = CDAFixture.report(CDAFixture.document(section))
        #expect(report.orders.map(\.results.count) == [1, 1])
        #expect(report.orders.map { report.string($0.section) } == ["Biochimie", "Biochimie"])
    }

    @Test func `results organizers of other sections are read and all else is counted`() {
        let vital = """
            <entry><organizer classCode="CLUSTER" moodCode="EVN"><component><observation \
            classCode="OBS" moodCode="EVN"><code code="8310-5"/></observation></component>\
            </organizer></entry>
            """
        let result = """
            <entry><organizer classCode="BATTERY" moodCode="EVN"><templateId \
            root="2.16.840.1.113883.10.20.22.4.1"/>\(CDAFixture.observation(Self.value))\
            </organizer></entry>
            """
        let section = """
            <component><section><code code="8716-3" codeSystem="2.16.840.1.113883.6.1"/>
            \(vital)\(vital)\(result)</section></component>
            """
        let report = CDAFixture.report(CDAFixture.document(section))
        #expect(report.results.count == 1)
        let told = report.issues.filter { $0.id == "cda-not-read" }.map(\.diagnostics)
        #expect(told == ["not read: organizer of section 8716-3 (2 times)"])
    }

    @Test func `extensions are told once each`() {
        let header = CDAFixture.patient + #"<sdtc:category code="x"/><sdtc:category code="y"/>"#
        let report = CDAFixture.report(CDAFixture.document(header: header, ""))
        let told = report.issues.filter { $0.id == "cda-extension-not-read" }.map(\.diagnostics)
        #expect(told == ["not read: sdtc:category (2 times)"])
    }

    static let fragments: [(xml: String, results: Int)] = [
        (CDAFixture.results(CDAFixture.organizer(CDAFixture.observation(value))), 1),
        (CDAFixture.organizer(CDAFixture.observation(value)), 1),
        (CDAFixture.observation(value), 1),
    ]

    @Test(arguments: fragments)
    func `a part of a document is read and said to be one`(
        _ fragment: (xml: String, results: Int)
    ) {
        let report = CDAFixture.report(fragment.xml)
        #expect(report.results.count == fragment.results)
        #expect(report.issueIDs.contains("cda-fragment"))
    }

    @Test(arguments: [
        "", "<participant/>", "<Bundle xmlns='http://hl7.org/fhir'/>",
        "<ClinicalDocument xmlns='urn:other'/>", "<ClinicalDocument",
        "<!DOCTYPE ClinicalDocument><ClinicalDocument xmlns='urn:hl7-org:v3'/>",
    ])
    func `what is no CDA document is refused`(_ text: String) {
        let report = CDAFixture.report(text)
        #expect(report.isFatal)
        #expect(report.results.isEmpty)
    }

    @Test func `a body that is no XML is told`() {
        let report = CDAFixture.report(
            """
            <ClinicalDocument xmlns="urn:hl7-org:v3">\(CDAFixture.patient)<component>\
            <nonXMLBody><text mediaType="application/pdf" representation="B64">AA</text>\
            </nonXMLBody></component></ClinicalDocument>
            """)
        #expect(report.issueIDs.contains("cda-body-not-read"))
    }
}
