import ClinicalModel
import DecisionSupport
import Testing

/// The boundaries the specification names, through the whole engine.
@Suite struct EngineBoundaryTests {
    @Test(arguments: [
        ("200", "pg/mL", false), ("199.99", "pg/mL", true), ("147.56", "pmol/L", true),
        ("147.57", "pmol/L", false), ("0.2", "ng/mL", false), ("20", "ng/dL", false),
        ("0.14756", "nmol/L", true),
    ])
    func `B12 is compared exactly in whatever unit`(
        _ value: String, _ unit: String, isLow: Bool
    ) throws {
        let run = try EngineRun { $0.infant(ageDays: 152) { $0.result(.b12, value, unit) } }
        #expect(run.emitted("R02").isEmpty == !isLow)
    }

    @Test(arguments: [("86", false), ("86.01", true)])
    func `an MCV at its limit is not high`(_ value: String, isHigh: Bool) throws {
        let run = try EngineRun { $0.infant(ageDays: 300) { $0.result(.mcv, value, "fL") } }
        #expect(run.emitted("R11").isEmpty == !isHigh)
    }

    @Test(arguments: [(364, []), (365, ["R07 info"])])
    func `the limit of MMA falls at one year`(_ ageDays: Int, _ expected: [String]) throws {
        let run = try EngineRun {
            $0.infant(ageDays: ageDays) {
                $0.result(.mma, "0.9", "umol/L")
                $0.result(.thcy, "5", "umol/L")
                $0.result(.b12, "500", "pg/mL")
            }
        }
        #expect(run.emitted == expected)
    }

    @Test func `below 150 is low for certain and severe as a possibility`() throws {
        let run = try EngineRun { $0.infant(ageDays: 152) { $0.result(.b12, "<150", "pg/mL") } }
        #expect(run.emitted("R01", "R02") == ["R01 warning possible", "R02 warning"])
        #expect(run.issues.contains("comparator-indeterminate"))
    }

    @Test func `above 80 is severe as a possibility only`() throws {
        let run = try EngineRun { $0.infant(ageDays: 152) { $0.result(.b12, ">80", "pg/mL") } }
        #expect(run.emitted("R01", "R02") == ["R01 warning possible"])
    }

    @Test(arguments: [
        ("<150", ["100 pg/mL"]), ("<250", ["100 pg/mL", "200 pg/mL"]),
        ("<400", ["100 pg/mL", "200 pg/mL", "350 pg/mL"]), (">180", ["200 pg/mL", "350 pg/mL"]),
    ])
    func `every limit inside the interval of a value is named once`(
        _ value: String, _ limits: [String]
    ) throws {
        let run = try EngineRun { $0.infant(ageDays: 152) { $0.result(.b12, value, "pg/mL") } }
        let issues = run.screening.issues.filter { $0.id == "comparator-indeterminate" }
        #expect(issues.count == 1)
        #expect(issues.first?.message.contains(" \(limits.joined(separator: ", "))") == true)
        for limit in ["100 pg/mL", "200 pg/mL", "350 pg/mL"] where !limits.contains(limit) {
            #expect(issues.first?.message.contains(" \(limit)") == false)
        }
    }

    // Above 40 the limits of an inborn error are not decided.
    @Test(arguments: [(">4", 1), (">40", 1), (">100", 0), ("<5", 0)])
    func `a comparator is remarked on where the rule lacks another value, too`(
        _ value: String, _ count: Int
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "500", "pg/mL")
                $0.result(.thcy, value, "umol/L")
            }
        }
        #expect(run.issues.filter { $0 == "comparator-indeterminate" }.count == count)
    }

    @Test func `above 2000 before any dose is decided and silent`() throws {
        let run = try EngineRun { $0.infant(ageDays: 152) { $0.result(.b12, ">2000", "pg/mL") } }
        #expect(run.emitted("R01", "R02", "R03", "R04") == [])
        #expect(!run.issues.contains("comparator-indeterminate"))
    }

    @Test(arguments: [(0, true), (730, true), (731, false)])
    func `infants are in scope to 730 days`(_ ageDays: Int, isInfant: Bool) throws {
        let run = try EngineRun { $0.infant(ageDays: ageDays) }
        #expect(run.screening.subjects.first?.role == (isInfant ? .infant : .other))
    }

    @Test func `a value within one per cent of its limit is noted`() throws {
        let near = try EngineRun { $0.infant(ageDays: 152) { $0.result(.b12, "199", "pg/mL") } }
        let far = try EngineRun { $0.infant(ageDays: 152) { $0.result(.b12, "190", "pg/mL") } }
        #expect(near.finding("R02")?.notes.contains("near-threshold") == true)
        #expect(far.finding("R02")?.notes.contains("near-threshold") == false)
    }

    @Test(arguments: [(179, 1), (181, 0)])
    func `after treatment only results of the 180 days before it count`(
        _ daysBefore: Int, _ count: Int
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 100 + daysBefore, hoursAgo: 0)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            }
        }
        #expect(run.emitted("R01").count == count)
    }

    @Test func `an untreated deficiency does not expire`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 500) { $0.result(.b12, "53", "pg/mL", daysAgo: 400) }
        }
        #expect(run.emitted("R01") == ["R01 critical"])
    }

    @Test func `an old normal B12 no longer answers`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 500) { $0.result(.b12, "600", "pg/mL", daysAgo: 181) }
        }
        #expect(run.insufficient("R01") == ["B12"])
    }
}
