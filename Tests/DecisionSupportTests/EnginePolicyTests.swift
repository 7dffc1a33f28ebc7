import ClinicalModel
import DecisionSupport
import Testing

/// What a site decided about the evaluation: disabled rules, subsumed findings.
@Suite struct EnginePolicyTests {
    private static func screening(
        disabling numbers: [String] = [], emitsSubsumed: Bool = false,
        _ build: (inout ExampleDyad) -> Void
    ) throws -> Screening {
        let knowledge = try RulesKnowledge.knowledge()
        let rules = knowledge.rules.filter { numbers.contains($0.id) }
        let policy = ScreeningPolicy(
            disabledRules: rules.map {
                DisabledRule(number: $0.id, rule: $0.slug, reason: "disabled in site.yaml")
            }, emitsSubsumed: emitsSubsumed)
        return try Screener(knowledge: knowledge, policy: policy).screen(
            ExampleDyad(build).document, asOf: ExampleDyad.asOf)
    }

    private static func numbers(_ screening: Screening) -> [String] {
        screening.findings.filter(\.isEmitted).map(\.number)
    }

    private static func deficientDyad(_ dyad: inout ExampleDyad) {
        dyad.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") }
        dyad.mother {
            $0.result(.b12, "110", "pg/mL")
            $0.result(.thcy, "48.3", "umol/L")
        }
    }

    @Test func `a disabled rule gives no finding and is named`() throws {
        let all = Self.numbers(try Self.screening(Self.deficientDyad))
        let screening = try Self.screening(disabling: ["R21"], Self.deficientDyad)
        #expect(all.contains("R21"))
        #expect(Self.numbers(screening) == all.filter { $0 != "R21" })
        #expect(screening.notEvaluated.map(\.number) == ["R21"])
    }

    @Test func `a rule that depends on a disabled one judges what it reads itself`() throws {
        let screening = try Self.screening(disabling: ["R01", "R21"], Self.deficientDyad)
        #expect(Self.numbers(screening).contains("R23"))
    }

    @Test func `a disabled rule is not called insufficient`() throws {
        func build(_ dyad: inout ExampleDyad) { dyad.infant(ageDays: 200) }
        let all = try Self.screening(build).subjects.flatMap(\.insufficient).map(\.number)
        let open = try #require(all.first)
        let rest = try Self.screening(disabling: [open], build)
        #expect(!rest.subjects.flatMap(\.insufficient).map(\.number).contains(open))
    }

    @Test func `a disabled rule hides no other finding`() throws {
        func build(_ dyad: inout ExampleDyad) {
            dyad.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.anc, "0.9", "10*9/L")
                $0.result(.mcv, "105", "fL")
            }
        }
        #expect(!Self.numbers(try Self.screening(build)).contains("R14"))
        #expect(Self.numbers(try Self.screening(disabling: ["R15"], build)).contains("R14"))
        let both = Self.numbers(try Self.screening(emitsSubsumed: true, build))
        #expect(both.contains("R14") && both.contains("R15"))
    }
}
