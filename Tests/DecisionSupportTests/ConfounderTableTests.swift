import ClinicalModel
import DecisionSupport
import Testing

/// Renal impairment and folate deficiency, row by row of the confounder table (clinical 4.H).
@Suite struct ConfounderTableTests {
    /// What may explain a raised metabolite beside B12.
    enum Confounder: String, Sendable {
        case none
        case kidneys
        /// Kidneys, and urinary MMA that is raised, too.
        case kidneysWithUrine
        case folate
        case both
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        let name: String
        let expected: [Confounder: Severity]
        let build: @Sendable (inout ExampleDyad, Confounder) -> Void

        var testDescription: String { "\(rule) \(name)" }

        init(
            _ rule: String, _ name: String, none: Severity, kidneys: Severity,
            kidneysWithUrine: Severity? = nil, folate: Severity, both: Severity,
            _ build: @escaping @Sendable (inout ExampleDyad, Confounder) -> Void
        ) {
            self.rule = rule
            self.name = name
            expected = [
                .none: none, .kidneys: kidneys, .kidneysWithUrine: kidneysWithUrine ?? none,
                .folate: folate, .both: both,
            ]
            self.build = build
        }
    }

    /// An infant of 400 days with the results, and the confounder beside them.
    private static func infant(
        _ results: [(AnalyteKey, String)], sign: ConceptKey? = nil
    ) -> @Sendable (inout ExampleDyad, Confounder) -> Void {
        { dyad, confounder in
            dyad.infant(ageDays: 400) { person in
                Self.add(results, to: &person)
                if let sign { person.sign(sign) }
                Self.add(confounder, to: &person, urine: "25")
            }
        }
    }

    private static func mother(
        _ results: [(AnalyteKey, String)]
    ) -> @Sendable (inout ExampleDyad, Confounder) -> Void {
        { dyad, confounder in
            dyad.infant(ageDays: 200)
            dyad.mother { person in
                Self.add(results, to: &person)
                Self.add(confounder, to: &person, urine: "7")
            }
        }
    }

    /// Raised metabolites before an injection, the results on the thirtieth day.
    private static func treated(
        _ results: [(AnalyteKey, String)]
    ) -> @Sendable (inout ExampleDyad, Confounder) -> Void {
        { dyad, confounder in
            dyad.infant(ageDays: 400) { person in
                person.result(.mma, "12", "umol/L", daysAgo: 31)
                person.result(.thcy, "60", "umol/L", daysAgo: 31)
                person.dose(.hydroxocobalamin, "1000", daysAgo: 30)
                Self.add(results, to: &person)
                Self.add(confounder, to: &person, urine: "25")
            }
        }
    }

    private static func add(
        _ results: [(AnalyteKey, String)], to person: inout ExamplePerson
    ) {
        let units: [AnalyteKey: String] = [
            .b12: "pg/mL", .thcy: "umol/L", .mma: "umol/L", .umma: "mmol/mol{creat}",
            .hb: "g/dL", .mcv: "fL", .holotc: "pmol/L",
        ]
        for (key, value) in results { person.result(key, value, units[key]) }
    }

    private static func add(
        _ confounder: Confounder, to person: inout ExamplePerson, urine: String
    ) {
        if confounder != .none, confounder != .folate { person.condition("kidney-disease") }
        if confounder == .kidneysWithUrine {
            person.result(.umma, urine, "mmol/mol{creat}")
        }
        if confounder == .folate || confounder == .both {
            person.result(.fol, "6", "nmol/L")
        }
    }

    static let rows: [Row] = [
        Row(
            "R02", "critical by homocysteine alone", none: .critical, kidneys: .warning,
            folate: .warning, both: .warning, infant([(.b12, "150"), (.thcy, "18")])),
        Row(
            "R02", "critical by both markers", none: .critical, kidneys: .warning,
            folate: .critical, both: .warning,
            infant([(.b12, "150"), (.thcy, "18"), (.mma, "3")])),
        Row(
            "R02", "critical by a red flag", none: .critical, kidneys: .critical,
            folate: .critical, both: .critical,
            infant([(.b12, "150"), (.thcy, "18")], sign: "hypotonia")),
        Row(
            "R03", "both markers and a sign", none: .critical, kidneys: .warning,
            folate: .critical, both: .warning,
            infant([(.b12, "285"), (.thcy, "18"), (.mma, "3")], sign: "hypotonia")),
        Row(
            "R03", "homocysteine alone", none: .warning, kidneys: .info,
            kidneysWithUrine: .warning, folate: .info, both: .info,
            infant([(.b12, "285"), (.thcy, "18")])),
        Row(
            "R05", "both markers", none: .warning, kidneys: .info, folate: .warning, both: .info,
            infant([(.b12, "410"), (.thcy, "18"), (.mma, "3")])),
        Row(
            "R05", "both markers and a red flag", none: .critical, kidneys: .warning,
            folate: .critical, both: .warning,
            infant([(.b12, "410"), (.thcy, "18"), (.mma, "3")], sign: "tremor")),
        Row(
            "R05", "homocysteine alone and a red flag", none: .warning, kidneys: .info,
            kidneysWithUrine: .critical, folate: .info, both: .info,
            infant([(.b12, "410"), (.thcy, "18")], sign: "tremor")),
        Row(
            "R06", "both markers", none: .warning, kidneys: .info, folate: .warning, both: .info,
            infant([(.thcy, "18"), (.mma, "3")])),
        Row(
            "R06", "homocysteine alone and a red flag", none: .warning, kidneys: .info,
            kidneysWithUrine: .critical, folate: .info, both: .info,
            infant([(.thcy, "18")], sign: "tremor")),
        Row(
            "R07", "MMA above 5 alone", none: .warning, kidneys: .info, folate: .warning,
            both: .info, infant([(.b12, "410"), (.thcy, "6"), (.mma, "6")])),
        Row(
            "R07", "homocysteine alone", none: .info, kidneys: .info, folate: .info, both: .info,
            infant([(.b12, "410"), (.thcy, "18"), (.mma, "0.2")])),
        Row(
            "R24", "by both markers alone", none: .warning, kidneys: .info, folate: .warning,
            both: .info,
            { dyad, confounder in
                infant([(.b12, "410"), (.thcy, "18"), (.mma, "3")])(&dyad, confounder)
                dyad.mother { add([(.b12, "512"), (.thcy, "9"), (.mma, "0.2")], to: &$0) }
            }),
        Row(
            "R24", "by a low B12", none: .warning, kidneys: .warning, folate: .warning,
            both: .warning,
            { dyad, confounder in
                infant([(.b12, "150"), (.thcy, "18"), (.mma, "3")])(&dyad, confounder)
                dyad.mother { add([(.b12, "512"), (.thcy, "9"), (.mma, "0.2")], to: &$0) }
            }),
        Row(
            "R21", "borderline with homocysteine alone", none: .warning, kidneys: .info,
            folate: .info, both: .info, mother([(.b12, "285"), (.thcy, "18")])),
        Row(
            "R21", "both markers", none: .warning, kidneys: .info, folate: .warning, both: .info,
            mother([(.b12, "600"), (.thcy, "18"), (.mma, "0.6")])),
        Row(
            "R21", "low B12", none: .warning, kidneys: .warning, folate: .warning, both: .warning,
            mother([(.b12, "110"), (.thcy, "18")])),
        Row(
            "R21", "low holotranscobalamin", none: .warning, kidneys: .warning,
            folate: .warning, both: .warning,
            mother([(.b12, "600"), (.thcy, "18"), (.mma, "0.6"), (.holotc, "20")])),
        Row(
            "R39", "both markers, more than half lost", none: .warning, kidneys: .info,
            folate: .warning, both: .info, treated([(.mma, "3"), (.thcy, "20")])),
        Row(
            "R39", "both markers, hardly lower", none: .critical, kidneys: .warning,
            folate: .critical, both: .warning, treated([(.mma, "9"), (.thcy, "50")])),
        Row(
            "R39", "homocysteine alone", none: .warning, kidneys: .info, folate: .info,
            both: .info, treated([(.mma, "0.2"), (.thcy, "20")])),
        Row(
            "R01", "severe B12", none: .critical, kidneys: .critical, folate: .critical,
            both: .critical, infant([(.b12, "53"), (.thcy, "18")])),
        Row(
            "R10", "the triad", none: .critical, kidneys: .critical, folate: .critical,
            both: .critical,
            infant([(.b12, "150"), (.thcy, "18"), (.hb, "8"), (.mcv, "105")], sign: "hypotonia")),
        Row(
            "R17", "regression", none: .critical, kidneys: .critical, folate: .critical,
            both: .critical, infant([(.thcy, "18")], sign: "regression")),
    ]

    @Test(arguments: rows, [Confounder.none, .kidneys, .kidneysWithUrine, .folate, .both])
    func `a confounder lowers what the table says, by one step and once`(
        _ row: Row, _ confounder: Confounder
    ) throws {
        // Urinary MMA beside MMA alone makes another rule of it.
        let run = try EngineRun { row.build(&$0, confounder) }
        guard let finding = run.screening.findings.first(where: { $0.number == row.rule }) else {
            #expect(row.rule == "R07" && confounder == .kidneysWithUrine)
            return
        }
        #expect(finding.severity == row.expected[confounder])
        let unlowered = row.expected[Confounder.none] ?? .info
        #expect(finding.mitigatedBy != nil || finding.severity >= unlowered || row.rule == "R02")
    }

    @Test(arguments: rows)
    func `the text names what may explain the metabolites`(_ row: Row) throws {
        guard !["R01", "R10", "R17"].contains(row.rule) else { return }
        let finding = try EngineRun { row.build(&$0, .both) }.screening.findings
            .first { $0.number == row.rule }
        let message = try #require(finding).message
        #expect(message.contains("Renal impairment"))
        // Folate explains homocysteine only.
        let isHomocysteineRaised = row.name != "MMA above 5 alone"
        #expect(message.contains("Folate deficiency") == isHomocysteineRaised)
    }

    @Test(arguments: [(-31, Severity.warning), (-30, .info), (30, .info), (31, .warning)])
    func `kidneys count within thirty days of the metabolite`(
        _ days: Int, _ severity: Severity
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "410", "pg/mL", daysAgo: 40)
                $0.result(.thcy, "18", "umol/L", daysAgo: 40)
                $0.result(.mma, "3", "umol/L", daysAgo: 40)
                $0.result(.crea, "92", "umol/L", daysAgo: 40 - days)
            }
        }
        #expect(run.emitted("R05") == ["R05 \(severity.name)"])
    }
}
