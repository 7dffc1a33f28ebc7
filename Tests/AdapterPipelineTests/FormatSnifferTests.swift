import AdapterPipeline
import Testing

/// The format of an input, told by its first bytes.
struct FormatSnifferTests {
    private func format(_ bytes: [UInt8]) -> DocumentFormat {
        FormatSniffer(ReadingRules()).format(of: bytes)
    }

    @Test(arguments: [
        ("{\"resourceType\":\"Basic\"}", DocumentFormat.fhirJSON), ("", .fhirJSON),
        (" \n[1]", .fhirJSON), ("MSH|^~\\&|A", .hl7v2ER7), ("\nMSH#^~\\&#A", .hl7v2ER7),
        ("FHS|^~\\&|A", .hl7v2ER7), ("BHS|^~\\&|A", .hl7v2ER7), ("\u{B}MSH|^~\\&|", .hl7v2ER7),
        ("MSHA|", .fhirJSON), ("<Bundle xmlns=\"http://hl7.org/fhir\"/>", .fhirXML),
        ("<f:Patient xmlns:f='http://hl7.org/fhir'>", .fhirXML),
        ("<?xml version=\"1.0\"?>\n<!-- <a> -->\n<ORU_R01 xmlns='urn:hl7-org:v2xml'>", .hl7v2XML),
        ("<ORU_R01>", .hl7v2XML), ("<OUL_R22 a=\">\">", .hl7v2XML),
        ("<ClinicalDocument xmlns=\"urn:hl7-org:v3\">", .cda),
        ("<section><templateId root=\"1\"/></section>", .cda), ("<section/>", .fhirJSON),
        ("<html><body>", .fhirJSON), ("<", .fhirJSON), ("<!--", .fhirJSON),
    ])
    func `a format is told by its beginning`(text: String, expected: DocumentFormat) {
        #expect(format(Array(text.utf8)) == expected)
    }

    @Test(arguments: [true, false])
    func `UTF-16 hides nothing`(isBig: Bool) {
        let text = "<?xml version=\"1.0\"?><ORU_R01 xmlns=\"urn:hl7-org:v2xml\">"
        let units = text.utf8.flatMap { (byte: UInt8) -> [UInt8] in
            isBig ? [0, byte] : [byte, 0]
        }
        #expect(format(units) == .hl7v2XML)
        #expect(format((isBig ? [0xFE, 0xFF] : [0xFF, 0xFE] as [UInt8]) + units) == .hl7v2XML)
    }
}
