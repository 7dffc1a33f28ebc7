import FHIRSyntax
import LabFeeds

/// Small documents of invented people.
enum CDAFixture {
    static let patient = """
        <recordTarget><patientRole>
          <id root="2.999.1.1" extension="A-1"/>
          <patient>
            <name use="L"><given>Élio</given><given>Max</given><family>Fictif</family></name>
            <administrativeGenderCode code="M" codeSystem="2.16.840.1.113883.5.1"/>
            <birthTime value="20240310"/>
          </patient>
        </patientRole></recordTarget>
        """

    static func document(header: String = patient, _ body: String) -> String {
        """
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <id root="2.999.9" extension="D-1"/>
        \(header)
        <component><structuredBody>\(body)</structuredBody></component>
        </ClinicalDocument>
        """
    }

    /// A results section.
    static func results(text: String = "", _ entries: String) -> String {
        """
        <component><section>
        <templateId root="2.16.840.1.113883.10.20.22.2.3.1"/>
        <code code="30954-2" codeSystem="2.16.840.1.113883.6.1"/>
        <title>Résultats</title>\(text)
        \(entries)
        </section></component>
        """
    }

    static func organizer(status: String = "completed", _ parts: String) -> String {
        """
        <entry><organizer classCode="BATTERY" moodCode="EVN">
        <id root="2.999.2" extension="O-1"/>
        <code code="58410-2" codeSystem="2.16.840.1.113883.6.1" displayName="NFS"/>
        <statusCode code="\(status)"/>
        <effectiveTime value="20241112100000+0100"/>
        \(parts)
        </organizer></entry>
        """
    }

    static func observation(
        status: String = #"<statusCode code="completed"/>"#, attributes: String = "",
        _ parts: String
    ) -> String {
        """
        <component><observation classCode="OBS" moodCode="EVN"\(attributes)>
        <code code="718-7" codeSystem="2.16.840.1.113883.6.1" displayName="Hb"/>
        \(status)
        \(parts)
        </observation></component>
        """
    }

    /// The report of a document with one observation of these parts.
    static func report(ofObservation parts: String, attributes: String = "") -> LabReport {
        let observation = observation(attributes: attributes, parts)
        return report(document(results(organizer(observation))))
    }

    static func report(
        _ text: String, limits: XMLLimits = .default, recordingFields: Bool = false
    ) -> LabReport {
        report(of: Array(text.utf8), limits: limits, recordingFields: recordingFields)
    }

    static func report(
        of bytes: [UInt8], limits: XMLLimits = .default, recordingFields: Bool = false
    ) -> LabReport {
        bytes.withUnsafeBytes {
            CDAReader.report(of: $0, limits: limits, recordingFields: recordingFields)
        }
    }
}
