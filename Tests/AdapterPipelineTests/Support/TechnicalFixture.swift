import AdapterPipeline
import ClinicalModel
import FHIRSyntax
import Testing

/// Small documents for the technical issues; all people in them are synthetic.
enum TechnicalFixture {
    static let infant = patient("infant", "2025-01-10")
    static let mother = patient(
        "mother", "1993-05-05",
        #","gender":"female","identifier":[{"system":"urn:mrn","value":"m"}]"#
    )
    static let link = #"""
        {"resourceType":"RelatedPerson","id":"rp","patient":{"reference":"Patient/infant"},
        "identifier":[{"system":"urn:mrn","value":"m"}],"relationship":[{"coding":[{"code":"MTH"}]}]}
        """#
    static let taken = #""effectiveDateTime":"2025-05-02T09:00:00+02:00""#

    static func patient(_ id: String, _ birthDate: String, _ more: String = "") -> String {
        #"{"resourceType":"Patient","id":"\#(id)","birthDate":"\#(birthDate)"\#(more)}"#
    }

    static func observation(
        _ code: String, _ members: String, id: String = "o", of person: String = "infant",
        status: String = "final"
    ) -> String {
        #"""
        {"resourceType":"Observation","id":"\#(id)","status":"\#(status)","code":\#(code),
        "subject":{"reference":"Patient/\#(person)"},\#(members)}
        """#
    }

    static func loinc(_ code: String, _ display: String? = nil) -> String {
        let display = display.map { #","display":"\#($0)""# } ?? ""
        return #"{"coding":[{"system":"http://loinc.org","code":"\#(code)"\#(display)}]}"#
    }

    static func quantity(_ value: String, _ unit: String, _ comparator: String? = nil) -> String {
        let comparator = comparator.map { #","comparator":"\#($0)""# } ?? ""
        return #""valueQuantity":{"value":\#(value),"unit":"\#(unit)"\#(comparator)}"#
    }

    /// A serum B12 of the infant in pg/mL.
    static func b12(
        _ value: String, _ members: String = taken, id: String = "o", of person: String = "infant",
        status: String = "final"
    ) -> String {
        observation(
            loinc("2132-9"), quantity(value, "pg/mL") + "," + members, id: id, of: person,
            status: status)
    }

    static func dose(
        _ members: String, type: String = "MedicationAdministration", status: String = "completed",
        drug: String = "B03BA03", of person: String = "infant"
    ) -> String {
        #"""
        {"resourceType":"\#(type)","id":"dose","status":"\#(status)","intent":"order",
        "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"\#(drug)"}]},
        "subject":{"reference":"Patient/\#(person)"},\#(members)}
        """#
    }

    static let milligram =
        #""dosage":{"dose":{"value":1,"unit":"mg"},"route":{"coding":[{"system":"http://snomed.info/sct","code":"78421000"}]}}"#

    static func screening(
        _ resources: [String], asOf: String? = "2025-05-05", clock: Instant? = nil
    ) throws -> Screening {
        let entries = resources.map { #"{"resource":\#($0)}"# }.joined(separator: ",")
        let bundle = #"{"resourceType":"Bundle","type":"collection","entry":[\#(entries)]}"#
        let time = EvaluationTime(
            asOf: asOf.flatMap(EvaluationTime.Moment.init), clock: clock,
            started: Instant(seconds: 0, offsetMinutes: 0))
        let pipeline = try AdapterPipeline(knowledge: try Judging.knowledge(), time: time)
        return try Array(bundle.utf8).withUnsafeBytes { bytes in
            try pipeline.judge(.json(bytes), with: DocumentReader()).get().screening
        }
    }

    /// The issues of one id among those of a document.
    static func issues(
        _ id: String, _ resources: [String], asOf: String? = "2025-05-05", clock: Instant? = nil
    ) throws -> [DataIssue] {
        try screening(resources, asOf: asOf, clock: clock).issues.filter { $0.id == id }
    }
}

extension Screening {
    /// The numbers of what was found, resolved findings apart.
    var numbers: [String] { subjects.flatMap(\.shown).map(\.number) }

    func notes(of number: String) -> [String]? {
        subjects.flatMap(\.shown).first { $0.number == number }?.notes
    }
}
