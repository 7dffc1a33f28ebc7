import FHIRCore
import FHIRModel
import Testing

/// Resources made in Swift.
struct BuildingTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test
    func `an issue is written in the order of the specification`() {
        let issue = DetectedIssue(
            id: "b12-1", status: "final",
            code: CodeableConcept(coding: [Coding(system: "urn:s", code: "B12")]),
            severity: "high", patient: Reference(reference: "Patient/p1"),
            identified: .dateTime("2025-06-05"),
            evidence: [.init(detail: [Reference(reference: "Observation/x")])])
        let expected =
            #"{"resourceType":"DetectedIssue","id":"b12-1","status":"final","code":{"coding":"#
            + #"[{"system":"urn:s","code":"B12"}]},"severity":"high","patient":{"reference":"#
            + #""Patient/p1"},"identifiedDateTime":"2025-06-05","evidence":[{"detail":"#
            + #"[{"reference":"Observation/x"}]}]}"#
        #expect(text(issue.json()) == expected)
    }

    @Test
    func `every kind of primitive takes its literal`() {
        let number = 7
        var patient = Patient()
        patient.id = "p\(number)"
        patient.active = true
        patient.multipleBirth = .integer(2)
        patient.birthDate = Primitive(extension: [Extension(url: "u", value: .code("masked"))])
        let expected =
            #"{"resourceType":"Patient","id":"p7","active":true,"_birthDate":{"extension":"#
            + #"[{"url":"u","valueCode":"masked"}]},"multipleBirthInteger":2}"#
        #expect(text(patient.json()) == expected)
    }

    @Test
    func `decimals keep their digits and refuse other text`() {
        let quantity = Quantity(value: Primitive(text: "72.50"), unit: "pg/mL")
        #expect(text(quantity.json()) == #"{"value":72.50,"unit":"pg/mL"}"#)
        #expect(Primitive<FHIRDecimal>(text: "72,5") == nil)
    }

    @Test
    func `types that reach themselves can be nested`() {
        var organization = Reference(display: "Lab")
        organization.identifier = Identifier(assigner: Reference(display: "Registry"))
        #expect(organization.identifier?.assigner?.display?.text == "Registry")
        let nested = Bundle(entry: [.init(resource: .bundle(Bundle(type: "collection")))])
        #expect(
            text(nested.json())
                == #"{"resourceType":"Bundle","entry":[{"resource":"#
                + #"{"resourceType":"Bundle","type":"collection"}}]}"#)
    }
}
