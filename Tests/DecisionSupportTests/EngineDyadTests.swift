import ClinicalModel
import DecisionSupport
import Testing

/// Mothers, exposure and confounders.
@Suite struct EngineDyadTests {
    /// The mother's B12 class `daysBeforeBirth` before a birth 100 days ago.
    private func motherRun(_ value: String, daysAgo: Int, gestation: Int? = nil) throws -> EngineRun
    {
        try EngineRun {
            $0.infant(ageDays: 100) { infant in
                if let gestation { infant.gestation(days: gestation) }
            }
            $0.mother { $0.result(.b12, value, "pmol/L", daysAgo: daysAgo, hoursAgo: 0) }
        }
    }

    @Test(arguments: [
        // Not pregnant: 147.56; first, second and third trimester: 87, 84, 73 pmol/L.
        ("86.9", 100 + 280, 1), ("87", 100 + 280, 0), ("83.9", 100 + 182, 1),
        ("84", 100 + 182, 0), ("72.9", 100 + 84, 1), ("73", 100 + 84, 0), ("147", 100, 1),
        ("147", 100 + 281, 1), ("87", 100 + 183, 0),
    ])
    func `a mother's limit follows her state at the sample`(
        _ value: String, _ daysAgo: Int, _ count: Int
    ) throws {
        #expect(try motherRun(value, daysAgo: daysAgo).emitted("R21").count == count)
    }

    @Test func `a known gestation moves the start of the pregnancy`() throws {
        // 270 d before birth: pregnant at term, not yet pregnant at 36 weeks.
        #expect(try motherRun("140", daysAgo: 370).emitted("R21") == [])
        #expect(
            try motherRun("140", daysAgo: 370, gestation: 252).emitted("R21") == ["R21 warning"])
    }

    @Test func `a linked woman is a mother only while a child is in scope`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 731)
            $0.mother { $0.result(.b12, "80", "pmol/L") }
        }
        #expect(run.screening.subjects.map(\.role) == [.other, .other])
        #expect(run.emitted == [])
    }

    @Test func `a coded pregnancy makes a mother without a child`() throws {
        let run = try EngineRun {
            $0.mother {
                $0.condition("pregnant", daysAgo: 30)
                $0.result(.b12, "60", "pmol/L")
            }
        }
        #expect(run.emitted("R21") == ["R21 warning"])
        #expect(run.issues.contains("dyad-link-missing"))
        #expect(run.insufficient("R21") == [])
    }

    @Test(arguments: [
        ([("18", AnalyteKey.thcy), ("3", .mma)], "R05 warning"),
        ([("18", .thcy), ("3", .mma), ("92", .crea)], "R05 info"),
        ([("18", .thcy), ("3", .mma), ("92", .crea), ("40", .umma)], "R05 warning"),
        ([("18", .thcy), ("3", .mma), ("44", .crea)], "R05 warning"),
    ])
    func `renal impairment lowers a metabolite pattern unless urine agrees`(
        _ values: [(String, AnalyteKey)], _ expected: String
    ) throws {
        let knowledge = try RulesKnowledge.knowledge()
        let run = try EngineRun {
            $0.infant(ageDays: 150) { infant in
                infant.result(.b12, "410", "pg/mL")
                for (value, key) in values {
                    infant.result(key, value, knowledge.analyte(key)?.canonicalUnit)
                }
            }
        }
        #expect(run.emitted("R05") == [expected])
        #expect((run.finding("R05")?.mitigatedBy != nil) == (expected == "R05 info"))
    }

    @Test func `folate deficiency makes borderline with homocysteine alone a remark`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 150) {
                $0.result(.b12, "285", "pg/mL")
                $0.result(.thcy, "18", "umol/L")
                $0.result(.mma, "0.4", "umol/L")
                $0.result(.fol, "9.9", "nmol/L")
            }
        }
        #expect(run.emitted("R03") == ["R03 info"])
    }

    @Test func `provisional and possible findings hide nothing`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.result(.mcv, "105", "fL")
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.b12, "<250", "pg/mL")
                $0.sign("hypotonia")
            }
        }
        #expect(run.emitted("R10", "R11") == ["R10 warning possible", "R11 warning"])
        let definite = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.result(.mcv, "105", "fL")
                $0.result(.hb, "8.8", "g/dL")
                $0.result(.b12, "150", "pg/mL")
                $0.sign("hypotonia")
            }
        }
        #expect(definite.emitted("R10", "R11") == ["R10 critical"])
        #expect(
            definite.screening.findings.contains {
                $0.number == "R11" && $0.lifecycle == .superseded
            })
    }

    @Test(arguments: [(30, 30, 1), (31, 30, 0), (0, -30, 1)])
    func `signs count within thirty days of the result`(
        _ resultDaysAgo: Int, _ window: Int, _ count: Int
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "150", "pg/mL", daysAgo: resultDaysAgo, hoursAgo: 0)
                $0.sign("hypotonia", recordedDaysAgo: window < 0 ? -window : 0)
            }
        }
        #expect(run.emitted("R02") == [count == 1 ? "R02 critical" : "R02 warning"])
    }

    @Test func `findings come worst first, then by number`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.mcv, "105", "fL")
                $0.result(.thcy, "26", "mmol/L")
                $0.sign("regression")
            }
        }
        #expect(
            run.emitted == ["R45 error", "R01 critical", "R17 critical", "R11 warning"])
    }
}
