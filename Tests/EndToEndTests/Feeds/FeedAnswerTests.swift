import Foundation
import Testing

/// Acknowledgements, and what is written of the fields of a feed.
struct FeedAnswerTests {
    private let clock = ["--clock", "2025-05-06T18:00:00Z"]

    /// The texts of MSA, one for each answer.
    private func answers(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.hasPrefix("MSA") }
    }

    @Test
    func `emit ack answers each message in its order`() throws {
        let bad = FeedSample.pipes("M2", type: "ADT^A01^ADT_A01")
        let text = FeedSample.pipes("M1") + bad + FeedSample.pipes("M3")
        let ending = try Program.run(["filter", "--emit", "ack"] + clock, text: text)
        #expect(ending.code == 5)
        #expect(answers(ending.text) == ["MSA|AA|M1", "MSA|AR|M2", "MSA|AA|M3"])
        #expect(ending.text.hasPrefix("MSH|^~\\&|ADAPTER|HOSP|LAB|HOSP|20250506180000+0000||ACK"))
    }

    @Test
    func `a message in XML is answered in XML`() throws {
        let ending = try Program.run(
            ["filter", "--emit", "ack"] + clock, text: FeedSample.xml("M9"))
        #expect(ending.code == 0)
        #expect(ending.text.contains("<MSA.1>AA</MSA.1><MSA.2>M9</MSA.2>"))
    }

    @Test
    func `answers stand in a file beside the output`() throws {
        let scratch = try Scratch()
        let file = "\(scratch.path)/answers.hl7"
        let ending = try Program.run(
            ["filter", "--ack", file] + clock,
            text: FeedSample.pipes("M1") + FeedSample.pipes("M2"))
        #expect(ending.code == 0)
        #expect(ending.lines.count == 2)
        #expect(try scratch.names() == ["answers.hl7"])
        let text = String(decoding: try scratch.read("answers.hl7"), as: UTF8.self)
        #expect(answers(text) == ["MSA|AA|M1", "MSA|AA|M2"])
    }

    @Test
    func `what is no message is not acknowledged`() throws {
        let ending = try Program.run(["filter", "--emit", "ack"], text: Sample.quiet)
        #expect(ending.code == 5)
        #expect(try ending.json().issueIDs == ["not-acknowledged"])
    }

    @Test
    func `the loss report tells of each field, and never its value`() throws {
        let scratch = try Scratch()
        let (losses, trace) = ("\(scratch.path)/losses", "\(scratch.path)/trace")
        let ending = try Program.run(
            ["convert", "--loss-report", losses, "--trace", trace],
            text: FeedSample.pipes(extra: "ZZZ|eigenes\r"))
        #expect(ending.code == 0)
        let report = try #require(JSON(try scratch.read("losses")))
        #expect(report["format"].string == "hl7v2-er7")
        let fields = report["fields"].items
        let value = fields.first { $0["field"].string?.hasPrefix("OBX-5") == true }
        #expect(value?["fate"].string == "mapped")
        #expect(value?["line"] == .number(4))
        #expect(value?["paths"].items.isEmpty == false)
        let own = fields.first { $0["field"].string?.hasPrefix("ZZZ") == true }
        #expect(own?["fate"].string != "mapped")
        let elements = try #require(JSON(try scratch.read("trace")))["elements"].items
        #expect(
            elements.contains { element in
                element["from"].items.contains { $0["field"].string == "OBX-5" }
            })
        // No element is without an origin: a field's, its neighbours', or the program's own.
        let manners = Dictionary(grouping: elements) { $0["manner"].string ?? "none" }
        #expect(Set(manners.keys) == ["sent", "derived", "added"])
        #expect(manners["derived", default: []].allSatisfy { !$0["from"].items.isEmpty })
        #expect(
            manners["derived", default: []].contains {
                $0["path"].string == "Bundle.entry[0].resource.id"
            })
        for name in ["losses", "trace"] {
            let text = String(decoding: try scratch.read(name), as: UTF8.self)
            for word in ["Beispiel", "4711", "eigenes"] { #expect(!text.contains(word)) }
        }
    }

    @Test(arguments: ["1", "+1:00", "Europe/Berlin", "+15:00", "+01:60"])
    func `a zone that is no offset is refused`(zone: String) throws {
        let ending = try Program.run(
            ["filter", "--assume-zone", zone], text: FeedSample.pipes())
        #expect(ending.code == 2)
        #expect(ending.errors.contains("--assume-zone"))
    }

    @Test
    func `one file cannot hold two kinds of report`() throws {
        let ending = try Program.run(
            ["convert", "--trace", "x", "--loss-report", "x"], text: FeedSample.pipes())
        #expect(ending.code == 2)
    }
}
