import ClinicalModel
import DecisionSupport
import Testing

/// What the exposure rules say besides that they fire.
@Suite struct ExposureFindingTests {
    private static func finding(
        _ number: String, _ build: (inout ExampleDyad) -> Void
    ) throws -> Finding {
        try #require(try EngineRun(build).finding(number))
    }

    private static func exposed(_ mother: (inout ExamplePerson) -> Void) throws -> Finding {
        try finding("R20") { dyad in
            dyad.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            dyad.mother(mother)
        }
    }

    @Test func `a vegan diet and malabsorption are a high risk, others a moderate one`() throws {
        #expect(try Self.exposed { $0.diet(.vegan) }.notes.contains("risk-high"))
        #expect(try Self.exposed { $0.condition("crohn-disease") }.notes.contains("risk-high"))
        let antibodies = try Self.exposed { $0.qualitative(.ifab, positive: true) }
        #expect(antibodies.notes.contains("risk-high"))
        #expect(try !Self.exposed { $0.diet(.vegetarian) }.notes.contains("risk-high"))
        let drug = try Self.exposed {
            $0.dose(.metformin, nil, .oral, kind: .statement, daysAgo: 200, status: "active")
        }
        #expect(!drug.notes.contains("risk-high"))
        #expect(drug.thresholds.map(\.parameter).contains("P-MET-DRUG"))
    }

    @Test func `risks and habits of the mother are named`() throws {
        let finding = try Self.exposed {
            $0.diet(.vegan)
            $0.condition("smoking")
        }
        #expect(finding.message.contains("Recorded of the mother: vegan diet."))
        #expect(finding.message.contains("Also recorded: smoking."))
        let habit = try EngineRun { dyad in
            dyad.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            dyad.mother {
                $0.diet(.omnivore)
                $0.condition("alcohol-misuse")
            }
        }
        #expect(habit.emitted("R20").isEmpty)
    }

    @Test func `fortified food lowers to information and says so`() throws {
        let finding = try Self.exposed { $0.diet(.vegan, .fortifiedFood) }
        #expect(finding.severity == .info)
        #expect(finding.mitigatedBy == "the mother eats food fortified with vitamin B12")
    }

    @Test func `what was not found names its window`() throws {
        let finding = try Self.finding("R19") { dyad in
            dyad.infant(ageDays: 122) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 122)
                $0.sign("hypotonia", recordedDaysAgo: 5)
                $0.sign("vomiting", recordedDaysAgo: 5)
                $0.order(.b12, daysAgo: 1)
            }
        }
        let absence = try #require(finding.evidence.first { $0.kind == .absence })
        #expect(absence.value == "2025-05-16 to 2025-06-15")
        #expect(finding.windowStart?.description == "2025-05-16")
        #expect(finding.windowEnd?.description == "2025-06-15")
        #expect(finding.message.contains("Signs: hypotonia, vomiting."))
        #expect(finding.message.contains("A test was ordered on 2025-06-14"))
    }

    @Test(arguments: ["R20", "R22", "R25", "R28", "R33"])
    func `every absence of an example names what and when`(_ number: String) throws {
        for item in RulesExample.all where item.rule.number == number {
            for finding in try item.screening().findings where finding.number == number {
                for absence in finding.evidence where absence.kind == .absence {
                    #expect(absence.name.hasPrefix("no "))
                    #expect(absence.value?.contains("2025-06-15") ?? false)
                }
            }
        }
    }

    @Test func `a known deficiency of the mother takes the place of her risks`() throws {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            dyad.mother {
                $0.diet(.vegan)
                $0.result(.b12, "128", "pg/mL", daysAgo: 4)
            }
        }
        #expect(run.emitted("R20", "R22") == ["R22 critical"])
        #expect(run.finding("R20")?.lifecycle == .superseded)
    }

    @Test func `exposure of a treated infant is under treatment`() throws {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 91) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91)
                $0.sign("hypotonia", recordedDaysAgo: 22)
                $0.sign("vomiting", recordedDaysAgo: 22)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
            }
            dyad.mother {
                $0.diet(.vegan)
                $0.result(.b12, "128", "pg/mL", daysAgo: 4)
            }
        }
        #expect(run.emitted("R19", "R22") == ["R19 critical", "R22 critical"])
        #expect(run.finding("R19")?.lifecycle == .underTreatment)
        #expect(run.finding("R22")?.lifecycle == .underTreatment)
    }

    @Test func `a corrected age is said to be one`() throws {
        let finding = try Self.finding("R18") { dyad in
            dyad.infant(ageDays: 340) {
                $0.gestation(days: 224)
                $0.milestone("sit-unsupported", .notAchieved, atAgeDays: 337)
            }
        }
        #expect(
            finding.message.contains(
                "Sit unsupported not achieved at a corrected age of 281 d, limit 280 d."))
    }

    @Test func `every milestone with a limit belongs to a domain`() throws {
        let knowledge = try RulesKnowledge.knowledge()
        let names = knowledge.parameters.map(\.name).filter { $0.hasPrefix("P-MS-") }
        #expect(names.count == 13)
        for name in names {
            let domain = knowledge.concepts.concept(
                .milestoneDomains, system: CodeSystemURI.observations,
                code: String(name.dropFirst("P-MS-".count)))
            #expect(domain != nil, "\(name)")
        }
    }

    /// Mother deficient with antibodies, infant with signs and untested, 121 days old.
    @Test func `the fourteenth vignette`() throws {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 121) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 121)
                $0.sign("hypotonia", recordedDaysAgo: 13, onsetDaysAgo: 24)
                $0.sign("vomiting", recordedDaysAgo: 3, onsetDaysAgo: 24)
            }
            dyad.mother {
                $0.diet(.omnivore)
                $0.result(.b12, "128", "pg/mL", daysAgo: 8)
                $0.qualitative(.ifab, positive: true, daysAgo: 8)
            }
        }
        #expect(
            run.emitted("R19", "R20", "R21", "R22", "R33") == [
                "R19 critical", "R22 critical", "R21 critical",
            ])
    }

    /// Three days old, vegan mother, no supplement.
    @Test func `the sixth vignette before any result`() throws {
        let finding = try Self.finding("R20") { dyad in
            dyad.infant(ageDays: 4) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 4) }
            dyad.mother { $0.diet(.vegan, fromDaysAgo: 800) }
        }
        #expect(finding.severity == .warning)
        #expect(finding.notes.contains("risk-high"))
    }
}
