import LabFeeds
import Testing

@Suite struct CDAPersonTests {
    @Test func `a patient keeps identifiers, names, birth, sex and ways to reach`() throws {
        let report = CDAFixture.report(
            CDAFixture.document(
                header: """
                    <recordTarget><patientRole>
                    <id root="2.999.1.1" extension="A-1" assigningAuthorityName="Hôpital"/>
                    <id root="2.999.1.2"/><id nullFlavor="UNK"/>
                    <addr use="HP"><streetAddressLine>1 rue Fictive</streetAddressLine>\
                    <city>Ville</city><postalCode>00000</postalCode><country>FR</country></addr>
                    <telecom use="HP" value="tel:+33-1-00-00"/>
                    <patient><name use="L"><prefix>M.</prefix><given>Élio</given>
                    <family>Fictif</family><family>Essai</family></name>
                    <administrativeGenderCode code="M" codeSystem="2.16.840.1.113883.5.1"/>
                    <birthTime value="202403100412+0100"/>
                    <sdtc:deceasedInd value="false"/>
                    <raceCode code="r" codeSystem="2.999"/>
                    <languageCommunication><languageCode code="fr-FR"/></languageCommunication>
                    </patient></patientRole></recordTarget>
                    """, ""))
        let patient = try #require(report.patient)
        #expect(
            patient.identifiers.map { report.says($0) }
                == ["2.999.1.1^A-1", "urn:ietf:rfc3986^urn:oid:2.999.1.2"])
        #expect(patient.identifiers.map { report.string($0.authorityIDKind) } == ["ISO", "URI"])
        #expect(report.string(patient.identifiers.first?.authority) == "Hôpital")
        #expect(patient.names.map { report.says($0) } == ["M. Élio Fictif Essai"])
        #expect(report.string(patient.birthTime?.text) == "202403100412+0100")
        #expect(patient.sex == .male)
        #expect(patient.isDeceased == false)
        #expect(patient.telecoms.map { report.string($0.value) } == ["+33-1-00-00"])
        #expect(patient.telecoms.map { report.string($0.system) } == ["tel"])
        #expect(patient.addresses.map { report.string($0.city) } == ["Ville"])
        #expect(patient.further.map(\.kind) == [.race])
        #expect(patient.languages.map { report.says($0) } == ["|fr-FR|"])
    }

    @Test func `an authority named by a URI is known by it`() {
        let report = CDAFixture.report(
            CDAFixture.document(
                header: """
                    <recordTarget><patientRole><id root="2.999.1" extension="A" \
                    assigningAuthorityName="https://hospital.example/mrn"/></patientRole>\
                    </recordTarget>
                    """, ""))
        let identifiers = report.patient?.identifiers ?? []
        #expect(identifiers.map { report.says($0) } == ["https://hospital.example/mrn^A"])
        #expect(identifiers.map { report.string($0.authorityIDKind) } == ["URI"])
        #expect(identifiers.map { report.string($0.authority) } == ["2.999.1"])
    }

    static let sexes: [(xml: String, sex: FeedPerson.Sex?)] = [
        (#"<administrativeGenderCode code="F"/>"#, .female),
        (#"<administrativeGenderCode code="UN"/>"#, .other),
        (#"<administrativeGenderCode nullFlavor="UNK"/>"#, .unknown),
        (#"<administrativeGenderCode code="x"/>"#, nil), ("", nil),
    ]

    @Test(arguments: sexes)
    func `a sex is never guessed`(_ sex: (xml: String, sex: FeedPerson.Sex?)) {
        let report = CDAFixture.report(
            CDAFixture.document(
                header: """
                    <recordTarget><patientRole><id root="2.999"/><patient>\(sex.xml)</patient>\
                    </patientRole></recordTarget>
                    """, ""))
        #expect(report.patient?.sex == sex.sex)
    }

    static let guardians: [(code: String, isMother: Bool)] = [
        (#"<code code="MTH" codeSystem="2.16.840.1.113883.5.111"/>"#, true),
        (#"<code code="NMTH" codeSystem="2.16.840.1.113883.5.111"/>"#, true),
        (#"<code code="72705000" codeSystem="2.16.840.1.113883.6.96"/>"#, true),
        (#"<code code="FTH" codeSystem="2.16.840.1.113883.5.111"/>"#, false),
        (#"<code code="MTHINLAW" codeSystem="2.16.840.1.113883.5.111"/>"#, false),
        (#"<code code="MTH" codeSystem="2.16.840.1.113883.6.96"/>"#, false),
        (#"<code nullFlavor="UNK" displayName="mother"/>"#, false), ("", false),
    ]

    @Test(arguments: guardians)
    func `a guardian is the mother only by a code`(_ guardian: (code: String, isMother: Bool)) {
        let report = CDAFixture.report(
            CDAFixture.document(
                header: """
                    <recordTarget><patientRole><id root="2.999"/><patient><guardian>
                    <id root="2.999.1.1" extension="M-1"/>\(guardian.code)<guardianPerson><name>
                    <given>Anaïs</given><family>Fictif</family></name></guardianPerson>
                    </guardian></patient></patientRole></recordTarget>
                    """, ""))
        #expect(report.relatedPersons.map(\.isMother) == [guardian.isMother])
        let names = report.relatedPersons.flatMap(\.person.names).map { report.says($0) }
        #expect(names == ["Anaïs Fictif"])
    }

    private static func mother(_ id: String, name: String) -> String {
        """
        <participant typeCode="IND"><associatedEntity classCode="PRS">\(id)
        <code code="MTH" codeSystem="2.16.840.1.113883.5.111"/>
        <associatedPerson><name><family>\(name)</family></name></associatedPerson>
        </associatedEntity></participant>
        """
    }

    static let mothers: [(one: String, other: String, count: Int)] = [
        (mother(#"<id root="2.999" extension="M"/>"#, name: "A"), mother("", name: "A"), 1),
        (
            mother(#"<id root="2.999" extension="M"/>"#, name: "A"),
            mother(#"<id root="2.999" extension="M"/>"#, name: "B"), 1
        ),
        (
            mother(#"<id root="2.999" extension="M"/>"#, name: "A"),
            mother(#"<id root="2.999" extension="N"/>"#, name: "A"), 2
        ),
        (mother("", name: "A"), mother("", name: "B"), 2),
    ]

    @Test(arguments: mothers)
    func `a mother who is named twice stays one`(
        _ mothers: (one: String, other: String, count: Int)
    ) {
        let report = CDAFixture.report(
            CDAFixture.document(
                header: CDAFixture.patient + mothers.one + mothers.other, ""))
        #expect(report.relatedPersons.count(where: \.isMother) == mothers.count)
    }

    static let targets: [(second: String, isFatal: Bool)] = [
        (CDAFixture.patient, false),
        (
            #"<recordTarget><patientRole><id root="2.999.1.1" extension="A-2"/></patientRole></recordTarget>"#,
            true
        ),
    ]

    @Test(arguments: targets)
    func `results of several patients are attributed to none`(
        _ target: (second: String, isFatal: Bool)
    ) {
        let report = CDAFixture.report(
            CDAFixture.document(
                header: CDAFixture.patient + target.second,
                CDAFixture.results(CDAFixture.organizer(CDAFixture.observation("")))))
        #expect(report.isFatal == target.isFatal)
        #expect(report.results.isEmpty == target.isFatal)
    }

    @Test func `a document without a patient says so`() {
        let report = CDAFixture.report(CDAFixture.document(header: "", ""))
        #expect(report.issueIDs.contains("cda-patient-missing"))
        #expect(report.patient == nil)
    }

    @Test func `a result whose subject is the mother is about the mother`() throws {
        let subject = """
            <subject><relatedSubject classCode="PRS"><code code="MTH" \
            codeSystem="2.16.840.1.113883.5.111"/><subject><name><family>Fictif</family></name>
            <birthTime value="1993"/></subject></relatedSubject></subject>
            """
        let value = #"<value xsi:type="INT" value="1"/>"#
        let report = CDAFixture.report(
            CDAFixture.document(
                CDAFixture.results(
                    CDAFixture.organizer(
                        subject + CDAFixture.observation(value)
                            + CDAFixture.observation(value)))
                    + CDAFixture.results(CDAFixture.organizer(CDAFixture.observation(value)))))
        #expect(report.results.map(\.isAboutMother) == [true, true, false])
        let mother = try #require(report.relatedPersons.first)
        #expect(report.relatedPersons.count == 1)
        #expect(mother.isMother)
        #expect(report.string(mother.person.birthTime?.text) == "1993")
    }

    @Test(arguments: ["FTH", "SIB"])
    func `a result about somebody else is not read`(_ code: String) {
        let subject = """
            <subject><relatedSubject><code code="\(code)" codeSystem="2.16.840.1.113883.5.111"/>\
            </relatedSubject></subject>
            """
        let report = CDAFixture.report(ofObservation: subject)
        #expect(report.results.isEmpty)
        #expect(report.issueIDs.contains("cda-other-subject"))
    }
}
