/// Small documents; the people in them are made up.
enum Sample {
    /// The evening of the day of the samples.
    static let asOf = ["--as-of", "2025-05-06T18:00:00+02:00"]

    static func bundle(
        _ resources: [String], type: String? = "collection", members: String = ""
    ) -> String {
        let entries = resources.map { $0 == "null" ? $0 : #"{"resource":\#($0)}"# }
            .joined(separator: ",")
        let kind = type.map { #""type":"\#($0)","# } ?? ""
        return #"{"resourceType":"Bundle",\#(kind)\#(members)"entry":[\#(entries)]}"#
    }

    static func infant(
        _ id: String = "baby", birthDate: String? = "2024-09-01", number: String? = nil
    ) -> String {
        let birth = birthDate.map { #","birthDate":"\#($0)""# } ?? ""
        let identifier =
            number.map { #","identifier":[{"system":"urn:example:mrn","value":"\#($0)"}]"# } ?? ""
        return #"{"resourceType":"Patient","id":"\#(id)"\#(identifier)\#(birth)}"#
    }

    static func b12(
        _ id: String = "b12", of subject: String = "Patient/baby", value: String = "72",
        unit: String = "pg/mL", time: String = "2025-05-06T09:00:00+02:00"
    ) -> String {
        let quantity = """
            "value":\(value),"unit":"\(unit)","system":"http://unitsofmeasure.org","code":"\(unit)"
            """
        return observation(
            id, of: subject, code: b12Code, value: #","valueQuantity":{\#(quantity)}"#, time: time)
    }

    /// Vitamin B12 in serum or plasma, by mass.
    static let b12Code = #""code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]},"#

    /// `code` ends with a comma, `value` begins with one.
    static func observation(
        _ id: String, of subject: String = "Patient/baby", code: String, value: String,
        time: String = "2025-05-06T09:00:00+02:00"
    ) -> String {
        """
        {"resourceType":"Observation","id":"\(id)","status":"final",\(code)\
        "subject":{"reference":"\(subject)"},"effectiveDateTime":"\(time)"\(value)}
        """
    }

    /// An infant with severely low B12: R01 fires.
    static let severe = bundle([infant(), b12()])
    /// An infant with nothing measured.
    static let quiet = bundle([infant()])
}
