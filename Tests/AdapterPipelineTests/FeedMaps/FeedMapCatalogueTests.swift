import AdapterPipeline
import FHIRCore
import FHIRReading
import FHIRSyntax
import Foundation
import LabFeeds
import Reports
import Testing

/// The maps of a run, and which of them reads an input.
@Suite struct `The catalogue of feed maps` {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func sample(_ name: String) throws -> [UInt8] {
        let file = root.appending(path: "SampleBundles/feeds/\(name)/input.xml")
        return Array(try Data(contentsOf: file))
    }

    @Test func `the embedded feed maps are those of the directory`() {
        let embedded = FeedMapTexts.embedded()
        let files = FeedMapTexts.read(directory: Self.root.appending(path: "Profiles").path)
        #expect(embedded.map(\.path) == files.map(\.path))
        #expect(embedded.map(\.bytes) == files.map(\.bytes))
        #expect(embedded.map(\.path) == ["feeds/flat-analyser.yaml", "feeds/french-lis.yaml"])
    }

    @Test func `every shipped map can be read`() throws {
        #expect(
            try FeedMapCatalogue.builtIn.maps().map(\.map.name) == ["flat-analyser", "french-lis"])
    }

    @Test(
        arguments: [
            ("V05a-legacy-units", "french-lis"), ("V01-lab-xml", "french-lis"),
            ("flat-analyser-export", "flat-analyser"),
        ])
    func `each sample is taken by its map alone`(sample: String, name: String) throws {
        let bytes = try Self.sample(sample)
        let sniff = try #require(bytes.withUnsafeBytes { FeedMapSniff(head: $0) })
        let takers = try FeedMapCatalogue.builtIn.maps().filter {
            $0.map.recognition.miss(in: sniff) == nil
        }
        #expect(takers.map(\.map.name) == [name])
    }

    @Test func `a map of the command line comes before those of the profiles`() throws {
        let text = `The file of a feed map`.small.replacing("root: lab", with: "root: compteRendu")
        let file = FeedMapFile(path: "own.yaml", bytes: Array(text.utf8))
        let catalogue = try FeedMapCatalogue(files: [file])
        let bytes = try Self.sample("V01-lab-xml")
        let sniff = try #require(bytes.withUnsafeBytes { FeedMapSniff(head: $0) })
        #expect(try catalogue.map(for: sniff)?.name == "small")
        #expect(try FeedMapCatalogue.builtIn.map(for: sniff)?.name == "french-lis")
    }

    @Test(
        arguments: [
            ("<other/>", "the root element is other"), ("<lab xmlns='urn:x'/>", "namespace"),
            ("<lab/>", "no attribute version"), ("<lab version='2'/>", "version is not 1"),
            ("<lab version='1'/>", "no element head"),
        ])
    func `what a map misses is told`(text: String, words: String) throws {
        var recognition = FeedRecognition(roots: ["lab"])
        recognition.namespace = ""
        recognition.attributes = [.init(name: "version", value: "1")]
        recognition.elements = ["head"]
        let sniff = try #require(Array(text.utf8).withUnsafeBytes { FeedMapSniff(head: $0) })
        #expect(try #require(recognition.miss(in: sniff)).contains(words))
    }

    @Test(arguments: [1, 100, 1 << 20])
    func `the reader of the pipeline chooses the map by itself`(size: Int) throws {
        let reader = LabXMLFeedReader(maps: .builtIn, limits: .default, records: false)
        let documents = Self.documents(try Self.sample("flat-analyser-export"), reader, size)
        let counts = documents.map { document -> Int? in
            if case .report(let report) = document.content { report.results.count } else { nil }
        }
        #expect(counts == [6, 2])
    }

    @Test(arguments: [
        ("<unknown><a>1</a></unknown>", "feed-map-missing"), ("no XML at all", "xml-malformed"),
        ("<", "feed-map-missing"),
    ])
    func `an input that no map takes is one document that says why`(
        text: String, id: String
    ) throws {
        let reader = LabXMLFeedReader(maps: .builtIn, limits: .default, records: false)
        let documents = Self.documents(Array(text.utf8), reader, 4)
        #expect(documents.count == 1)
        let document = try #require(documents.first)
        #expect(document.issues.map(\.id) == [id])
        #expect(document.issues.allSatisfy { $0.severity == .fatal })
        #expect(document.raw == Array(text.utf8))
    }

    private static func documents(
        _ bytes: [UInt8], _ reader: LabXMLFeedReader, _ size: Int
    ) -> [FeedDocument] {
        var documents: [FeedDocument] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let end = min(start + size, bytes.count)
            Array(bytes[start..<end]).withUnsafeBytes {
                reader.push($0, isLast: end == bytes.count)
            }
            while let document = reader.next() { documents.append(document) }
        }
        return documents
    }

    @Test func `a check counts what each field found and what none took`() throws {
        let text = `The file of a feed map`.small
        let map = try FeedMapReader.read(Array(text.utf8), path: "small.yaml")
        let checker = try FeedMapChecker(map: map)
        let input = """
            <lab><request p="1" b="2024-10-01"><row c="X">a</row>
            <row c="Y">b</row><more>SECRET</more></request><request q="SECRET"/></lab>
            """
        Array(input.utf8).withUnsafeBytes { checker.push($0, isLast: true) }
        let check = checker.finish()
        #expect(check.miss == nil)
        #expect(check.tally.records == 2)
        #expect(check.tally.results == 2)
        let code = try #require(check.tally.fields[.init(name: "results[0].code", path: "@c")])
        #expect(code.matches == 2)
        #expect(code.firstLine == 1)
        #expect(check.tally.untaken.keys.sorted() == ["/lab/request/@q", "/lab/request/more"])
        #expect(check.unreadable == 1)
        let report = String(decoding: check.bytes(.text), as: UTF8.self)
        #expect(report.contains("/lab/request/more"))
        #expect(!report.contains("SECRET"))
    }
}
