import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Laboratory results` {
    private func results(_ observations: String...) throws -> [LabResult] {
        let reading = try ReadingFixture.read([ReadingFixture.infant] + observations)
        return try reading.record("Patient/infant").results
    }

    private func result(_ observation: String) throws -> LabResult {
        try #require(try results(observation).first)
    }

    @Test func `a quantity keeps its text, comparator and both units`() throws {
        let value = #""valueQuantity":{"value":72.50,"comparator":"<","unit":"ng/l","code":"ng/L"}"#
        let result = try result(ReadingFixture.observation(value))
        #expect(result.value.text == "72.50")
        #expect(result.value.number == Exact(numerator: 145, denominator: 2))
        #expect(result.value.comparator == .less)
        #expect(result.value.unit == "ng/l")
        #expect(result.value.unitCode == "ng/L")
    }

    @Test(arguments: [
        ("<0.5", "0.5", Comparator?.some(.less), String?.none),
        ("53 pg/mL", "53", nil, "pg/mL"), ("≥ 2000", "2000", .greaterOrEqual, nil),
        ("12,5", "12.5", nil, nil), ("0,234", "0.234", nil, nil), ("8.1 L", "8.1", nil, nil),
        ("7.4 g/dL *", "7.4", nil, "g/dL"), ("1,234.5", "1234.5", nil, nil),
        ("1.234,5", "1234.5", nil, nil), ("1,234,567", "1234567", nil, nil),
        (".5", "0.5", nil, nil),
        ("5.2 10*9/L", "5.2", nil, "10*9/L"), ("-1", "-1", nil, nil),
    ])
    func `a number in a text is read`(
        text: String, number: String, comparator: Comparator?, unit: String?
    ) throws {
        let result = try result(ReadingFixture.observation(#""valueString":"\#(text)""#))
        #expect(result.value.text == number)
        #expect(result.value.comparator == comparator)
        #expect(result.value.unit == unit)
    }

    @Test(arguments: ["1,234", "5-10", "1:160", "12.5.3", "1 234", "<", "12/34/5"])
    func `a number with two readings or none is an issue and no value`(text: String) throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant,
            ReadingFixture.observation(#""valueString":"\#(text)","# + ReadingFixture.effective),
        ])
        #expect(try reading.record("Patient/infant").results.isEmpty)
        #expect(reading.issueIDs == ["ambiguous-number"])
        let issue = try #require(reading.clinical.issues.first)
        #expect(issue.subject == PersonID(0))
        #expect(issue.time != nil)
    }

    @Test func `no value is an issue unless a reason is given`() throws {
        let bare = try ReadingFixture.read([
            ReadingFixture.infant, ReadingFixture.observation(#""note":[]"#),
        ])
        #expect(bare.issueIDs == ["value-missing"])
        let reasoned = try ReadingFixture.read([
            ReadingFixture.infant,
            ReadingFixture.observation(#""dataAbsentReason":{"text":"clotted"}"#),
        ])
        #expect(reasoned.issueIDs == [])
    }

    @Test func `an Observation without code is an issue`() throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, #"{"resourceType":"Observation","id":"x","status":"final"}"#,
        ])
        #expect(reading.issueIDs == ["code-missing"])
    }

    @Test(arguments: [
        ("final", 1), ("amended", 1), ("corrected", 1), ("preliminary", 1), ("registered", 0),
        ("cancelled", 0), ("entered-in-error", 0), ("unknown", 0), ("Final", 0),
    ])
    func `only valid statuses give a result`(status: String, count: Int) throws {
        let found = try results(
            ReadingFixture.observation(status: status, ReadingFixture.quantity("53", "pg/mL")))
        #expect(found.count == count)
    }

    @Test func `a verified code is verified, a provisional one asks for the specimen`() throws {
        let value = ReadingFixture.quantity("7", "mg/L")
        let verified = try result(
            ReadingFixture.observation(code: "13965-9", ReadingFixture.quantity("7", "umol/L")))
        #expect(verified.coding.recognition == .verified)
        #expect(verified.coding.property == .molar)
        let silent = try result(ReadingFixture.observation(code: "2428-1", value))
        #expect(silent.coding.recognition == .provisionalUnresolved)
        func sampled(_ display: String) -> String {
            ReadingFixture.observation(
                code: "2428-1", value + #","specimen":{"display":"\#(display)"}"#)
        }
        #expect(try result(sampled("Plasma")).coding.recognition == .provisionalConfirmed)
        #expect(try results(sampled("Urine, random")).isEmpty)
    }

    @Test(arguments: ["35201-3", "32341-0", "15052-4", "2429-9"])
    func `a code of another analyte is no result`(code: String) throws {
        let found = try results(
            ReadingFixture.observation(code: code, ReadingFixture.quantity("53", "pg/mL")))
        #expect(found.isEmpty)
    }

    @Test func `a wrong code named as one of ours is an error, and silent under its own name`()
        throws
    {
        func foreign(_ code: String) -> String {
            #"""
            {"resourceType":"Observation","id":"o","status":"final","code":\#(code),
            "subject":{"reference":"Patient/infant"},"valueQuantity":{"value":1,"unit":"umol/L"}}
            """#
        }
        let coding = #"{"system":"http://loinc.org","code":"25130-6""#
        let named = try ReadingFixture.read([
            ReadingFixture.infant,
            foreign(#"{"coding":[\#(coding),"display":"Methylmalonic acid"}]}"#),
        ])
        #expect(named.issueIDs == ["loinc-foreign-code"])
        #expect(named.clinical.issues.first?.code == "code-invalid")
        let bare = try ReadingFixture.read([
            ReadingFixture.infant, foreign(#"{"coding":[\#(coding)}]}"#),
        ])
        #expect(bare.issueIDs == ["loinc-foreign-code"])
        let honest = try ReadingFixture.read([
            ReadingFixture.infant,
            foreign(#"{"coding":[\#(coding),"display":"Pyridinoline/Creatinine"}]}"#),
        ])
        #expect(honest.issueIDs == [])
        #expect(honest.clinical.records.first?.results.isEmpty == true)
    }

    @Test func `a local name counts only where there is no LOINC coding`() throws {
        func named(_ code: String) -> String {
            #"""
            {"resourceType":"Observation","id":"o","status":"final","code":\#(code),
            "subject":{"reference":"Patient/infant"},"valueQuantity":{"value":53,"unit":"pg/mL"}}
            """#
        }
        let local = try result(named(#"{"coding":[{"system":"urn:lab","code":"Vit. B-12"}]}"#))
        #expect(local.key == .b12)
        #expect(local.coding.recognition == .localName)
        #expect(local.coding.code == "Vit. B-12")
        #expect(try result(named(#"{"text":"Vitamin B12"}"#)).key == .b12)
        let other = #"{"coding":[{"system":"http://loinc.org","code":"9999-9"},{"code":"VITB12"}]}"#
        #expect(try results(named(other)).isEmpty)
        #expect(try results(named(#"{"text":"HTC"}"#)).isEmpty)
    }

    @Test func `a local name of serum is not taken from urine`() throws {
        let urine = #"""
            {"resourceType":"Observation","id":"o","status":"final","code":{"text":"MMA"},
            "specimen":{"display":"Urine"},
            "subject":{"reference":"Patient/infant"},"valueQuantity":{"value":53,"unit":"umol/L"}}
            """#
        #expect(try results(urine).isEmpty)
    }

    @Test func `components are results of their own with the time of the whole`() throws {
        let panel = #"""
            {"resourceType":"Observation","id":"p","status":"final","code":{"text":"Blood count"},
            "subject":{"reference":"Patient/infant"},"effectiveDateTime":"2024-11-12T10:40:00+01:00",
            "component":[{"code":{"text":"x"}},
            {"code":{"coding":[{"system":"http://loinc.org","code":"787-2"}]},"valueQuantity":{"value":101,"unit":"fL"}},
            {"code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},"valueQuantity":{"value":8.8,"unit":"g/dL"}}]}
            """#
        let found = try results(panel)
        #expect(found.map(\.key) == [.mcv, .hb])
        #expect(
            found.map(\.source.path) == [
                "Bundle.entry[1].resource.component[1]", "Bundle.entry[1].resource.component[2]",
            ])
        #expect(found.allSatisfy { $0.isPanelMember && $0.identity == "Observation/p" })
        #expect(found[0].time == found[1].time)
    }

    @Test func `a panel knows its members, and they that they are members`() throws {
        let panel = #"""
            {"resourceType":"Observation","id":"p","status":"final","code":{"text":"Blood count"},
            "subject":{"reference":"Patient/infant"},"hasMember":[{"reference":"Observation/m"}],
            "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"787-2"}]},"valueQuantity":{"value":101,"unit":"fL"}}]}
            """#
        let member = ReadingFixture.observation(
            id: "m", code: "787-2", ReadingFixture.quantity("101", "fL"))
        let found = try results(panel, member)
        #expect(found.map(\.isPanelMember) == [false, true])
        #expect(found[0].relatedIdentities == ["Observation/m"])
    }

    @Test func `qualitative values are positive or negative`() throws {
        let coded = try result(
            ReadingFixture.observation(
                code: "31444-3",
                #""valueCodeableConcept":{"coding":[{"code":"POS","display":"Positive"}]}"#))
        #expect(coded.qualitative == true)
        let text = try result(
            ReadingFixture.observation(code: "31444-3", #""valueString":"not detected""#))
        #expect(text.qualitative == false)
    }

    @Test func `range, flag, sender and issued time go with the value`() throws {
        let result = try result(
            ReadingFixture.observation(
                ReadingFixture.quantity("53", "pg/mL") + #"""
                    ,"issued":"2024-11-12T12:00:00Z","performer":[{"reference":"Organization/lab"}],
                    "interpretation":[{"coding":[{"code":"LL"}]}],
                    "referenceRange":[{"type":{"coding":[{"code":"critical"}]},"high":{"value":9}},
                    {"low":{"value":200,"unit":"pg/mL"},"high":{"value":900,"unit":"pg/mL"}}]
                    """#))
        #expect(result.flags == ["LL"])
        #expect(result.sender == "Organization/lab")
        #expect(result.range?.low?.text == "200")
        #expect(result.range?.high?.unit == "pg/mL")
        #expect(result.issued != nil)
        #expect(result.timeSource == .issued)
    }

    @Test(arguments: [
        ("200 - 900 pg/mL", String?.some("200"), String?.some("900")), ("[85;95]", "85", "95"),
        ("< 15", nil, "15"), (">= 1.5", "1.5", nil), ("200–900", "200", "900"),
        ("see comment", nil, nil),
    ])
    func `a printed range is read`(text: String, low: String?, high: String?) throws {
        let result = try result(
            ReadingFixture.observation(
                ReadingFixture.quantity("53", "pg/mL") + #","referenceRange":[{"text":"\#(text)"}]"#
            ))
        #expect(result.range?.low?.text == low)
        #expect(result.range?.high?.text == high)
        #expect(result.range?.text == text)
    }
}
