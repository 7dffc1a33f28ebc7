import Foundation
import Testing

/// Any format to FHIR, and HL7 v2 between its encodings.
struct FormatConversionTests {
    @Test
    func `a message comes back from XML as it went`() throws {
        let text = FeedSample.pipes()
        let xml = try Program.run(["convert", "--to", "hl7v2-xml"], text: text)
        #expect(xml.code == 0)
        #expect(xml.text.contains("<ORU_R01 xmlns=\"urn:hl7-org:v2xml\">"))
        let back = try Program.run(["convert", "--to", "hl7v2-er7"], input: .bytes(xml.output))
        #expect(back.text == text)
    }

    @Test
    func `a batch of messages stays a stream of messages`() throws {
        let text = FeedSample.pipes("M1") + FeedSample.pipes("M2")
        #expect(
            try Program.run(["convert", "--to", "hl7v2-er7"], text: text).text == text)
        let single = try Program.run(["convert", "--to", "hl7v2-xml"], text: text)
        #expect(single.code == 2)
        #expect(single.errors.contains("hl7v2-er7"))
        #expect(try Program.run(["convert", "--to", "ndjson"], text: text).lines.count == 2)
    }

    @Test
    func `FHIR becomes no message`() throws {
        let ending = try Program.run(["convert", "--to", "hl7v2-er7"], text: Sample.quiet)
        #expect(ending.code == 5)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("HL7 v2"))
    }

    @Test
    func `FHIR comes back from XML as it went`() throws {
        let xml = try FeedSample.fhirXML()
        let back = try Program.run(["convert"], input: .bytes(xml))
        #expect(back.code == 0)
        #expect(try back.json() == JSON(Array(Sample.severe.utf8)))
    }

    @Test
    func `FHIR XML is annotated in its own bytes, and once more without a change`() throws {
        let xml = try FeedSample.fhirXML()
        let once = try Program.run(["filter"] + Sample.asOf, input: .bytes(xml))
        #expect(once.code == 0)
        let head = String(decoding: xml, as: UTF8.self).components(separatedBy: "</Bundle>")[0]
        #expect(once.text.hasPrefix(head.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(once.text.contains("<DetectedIssue"))
        let twice = try Program.run(["filter"] + Sample.asOf, input: .bytes(once.output))
        #expect(twice.output == once.output)
    }

    @Test
    func `an outcome in the place of what cannot be read is XML, too`() throws {
        let ending = try Program.run(["convert", "--to", "fhir-xml"], text: "{")
        #expect(ending.code == 5)
        #expect(ending.text.contains("<OperationOutcome xmlns=\"http://hl7.org/fhir\">"))
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ORU_R01>&e;</ORU_R01>",
        "<ORU_R01><MSH>", "<unknown/>", "<Bundle xmlns=\"http://hl7.org/fhir\"><entry>",
        "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">",
    ])
    func `XML that cannot be used is refused with a reason`(text: String) throws {
        let ending = try Program.run(["filter"], text: text)
        #expect(ending.code == 5)
        #expect(try ending.json().issueIDs.isEmpty == false)
        #expect(!ending.text.contains("root:"))
    }

    @Test(arguments: ["hl7v2-er7", "hl7v2-xml", "cda", "lab-xml", "fhir-xml"])
    func `a forced format that the input has not is told`(format: String) throws {
        let ending = try Program.run(["filter", "--input-format", format], text: Sample.quiet)
        #expect(ending.code == 5)
        #expect(try ending.json()["resourceType"].string == "OperationOutcome")
    }
}
