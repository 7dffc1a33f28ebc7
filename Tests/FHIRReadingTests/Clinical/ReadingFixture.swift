import ClinicalModel
import FHIRCore
import FHIRReading
import FHIRSyntax
import Testing

/// Reads documents written into tests; all people in them are synthetic.
enum ReadingFixture {
    static func read(_ json: String, siteRule: SiteRule? = nil) throws -> Reading {
        let document = try JSONReader().read(Array(json.utf8)).get()
        let reader = ClinicalReader(knowledge: try KnowledgeFixture.knowledge(), siteRule: siteRule)
        return reader.read(document)
    }

    /// A collection Bundle with one entry a resource, `fullUrl` as on a server.
    static func read(_ resources: [String], type: String = "collection") throws -> Reading {
        try read(bundle(resources, type: type))
    }

    static func bundle(_ resources: [String], type: String = "collection") -> String {
        let entries = resources.map { #"{"resource":\#($0)}"# }
        return
            #"{"resourceType":"Bundle","type":"\#(type)","entry":[\#(entries.joined(separator: ","))]}"#
    }

    static let infant = patient("infant", birthDate: "2024-03-10", gender: "male")
    static let mother = patient("mother", birthDate: "1994-05-02", gender: "female")

    static func patient(
        _ id: String, birthDate: String, gender: String, more: String = ""
    ) -> String {
        #"{"resourceType":"Patient","id":"\#(id)","gender":"\#(gender)","birthDate":"\#(birthDate)"\#(more)}"#
    }

    /// An Observation of the infant; `members` follow the code and the subject.
    static func observation(
        id: String = "o1", code: String = "2132-9", status: String = "final",
        subject: String = "Patient/infant", _ members: String
    ) -> String {
        #"""
        {"resourceType":"Observation","id":"\#(id)","status":"\#(status)",
        "code":{"coding":[{"system":"http://loinc.org","code":"\#(code)"}]},
        "subject":{"reference":"\#(subject)"},\#(members)}
        """#
    }

    static func quantity(_ value: String, _ unit: String) -> String {
        #""valueQuantity":{"value":\#(value),"unit":"\#(unit)","code":"\#(unit)"}"#
    }

    /// A code of the project's own system as a CodeableConcept.
    static func own(_ code: String) -> String {
        #"{"coding":[{"system":"https://w3id.org/cobalamin/CodeSystem/observations","code":"\#(code)"}]}"#
    }

    static func ownObservation(
        _ code: String, id: String = "o1", subject: String = "Patient/infant", _ members: String
    ) -> String {
        #"""
        {"resourceType":"Observation","id":"\#(id)","status":"final","code":\#(own(code)),
        "subject":{"reference":"\#(subject)"},\#(members)}
        """#
    }

    static let effective = #""effectiveDateTime":"2024-11-12T10:40:00+01:00""#
}

extension Reading {
    /// The record of the person with this reference.
    func record(_ reference: String) throws -> PatientRecord {
        try #require(clinical.records.first { $0.person.source.reference == reference })
    }

    var issueIDs: [String] { clinical.issues.map(\.id) }
}
