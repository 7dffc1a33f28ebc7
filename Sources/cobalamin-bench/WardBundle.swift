/// A Bundle of many infants, each with its mother and results of both, as a ward or a study exports.
struct WardBundle {
    let entries: Int

    var text: String {
        let dyads = (0..<max(entries / 10, 1)).map(dyad).joined(separator: ",")
        return #"{"resourceType":"Bundle","type":"collection","entry":[\#(dyads)]}"#
    }

    /// Ten entries.
    private func dyad(_ number: Int) -> String {
        let day = "2025-05-\(10 + number % 18)"
        let people = [
            #"{"resource":{"resourceType":"Patient","id":"i\#(number)","gender":"female","#
                + #""birthDate":"2024-12-\#(10 + number % 18)","#
                + #""identifier":[{"system":"urn:oid:1.2","value":"i\#(number)"}]}}"#,
            #"{"resource":{"resourceType":"Patient","id":"m\#(number)","gender":"female","birthDate":"#
                + #""1994-05-02","identifier":[{"system":"urn:oid:1.2","value":"m\#(number)"}]}}"#,
            #"{"resource":{"resourceType":"RelatedPerson","id":"r\#(number)","patient":{"reference":"#
                + #""Patient/i\#(number)"},"identifier":[{"system":"urn:oid:1.2","value":"m\#(number)"}],"#
                + #""relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","#
                + #""code":"MTH"}]}]}}"#,
        ]
        let results = [
            ("i", "2132-9", 150 + number % 300, "pg/mL"),
            ("i", "13965-9", 5 + number % 20, "umol/L"),
            ("i", "718-7", 11, "g/dL"), ("i", "787-2", 80, "fL"), ("i", "777-3", 250, "10*3/uL"),
            ("m", "2132-9", 180 + number % 300, "pg/mL"), ("m", "718-7", 12, "g/dL"),
        ].enumerated().map { place, result in
            #"{"resource":{"resourceType":"Observation","id":"o\#(number)-\#(place)","status":"final","#
                + #""code":{"coding":[{"system":"http://loinc.org","code":"\#(result.1)"}]},"subject":"#
                + #"{"reference":"Patient/\#(result.0)\#(number)"},"effectiveDateTime":"\#(day)T09:00:00Z","#
                + #""valueQuantity":{"value":\#(result.2),"unit":"\#(result.3)","#
                + #""system":"http://unitsofmeasure.org","code":"\#(result.3)"}}}"#
        }
        return (people + results).joined(separator: ",")
    }
}
