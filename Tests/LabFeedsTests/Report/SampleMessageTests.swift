import Foundation
import LabFeeds
import Testing

/// The sample messages of the project.
@Suite struct SampleMessageTests {
    private static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../SampleBundles/feeds").standardized
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    private static func pipes(_ folder: String) throws -> HL7Message {
        try #require(ER7Reader().read(bytes(folder + "/input.hl7")).message)
    }

    @Test func `both encodings of the boy's message are one message`() throws {
        let pipes = try Self.pipes("V01-hl7v2-er7")
        let xml = try #require(
            try HL7v2XMLReader().read(try Self.bytes("V01-hl7v2-xml/input.xml")).message)
        #expect(pipes.says(theSameAs: xml))
        let reports = [
            LabReport(pipes, format: .hl7v2ER7), LabReport(xml, format: .hl7v2XML),
        ]
        #expect(
            reports[0].results.map { reports[0].words($0.value) }
                == reports[1].results.map { reports[1].words($0.value) })
        #expect(reports.map(\.results.count) == [33, 33])
        #expect(reports.map { $0.ids() } == [[], []])
    }

    @Test func `no two results of the boy's orders are told apart by nothing`() throws {
        let report = LabReport(try Self.pipes("V01-hl7v2-er7"), format: .hl7v2ER7)
        for order in report.orders {
            let names = order.results.map { number in
                let result = report.results[Int(number)]
                return report.words(result.code) + [report.string(result.subID) ?? ""]
            }
            #expect(Set(names).count == names.count)
        }
    }

    @Test func `the newborn screen is two patients, dated by the sample of the third day`() throws {
        let reports = LabReport.reports(
            of: try Self.pipes("V06-newborn-screening-er7"), format: .hl7v2ER7)
        #expect(reports.map(\.results.count) == [9, 1])
        #expect(reports.map { $0.relatedPersons.map(\.isMother) } == [[true], []])
        let screen = reports[0]
        #expect(screen.orders.map(\.specimens) == [0..<1, 0..<1, 0..<1])
        let dated = screen.results.filter { $0.performer != nil }.compactMap {
            screen.string($0.time?.start?.text)
        }
        #expect(Set(dated) == ["20250304080000+0100"])
        #expect(screen.results.allSatisfy { $0.status == .final })
    }
}
