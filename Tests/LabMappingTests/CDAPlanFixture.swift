import LabFeeds
import LabMapping

/// Documents of an invented infant for whom something is planned.
enum CDAPlanFixture {
    static let patient = """
        <recordTarget><patientRole><id root="2.999.1" extension="A-1"/><patient>\
        <birthTime value="20240310"/></patient></patientRole></recordTarget>
        """

    static func document(patient: String = patient, text: String = "", _ entries: String) -> String
    {
        """
        <ClinicalDocument xmlns="urn:hl7-org:v3" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <id root="2.999.9" extension="D-1"/><effectiveTime value="20241112180000+0100"/>
        \(patient)
        <component><structuredBody><component><section>
        <templateId root="2.16.840.1.113883.10.20.22.2.10" extension="2014-06-09"/>
        <code code="18776-5" codeSystem="2.16.840.1.113883.6.1"/>
        <title>Plan of treatment</title>\(text)
        \(entries)
        </section></component></structuredBody></component></ClinicalDocument>
        """
    }

    static func report(_ text: String, recordingFields: Bool = false) -> LabReport {
        Array(text.utf8).withUnsafeBytes {
            CDAReader.report(of: $0, recordingFields: recordingFields)
        }
    }

    static func bundle(_ text: String) -> MappedBundle {
        var options = LabMapping.Options()
        options.records = true
        return LabMapping(codes: FixtureCodes(), options: options)
            .bundle(of: report(text, recordingFields: true))
    }

    /// A drug that is intended, with these parts.
    static func drug(mood: String = "INT", _ parts: String) -> String {
        """
        <entry><substanceAdministration classCode="SBADM" moodCode="\(mood)">
        <templateId root="2.16.840.1.113883.10.20.22.4.42" extension="2014-06-09"/>
        <id root="2.999.3" extension="P-1"/><statusCode code="active"/>\(parts)
        <consumable><manufacturedProduct><manufacturedMaterial><code code="1000012" \
        codeSystem="2.999.4" displayName="Hydroxocobalamin"/></manufacturedMaterial>\
        </manufacturedProduct></consumable></substanceAdministration></entry>
        """
    }

    static let injections = """
        <text>Vitamin B12 by injection</text>
        <effectiveTime xsi:type="IVL_TS"><low value="20241113"/><high value="20241127"/>\
        </effectiveTime>
        <effectiveTime xsi:type="PIVL_TS" operator="A"><period value="2" unit="d"/>\
        </effectiveTime>
        <routeCode code="C28161" codeSystem="2.16.840.1.113883.3.26.1.1" \
        displayName="Intramuscular"/><doseQuantity value="1000" unit="ug"/>
        """

    static let everything =
        drug(injections) + """
            <entry><observation classCode="OBS" moodCode="RQO"><id root="2.999.3" \
            extension="P-2"/><code code="2823-3" codeSystem="2.16.840.1.113883.6.1" \
            displayName="Potassium"/><statusCode code="active"/><effectiveTime \
            value="20241114"/></observation></entry>
            <entry><procedure classCode="PROC" moodCode="INT"><code code="1" \
            codeSystem="2.999.4" displayName="Examination"/><statusCode code="held"/>\
            <effectiveTime><low value="20241120"/><high value="20241122"/></effectiveTime>\
            </procedure></entry>
            <entry><act classCode="ACT" moodCode="PRP"><templateId \
            root="2.16.840.1.113883.10.20.22.4.130"/><code code="2" codeSystem="2.999.4" \
            displayName="Dietitian"/><statusCode code="active"/></act></entry>
            <entry><act classCode="ACT" moodCode="INT"><templateId \
            root="2.16.840.1.113883.10.20.22.4.20"/><code code="3" codeSystem="2.999.4" \
            displayName="Education"/><text>Watch the milestones</text><statusCode \
            code="completed"/></act></entry>
            <entry><encounter classCode="ENC" moodCode="INT"><code code="4" \
            codeSystem="2.999.4" displayName="Visit"/><statusCode code="active"/>\
            <effectiveTime value="20250213"/></encounter></entry>
            <entry><observation classCode="OBS" moodCode="GOL"><code code="2132-9" \
            codeSystem="2.16.840.1.113883.6.1" displayName="Vitamin B12"/><text>B12 is normal\
            </text><statusCode code="active"/><effectiveTime value="20250213"/><value \
            xsi:type="PQ" value="300" unit="pg/mL"/></observation></entry>
            <entry><supply classCode="SPLY" moodCode="INT"><code code="5" \
            codeSystem="2.999.4" displayName="Syringes"/><statusCode code="active"/></supply>\
            </entry>
            """
}
