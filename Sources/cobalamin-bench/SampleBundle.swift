/// A Bundle made for measuring: a mother, an infant and laboratory results of both.
struct SampleBundle {
    let entries: Int
    let seed: Int

    var text: String {
        let body = (0..<max(entries - 3, 0)).map(observation).joined(separator: ",")
        return """
            {"resourceType":"Bundle","type":"collection","entry":[\(people),\(body)]}
            """
    }

    private var people: String {
        """
        {"resource":{"resourceType":"Patient","id":"i\(seed)","birthDate":"2025-01-10","gender":"male"}},\
        {"resource":{"resourceType":"Patient","id":"m\(seed)","birthDate":"1994-05-02",\
        "gender":"female","identifier":[{"system":"urn:oid:1.2.3","value":"m\(seed)"}]}},\
        {"resource":{"resourceType":"RelatedPerson","id":"r\(seed)","patient":{"reference":\
        "Patient/i\(seed)"},"identifier":[{"system":"urn:oid:1.2.3","value":"m\(seed)"}],\
        "relationship":[{"coding":[{"system":\
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]}}
        """
    }

    /// Mostly results no rule looks at, as in real exports.
    private func observation(_ number: Int) -> String {
        let (code, unit) = number.isMultiple(of: 10) ? ("787-2", "fL") : ("1975-2", "mg/dL")
        let person = number.isMultiple(of: 2) ? "i\(seed)" : "m\(seed)"
        let day = 1 + number % 28
        let month = 1 + number / 28 % 5
        return """
            {"resource":{"resourceType":"Observation","id":"o\(seed)-\(number)","status":"final",\
            "code":{"coding":[{"system":"http://loinc.org","code":"\(code)"}]},\
            "subject":{"reference":"Patient/\(person)"},"effectiveDateTime":\
            "2025-0\(month)-\(day < 10 ? "0" : "")\(day)T0\(number % 10):00:00Z","valueQuantity":\
            {"value":\(80 + number % 9),"unit":"\(unit)","system":"http://unitsofmeasure.org",\
            "code":"\(unit)"}}}
            """
    }
}
