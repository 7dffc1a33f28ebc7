import Foundation
import Testing

/// Messages of laboratories through `filter` and `check`: told by their bytes, one result each.
struct FeedFilterTests {
    private let filter = ["filter"] + FeedSample.asOf

    @Test
    func `a message becomes the FHIR it says with the findings in it`() throws {
        let ending = try Program.run(filter, text: FeedSample.pipes())
        #expect(ending.code == 0)
        #expect(ending.lines.count == 1)
        let types = try ending.json().resourceTypes
        #expect(types.contains("Observation"))
        #expect(types.contains("DetectedIssue"))
    }

    @Test
    func `emit bundle gives the FHIR alone`() throws {
        let ending = try Program.run(["filter", "--emit", "bundle"], text: FeedSample.pipes())
        #expect(ending.code == 0)
        let bundle = try ending.json()
        #expect(bundle["type"].string == "transaction")
        #expect(bundle.resourceTypes.contains("Patient"))
        #expect(!bundle.resourceTypes.contains("DetectedIssue"))
    }

    @Test
    func `a bundle of type message has its header first`() throws {
        let ending = try Program.run(
            ["filter", "--emit", "bundle", "--as", "message"], text: FeedSample.pipes())
        let bundle = try ending.json()
        #expect(bundle["type"].string == "message")
        #expect(bundle.resourceTypes.first == "MessageHeader")
    }

    @Test
    func `FHIR passes emit bundle as it is`() throws {
        let text = Sample.severe + "\n"
        let ending = try Program.run(["filter", "--emit", "bundle"], text: text)
        #expect(ending.text == text)
    }

    @Test(arguments: ["pipes", "framed", "XML", "XML in UTF-16"])
    func `every encoding of a message gives the same finding`(encoding: String) throws {
        let bytes: [UInt8] =
            switch encoding {
            case "pipes": Array(FeedSample.pipes().utf8)
            case "framed": [0x0B] + Array(FeedSample.pipes().utf8) + [0x1C, 0x0D]
            case "XML": Array(FeedSample.xml().utf8)
            default:
                [0xFF, 0xFE]
                    + FeedSample.xml().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            }
        let ending = try Program.run(
            ["check", "--format", "json"] + FeedSample.asOf, input: .bytes(bytes))
        #expect(ending.code == 0)
        let report = try ending.json()
        #expect(report.firedRules == ["R01"])
        #expect(report["subjects"].items.first?["reference"].string == "identifier:4711")
    }

    @Test
    func `a batch gives a line for each message in its order, whatever the jobs`() throws {
        let batch =
            "FHS|^~\\&|LAB\rBHS|^~\\&|LAB\r"
            + (1...40).map { FeedSample.pipes("M\($0)", patient: "P\($0)") }.joined()
            + "BTS|40\rFTS|1\r"
        let one = try Program.run(filter + ["--jobs", "1"], text: batch)
        let two = try Program.run(filter + ["--jobs", "2"], text: batch)
        #expect(one.code == 0)
        #expect(one.lines.count == 40)
        #expect(one.output == two.output)
        let patients = one.lines.map { line -> String? in
            let resources = JSON(Array(line.utf8))?["entry"].items.map { $0["resource"] } ?? []
            let patient = resources.first { $0["resourceType"].string == "Patient" }
            return patient?["identifier"].items.first?["value"].string
        }
        #expect(patients == (1...40).map { "P\($0)" })
    }

    @Test
    func `a message that cannot be used has an outcome in its place, and the rest goes on`() throws
    {
        let scratch = try Scratch()
        let bad = FeedSample.pipes("M2", type: "ADT^A01^ADT_A01")
        let text = FeedSample.pipes("M1") + bad + FeedSample.pipes("M3")
        let ending = try Program.run(filter + ["--dead-letter", scratch.path], text: text)
        #expect(ending.code == 5)
        let documents = ending.lines.map { JSON(Array($0.utf8)) }
        #expect(
            documents.map { $0?["resourceType"].string } == [
                "Bundle", "OperationOutcome", "Bundle",
            ])
        let names = try scratch.names()
        #expect(names.count == 2)
        let letter = try #require(names.first)
        #expect(letter.hasSuffix("-1-5.hl7"))
        #expect(try scratch.read(letter) == Array(bad.utf8))
        let again = try Program.run(filter + [scratch.path])
        #expect(again.code == 5)
        #expect(again.lines.count == 1)
    }

    @Test
    func `XML that breaks off keeps the messages before it`() throws {
        let scratch = try Scratch()
        let text = "<BATCH>\(FeedSample.xml("M1"))\(FeedSample.xml("M2"))<ORU_R01><MSH>"
        let ending = try Program.run(
            filter + ["--input-format", "hl7v2-xml", "--dead-letter", scratch.path], text: text)
        #expect(ending.code == 5)
        let types = ending.lines.map { JSON(Array($0.utf8))?["resourceType"].string }
        #expect(types == ["Bundle", "Bundle", "OperationOutcome"])
        #expect(try scratch.names().contains { $0.hasSuffix(".xml") })
    }

    @Test
    func `standard error never holds what a message says`() throws {
        let text =
            FeedSample.pipes(extra: "OBX|2|NM|X^Geheim^L||Vertraulich|mg||||||F\r")
            + FeedSample.pipes("M2", type: "Geheim^Vertraulich")
        let ending = try Program.run(filter, text: text)
        for word in ["Geheim", "Vertraulich", "Beispiel", "Kind", "4711", "M2"] {
            #expect(!ending.errors.contains(word), "standard error names \(word)")
        }
    }

    @Test
    func `a folder of many formats gives a result for each under its name`() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.json", Sample.severe)
        try scratch.write("in/b.hl7", FeedSample.pipes())
        try scratch.write("in/c.xml", FeedSample.xml())
        try scratch.write("in/d.xml", try FeedSample.fhirXML())
        try scratch.write("in/e.ndjson", Sample.severe + "\n" + Sample.quiet + "\n")
        let out = "\(scratch.path)/out"
        let ending = try Program.run(filter + ["--output-dir", out, "\(scratch.path)/in"])
        #expect(ending.code == 0)
        #expect(
            try scratch.names(in: "out") == [
                "a.json", "b.hl7.json", "c.xml.json", "d.xml", "e.ndjson",
            ])
        for name in ["a.json", "b.hl7.json", "c.xml.json", "d.xml", "e.ndjson"] {
            let text = String(decoding: try scratch.read("out/\(name)"), as: UTF8.self)
            #expect(text.contains("DetectedIssue"), "\(name) has no finding")
        }
        #expect(
            String(decoding: try scratch.read("out/d.xml"), as: UTF8.self)
                .contains("<DetectedIssue>"))
    }

    @Test
    func `groups join the results of one patient from several messages`() throws {
        let text =
            FeedSample.pipes("M1") + FeedSample.pipes("M2")
            + FeedSample.pipes("M3", patient: "9")
        let ending = try Program.run(
            filter + ["--emit", "findings", "--group", "patient"], text: text)
        #expect(ending.code == 0)
        #expect(ending.lines.count == 2)
    }

    @Test
    func `packed feeds are read, and damage makes the last message unreadable`() throws {
        let text = (1...200).map { FeedSample.pipes("M\($0)", patient: "P\($0)") }.joined()
        let plain = try Program.run(["filter", "--emit", "bundle"], text: text)
        let packed = try Tool.run(["gzip", "-c"], input: Array(text.utf8))
        let whole = try Program.run(["filter", "--emit", "bundle"], input: .bytes(packed))
        #expect(whole.code == 0)
        #expect(whole.output == plain.output)
        let cut = try Program.run(
            ["filter", "--emit", "bundle"], input: .bytes(packed.dropLast(packed.count / 3)))
        #expect(cut.code == 5)
        #expect(cut.lines.last?.contains("gzip-truncated") == true)
        #expect(cut.lines.dropLast().elementsEqual(plain.lines.prefix(cut.lines.count - 1)))
    }
}
