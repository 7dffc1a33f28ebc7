import AdapterPipeline
import Testing

@Suite struct CDASniffingTests {
    private static let section = """
        <!-- example --><section><templateId root="2.16.840.1.113883.10.20.22.2.3.1"/></section>
        """

    static let inputs: [(text: String, format: DocumentFormat)] = [
        ("<ClinicalDocument xmlns='urn:hl7-org:v3'/>", .cda),
        ("<v:ClinicalDocument xmlns:v='urn:hl7-org:v3'/>", .cda),
        (
            "<?xml version='1.0'?><?xml-stylesheet href='a'?><ClinicalDocument xmlns='urn:hl7-org:v3'/>",
            .cda
        ),
        (section, .cda),
        ("<section><templateId root='2.999'/></section>", .cda),
        ("<section xmlns='urn:other'>2.16.840.1.113883.6.1</section>", .fhirJSON),
        ("<other>2.16.840.1.113883.6.1</other>", .fhirJSON),
    ]

    @Test(arguments: inputs)
    func `a CDA document is told by its namespace, a part of one by HL7's identifiers`(
        _ input: (text: String, format: DocumentFormat)
    ) {
        #expect(FormatSniffer(ReadingRules()).format(of: Array(input.text.utf8)) == input.format)
    }
}
