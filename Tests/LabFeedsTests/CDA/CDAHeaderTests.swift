import LabFeeds
import Testing

@Suite struct CDAHeaderTests {
    private static let header = """
        <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
        <code code="11502-2" codeSystem="2.16.840.1.113883.6.1"/><title>Compte rendu</title>
        <effectiveTime value="20241112180000+0100"/>
        <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
        <languageCode code="fr-FR"/><setId root="2.999.8" extension="S"/>
        <versionNumber value="2"/>
        """ + CDAFixture.patient + """
            <author><time value="20241112170000+0100"/><assignedAuthor>
            <id root="2.999.5" extension="B"/><assignedPerson><name><family>Biologiste</family>
            </name></assignedPerson><representedOrganization><name>Labo</name>
            </representedOrganization></assignedAuthor></author>
            <author><time value="2024"/><assignedAuthor><id root="2.999.6"/>
            <assignedAuthoringDevice><softwareName>SIL</softwareName></assignedAuthoringDevice>
            </assignedAuthor></author>
            <custodian><assignedCustodian><representedCustodianOrganization>
            <id root="2.999.7"/><name>Hôpital</name></representedCustodianOrganization>
            </assignedCustodian></custodian>
            <legalAuthenticator><time value="2024"/><signatureCode code="S"/><assignedEntity>
            <id root="2.999.5" extension="C"/><assignedPerson><name><family>Chef</family></name>
            </assignedPerson></assignedEntity></legalAuthenticator>
            <participant typeCode="REF"><time value="20241112"/><associatedEntity \
            classCode="ASSIGNED"><id root="2.999.5" extension="R"/><associatedPerson><name>
            <family>Pédiatre</family></name></associatedPerson></associatedEntity></participant>
            <inFulfillmentOf><order><id root="2.999.10" extension="G-1"/>
            <priorityCode code="UR"/></order></inFulfillmentOf>
            <documentationOf><serviceEvent><performer typeCode="PRF"><assignedEntity>
            <id root="2.999.5"/><representedOrganization><name>Plateau</name>
            </representedOrganization></assignedEntity></performer></serviceEvent>
            </documentationOf>
            <relatedDocument typeCode="RPLC"><parentDocument><id root="2.999.9" extension="D-0"/>
            </parentDocument></relatedDocument>
            <componentOf><encompassingEncounter><id root="2.999.11" extension="V"/>
            <code code="IMP"/><effectiveTime><low value="20241112"/></effectiveTime>
            <location><healthCareFacility><id root="2.999" extension="F"/></healthCareFacility>
            </location></encompassingEncounter></componentOf>
            """

    private let report = CDAFixture.report(
        CDAFixture.document(
            header: header,
            CDAFixture.results(CDAFixture.organizer(CDAFixture.observation("")))))

    @Test func `a document keeps its identifier, kind, version and times`() {
        let header = report.header
        #expect(report.string(header.controlID) == "2.999.9^D-1")
        #expect(report.string(header.kind) == "ClinicalDocument")
        #expect(report.string(header.version) == "POCD_HD000040")
        #expect(report.string(header.title) == "Compte rendu")
        #expect(report.says(header.documentCode) == "2.16.840.1.113883.6.1|11502-2|")
        #expect(report.string(header.time?.text) == "20241112180000+0100")
        #expect(report.says(header.confidentiality) == "2.16.840.1.113883.5.25|N|")
        #expect(report.string(header.language) == "fr-FR")
        #expect(report.says(header.setID) == "2.999.8^S")
        #expect(report.string(header.versionNumber) == "2")
    }

    @Test func `author, device, custodian and signer are told apart`() {
        let header = report.header
        #expect(header.author?.names.map { report.says($0) } == ["Biologiste"])
        #expect(report.string(header.sendingApplication) == "SIL")
        #expect(header.authenticator?.names.map { report.says($0) } == ["Chef"])
        let custodian = header.custodian.map { report.organizations[Int($0)] }
        #expect(report.string(custodian?.name) == "Hôpital")
        let author = header.authorOrganization.map { report.organizations[Int($0)] }
        #expect(report.string(author?.name) == "Labo")
        #expect(report.string(header.sendingFacilityID) == "2.999.7")
    }

    @Test func `a replacement names what it replaces`() {
        #expect(report.header.replaces.map { report.says($0) } == ["2.999.9^D-0"])
        #expect(report.issueIDs.contains("cda-replacement"))
    }

    @Test func `orders take over what the header says of them`() throws {
        let order = try #require(report.orders.first)
        #expect(report.says(order.groupNumber) == "2.999.10^G-1")
        #expect(report.string(order.priority) == "UR")
        #expect(order.requesters.flatMap(\.names).map { report.says($0) } == ["Pédiatre"])
        #expect(report.string(order.ordered?.text) == "20241112")
        #expect(report.string(order.reported?.text) == "20241112170000+0100")
        let performer = order.performer.map { report.organizations[Int($0)] }
        #expect(report.string(performer?.name) == "Plateau")
    }

    @Test func `the visit keeps its identifier, class, time and place`() throws {
        let visit = try #require(report.visit)
        #expect(report.says(visit.identifier) == "2.999.11^V")
        #expect(report.string(visit.patientClass) == "IMP")
        #expect(report.says(visit.period) == "20241112")
        #expect(report.string(visit.location) == "F")
    }

    @Test func `a laboratory report that goes on is partial`() {
        let event = """
            <documentationOf><serviceEvent><lab:statusCode \
            xmlns:lab="urn:oid:1.3.6.1.4.1.19376.1.3.2" code="active"/></serviceEvent>\
            </documentationOf>
            """
        let report = CDAFixture.report(
            CDAFixture.document(
                header: CDAFixture.patient + event,
                CDAFixture.results(CDAFixture.organizer(CDAFixture.observation("")))))
        #expect(report.orders.map(\.status) == [.partial])
        #expect(report.results.map(\.status) == [.final])
    }
}
