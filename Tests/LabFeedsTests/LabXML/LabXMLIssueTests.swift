import FHIRCore
import Testing

@testable import LabFeeds

@Suite struct `What a feed's record lacks` {
    private static let row = "<row code='X' unit='g/L'>1,5</row>"

    private static let records: [(String, String, [String])] = [
        ("a whole record", LabXMLFixture.request(row), []),
        (
            "no key", LabXMLFixture.request(row, patient: "<patient><born>2024</born></patient>"),
            [
                "warning feed-time-unread", "error feed-required-missing",
                "warning feed-required-missing", "information feed-fields-untaken",
            ]
        ),
        (
            "no birth date", LabXMLFixture.request(row, patient: "<patient id='P'/>"),
            ["warning feed-required-missing"]
        ),
        ("no row", LabXMLFixture.request(""), ["warning feed-required-missing"]),
        (
            "no code", LabXMLFixture.request("<row unit='g/L'>1</row>"),
            ["error feed-required-missing"]
        ),
        (
            "no value", LabXMLFixture.request("<row code='X' unit='g/L'/>"),
            ["warning feed-required-missing"]
        ),
        ("no value yet", LabXMLFixture.request("<row code='X' state='prov'/>"), []),
        (
            "no unit", LabXMLFixture.request("<row code='X'>1</row>"),
            ["warning feed-required-missing"]
        ),
        ("no unit of a text", LabXMLFixture.request("<row code='X'>clair</row>"), []),
        (
            "an unknown status",
            LabXMLFixture.request("<row code='X' unit='g/L' state='??'>1</row>"),
            ["warning feed-word-unknown"]
        ),
        (
            "an unknown role",
            LabXMLFixture.request("<row code='X' unit='g/L' about='??'>1</row>"),
            ["error feed-word-unknown"]
        ),
        (
            "a mother without a key",
            LabXMLFixture.request("<row code='X' unit='g/L' about='M'>1</row>"),
            ["warning feed-required-missing"]
        ),
        (
            "an unknown element", LabXMLFixture.request(row + "<more><deep>x</deep></more>"),
            ["information feed-fields-untaken"]
        ),
        (
            "a number of two readings",
            LabXMLFixture.request("<row code='X' unit='g/L'>1.234</row>"),
            ["warning ambiguous-number"]
        ),
        (
            "nothing at all", "<lab><request><strange>x</strange></request></lab>",
            ["fatal feed-record-empty"]
        ),
    ]

    @Test(arguments: records.indices)
    func `is told by issues and never dropped`(number: Int) throws {
        let (_, text, words) = Self.records[number]
        #expect(try LabXMLFixture.report(text).issueWords == words)
    }

    @Test func `an issue has the line and no text of the record`() throws {
        let report = try LabXMLFixture.report(
            LabXMLFixture.request("\n\n<row code='SECRET' about='SECRET'>SECRET</row>"))
        #expect(!report.issues.isEmpty)
        #expect(report.issues.contains { $0.position?.line == 3 })
        #expect(report.issues.allSatisfy { !$0.diagnostics.contains("SECRET") })
    }

    @Test func `a result about the mother is marked as hers`() throws {
        let report = try LabXMLFixture.report(
            LabXMLFixture.request(
                "<row code='X' unit='g/L' about='M'>1</row>" + Self.row,
                patient: "<patient id='P'><born>01/10/2024</born><mother id='M'/></patient>"))
        #expect(report.results.map(\.isAboutMother) == [true, false])
        #expect(report.issueWords == [])
    }

    @Test func `an input without a record is one document that cannot be read`() throws {
        let documents = try LabXMLFixture.documents("<lab><other/></lab>")
        #expect(documents.count == 1)
        #expect(documents[0].issues.map(\.id) == ["feed-record-missing"])
        guard case .unreadable = documents[0].content else { throw LabXMLFixture.Missing() }
    }

    @Test(arguments: ["<lab><request no='2'><row", "<lab>&nope;</lab>", "<a></b>", "<lab>", ""])
    func `broken XML ends with a document that says so`(end: String) throws {
        let whole = LabXMLFixture.request(Self.row).replacing("</lab>", with: "")
        let text = end.hasPrefix("<lab>") ? whole + end.dropFirst(5) : whole + end
        let documents = try LabXMLFixture.documents(text)
        #expect(documents.count == 2)
        guard case .report = documents[0].content, case .unreadable = documents[1].content else {
            throw LabXMLFixture.Missing()
        }
        #expect(documents[1].issues.contains { $0.severity == .fatal })
    }

    @Test func `a document type is refused`() throws {
        let documents = try LabXMLFixture.documents(
            "<!DOCTYPE lab [<!ENTITY a 'x'>]>" + LabXMLFixture.request(Self.row))
        #expect(documents.count == 1)
        guard case .unreadable = documents[0].content else { throw LabXMLFixture.Missing() }
    }

    @Test func `cut off at any byte, a small input never ends well and never crashes`() throws {
        let map = try LabXMLFixture.map()
        let bytes = Array(LabXMLFixture.request(Self.row).utf8)
        for count in 0..<bytes.count {
            let documents = try LabXMLFixture.documents(Array(bytes[..<count]), by: map)
            let last = try #require(documents.last)
            guard case .unreadable = last.content else { throw LabXMLFixture.Missing() }
        }
    }
}
