/// A chart made for measuring, always the same for a number: as hospitals export them, most of it says
/// nothing to the rules.
///
/// Every third is of an infant and its mother, of whom every other lacks vitamin B12; the others are of
/// adults who only have laboratory results and bills.
struct ChartBundle {
    let number: Int

    /// Lines of NDJSON, at least so many bytes.
    static func lines(bytes: Int) -> String {
        var text = ""
        var number = 0
        while text.utf8.count < bytes {
            text += ChartBundle(number: number).text + "\n"
            number += 1
        }
        return text
    }

    var text: String {
        let visits = (0..<24).flatMap(visit)
        let entries = (people + (isDyad ? infantResults : []) + visits).map(entry)
        let list = entries.joined(separator: ",")
        return #"{"resourceType":"Bundle","type":"collection","entry":[\#(list)]}"#
    }

    private var isDyad: Bool { number.isMultiple(of: 3) }
    private var isDeficient: Bool { number.isMultiple(of: 6) }
    private var adult: String { "adult-\(number)" }
    private var infant: String { "infant-\(number)" }

    private func entry(_ resource: Resource) -> String {
        #"{"fullUrl":"https://example.org/fhir/\#(resource.type)/\#(resource.id)","resource":"#
            + #"{"resourceType":"\#(resource.type)","id":"\#(resource.id)",\#(resource.members)}}"#
    }

    private struct Resource {
        let type: String
        let id: String
        let members: String
    }

    private var people: [Resource] {
        let woman = Resource(
            type: "Patient", id: adult,
            members: #""identifier":[{"system":"urn:oid:1.2.3.4","value":"\#(100_000 + number)"}],"#
                + #""name":[{"family":"Sample","given":["Number \#(number)"]}],"#
                + #""gender":"female","birthDate":"\#(1985 + number % 10)-05-02""#)
        guard isDyad else { return [woman] }
        let child = Resource(
            type: "Patient", id: infant,
            members: #""identifier":[{"system":"urn:oid:1.2.3.4","value":"\#(900_000 + number)"}],"#
                + #""gender":"male","birthDate":"2024-11-\#(two(1 + number % 28))""#)
        let relation = Resource(
            type: "RelatedPerson", id: "mother-\(number)",
            members: #""identifier":[{"system":"urn:oid:1.2.3.4","value":"\#(100_000 + number)"}],"#
                + #""patient":{"reference":"Patient/\#(infant)"},"#
                + #""relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]"#
        )
        return [woman, child, relation]
    }

    private var infantResults: [Resource] {
        let (b12, homocysteine) = isDeficient ? ("96", "31.5") : ("420", "7.2")
        return [
            result("b12", infant, "2132-9", b12, "pg/mL", day: "2025-05-20"),
            result("hcy", infant, "13965-9", homocysteine, "umol/L", day: "2025-05-20"),
            result("hb", infant, "718-7", "10.9", "g/dL", day: "2025-05-20"),
            result("mcv", infant, "787-2", "88", "fL", day: "2025-05-20"),
            result(
                "b12m", adult, "2132-9", isDeficient ? "150" : "500", "pg/mL", day: "2025-05-21"),
        ]
    }

    /// What one visit leaves behind: vital signs, a blood count, a diagnosis, a drug and the bill.
    private func visit(_ index: Int) -> [Resource] {
        let day = "20\(10 + index % 15)-\(two(1 + index % 12))-\(two(1 + number % 28))"
        let counts = [
            ("718-7", 11 + (number + index) % 4, "g/dL"), ("787-2", 84 + index % 9, "fL"),
            ("777-3", 180 + index, "10*3/uL"), ("38483-4", 1, "mg/dL"), ("2339-0", 90, "mg/dL"),
            ("2947-0", 140, "mmol/L"), ("6298-4", 4, "mmol/L"), ("8302-2", 165, "cm"),
            ("29463-7", 60, "kg"), ("72514-3", index % 5, "{score}"),
        ]
        let results = counts.map { code, value, unit in
            result("\(code)-\(index)", adult, code, "\(value).\(index % 10)", unit, day: day)
        }
        return results + [
            record("Condition", index, day, #""code":{"text":"Sprain of ankle"}"#),
            record(
                "MedicationRequest", index, day,
                #""status":"stopped","intent":"order","medicationCodeableConcept":{"coding":[{"system":"#
                    + #""http://www.nlm.nih.gov/research/umls/rxnorm","code":"313782"}],"#
                    + #""text":"Acetaminophen 325 MG Oral Tablet"}"#),
            record("Encounter", index, day, #""status":"finished","class":{"code":"AMB"}"#),
            record("Claim", index, day, #""status":"active","item":[\#(items(12))]"#),
            record(
                "ExplanationOfBenefit", index, day,
                #""outcome":"complete","item":[\#(items(30))]"#),
        ]
    }

    private func record(
        _ type: String, _ index: Int, _ day: String, _ members: String
    ) -> Resource {
        Resource(
            type: type, id: "\(type.lowercased())-\(number)-\(index)",
            members: #""subject":{"reference":"Patient/\#(adult)"},"recorded":"\#(day)","#
                + members)
    }

    private func items(_ count: Int) -> String {
        (1...count).map {
            #"{"sequence":\#($0),"productOrService":{"coding":[{"system":"http://snomed.info/sct","#
                + #""code":"185349003","display":"Encounter for check up (procedure)"}]},"net":{"value":"#
                + #"\#(125 + $0).25,"currency":"USD"}}"#
        }.joined(separator: ",")
    }

    private func result(
        _ name: String, _ person: String, _ code: String, _ value: String, _ unit: String,
        day: String
    ) -> Resource {
        let category = "http://terminology.hl7.org/CodeSystem/observation-category"
        return Resource(
            type: "Observation", id: "\(name)-\(number)",
            members: #""status":"final","category":[{"coding":[{"system":"\#(category)","#
                + #""code":"laboratory"}]}],"#
                + #""code":{"coding":[{"system":"http://loinc.org","code":"\#(code)"}]},"#
                + #""subject":{"reference":"Patient/\#(person)"},"#
                + #""effectiveDateTime":"\#(day)T08:30:00+01:00","#
                + #""issued":"\#(day)T10:00:00.000+01:00","valueQuantity":{"value":\#(value),"#
                + #""unit":"\#(unit)","system":"http://unitsofmeasure.org","code":"\#(unit)"}"#)
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
