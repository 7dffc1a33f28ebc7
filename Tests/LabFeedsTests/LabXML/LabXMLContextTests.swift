import FHIRCore
import Testing

@testable import LabFeeds

@Suite struct `What stands around records` {
    private static func map() throws -> FeedMap {
        var map = try LabXMLFixture.map()
        map.record = try FeedPath("person/request")
        map.patient = try LabXMLFixture.section([.id: "../@id", .family: "../name"])
        map.sender = try LabXMLFixture.section([.facility: "/lab/site", .id: "../../site/@no"])
        return map
    }

    private static func persons(_ text: String) throws -> [(id: String?, family: String?)] {
        try LabXMLFixture.documents(text, by: map()).compactMap { document in
            guard case .report(let report) = document.content else { return nil }
            let patient = report.patient
            return (
                report.string(patient?.identifiers.first?.value),
                report.string(patient?.names.first?.family)
            )
        }
    }

    @Test func `a person's records never take what was said of the person before`() throws {
        let persons = try Self.persons(
            """
            <lab><person id="a"><name>A</name><request no="1"/><request no="2"/></person>
            <person id="b"><request no="3"/></person></lab>
            """)
        #expect(persons.map(\.id) == ["a", "a", "b"])
        #expect(persons.map(\.family) == ["A", "A", nil])
    }

    @Test func `a header that comes again stands for the records behind it`() throws {
        let documents = try LabXMLFixture.documents(
            """
            <lab><site no="1">S1</site><person id="a"><request no="1"/></person>
            <site no="2">S2</site><person id="b"><request no="2"/></person></lab>
            """, by: Self.map())
        let sites = documents.map { document -> [String?] in
            guard case .report(let report) = document.content else { return [] }
            return [
                report.string(report.header.sendingFacility),
                report.string(report.header.controlID),
            ]
        }
        #expect(sites == [["S1", "1"], ["S2", "2"]])
    }

    @Test func `what no path takes is told with the record that follows, the rest with the last`()
        throws
    {
        let documents = try LabXMLFixture.documents(
            """
            <lab><x>before</x><person id="a"><request no="1"/></person>
            <y z="between"/><person id="b"><request no="2"/></person>
            <w>after</w></lab>
            """, by: Self.map())
        let names = documents.map { document -> [String] in
            guard case .report(let report) = document.content else { return [] }
            return report.fields.map(\.name).filter { $0.contains { "xyzw".contains($0) } }
        }
        #expect(names == [["/lab/x[1]"], ["/lab/y[1]/@z", "/lab/w[1]"]])
    }

    @Test func `rows with equal keys are one record, and each attribute is listed`() throws {
        var map = try LabXMLFixture.map()
        map.record = try FeedPath("r")
        map.sameRecord = [try FeedPath("@p")]
        map.patient = try LabXMLFixture.section([.id: "@p", .birth: "@born", .sex: "@sex"])
        map.order = try LabXMLFixture.section([.collected: "@t"])
        map.results = [
            FeedResultRule(
                path: .here,
                fields: try LabXMLFixture.section([.code: "@c", .value: "@v", .unit: "@u"]))
        ]
        let common = "born='01/10/2024' sex='G' t='06/05/2025'"
        let documents = try LabXMLFixture.documents(
            """
            <lab><r p='1' \(common) c='A' v='1' u='g/L'/><r p='1' \(common) c='B' v='2' u='g/L'/>
            <r p='2' \(common) c='A' v='3' u='g/L'/><r p='1' \(common) c='A' v='4' u='g/L'/></lab>
            """, by: map)
        let reports = documents.compactMap { document -> LabReport? in
            if case .report(let report) = document.content { report } else { nil }
        }
        #expect(reports.map(\.results.count) == [2, 1, 1])
        #expect(reports.allSatisfy { $0.issues.isEmpty })
        #expect(reports[0].fields.count == 2 * (4 + 3))
        #expect(documents[0].raw.count(where: { $0 == UInt8(ascii: "<") }) == 2)
    }

    @Test func `joined rows that contradict each other keep the difference as a field`() throws {
        var map = try LabXMLFixture.map()
        map.record = try FeedPath("r")
        map.sameRecord = [try FeedPath("@p")]
        map.patient = try LabXMLFixture.section([.id: "@p", .sex: "@sex"])
        map.results = [
            FeedResultRule(
                path: .here, fields: try LabXMLFixture.section([.code: "@c", .value: "@v"]))
        ]
        let report = try LabXMLFixture.report(
            "<lab><r p='1' sex='G' c='A' v='x'/><r p='1' sex='F' c='B' v='y'/></lab>", by: map)
        #expect(report.patient?.sex == .male)
        #expect(report.issueWords.contains("information feed-fields-untaken"))
    }
}
