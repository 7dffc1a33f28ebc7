/// Bundles made up at random, each of them possible: people, links, results, signs and doses.
struct RandomBundle {
    private var generator: SeededGenerator
    private(set) var resources: [String] = []

    static let types = ["collection", "searchset", "transaction", "batch", "message", "history"]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        let infants = (0..<Int.random(in: 1...2, using: &generator)).map { "infant\($0)" }
        for infant in infants { addInfant(infant) }
        if pick([true, true, false]) { addMother(of: infants) }
        for number in 0..<Int.random(in: 0...8, using: &generator) {
            addResult("r\(number)", of: pick(infants + ["mother", "nobody"]))
        }
        if pick([true, false]) { addSign(of: pick(infants)) }
        if pick([true, false, false]) { addDose(to: pick(infants + ["mother"])) }
    }

    /// The Bundle with its entries in their order, or another.
    func text(order: [Int]? = nil, type: String = "collection") -> String {
        let entries = (order ?? Array(resources.indices)).map { place in
            #"{"resource":\#(resources[place])}"#
        }
        let list = entries.joined(separator: ",\n ")
        return #"{"resourceType":"Bundle","type":"\#(type)","entry":[\#(list)]}"#
    }

    /// Some order of the entries.
    mutating func shuffledOrder() -> [Int] { resources.indices.shuffled(using: &generator) }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &generator)]
    }

    private mutating func addInfant(_ id: String) {
        let birth = pick(["2024-09-01", "2025-01-15", "2025-03-30", "2025-02", "2023-11-02"])
        resources.append(#"{"resourceType":"Patient","id":"\#(id)","birthDate":"\#(birth)"}"#)
    }

    private mutating func addMother(of infants: [String]) {
        resources.append(
            #"{"resourceType":"Patient","id":"mother","gender":"female","birthDate":"1993-05-05"}"#)
        for infant in infants {
            resources.append(
                """
                {"resourceType":"RelatedPerson","id":"link-\(infant)",\
                "identifier":[{"system":"urn:example:mrn","value":"m"}],\
                "patient":{"reference":"Patient/\(infant)"},"relationship":[{"coding":[{"system":\
                "http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]}
                """)
        }
        resources[resources.count - 1 - infants.count] = """
            {"resourceType":"Patient","id":"mother","gender":"female","birthDate":"1993-05-05",\
            "identifier":[{"system":"urn:example:mrn","value":"m"}]}
            """
    }

    private mutating func addResult(_ id: String, of person: String) {
        let (code, values, units) = pick([
            ("2132-9", ["53", "72.5", "180", "260", "410", "1e2"], ["pg/mL", "pmol/L", "ng/L"]),
            ("13965-9", ["6", "12.1", "31"], ["umol/L"]),
            ("13964-2", ["0.2", "1.4", "5.02"], ["umol/L"]),
            ("787-2", ["84", "104"], ["fL"]),
            ("718-7", ["7.2", "11.9"], ["g/dL"]),
        ])
        let (value, unit, day) = (pick(values), pick(units), pick(["02", "03", "04"]))
        resources.append(
            """
            {"resourceType":"Observation","id":"\(id)","status":"\(pick(["final", "preliminary"]))",\
            "code":{"coding":[{"system":"http://loinc.org","code":"\(code)"}]},\
            "subject":{"reference":"Patient/\(person)"},\
            "effectiveDateTime":"2025-05-\(day)T09:00:00+02:00","valueQuantity":{"value":\(value),\
            "unit":"\(unit)","system":"http://unitsofmeasure.org","code":"\(unit)"}}
            """)
    }

    private mutating func addSign(of person: String) {
        let code = pick(["26079004", "398152000", "248290002"])
        resources.append(
            """
            {"resourceType":"Condition","id":"sign","code":{"coding":[{"system":\
            "http://snomed.info/sct","code":"\(code)"}]},"onsetDateTime":"2025-05-01",\
            "subject":{"reference":"Patient/\(person)"}}
            """)
    }

    private mutating func addDose(to person: String) {
        resources.append(
            """
            {"resourceType":"MedicationAdministration","id":"dose","status":"completed",\
            "medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc",\
            "code":"B03BA03"}]},"subject":{"reference":"Patient/\(person)"},\
            "effectiveDateTime":"2025-05-03T12:00:00+02:00"}
            """)
    }
}
