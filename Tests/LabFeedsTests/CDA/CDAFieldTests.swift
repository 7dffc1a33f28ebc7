import FHIRCore
import FHIRSyntax
import LabFeeds
import Testing

@Suite struct CDAFieldTests {
    private static let text = CDAFixture.document(
        CDAFixture.results(
            text: "<text>Hb <content ID='a'>8,8</content></text>",
            CDAFixture.organizer(
                CDAFixture.observation(#"<value xsi:type="PQ" value="8.8" unit="g/dL"/>"#))))

    @Test func `every attribute and text is a field with its path and line`() throws {
        let report = CDAFixture.report(Self.text, recordingFields: true)
        #expect(report.fields.count == report.lines.count)
        #expect(report.fields.map { UInt32($0.line) } == report.lines)
        let names = report.fields.map(\.name)
        #expect(names.first == "/ClinicalDocument/id/@root")
        let patient = "/ClinicalDocument/recordTarget/patientRole"
        #expect(names.contains(patient + "/id/@extension"))
        #expect(names.contains(patient + "/patient/name/given[2]"))
        let section = "/ClinicalDocument/component/structuredBody/component/section"
        #expect(names.filter { $0.hasPrefix(section + "/text") } == [section + "/text"])
        let observation = section + "/entry/organizer/component/observation"
        #expect(names.contains(observation + "/value/@xsi:type"))
        guard case .numeric(let number) = try #require(report.results.first).value else {
            Issue.record("the value is a number")
            return
        }
        #expect(names[Int(number.field)] == observation + "/value/@value")
    }

    @Test func `lines are there even where names are not asked for`() throws {
        let report = CDAFixture.report(Self.text)
        #expect(report.fields.isEmpty)
        let birth = try #require(report.patient?.birthTime)
        let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(report.line(of: birth.text.field))
        #expect(lines[line - 1].contains("birthTime"))
    }

    @Test func `no two fields have the same path`() {
        let report = CDAFixture.report(Self.text, recordingFields: true)
        let names = report.fields.map(\.name)
        #expect(Set(names).count == names.count)
    }
}

@Suite struct CDAFeedReaderTests {
    private func documents(
        _ pieces: [String], limits: XMLLimits = .default
    ) -> [FeedDocument] {
        let reader = CDAFeedReader(limits: limits)
        var documents: [FeedDocument] = []
        for (number, piece) in pieces.enumerated() {
            Array(piece.utf8).withUnsafeBytes {
                reader.push($0, isLast: number == pieces.count - 1)
            }
            while let document = reader.next() { documents.append(document) }
        }
        return documents
    }

    @Test func `an input is one document, however it comes in`() {
        let text = CDAFixture.document("")
        let pieces = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0) + "\n"
        }
        let documents = documents(pieces)
        #expect(documents.map(\.raw) == [Array(text.utf8) + [10]])
        #expect(documents.map(\.format) == [.cda])
        #expect(documents.first?.report().isFatal == false)
    }

    @Test func `an empty input is no document`() { #expect(documents([""]).isEmpty) }

    @Test func `an input over the limit is one document that cannot be read`() throws {
        var limits = XMLLimits.default
        limits.bytes = 100
        let documents = documents([CDAFixture.document(""), " "], limits: limits)
        #expect(documents.count == 1)
        #expect(documents.first?.report().isFatal == true)
        #expect(documents.flatMap(\.issues).map(\.id) == ["document-too-large"])
    }
}
