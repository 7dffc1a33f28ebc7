import LabFeeds
import LabMapping
import Testing

/// What only CDA can say, as FHIR.
@Suite struct CDAMappingTests {
    private struct NoCodes: LabCodes {
        func loinc(for query: LabCodeQuery) -> LabCodeMatch? { nil }
        func isProvisional(loinc code: String) -> Bool { false }
        func ucum(for unit: String) -> String? { nil }
    }

    private func bundle(_ value: String) -> String {
        let text = """
            <ClinicalDocument xmlns="urn:hl7-org:v3" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <id root="2.999.9" extension="D-1"/>
            <recordTarget><patientRole><id root="2.999.1" extension="A-1"/></patientRole>\
            </recordTarget>
            <component><structuredBody><component><section>
            <templateId root="2.16.840.1.113883.10.20.22.2.3.1"/><entry><organizer \
            classCode="BATTERY" moodCode="EVN"><id root="2.999.2" extension="O-1"/>
            <component><observation classCode="OBS" moodCode="EVN"><code code="718-7" \
            codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>\(value)\
            </observation></component></organizer></entry></section></component>\
            </structuredBody></component></ClinicalDocument>
            """
        let report = Array(text.utf8).withUnsafeBytes { CDAReader.report(of: $0) }
        let json = LabMapping(codes: NoCodes()).bundle(of: report).json
        return String(decoding: json, as: UTF8.self)
    }

    static let values: [(xml: String, json: String)] = [
        (
            #"<value xsi:type="PQ" value="53" unit="pg/mL"><translation value="39.1" "#
                + #"code="pmol/L" codeSystem="2.16.840.1.113883.6.8"/></value>"#,
            #""valueQuantity":{"value":53,"unit":"pg/mL","extension":[{"url":"#
                + #""http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation","#
                + #""valueQuantity":{"value":39.1,"unit":"pmol/L"}}]}"#
        ),
        (#"<value xsi:type="BL" value="true"/>"#, #""valueBoolean":true"#),
        (#"<value xsi:type="BL" value="maybe"/>"#, #""valueString":"maybe""#),
        (
            #"<value xsi:type="IVL_PQ"><low value="500" unit="g/L" inclusive="false"/></value>"#,
            #""valueQuantity":{"value":500,"comparator":">","unit":"g/L"}"#
        ),
        (
            #"<value xsi:type="PQ" nullFlavor="ASKU"/>"#, #""code":"asked-unknown""#
        ),
        (#"<value xsi:type="MO" value="3" currency="EUR"/>"#, #""valueString":"3""#),
    ]

    @Test(arguments: values)
    func `a value of CDA is the value of the Observation`(
        _ value: (xml: String, json: String)
    ) {
        #expect(bundle(value.xml).contains(value.json))
    }

    @Test func `a result that was given up takes the place of none that names itself`() {
        let second = """
            <value xsi:type="PQ" value="180" unit="pg/mL"/></observation></component><component>\
            <observation classCode="OBS" moodCode="EVN"><id root="2.999.5" extension="R-2"/>\
            <code code="718-7" codeSystem="2.16.840.1.113883.6.1"/>\
            <statusCode code="aborted"/><value xsi:type="PQ" value="112" unit="pg/mL"/>
            """
        let alike = bundle(second)
        #expect(!alike.contains(#""value":180"#))
        let named = bundle(#"<id root="2.999.5" extension="R-1"/>"# + second)
        #expect(named.contains(#""value":180"#))
        #expect(named.contains(#""value":112"#))
    }

    @Test func `a code system known by its OID has its URI`() {
        let json = bundle(
            #"<value xsi:type="CD" code="HP:0000817" codeSystem="2.16.840.1.113883.6.339"/>"#)
        #expect(json.contains(#""system":"http://human-phenotype-ontology.org""#))
        #expect(json.contains(#""system":"http://loinc.org","code":"718-7""#))
    }
}
