import FHIRCore
import Testing

/// A resource with one fault, and what is reported.
struct FaultCase: CustomTestStringConvertible {
    let id: String
    let expression: String
    let members: String

    init(_ id: String, at expression: String, _ members: String) {
        self.id = id
        self.expression = expression
        self.members = members
    }

    var testDescription: String { "\(id) at \(expression)" }

    static let all = [
        FaultCase("element-unknown", at: "Patient.shoeSize", #","shoeSize":42"#),
        FaultCase("element-unknown", at: "Patient._name", #","_name":{"id":"a"}"#),
        FaultCase(
            "element-unknown", at: "Patient.name[0].resourceType",
            #","name":[{"resourceType":"x"}]"#),
        FaultCase("element-missing", at: "Patient.link[0].other", #","link":[{"type":"refer"}]"#),
        FaultCase("element-repeated", at: "Patient.gender", #","gender":["female"]"#),
        FaultCase(
            "element-repeated", at: "Patient.maritalStatus", #","maritalStatus":[{"text":"a"}]"#),
        FaultCase(
            "choice-repeated", at: "Patient.deceasedDateTime",
            #","deceasedBoolean":true,"deceasedDateTime":"2020""#),
        FaultCase("element-unknown", at: "Patient.deceasedString", #","deceasedString":"yes""#),
        FaultCase("json-kind", at: "Patient.name", #","name":{"family":"Muster"}"#),
        FaultCase("json-kind", at: "Patient.name[0]", #","name":["Muster"]"#),
        FaultCase("json-kind", at: "Patient.active", #","active":"true""#),
        FaultCase("json-kind", at: "Patient.birthDate", #","birthDate":1990"#),
        FaultCase("json-kind", at: "Patient.multipleBirthInteger", #","multipleBirthInteger":"2""#),
        FaultCase("object-empty", at: "Patient.maritalStatus", #","maritalStatus":{}"#),
        FaultCase("array-empty", at: "Patient.name", #","name":[]"#),
        FaultCase("null-value", at: "Patient.gender", #","gender":null"#),
        FaultCase("null-value", at: "Patient.name[0].given[1]", #","name":[{"given":["a",null]}]"#),
        FaultCase(
            "null-alignment", at: "Patient.name[0]._given",
            #","name":[{"given":["a","b"],"_given":[{"id":"x"}]}]"#),
        FaultCase("json-kind", at: "Patient._birthDate", #","_birthDate":["x"]"#),
        FaultCase("primitive-syntax", at: "Patient.birthDate", #","birthDate":"1990-02-30""#),
        FaultCase("primitive-syntax", at: "Patient.id", #","id":"a b""#),
        FaultCase("primitive-syntax", at: "Patient.gender", #","gender":" female""#),
        FaultCase("primitive-syntax", at: "Patient.name[0].family", #","name":[{"family":""}]"#),
        FaultCase(
            "primitive-syntax", at: "Patient.multipleBirthInteger", #","multipleBirthInteger":1.0"#),
        FaultCase("code-not-in-value-set", at: "Patient.gender", #","gender":"woman""#),
        FaultCase(
            "resource-type-unknown", at: "Patient.contained[0].resourceType",
            #","contained":[{"resourceType":"Patientt"}]"#),
        FaultCase(
            "resource-type-missing", at: "Patient.contained[0].resourceType",
            #","contained":[{"id":"a"}]"#),
        FaultCase(
            "primitive-syntax", at: "Patient.contained[0].effectiveDateTime",
            #","contained":[{"resourceType":"Observation","status":"final","code":{"text":"a"},"effectiveDateTime":"2020-01-01T10:00"}]"#
        ),
        FaultCase(
            "element-missing", at: "Patient.extension[0].url", #","extension":[{"valueCode":"a"}]"#),
    ]
}

/// Faults made by hand, each found where it is and nothing else with it.
struct StructureFaultTests {
    @Test(arguments: FaultCase.all)
    func `one fault gives one issue at its place`(fault: FaultCase) throws {
        let found = try issues(of: "{\"resourceType\":\"Patient\"\(fault.members)}")
        #expect(found.map(\.id) == [fault.id])
        #expect(found.map(\.expression) == [fault.expression])
    }

    @Test
    func `an issue knows its line and column`() throws {
        let found = try issues(of: "{\"resourceType\":\"Patient\",\n  \"gender\": \"x\"}")
        #expect(found.first?.position?.line == 2)
        #expect(found.first?.position?.column == 13)
    }

    @Test
    func `a required concept needs a coding of its value set`() throws {
        func condition(_ status: String) throws -> [String] {
            try issues(
                of: #"{"resourceType":"Condition","subject":{"display":"a"},"clinicalStatus":"#
                    + status + "}"
            ).map(\.id)
        }
        let system = "http://terminology.hl7.org/CodeSystem/condition-clinical"
        #expect(
            try condition("{\"coding\":[{\"system\":\"\(system)\",\"code\":\"active\"}]}") == [])
        let wrong = try condition("{\"coding\":[{\"system\":\"\(system)\",\"code\":\"ill\"}]}")
        #expect(wrong == ["code-not-in-value-set"])
        #expect(try condition(#"{"text":"active"}"#) == ["code-missing"])
    }

    @Test
    func `a root that is no resource is said to be none`() throws {
        #expect(try issues(of: "[]").map(\.id) == ["json-kind"])
        #expect(try issues(of: "{}").map(\.id) == ["resource-type-missing"])
        #expect(
            try issues(of: #"{"resourceType":"DomainResource"}"#).map(\.id) == [
                "resource-type-unknown"
            ])
    }
}
