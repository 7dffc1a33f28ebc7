import CXMLReader
import Foundation
import LabFeeds

/// Legacy feeds: HL7 v2 in pipes and in XML, from bytes to findings, one core.
///
/// XML is measured beside libxml2's own SAX2 events with empty handlers over the same bytes, in turn.
struct FeedBenchmark {
    let program: String
    let scratch: Scratch

    private var pipes: String { scratch.path("feed.hl7") }
    private var markup: String { scratch.path("feed.xml") }
    private let messages = 5_000

    /// Memory on a quarter of a gigabyte: it does not grow with the input.
    ///
    /// Before anything large is read here.
    func runMemory(into table: inout Table) throws {
        let size = try write()
        let times = 250_000_000 / size + 1
        let large = scratch.path("large.hl7")
        let command = "for i in $(seq \(times)); do cat '\(pipes)'; done > '\(large)'"
        _ = try ChildProcess.run("/bin/sh", ["-c", command])
        let usage = try filter(large)
        let name = "ER7 → findings, memory on \(size * times / 1_000_000) MB"
        table.add(name, usage.megabytes, atMost: 48 + 4, unit: "MB")
        try FileManager.default.removeItem(atPath: large)
    }

    /// The speeds.
    func run(into table: inout Table) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: pipes)))
        try measureParsing(bytes, into: &table)
        try measureJudging(bytes.count, into: &table)
        try measureMarkup(into: &table)
    }

    private func measureParsing(_ bytes: [UInt8], into table: inout Table) throws {
        let cut = Self.messages(in: bytes)
        let speeds = (0..<8).map { _ in
            let seconds = Self.seconds {
                for message in cut { _ = ER7Reader().read(message) }
            }
            return Double(bytes.count) / seconds / 1e6
        }
        table.add("ER7 → HL7Message", median(Array(speeds.dropFirst())), atLeast: 200, unit: "MB/s")
    }

    private func measureJudging(_ size: Int, into table: inout Table) throws {
        let speeds = try (0..<6).map { _ in
            Double(size) / (try filter(pipes).seconds) / 1e6
        }
        table.add("ER7 → findings", median(Array(speeds.dropFirst())), atLeast: 80, unit: "MB/s")
    }

    private func measureMarkup(into table: inout Table) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: markup)))
        var ratios: [Double] = []
        var peers: [Double] = []
        for round in 0..<6 {
            let before = Self.seconds { Self.parse(bytes) }
            let ours = try filter(markup).seconds
            let after = Self.seconds { Self.parse(bytes) }
            guard round > 0 else { continue }
            ratios.append((before + after) / 2 / ours)
            peers.append(Double(bytes.count) / ((before + after) / 2) / 1e6)
        }
        table.add("v2 XML → findings, to libxml2 SAX2", median(ratios), atLeast: 0.4)
        table.add("  libxml2 SAX2 itself", median(peers), unit: "MB/s")
    }

    private func filter(_ file: String) throws -> ChildUsage {
        // A wrapper of no known name is told by the option; a run that fails measures nothing.
        let format = file == markup ? "hl7v2-xml" : "hl7v2-er7"
        let usage = try ChildProcess.run(
            program,
            [
                "filter", "--as-of", "2025-06-05", "--jobs", "1", "--emit", "findings",
                "--input-format", format, file,
            ])
        guard usage.exitCode == 0 else { throw POSIXError(.EINVAL) }
        return usage
    }

    private static func parse(_ bytes: [UInt8]) {
        _ = cobalamin_xml_measure(cobalamin_xml_library(), bytes, bytes.count)
    }

    private static func seconds(_ body: () -> Void) -> Double {
        ContinuousClock().measure(body) / .seconds(1)
    }

    /// Writes the messages in both encodings, piece by piece; the size of those in pipes.
    private func write() throws -> Int {
        let files = try [pipes, markup].map { path in
            try Data().write(to: URL(fileURLWithPath: path))
            return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        }
        var size = 0
        try files[1].write(contentsOf: Data("<HL7Messages>".utf8))
        for first in stride(from: 0, to: messages, by: 1000) {
            var (bars, tags): ([UInt8], [UInt8]) = ([], [])
            for number in first..<first + 1000 {
                let message = Array(FeedWorkload.message(number).utf8)
                bars += message
                guard let read = ER7Reader().read(message).message else { continue }
                let xml = HL7v2XMLWriter().write(read)
                // A batch has one XML declaration at most.
                tags += xml.drop { $0 != UInt8(ascii: "\n") }
            }
            try files[0].write(contentsOf: Data(bars))
            try files[1].write(contentsOf: Data(tags))
            size += bars.count
        }
        try files[1].write(contentsOf: Data("</HL7Messages>".utf8))
        for file in files { try file.close() }
        return size
    }

    private static func messages(in bytes: [UInt8]) -> [[UInt8]] {
        let reader = ER7FeedReader()
        bytes.withUnsafeBytes { reader.push($0, isLast: true) }
        var cut: [[UInt8]] = []
        while let document = reader.next() { cut.append(document.raw) }
        return cut
    }
}
