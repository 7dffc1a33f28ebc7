import ClinicalModel
import DecisionSupport
import Testing

/// Findings that a newer result has replaced stay in the history.
@Suite struct EngineSupersededTests {
    /// Every finding as "R01 superseded".
    private func lives(_ run: EngineRun, of numbers: String...) -> [String] {
        run.screening.findings.filter { numbers.contains($0.number) }
            .map { "\($0.number) \($0.lifecycle.rawValue)" }.sorted()
    }

    private func run(
        _ values: [(String, Int)], change: (inout ExamplePerson) -> Void = { _ in }
    ) throws -> EngineRun {
        try EngineRun {
            $0.infant(ageDays: 300) { infant in
                for (value, daysAgo) in values {
                    infant.result(.b12, value, "pg/mL", daysAgo: daysAgo)
                }
                change(&infant)
            }
        }
    }

    @Test func `a later normal result supersedes severe deficiency`() throws {
        let run = try run([("80", 40), ("500", 5)])
        #expect(lives(run, of: "R01", "R02") == ["R01 superseded"])
        #expect(run.emitted == [])
        #expect(run.issues.contains("empty-result"))
        let finding = try #require(run.finding("R01"))
        #expect(finding.message.contains("80"))
        #expect(finding.severity == .critical)
    }

    @Test func `a worse class supersedes a milder one`() throws {
        let run = try run([("150", 40), ("80", 5)])
        #expect(lives(run, of: "R01", "R02") == ["R01 new", "R02 superseded"])
        #expect(run.emitted("R01", "R02") == ["R01 critical"])
    }

    @Test func `low supersedes borderline`() throws {
        let run = try run([("260", 40), ("150", 5)])
        #expect(lives(run, of: "R02", "R04") == ["R02 new", "R04 superseded"])
    }

    @Test func `a class that comes back is new, not superseded`() throws {
        let run = try run([("80", 60), ("500", 40), ("70", 5)])
        #expect(lives(run, of: "R01", "R02") == ["R01 new"])
    }

    @Test func `one result has nothing before it`() throws {
        #expect(lives(try run([("500", 5)]), of: "R01", "R02") == [])
    }

    @Test func `results on one day have no order by dates alone`() throws {
        let run = try run([]) {
            $0.result(.b12, "300", "pg/mL", daysAgo: 5, dateOnly: true)
            $0.result(.b12, "310", "pg/mL", daysAgo: 5, dateOnly: true)
        }
        #expect(lives(run, of: "R01", "R02") == [])
    }

    @Test func `after the first dose no value supersedes`() throws {
        let run = try run([("80", 40), ("900", 5)]) {
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
        }
        #expect(lives(run, of: "R01") == ["R01 under-treatment"])
    }

    @Test func `what was superseded before the first dose stays so`() throws {
        let run = try run([("80", 60), ("500", 40)]) {
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 30)
        }
        #expect(lives(run, of: "R01") == ["R01 superseded"])
    }

    @Test func `a blood count and a mother's class are superseded, too`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 150) {
                $0.result(.mcv, "110", "fL", daysAgo: 30)
                $0.result(.mcv, "80", "fL", daysAgo: 3)
            }
            $0.mother {
                $0.result(.b12, "60", "pmol/L", daysAgo: 30)
                $0.result(.b12, "400", "pmol/L", daysAgo: 3)
            }
        }
        #expect(lives(run, of: "R11", "R21") == ["R11 superseded", "R21 superseded"])
    }

    /// A rule, what makes it fire, and the newer value that answers otherwise.
    struct Replaced: Sendable, CustomTestStringConvertible {
        let rule: String
        let first: [(key: AnalyteKey, value: String, unit: String)]
        let key: AnalyteKey
        let newer: String

        var testDescription: String { rule }
    }

    private static let replaced: [Replaced] = [
        Replaced(rule: "R08", first: [(.holotc, "20", "pmol/L")], key: .holotc, newer: "90"),
        Replaced(
            rule: "R13",
            first: [
                (.mcv, "82", "fL"), (.rdw, "21", "%"), (.ferr, "6", "ug/L"), (.b12, "150", "pg/mL"),
            ], key: .ferr, newer: "60"),
        Replaced(
            rule: "R14", first: [(.anc, "0.9", "10*9/L"), (.b12, "150", "pg/mL")], key: .anc,
            newer: "2"),
        Replaced(
            rule: "R15",
            first: [(.hb, "7.4", "g/dL"), (.plt, "96", "10*9/L"), (.b12, "150", "pg/mL")],
            key: .plt, newer: "250"),
    ]

    @Test(arguments: replaced)
    func `a status finding of results gives way to a newer one`(_ item: Replaced) throws {
        func run(isReplaced: Bool) throws -> EngineRun {
            try EngineRun {
                $0.infant(ageDays: 335) { infant in
                    for (key, value, unit) in item.first {
                        infant.result(key, value, unit, daysAgo: 9)
                        guard isReplaced, key == item.key else { continue }
                        infant.result(key, item.newer, unit, daysAgo: 3)
                    }
                }
            }
        }
        #expect(lives(try run(isReplaced: false), of: item.rule) == ["\(item.rule) new"])
        #expect(lives(try run(isReplaced: true), of: item.rule) == ["\(item.rule) superseded"])
    }

    @Test func `a thousand results are judged in time`() throws {
        let started = ContinuousClock.now
        let run = try EngineRun {
            $0.infant(ageDays: 700) { infant in
                for hour in 0..<1000 {
                    infant.result(
                        .b12, hour == 0 ? "500" : "\(60 + hour % 30)", "pg/mL", daysAgo: hour / 4,
                        hoursAgo: hour % 4 * 6 + 1)
                }
            }
        }
        #expect(lives(run, of: "R01") == ["R01 superseded"])
        #expect(ContinuousClock.now - started < .seconds(20))
    }
}
