import AdapterPipeline
import ClinicalModel
import FHIRReading
import FHIRSyntax
import Reports
import Testing

/// What is said of plans when they come in (clinical section 6.8).
@Suite struct `Plans that come in` {
    private static let infant = """
        {"resource":{"resourceType":"Patient","id":"p","birthDate":"2025-01-01"}}
        """

    private func imported(
        _ plans: String..., previous: [TreatmentPlan] = []
    ) throws -> (plans: ImportedPlans, report: PlanReport) {
        let knowledge = try #require(KnowledgeReader.readEmbedded().knowledge)
        let moment = try #require(EvaluationTime.Moment("2025-06-20"))
        let pipeline = try AdapterPipeline(
            knowledge: knowledge,
            time: EvaluationTime(
                asOf: moment, clock: nil, started: Instant(seconds: 0, offsetMinutes: 0)))
        let entries = ([Self.infant] + plans.map { "{\"resource\":\($0)}" }).joined(separator: ",")
        let json = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\(entries)]}"
        let document = try JSONReader().read(Array(json.utf8)).get()
        let plans = pipeline.importPlans(ReadDocument(document))
        let run = RunDescription(product: "p", knowledge: "k", configuration: "c")
        let report = plans.report(run, named: "x", previous: previous, knowledge: knowledge)
        return (plans, report)
    }

    /// A plan with one drug; `more` are further members of the CarePlan.
    private static func plan(
        drug: String, amount: String = "1", unit: String = "mg", route: String = "IM",
        every: Int = 2, version: Int = 1, more: String = ""
    ) -> String {
        """
        {"resourceType":"CarePlan","id":"c","meta":{"versionId":"\(version)"},"status":"active",\
        "intent":"plan","subject":{"reference":"Patient/p"},"created":"2025-06-01"\(more),\
        "activity":[{"detail":{"kind":"MedicationRequest","status":"scheduled",\
        "productCodeableConcept":{"text":"\(drug)"},"scheduledTiming":{"repeat":{"frequency":1,\
        "period":\(every),"periodUnit":"d"}},"quantity":{"value":\(amount),"unit":"\(unit)",\
        "system":"http://unitsofmeasure.org","code":"\(unit)"},"description":"\(route)"}}]}
        """
    }

    private func remarks(_ plans: String...) throws -> [PlanReport.Remark] {
        switch plans.count {
        case 1: try imported(plans[0]).report.plans.flatMap(\.remarks)
        default: try imported(plans[0], plans[1]).report.plans.flatMap(\.remarks)
        }
    }

    @Test func `are recognised by drug, dose, route and interval`() throws {
        let report = try imported(Self.plan(drug: "Hydroxocobalamin")).report
        let protocols = try #require(report.plans.first).protocols
        #expect(protocols.contains { $0.hasPrefix("seed004") })
        #expect(!protocols.contains { $0.hasPrefix("heidelberg") })
    }

    @Test func `of an unknown scheme are said to be, and lack no more than they do`() throws {
        let remarks = try remarks(Self.plan(drug: "Hydroxocobalamin", amount: "0.7", every: 5))
        #expect(remarks.map(\.id).contains("protocol-unrecognised"))
        #expect(remarks.map(\.id).contains("careplan-monitoring-gap"))
    }

    @Test func `with folic acid and no vitamin B12 get the words of R29`() throws {
        let folate = Self.plan(drug: "Folic acid", amount: "5", route: "oral")
        let remark = try #require(
            try remarks(folate).first { $0.id == "careplan-folic-acid-alone" })
        #expect(remark.level == .warning)
        #expect(remark.message.contains("R29"))
        let both = Self.plan(drug: "Hydroxocobalamin").replacing(#""id":"c""#, with: #""id":"d""#)
        #expect(
            try !remarks(folate, both).contains { $0.id == "careplan-folic-acid-alone" })
    }

    @Test(arguments: [("for life", true), ("until review", false)])
    func `for life without a cause are remarked on`(words: String, isTold: Bool) throws {
        let remarks = try remarks(
            Self.plan(drug: "Hydroxocobalamin", more: #","description":"\#(words)""#))
        #expect(remarks.contains { $0.id == "careplan-lifelong-without-cause" } == isTold)
    }

    @Test func `with a dose in the wrong unit get R43`() throws {
        let remarks = try remarks(Self.plan(drug: "Hydroxocobalamin", amount: "1000"))
        let remark = try #require(remarks.first { $0.id.hasPrefix("R43") })
        #expect(remark.level >= .warning)
    }

    @Test func `a second time change nothing`() throws {
        let plan = Self.plan(drug: "Hydroxocobalamin")
        let first = try imported(plan).plans.reading.plans
        let again = try imported(plan, previous: first).report
        #expect(again.plans.first?.changes == [])
    }

    @Test func `as a newer version show what changed`() throws {
        let first = try imported(Self.plan(drug: "Hydroxocobalamin")).plans.reading.plans
        let newer = Self.plan(drug: "Hydroxocobalamin", every: 7, version: 2)
        let report = try imported(newer, previous: first).report
        let changes = try #require(report.plans.first?.changes)
        #expect(changes.count == 1)
        let text = String(decoding: report.bytes(.text), as: UTF8.self)
        #expect(text.contains("schedule every 2 days → every 7 days"))
    }

    @Test func `in two versions in one input are compared`() throws {
        let older = Self.plan(drug: "Hydroxocobalamin")
        let newer = Self.plan(drug: "Hydroxocobalamin", amount: "0.5", version: 2)
        let report = try imported(newer, older).report
        #expect(report.plans.count == 1)
        let text = String(decoding: report.bytes(.text), as: UTF8.self)
        #expect(text.contains("dose 1000 µg (1 mg) → 500 µg (0.5 mg)"))
    }

    @Test func `leave as FHIR under the names they came with`() throws {
        let knowledge = try #require(KnowledgeReader.readEmbedded().knowledge)
        let plans = try imported(Self.plan(drug: "Hydroxocobalamin")).plans
        let text = String(decoding: plans.transaction(knowledge: knowledge), as: UTF8.self)
        #expect(text.contains(#""url":"CarePlan/c""#))
        // It stays somebody else's.
        #expect(!text.contains("CodeSystem/origin"))
        #expect(!text.contains("MedicationRequest/"))
    }
}
