import LabFeeds
import Testing

@Suite struct CDAResultTests {
    static let ranges: [(xml: String, range: String)] = [
        (
            #"<text>10–12</text><value xsi:type="IVL_PQ"><low value="10" unit="g/dL"/>"#
                + #"<high value="12" unit="g/dL"/></value>"#, "[10;12] 10–12"
        ),
        (
            #"<value xsi:type="IVL_PQ"><high value="15" unit="g/dL" inclusive="false"/></value>"#,
            "[;15["
        ),
        (
            #"<value xsi:type="IVL_PQ"><low value="100" unit="g/L"/><high nullFlavor="PINF"/>"#
                + "</value>", "[100;] g/L"
        ),
        (
            #"<value xsi:type="IVL_PQ"><low value="3" unit="g/dL"/></value>"#
                + #"<interpretationCode code="N" codeSystem="2.16.840.1.113883.5.83"/>"#,
            "[3;] 2.16.840.1.113883.5.83|N|"
        ),
        (#"<value xsi:type="ST">négatif</value>"#, "négatif"),
        (#"<value xsi:type="PQ" value="5" unit="g"/>"#, "5 g"),
        (
            #"<value xsi:type="IVL_PQ"><low value="1" unit="g/dL"/></value>"#
                + "<precondition/>", "from 1 g/dL"
        ),
    ]

    @Test(arguments: ranges)
    func `a reference range is read as it was meant`(_ range: (xml: String, range: String)) {
        let report = CDAFixture.report(
            ofObservation: """
                <value xsi:type="PQ" value="8.8" unit="g/dL"/>
                <referenceRange><observationRange>\(range.xml)</observationRange></referenceRange>
                """)
        #expect(report.ranges.map { report.says($0) } == [range.range])
    }

    @Test func `several ranges and interpretations stay several`() {
        let range = """
            <referenceRange><observationRange><text>a</text></observationRange></referenceRange>
            """
        let report = CDAFixture.report(
            ofObservation: """
                <value xsi:type="PQ" value="8.8" unit="g/dL"/>
                <interpretationCode code="L" codeSystem="2.16.840.1.113883.5.83"/>
                <interpretationCode code="LL" codeSystem="2.16.840.1.113883.5.83"/>
                \(range)\(range)
                """)
        #expect(report.results.map(\.ranges) == [0..<2])
        #expect(report.results.map(\.interpretations.count) == [2])
    }

    static let statuses: [(code: String, value: Bool, status: FeedStatus)] = [
        ("completed", true, .final), ("completed", false, .final),
        ("active", true, .preliminary), ("active", false, .registered),
        ("new", false, .registered), ("held", false, .registered),
        ("suspended", false, .registered), ("aborted", false, .cancelled),
        ("cancelled", true, .cancelled), ("nullified", true, .enteredInError),
        ("obsolete", true, .unknown), ("later", true, .unknown),
    ]

    @Test(arguments: statuses)
    func `the state of the act is the status of the result`(
        _ status: (code: String, value: Bool, status: FeedStatus)
    ) {
        let value = status.value ? #"<value xsi:type="PQ" value="1" unit="g/dL"/>"# : ""
        let observation = CDAFixture.observation(
            status: #"<statusCode code="\#(status.code)"/>"#, value)
        let report = CDAFixture.report(
            CDAFixture.document(CDAFixture.results(CDAFixture.organizer(observation))))
        #expect(report.results.map(\.status) == [status.status])
        #expect(report.results.map { report.string($0.statusText) } == [status.code])
    }

    @Test func `a component without a state has that of its organizer`() {
        let observation = CDAFixture.observation(
            status: "", #"<value xsi:type="INT" value="1"/>"#)
        let report = CDAFixture.report(
            CDAFixture.document(CDAFixture.results(CDAFixture.organizer(observation))))
        #expect(report.results.map(\.status) == [.final])
    }

    static let wholes: [(parts: [String], status: FeedStatus)] = [
        ([], .registered),
        ([#"<statusCode code="active"/>"#], .registered),
        (
            [
                #"<statusCode code="active"/><value xsi:type="INT" value="1"/>"#,
                #"<statusCode code="active"/>"#,
            ], .preliminary
        ),
        (
            [
                #"<statusCode code="completed"/><value xsi:type="INT" value="1"/>"#,
                #"<statusCode code="active"/>"#,
            ], .partial
        ),
    ]

    @Test(arguments: wholes)
    func `an organizer that goes on is as far as its results`(
        _ whole: (parts: [String], status: FeedStatus)
    ) {
        let parts = whole.parts.map { CDAFixture.observation(status: $0, "") }
        let report = CDAFixture.report(
            CDAFixture.document(
                CDAFixture.results(CDAFixture.organizer(status: "active", parts.joined()))))
        #expect(report.orders.map(\.status) == [whole.status])
    }

    @Test func `times keep their precision and their zone`() {
        let times: [(xml: String, said: String)] = [
            (#"<effectiveTime value="202411121000+0100"/>"#, "202411121000+0100"),
            (#"<effectiveTime value="2024"/>"#, "2024"),
            (
                #"<effectiveTime><low value="20241112"/><high value="20241113"/></effectiveTime>"#,
                "20241112/20241113"
            ),
            (
                #"<effectiveTime><low value="20241112"/><high value="20241112"/></effectiveTime>"#,
                "20241112"
            ),
            (#"<effectiveTime nullFlavor="UNK"/>"#, ""),
        ]
        for time in times {
            let report = CDAFixture.report(ofObservation: time.xml)
            #expect(report.results.map { report.says($0.time) } == [time.said])
        }
    }

    @Test func `method, site, identifier, performer and comment are kept`() throws {
        let report = CDAFixture.report(
            ofObservation: """
                <id root="2.999.4" extension="R-1"/>
                <value xsi:type="INT" value="1"/>
                <methodCode code="m" codeSystem="2.999"/>
                <targetSiteCode code="s" codeSystem="2.999"/>
                <performer><assignedEntity><id root="2.999.5" extension="P"/>
                <assignedPerson><name><family>Fictif</family></name></assignedPerson>
                <representedOrganization><name>Labo</name></representedOrganization>
                </assignedEntity></performer>
                <entryRelationship typeCode="SUBJ" inversionInd="true"><act classCode="ACT" \
                moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.64"/>
                <code code="48767-8" codeSystem="2.16.840.1.113883.6.1"/>
                <text>Hémolysé</text></act></entryRelationship>
                """)
        let result = try #require(report.results.first)
        #expect(report.says(result.identifier) == "2.999.4^R-1")
        #expect(report.says(result.method) == "2.999|m|")
        #expect(report.says(result.bodySite) == "2.999|s|")
        #expect(result.observers.flatMap(\.names).map { report.says($0) } == ["Fictif"])
        #expect(report.notes(result.notes) == ["Hémolysé"])
        #expect(report.organizations.compactMap { report.string($0.name) } == ["Labo"])
    }

    @Test func `two results never share an identifier`() {
        let part = #"<id root="2.999.4" extension="R-1"/><value xsi:type="INT" value="1"/>"#
        let two = CDAFixture.observation(part) + CDAFixture.observation(part)
        let report = CDAFixture.report(
            CDAFixture.document(CDAFixture.results(CDAFixture.organizer(two))))
        #expect(report.results.map { $0.identifier != nil } == [true, false])
        #expect(report.issueIDs.contains("cda-not-read"))
    }

    @Test func `what is planned is no result`() {
        let planned = """
            <component><observation classCode="OBS" moodCode="INT">
            <code code="718-7" codeSystem="2.16.840.1.113883.6.1"/></observation></component>
            """
        let report = CDAFixture.report(
            CDAFixture.document(CDAFixture.results(CDAFixture.organizer(planned))))
        #expect(report.results.isEmpty)
        #expect(report.issueIDs.contains("cda-not-read"))
    }
}
