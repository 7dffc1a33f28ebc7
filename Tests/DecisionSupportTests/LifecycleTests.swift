import ClinicalModel
import DecisionSupport
import Testing

/// The life of findings: new, under treatment, mitigated, resolved (clinical 4.0).
@Suite struct LifecycleTests {
    /// They describe a state and live on under treatment: groups A and B, R17, R19–R24.
    private static let status = Set((Array(1...17) + Array(19...24)).map(name))

    private static func name(_ number: Int) -> String { number < 10 ? "R0\(number)" : "R\(number)" }

    private static func lifecycle(
        _ number: String, _ build: (inout ExampleDyad) -> Void
    ) throws -> Lifecycle? {
        try EngineRun(clock: nil, build).finding(number)?.lifecycle
    }

    private static func infant(
        _ number: String, ageDays: Int = 400, _ build: (inout ExamplePerson) -> Void
    ) throws -> Lifecycle? {
        try lifecycle(number) { $0.infant(ageDays: ageDays, build) }
    }

    /// The findings of a rule in an example after which those it asks for got a dose at T.
    private static func treated(_ item: RulesExample) throws -> [Finding] {
        var document = item.example.dyad.document
        for index in document.records.indices where asks(item.rule, document.records[index]) {
            let dose = ReportedQuantity(text: "1000", number: 1000, unit: "ug")
            document.records[index].medications.append(
                MedicationRecord(
                    kind: .administration,
                    source: SourceReference(
                        reference: "MedicationAdministration/first-\(index)",
                        resourceType: "MedicationAdministration"),
                    substance: .hydroxocobalamin, start: .instant(ExampleDyad.asOf.instant),
                    dose: dose, amountMicrograms: 1000, dosesPerDay: 1, route: .intramuscular))
        }
        return try EngineRun(document).screening.findings.filter {
            $0.number == item.rule.number && $0.isEmitted
        }
    }

    private static func asks(_ rule: any DetectionRule.Type, _ record: PatientRecord) -> Bool {
        let isInfant = record.person.sex == .male
        return switch rule.subject {
        case .infant: isInfant
        case .mother: !isInfant
        case .infantOrMother, .anyone: true
        }
    }

    private static let untreated = RulesExample.all.filter { item in
        item.example.dyad.document.records.allSatisfy { record in
            record.medications.allSatisfy { !$0.substance.isVitaminB12 }
        }
    }

    // MARK: New and under treatment

    @Test(arguments: untreated)
    func `without a dose every emitted finding is new`(_ item: RulesExample) throws {
        for finding in try item.screening().findings where finding.isEmitted {
            #expect(finding.lifecycle == .new)
            #expect(finding.treatmentStart == nil)
        }
    }

    @Test(arguments: untreated)
    func `with the first dose a status finding is under treatment and keeps its severity`(
        _ item: RulesExample
    ) throws {
        let before = try item.screening().findings.filter {
            $0.number == item.rule.number && $0.isEmitted
        }
        for finding in try Self.treated(item) {
            let isStatus = Self.status.contains(finding.number)
            #expect(finding.lifecycle == (isStatus ? .underTreatment : .new))
            #expect((finding.treatmentStart != nil) == isStatus)
            guard isStatus, let earlier = before.first(where: { $0.subject == finding.subject })
            else { continue }
            #expect(finding.severity == earlier.severity)
        }
    }

    @Test func `treatment leaves no status rule without a finding that lives on`() throws {
        for number in Set(RuleRegistry.all.map { $0.number }).intersection(Self.status) {
            let items = Self.untreated.filter { $0.rule.number == number }
            let living = try items.contains { item in
                try Self.treated(item).contains { $0.lifecycle == .underTreatment }
            }
            #expect(living, "\(number)")
        }
    }

    // MARK: Resolved by counts

    struct CountCase: Sendable, CustomTestStringConvertible {
        let rule: String
        let pre: [(AnalyteKey, String, String)]
        let post: [(AnalyteKey, String, String)]

        var testDescription: String { rule }
    }

    private static let counts: [CountCase] = [
        CountCase(
            rule: "R11", pre: [(.mcv, "99", "fL")], post: [(.mcv, "80", "fL")]),
        CountCase(
            rule: "R12", pre: [(.mcv, "99", "fL"), (.hb, "8.3", "g/dL")],
            post: [(.mcv, "80", "fL"), (.hb, "11.8", "g/dL")]),
        CountCase(
            rule: "R14", pre: [(.anc, "0.9", "10*9/L"), (.b12, "150", "pg/mL")],
            post: [(.anc, "2.1", "10*9/L")]),
        CountCase(
            rule: "R15",
            pre: [(.hb, "7.4", "g/dL"), (.plt, "96", "10*9/L"), (.b12, "150", "pg/mL")],
            post: [(.hb, "11.8", "g/dL"), (.plt, "250", "10*9/L")]),
    ]

    private static func life(
        _ item: CountCase, post: [(AnalyteKey, String, String)], daysAfter: Int
    ) throws -> Lifecycle? {
        try infant(item.rule) { infant in
            for (key, value, unit) in item.pre {
                infant.result(key, value, unit, daysAgo: 101)
            }
            infant.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            for (key, value, unit) in post {
                infant.result(key, value, unit, daysAgo: 100 - daysAfter)
            }
        }
    }

    @Test(arguments: counts)
    func `a count resolves once every triggering one is within its limit, from day 75`(
        _ item: CountCase
    ) throws {
        #expect(try Self.life(item, post: item.post, daysAfter: 75) == .resolved)
        #expect(try Self.life(item, post: item.post, daysAfter: 74) == .underTreatment)
        #expect(try Self.life(item, post: item.pre, daysAfter: 75) == .underTreatment)
        guard item.post.count > 1 else { return }
        for index in item.post.indices {
            #expect(
                try Self.life(item, post: [item.post[index]], daysAfter: 80) == .underTreatment)
        }
    }

    @Test func `a count out of its limit again does not reopen`() throws {
        let life = try Self.infant("R14") {
            $0.result(.b12, "150", "pg/mL", daysAgo: 101)
            $0.result(.anc, "0.9", "10*9/L", daysAgo: 101)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            $0.result(.anc, "2.1", "10*9/L", daysAgo: 20)
            $0.result(.anc, "0.9", "10*9/L", daysAgo: 2)
        }
        #expect(life == .resolved)
    }

    @Test func `a B12 class is not resolved by counts or by a B12 after treatment`() throws {
        let life = try Self.infant("R01") {
            $0.result(.b12, "53", "pg/mL", daysAgo: 101)
            $0.result(.hb, "8", "g/dL", daysAgo: 101)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            $0.result(.b12, "900", "pg/mL", daysAgo: 10)
            $0.result(.hb, "12", "g/dL", daysAgo: 10)
            $0.result(.mcv, "78", "fL", daysAgo: 10)
        }
        #expect(life == .underTreatment)
    }

    // MARK: Resolved by recovery (R58)

    private static func recovered(
        _ change: (inout ExamplePerson) -> Void = { _ in }
    ) throws -> [String: Lifecycle] {
        let run = try EngineRun {
            $0.infant(ageDays: 500) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 231)
                $0.result(.hb, "8", "g/dL", daysAgo: 231)
                $0.result(.mcv, "101", "fL", daysAgo: 231)
                $0.sign("hypotonia", recordedDaysAgo: 231)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 230)
                $0.result(.mma, "0.3", "umol/L", daysAgo: 20)
                $0.result(.thcy, "5.9", "umol/L", daysAgo: 20)
                $0.result(.hb, "12.1", "g/dL", daysAgo: 20)
                $0.result(.mcv, "78", "fL", daysAgo: 20)
                $0.milestone("sit-unsupported", .achieved, atAgeDays: 480)
                change(&$0)
            }
        }
        let lives = run.screening.findings.map { ($0.number, $0.lifecycle) }
        return Dictionary(lives, uniquingKeysWith: { first, _ in first })
    }

    @Test func `recovery resolves every status finding`() throws {
        let lives = try Self.recovered()
        #expect(lives["R01"] == .resolved)
        #expect(lives["R10"] == .resolved)
        #expect(lives["R11"] == .resolved)
    }

    @Test func `a relapse reopens nothing, whatever is measured later`() throws {
        let lives = try Self.recovered {
            $0.result(.thcy, "24", "umol/L", daysAgo: 1)
            $0.result(.hb, "8", "g/dL", daysAgo: 1)
            $0.sign("tremor", recordedDaysAgo: 1)
        }
        #expect(lives["R01"] == .resolved)
        #expect(lives["R10"] == .resolved)
    }

    @Test(arguments: [("mma", 1.1), ("thcy", 12), ("hb", 9), ("mcv", 90)])
    func `one value out of its limit keeps the finding open`(
        _ key: String, _ value: Double
    ) throws {
        let key = AnalyteKey(rawValue: key.uppercased())
        let lives = try Self.recovered {
            $0.edit { record in
                guard let index = record.results.lastIndex(where: { $0.key == key }) else { return }
                record.results[index].value.number = Exact(decimalText: "\(value)"[...])
            }
        }
        #expect(lives["R01"] == .underTreatment)
    }

    @Test func `a red flag recorded 180 days ago keeps it open until it is out of date`() throws {
        #expect(try Self.recovered { $0.sign("tremor", recordedDaysAgo: 180) }["R01"] != .resolved)
        #expect(try Self.recovered { $0.sign("tremor", recordedDaysAgo: 182) }["R01"] == .resolved)
    }

    @Test func `it was resolved between a sign that went out of date and a relapse`() throws {
        let lives = try Self.recovered {
            $0.sign("tremor", recordedDaysAgo: 190)
            $0.result(.thcy, "24", "umol/L", daysAgo: 1)
        }
        #expect(lives["R01"] == .resolved)
    }

    @Test func `a loss not regained keeps it open`() throws {
        let lives = try Self.recovered { $0.milestone("babble", .lost, atAgeDays: 470) }
        #expect(lives["R01"] == .underTreatment)
        #expect(lives["R17"] == .underTreatment)
    }

    @Test func `a loss after recovery is a new one and closes nothing else`() throws {
        let lives = try Self.recovered { $0.milestone("babble", .lost, atAgeDays: 490) }
        #expect(lives["R01"] == .resolved)
        #expect(lives["R17"] == .underTreatment)
    }

    @Test func `regression closes by its own record, treated or not`() throws {
        let life = try Self.infant("R17") {
            $0.milestone("social-smile", .achieved, atAgeDays: 60)
            $0.milestone("social-smile", .lost, atAgeDays: 210)
            $0.milestone("social-smile", .achieved, atAgeDays: 230)
        }
        #expect(life == .resolved)
    }

    // MARK: The mother's own

    private static func mother(
        _ key: AnalyteKey, _ value: String, _ unit: String, daysAfter: Int
    ) throws -> Lifecycle? {
        try lifecycle("R21") {
            $0.infant(ageDays: 300) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 200) }
            $0.mother {
                $0.result(.b12, "110", "pg/mL", daysAgo: 101)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
                $0.result(key, value, unit, daysAgo: 100 - daysAfter)
            }
        }
    }

    @Test func `a mother's finding resolves by a metabolite within limits from day 75`() throws {
        #expect(try Self.mother(.thcy, "9", "umol/L", daysAfter: 75) == .resolved)
        #expect(try Self.mother(.mma, "0.2", "umol/L", daysAfter: 80) == .resolved)
        #expect(try Self.mother(.thcy, "9", "umol/L", daysAfter: 74) == .underTreatment)
        #expect(try Self.mother(.thcy, "16", "umol/L", daysAfter: 80) == .underTreatment)
        #expect(try Self.mother(.b12, "900", "pg/mL", daysAfter: 80) == .underTreatment)
    }

    @Test func `a mother's finding is new while only the infant is treated`() throws {
        let life = try Self.lifecycle("R21") {
            $0.infant(ageDays: 300) { $0.dose(.hydroxocobalamin, "1000", daysAgo: 200) }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 10) }
        }
        #expect(life == .new)
    }

    // MARK: Treatment not started

    private static func notStarted(
        _ change: (inout ExamplePerson) -> Void
    ) throws -> Finding? {
        let run = try EngineRun {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 10)
                $0.sign("hypotonia", recordedDaysAgo: 10)
                change(&$0)
            }
        }
        return run.finding("R32")
    }

    @Test func `a first dose that came late closes the finding, one in time leaves none`() throws {
        let late = try Self.notStarted { $0.dose(.hydroxocobalamin, "1000", daysAgo: 8) }
        #expect(late?.lifecycle == .resolved)
        #expect(late?.message.contains("documented 49 hours after") == true)
        let inTime = try Self.notStarted {
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 10, hoursAgo: -4)
        }
        #expect(inTime == nil)
    }

    @Test func `an order alone leaves it open and is said`() throws {
        let finding = try Self.notStarted {
            $0.dose(.hydroxocobalamin, "1000", kind: .request, daysAgo: 9, status: "active")
        }
        #expect(finding?.lifecycle == .new)
        #expect(finding?.message.contains("Ordered, not documented as given") == true)
        #expect(finding?.message.contains("241 hours") == true)
    }

    // MARK: A clinician's word

    @Test func `a statement holds for the person the finding is about, while it lasts`() throws {
        func life(_ end: FuzzyTime?, of rule: String) throws -> Lifecycle? {
            try Self.infant("R01") {
                $0.result(.b12, "53", "pg/mL")
                $0.edit {
                    $0.overrides = [
                        OverrideRecord(
                            rule: rule, text: "known", time: nil, end: end,
                            source: $0.person.source)
                    ]
                }
            }
        }
        let today = ExampleDyad.asOf.day
        #expect(try life(nil, of: "b12-severe-deficiency") == .mitigated)
        #expect(try life(.day(today), of: "b12-severe-deficiency") == .mitigated)
        #expect(try life(.day(today + -1), of: "b12-severe-deficiency") == .new)
        #expect(try life(nil, of: "b12-overt-deficiency") == .new)
    }
}
