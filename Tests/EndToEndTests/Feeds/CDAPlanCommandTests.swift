import Testing

/// What a CDA document plans, from the document to the answer.
@Suite struct CDAPlanCommandTests {
    private static let drug = """
        <entry><substanceAdministration classCode="SBADM" moodCode="INT"><id root="2.999.3" \
        extension="P-1"/><statusCode code="active"/><effectiveTime xsi:type="IVL_TS"><low \
        value="20241113"/><high value="20241127"/></effectiveTime><effectiveTime \
        xsi:type="PIVL_TS" operator="A"><period value="2" unit="d"/></effectiveTime>\
        <doseQuantity value="1000" unit="ug"/><consumable><manufacturedProduct>\
        <manufacturedMaterial><code nullFlavor="OTH"><originalText>Hydroxocobalamin\
        </originalText></code></manufacturedMaterial></manufacturedProduct></consumable>\
        </substanceAdministration></entry>
        """

    private static let section = """
        <section xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
        <templateId root="2.16.840.1.113883.10.20.22.2.10"/><code code="18776-5" \
        codeSystem="2.16.840.1.113883.6.1"/><title>Plan</title>\(drug)</section>
        """

    /// Low vitamin B12 in a sample that was taken after the first planned dose.
    private static let results = """
        <component><section><templateId root="2.16.840.1.113883.10.20.22.2.3.1"/><entry>\
        <organizer classCode="BATTERY" moodCode="EVN"><id root="2.999.2" extension="O-1"/>\
        <statusCode code="completed"/><effectiveTime value="20241201100000+0100"/><component>\
        <observation classCode="OBS" moodCode="EVN"><code code="2132-9" \
        codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/><effectiveTime \
        value="20241201100000+0100"/><value xsi:type="PQ" value="90" unit="pg/mL"/>\
        </observation></component></organizer></entry></section></component>
        """

    private static let document = """
        <ClinicalDocument xmlns="urn:hl7-org:v3" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><id root="2.999.9" \
        extension="D-1"/><recordTarget><patientRole><id root="2.999.1" extension="A-1"/>\
        <patient><birthTime value="20240310"/></patient></patientRole></recordTarget>\
        <component><structuredBody>\(results)<component>\(section)</component></structuredBody>\
        </component></ClinicalDocument>
        """

    @Test func `a plan of a document is imported with its schedule and dose`() throws {
        let ending = try Program.run(
            ["plan", "import", "--as-of", "2024-12-02"], text: Self.document)
        #expect(ending.code == 0)
        #expect(ending.text.contains("1000 µg (1 mg)"))
        #expect(ending.text.contains("every 2 days, 2024-11-13 to 2024-11-27"))
    }

    @Test func `what is planned is never taken as given`() throws {
        let ending = try Program.run(
            ["filter", "--emit", "findings", "--as-of", "2024-12-02"], text: Self.document)
        #expect(ending.text.contains("b12-severe-deficiency"))
        #expect(!ending.text.contains("b12-sample-after-first-dose"))
    }

    @Test func `a plan section alone is refused, as nobody can say whose it is`() throws {
        let ending = try Program.run(
            ["plan", "import", "--format", "json", "--as-of", "2024-12-02"], text: Self.section)
        #expect(ending.text.contains(#""plan-without-patient""#))
    }
}
