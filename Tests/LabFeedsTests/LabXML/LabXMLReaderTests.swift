import FHIRCore
import Testing

@testable import LabFeeds

@Suite struct `Records of a laboratory's own XML` {
    private static let whole = """
        <lab name="Ville">
          <header><made>06/05/2025 14:10</made></header>
          <request no="7" state="ok">
            <patient id="P1" sex="G"><name>Essai</name><born>01/10/2024</born>
              <mother id="M1"><name>Mère</name></mother></patient>
            <taken>06/05/2025 08:00</taken>
            <row code="VGM" label="Volume" unit="fL" range="70-86" flag="B">101,2</row>
            <row code="PAL" answer="OUI">Pâleur</row>
          </request>
        </lab>
        """

    @Test func `each field is found where the map says`() throws {
        let report = try LabXMLFixture.report(Self.whole)
        #expect(report.string(report.header.sendingFacility) == "Ville")
        #expect(report.string(report.header.time?.text) == "202505061410+0200")
        let patient = try #require(report.patient)
        #expect(report.string(patient.identifiers.first?.value) == "P1")
        #expect(report.string(patient.identifiers.first?.authorityID) == "urn:oid:1.2.3")
        #expect(report.string(patient.birthTime?.text) == "20241001")
        #expect(patient.sex == .male)
        let mother = try #require(report.relatedPersons.first)
        #expect(mother.isMother)
        #expect(report.string(mother.person.identifiers.first?.value) == "M1")
        #expect(report.orders.count == 1)
        #expect(report.orders[0].status == .final)
        #expect(report.string(report.orders[0].time?.start?.text) == "202505060800+0200")
        #expect(report.issueWords == [])
    }

    @Test func `a row becomes a result with number, unit, range and flag`() throws {
        let report = try LabXMLFixture.report(Self.whole)
        #expect(report.results.count == 2)
        let result = report.results[0]
        let coding = report.codings[Int(result.code.codings.lowerBound)]
        #expect(report.string(coding.code) == "VGM")
        #expect(report.string(coding.system) == "https://lab.example/codes")
        guard case .numeric(let digits) = result.value else { throw LabXMLFixture.Missing() }
        #expect(report.string(digits) == "101.2")
        #expect(report.fieldName(of: digits) == "/lab/request[1]/row[1]")
        #expect(report.string(result.unit?.text) == "fL")
        let range = report.ranges[Int(result.ranges.lowerBound)]
        #expect(report.string(range.low) == "70")
        #expect(report.string(range.text) == "70-86")
        let flag = report.codes[Int(result.interpretations.lowerBound)]
        #expect(report.string(report.codings[Int(flag.codings.lowerBound)].code) == "L")
    }

    @Test func `a coded answer keeps its words and gets the code they stand for`() throws {
        let report = try LabXMLFixture.report(Self.whole)
        guard case .coded(let range) = report.results[1].value else {
            throw LabXMLFixture.Missing()
        }
        let code = report.codes[Int(range.lowerBound)]
        let coding = report.codings[Int(code.codings.lowerBound)]
        #expect(report.string(coding.code) == "Y")
        #expect(report.string(coding.system) == "HL70136")
        #expect(report.string(code.text) == "Pâleur")
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func `pieces of any size give the same report`(size: Int) throws {
        let map = try LabXMLFixture.map()
        let bytes = Array(Self.whole.utf8)
        let (whole, parts) = (
            try LabXMLFixture.documents(bytes, by: map),
            try LabXMLFixture.documents(bytes, by: map, pieces: size)
        )
        #expect(parts.count == 1)
        #expect(parts[0].raw == whole[0].raw)
        guard case .report(let first) = whole[0].content,
            case .report(let second) = parts[0].content
        else { throw LabXMLFixture.Missing() }
        #expect(first.bytes == second.bytes)
        #expect(first.results == second.results)
        #expect(first.fields == second.fields)
        #expect(first.lines == second.lines)
    }

    @Test func `lines are there although nobody asked for names`() throws {
        let bytes = Array(Self.whole.utf8)
        let documents = try LabXMLFixture.documents(
            bytes, by: try LabXMLFixture.map(), records: false)
        guard case .report(let report) = documents[0].content else {
            throw LabXMLFixture.Missing()
        }
        #expect(report.fields.isEmpty)
        #expect(report.line(of: report.results[1].field) == 8)
    }

    private static let records = [
        "<request no='1'><patient id='a'/><row code='X'>é</row></request>",
        "<request no='2'><patient id='b'/><row code='X'>€œ</row></request>",
        "<request no='3'><patient id='c'/><row code='X'>z</row></request>",
    ]

    private static let encodings: [(String, @Sendable (String) -> [UInt8])] = [
        ("UTF-8", { Array($0.utf8) }), ("UTF-8", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
        ("UTF-16", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
        ("UTF-16", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
        (
            "ISO-8859-15",
            { $0.unicodeScalars.map { ["€": 0xA4, "œ": 0xBD][$0] ?? UInt8($0.value) } }
        ),
        (
            "windows-1252",
            { $0.unicodeScalars.map { ["€": 0x80, "œ": 0x9C][$0] ?? UInt8($0.value) } }
        ),
    ]

    @Test(arguments: encodings.indices, [0, 1, 5])
    func `the bytes of each record are those that were sent`(number: Int, size: Int) throws {
        let (name, encode) = Self.encodings[number]
        let body = Self.records.joined(separator: "\r\n")
        let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<lab>\(body)</lab>"
        let documents = try LabXMLFixture.documents(
            encode(text), by: try LabXMLFixture.map(), pieces: size)
        #expect(documents.map(\.ordinal) == [0, 1, 2])
        for (document, record) in zip(documents, Self.records) {
            let mark = encode("").count
            #expect(document.raw == Array(encode(record).dropFirst(mark)))
        }
        let start = encode(text).firstRange(of: documents[1].raw)?.lowerBound
        #expect(documents[1].start.byteOffset == start)
        #expect(documents[1].start.line == 3)
    }

    @Test func `a record is given as soon as the next begins`() throws {
        let reader = try LabXMLReader(map: try LabXMLFixture.map())
        func push(_ text: String) -> Int {
            Array(text.utf8).withUnsafeBytes { reader.push($0, isLast: false) }
            var count = 0
            while reader.next() != nil { count += 1 }
            return count
        }
        _ = push("<lab>" + Self.records[0])
        for _ in 0..<2_000 { #expect(push(Self.records[1]) == 1) }
    }

    @Test func `rows that are one record keep a field each for what they repeat`() throws {
        var map = try LabXMLFixture.map()
        map.record = try FeedPath("row")
        map.sameRecord = [try FeedPath("@p")]
        map.patient = try LabXMLFixture.section([.id: "@p", .birth: "@b"])
        map.results[0].path = try FeedPath(".")
        let report = try LabXMLFixture.report(
            """
            <lab><row p="1" b="01/10/2024" code="A" tube="SER">1</row>
            <row p="1" b="01/10/2024" code="B" tube="SER">2</row></lab>
            """, by: map)
        let places = report.fields.indices.filter { report.fields[$0].name.hasSuffix("row[2]/@p") }
        let repeated = try #require(places.first)
        let first = try #require(report.fields[repeated].repeated)
        #expect(report.fields[Int(first)].name.hasSuffix("row[1]/@p"))
        #expect(report.fields[repeated].line == 2)
        let tube = try #require(report.fields.first(where: { $0.name.hasSuffix("row[2]/@tube") }))
        #expect(tube.repeated != nil)
        #expect(report.fields.count == 10)
        #expect(report.fields.count == report.lines.count)
    }
}
