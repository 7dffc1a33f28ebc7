import FHIRCore
import FHIRSyntax
import Testing

@testable import LabFeeds

/// A small map, and ways to read texts by it.
enum LabXMLFixture {
    static func source(_ texts: [String]) throws -> FeedSource {
        FeedSource(
            try texts.map { text in
                text.hasPrefix("=")
                    ? .constant(String(text.dropFirst())) : .path(try FeedPath(text))
            })
    }

    static func section<Field: FeedMapField>(
        _ sources: [Field: String]
    ) throws -> FeedSection<Field> {
        FeedSection(try sources.mapValues { try source($0.split(separator: "|").map(String.init)) })
    }

    /// The map of a `lab` with a `header` and a `request` for each record, which holds `row`s.
    static func map() throws -> FeedMap {
        var map = FeedMap(
            name: "test-map", recognition: FeedRecognition(roots: ["lab"]),
            record: try FeedPath("request"))
        map.conventions.decimal = .comma
        map.conventions.dates = [
            try DatePattern("dd/MM/yyyy HH:mm"), try DatePattern("dd/MM/yyyy"),
        ]
        map.conventions.zone = FeedZone("Europe/Paris")
        map.words.sex = ["g": .male]
        map.words.status = ["ok": .final, "prov": .preliminary]
        map.words.about = ["m": .mother]
        map.words.flags = ["b": "L"]
        map.words.answers = ["oui": "Y"]
        map.sender = try section([.facility: "/lab/@name", .time: "../header/made"])
        map.patient = try section([
            .id: "patient/@id", .authority: "=urn:oid:1.2.3", .family: "patient/name",
            .birth: "patient/born", .sex: "patient/@sex",
        ])
        map.mother = try section([.id: "patient/mother/@id", .family: "patient/mother/name"])
        map.order = try section([
            .number: "@no", .status: "@state", .collected: "taken", .note: "remark",
        ])
        map.results = [
            FeedResultRule(
                path: try FeedPath("row"),
                fields: try section([
                    .code: "@code", .text: "@label", .system: "=https://lab.example/codes",
                    .value: ".", .valueCode: "@answer", .unit: "@unit", .range: "@range",
                    .flag: "@flag", .status: "@state|../@state", .about: "@about",
                    .specimen: "@tube",
                ]))
        ]
        return map
    }

    /// Reads a text in pieces of one size; 0 reads it whole.
    static func documents(
        _ bytes: [UInt8], by map: FeedMap, pieces: Int = 0, records: Bool = true
    ) throws -> [FeedDocument] {
        let reader = try LabXMLReader(map: map, records: records)
        var documents: [FeedDocument] = []
        let size = pieces == 0 ? max(bytes.count, 1) : pieces
        var start = 0
        repeat {
            let end = min(start + size, bytes.count)
            Array(bytes[start..<end]).withUnsafeBytes {
                reader.push($0, isLast: end == bytes.count)
            }
            while let document = reader.next() { documents.append(document) }
            start = end
        } while start < bytes.count
        return documents
    }

    static func documents(_ text: String, by map: FeedMap? = nil) throws -> [FeedDocument] {
        try documents(Array(text.utf8), by: map ?? Self.map())
    }

    /// The report of the only record.
    static func report(_ text: String, by map: FeedMap? = nil) throws -> LabReport {
        let documents = try documents(text, by: map)
        #expect(documents.count == 1)
        guard case .report(let report) = try #require(documents.first).content else {
            throw Missing()
        }
        return report
    }

    struct Missing: Error {}

    /// One request around some rows.
    static func request(
        _ rows: String, patient: String = "<patient id='P1'><born>01/10/2024</born></patient>",
        attributes: String = "no='7' state='ok'"
    ) -> String {
        "<lab name='L'><request \(attributes)>\(patient)<taken>06/05/2025 08:00</taken>"
            + "\(rows)</request></lab>"
    }
}

extension LabReport {
    /// The ids of the issues, with their severities.
    var issueWords: [String] { issues.map { "\($0.severity) \($0.id)" } }

    /// The names of fields that the issue counts are not told, by what holds each.
    func fieldName(of text: FeedText?) -> String? {
        text.flatMap { fields.indices.contains(Int($0.field)) ? fields[Int($0.field)].name : nil }
    }
}
