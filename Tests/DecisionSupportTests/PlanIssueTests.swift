import ClinicalModel
import DecisionSupport
import Testing

/// The issues of 4.G that plans give: conflicts, missing tasks, unknown protocols.
@Suite struct PlanIssueTests {
    private static let month = Exact(numerator: 487, denominator: 16) ?? .one
    private static let twoMonths = Exact(numerator: 487, denominator: 8) ?? .one

    private static func issues(
        _ id: String, _ build: (inout ExamplePerson) -> Void
    ) throws -> [DataIssue] {
        try EngineRun { $0.infant(ageDays: 400, build) }.screening.issues.filter { $0.id == id }
    }

    // MARK: Conflict

    @Test func `two active plans with different intervals are in conflict`() throws {
        let found = try Self.issues("careplan-conflict") {
            $0.plan { $0.gives(every: Self.month) }
            $0.plan { $0.gives(every: Self.twoMonths) }
        }
        #expect(found.map(\.level) == [.warning])
        #expect(found.first?.message.contains("every 30.4 d, every 60.9 d") ?? false)
        #expect(found.first?.source?.resourceType == "CarePlan")
    }

    @Test func `one active plan that states two intervals of injections is in conflict`() throws {
        let found = try Self.issues("careplan-conflict") {
            $0.plan {
                $0.gives(every: Self.month)
                $0.gives(every: Self.twoMonths)
            }
        }
        #expect(found.count == 1)
    }

    /// Plans without a conflict, by name.
    private static let harmless: [(String, @Sendable (inout ExamplePerson) -> Void)] = [
        (
            "the same interval twice",
            {
                $0.plan { $0.gives(every: month) }
                $0.plan { $0.gives(every: month) }
            }
        ),
        (
            "four weeks and a month are one interval of R41",
            {
                $0.plan { $0.gives(every: 28) }
                $0.plan { $0.gives(every: month) }
            }
        ),
        (
            "the other plan is over",
            {
                $0.plan(status: "completed") { $0.gives(every: month) }
                $0.plan { $0.gives(every: twoMonths) }
            }
        ),
        (
            "the other plan is a draft",
            {
                $0.plan(status: "draft", intent: "proposal") { $0.gives(every: month) }
                $0.plan { $0.gives(every: twoMonths) }
            }
        ),
        (
            "the other interval begins later",
            {
                $0.plan {
                    $0.gives(every: 2, untilDaysAgo: 0)
                    $0.gives(every: twoMonths, fromDaysAgo: -1, status: "not-started")
                }
            }
        ),
        (
            "drops every day beside injections, in one plan",
            {
                $0.plan {
                    $0.gives(.cyanocobalamin, "10", .oral, every: 1)
                    $0.gives(every: twoMonths)
                }
            }
        ),
    ]

    @Test(arguments: harmless.indices)
    func `there is no conflict where`(_ place: Int) throws {
        let (name, build) = Self.harmless[place]
        #expect(try Self.issues("careplan-conflict", build).isEmpty, "\(name)")
    }

    // MARK: Monitoring

    @Test func `a plan that measures nothing lacks all tasks that rules ask for`() throws {
        let found = try Self.issues("careplan-monitoring-gap") {
            $0.plan { $0.gives(every: 2) }
        }
        #expect(found.map(\.level) == [.information])
        #expect(found.first?.message == "The plan lacks: M-K1, M-K2, M-D10, M-3MO, M-6MO.")
    }

    @Test func `an anaemic infant needs reticulocytes, one treated by mouth no potassium`() throws {
        let found = try Self.issues("careplan-monitoring-gap") {
            $0.result(.hb, "8", "g/dL", daysAgo: 210)
            $0.dose(.hydroxocobalamin, "1000", .oral, daysAgo: 200)
            $0.plan { $0.gives(.hydroxocobalamin, "1000", .oral, every: 1) }
        }
        let message = found.first?.message ?? ""
        #expect(message.contains("M-RET5, M-RET6, M-RET7"))
        #expect(message.contains("M-K1"))
        let without = try Self.issues("careplan-monitoring-gap") {
            $0.plan { $0.gives(.hydroxocobalamin, "1000", .oral, every: 1) }
        }
        #expect(without.first?.message == "The plan lacks: M-D10, M-3MO, M-6MO.")
    }

    @Test func `what is measured at no stated time, or in the window, is not missing`() throws {
        let found = try Self.issues("careplan-monitoring-gap") {
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
            $0.plan(fromDaysAgo: 10) {
                $0.gives(every: 2)
                $0.measures(.k)
                $0.measures(.hb, .mcv, .retp, .thcy, daysAgo: 0)
                $0.measures(.hb, .mma, daysAgo: -80)
            }
        }
        #expect(found.first?.message == "The plan lacks: M-6MO.")
    }

    @Test func `a plan with every task lacks none`() throws {
        let found = try Self.issues("careplan-monitoring-gap") {
            $0.plan {
                $0.gives(every: 2)
                $0.measures(.k, .hb, .mcv, .retp, .thcy)
            }
        }
        #expect(found.isEmpty)
    }

    @Test func `a plan that is over or a draft is asked for no task`() throws {
        let found = try Self.issues("careplan-monitoring-gap") {
            $0.plan(status: "completed") { $0.gives(every: 2) }
            $0.plan(status: "draft", intent: "proposal") { $0.gives(every: 2) }
        }
        #expect(found.isEmpty)
    }

    // MARK: Protocols

    @Test func `a plan that no protocol describes is unrecognised`() throws {
        let found = try Self.issues("protocol-unrecognised") {
            $0.plan { $0.gives(.hydroxocobalamin, "700", every: 5) }
        }
        #expect(found.map(\.level) == [.information])
    }

    @Test(arguments: ["949", "1051"])
    func `a dose that differs by more than 5 % is another`(_ amount: String) throws {
        let found = try Self.issues("protocol-unrecognised") {
            $0.plan { $0.gives(.hydroxocobalamin, amount, every: Self.twoMonths) }
        }
        #expect(found.count == 1)
    }

    @Test(arguments: ["950", "1000", "1050"])
    func `a dose within 5 % is that of the protocol`(_ amount: String) throws {
        let found = try Self.issues("protocol-unrecognised") {
            $0.plan { $0.gives(.hydroxocobalamin, amount, every: Self.twoMonths) }
        }
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "https://w3id.org/cobalamin/PlanDefinition/seed004-monthly",
        "https://w3id.org/cobalamin/PlanDefinition/seed004-monthly|0.1.0",
    ])
    func `a plan is recognised by the protocol it names`(_ canonical: String) throws {
        let found = try Self.issues("protocol-unrecognised") {
            $0.plan(follows: [canonical]) { $0.gives(.hydroxocobalamin, "700", every: 5) }
        }
        #expect(found.isEmpty)
    }

    // MARK: Rules that ask for the protocol

    @Test func `an oral protocol keeps R42 silent without red flags, not with a route of risk`()
        throws
    {
        func run(_ sign: ConceptKey?) throws -> EngineRun {
            try EngineRun {
                $0.infant(ageDays: 200) {
                    $0.result(.b12, "53", "pg/mL", daysAgo: 30)
                    $0.plan(
                        follows: ["https://w3id.org/cobalamin/PlanDefinition/heidelberg-nbs-oral"]
                    ) {
                        $0.gives(.hydroxocobalamin, "500", .oral, every: 1)
                    }
                    $0.dose(.hydroxocobalamin, "500", .oral, daysAgo: 28)
                    $0.dose(.cyanocobalamin, "1000", .intravenous, daysAgo: 20)
                    if let sign { $0.sign(sign, recordedDaysAgo: 28) }
                }
            }
        }
        #expect(try run(nil).emitted("R42") == [])
        #expect(try run("hypotonia").emitted("R42") == ["R42 warning"])
    }

    @Test func `a low-dose protocol explains small doses`() throws {
        func run(_ definitions: [String]) throws -> EngineRun {
            try EngineRun {
                $0.infant(ageDays: 200) {
                    $0.result(.b12, "150", "pg/mL", daysAgo: 10)
                    $0.sign("hypotonia", recordedDaysAgo: 10)
                    $0.plan(follows: definitions) { $0.gives(.hydroxocobalamin, "40", every: 28) }
                    $0.dose(.hydroxocobalamin, "40", daysAgo: 8)
                }
            }
        }
        let label = "https://w3id.org/cobalamin/PlanDefinition/us-label-low-dose"
        #expect(try run([label]).emitted("R42") == [])
        #expect(try run([]).emitted("R42") == [])
        let other = "https://w3id.org/cobalamin/PlanDefinition/seed004-monthly"
        #expect(try run([other]).emitted("R42") == ["R42 warning"])
    }

    @Test func `a plan for an inborn error explains high doses by mouth`() throws {
        func run(_ definitions: [String]) throws -> EngineRun {
            try EngineRun {
                $0.infant(ageDays: 200) {
                    $0.plan(follows: definitions) { $0.gives(every: 7) }
                    $0.dose(.hydroxocobalamin, "10", .oral, daysAgo: 1, unit: "mg")
                }
            }
        }
        let inborn = "https://w3id.org/cobalamin/PlanDefinition/cbl-iem"
        #expect(try run([inborn]).emitted("R43") == [])
        let other = "https://w3id.org/cobalamin/PlanDefinition/seed004-monthly"
        #expect(try run([other]).emitted("R43") == ["R43 warning"])
    }
}
