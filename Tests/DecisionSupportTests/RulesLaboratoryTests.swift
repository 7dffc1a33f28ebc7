import ClinicalModel
import DecisionSupport
import Testing

/// What the rules on laboratory values say beyond their verdict, and when it ends.
@Suite struct RulesLaboratoryTests {
    private static func infant(
        _ number: String, ageDays: Int = 269, _ build: (inout ExamplePerson) -> Void
    ) throws -> Finding {
        try #require(
            try EngineRun(clock: nil) { $0.infant(ageDays: ageDays, build) }.finding(number))
    }

    // MARK: R51

    @Test(arguments: [
        ("80.3", "is low by the laboratory's range 85–95 fL, not by the limit for age 70 fL"),
        ("90", "is not high by the laboratory's range 85–95 fL, high by the limit for age 86 fL"),
    ])
    func `a range that does not fit the age is shown beside the limit for age`(
        _ value: String, _ words: String
    ) throws {
        let finding = try Self.infant("R51") { $0.result(.mcv, value, "fL", range: 85...95) }
        #expect(finding.message.contains("MCV \(value) fL \(words)."))
        #expect(finding.message.contains("does not rule out B12 deficiency"))
    }

    @Test func `each value that disagrees is evidence of one finding`() throws {
        let finding = try Self.infant("R51") {
            $0.result(.mcv, "80.3", "fL", range: 85...95)
            $0.result(.hb, "12.4", "g/dL", range: 10...12)
            $0.result(.anc, "2.1", "10*9/L", range: 1...8)
        }
        #expect(finding.evidence.map(\.value) == ["80.3", "12.4"])
        #expect(finding.thresholds.map(\.parameter) == ["P-MCV-LO-364", "P-HB-LOW-730"])
    }

    @Test func `a range in another unit is converted`() throws {
        let finding = try Self.infant("R51") { infant in
            infant.result(.hb, "108", "g/L")
            infant.edit {
                let low = ReportedQuantity(text: "11", number: 11, unit: "g/dL")
                $0.results[0].range = LabRange(low: low)
            }
        }
        #expect(finding.message.contains("range from 11 g/dL"))
    }

    // MARK: R09, R13, R16, R50

    @Test func `the reason of the doubt names the value that contradicts`() throws {
        let finding = try Self.infant("R09") {
            $0.result(.b12, "260", "pmol/L")
            $0.result(.holotc, "280", "pmol/L")
        }
        #expect(
            finding.message.hasPrefix(
                "Total B12 may not be informative (holotranscobalamin 280 pmol/L higher"))
        #expect(finding.evidence.filter { $0.role == .triggers }.count == 2)
    }

    @Test func `several doubts stand in one reason`() throws {
        let finding = try Self.infant("R09") {
            $0.result(.b12, "2100", "pg/mL")
            $0.result(.holotc, "8", "pmol/L")
        }
        #expect(
            finding.message.contains(
                "(low holotranscobalamin; very high without recorded treatment)"))
    }

    @Test(arguments: [("21", false), ("16.1", true)])
    func `a width at its limit is noted as near`(_ width: String, _ isNear: Bool) throws {
        let finding = try Self.infant("R13") {
            $0.result(.mcv, "82", "fL")
            $0.result(.rdw, width, "%")
            $0.result(.ferr, "6", "ug/L")
            $0.result(.b12, "150", "pg/mL")
        }
        #expect(finding.notes.contains("near-threshold") == isNear)
    }

    @Test func `a multiple of the sender's limit is told with that limit`() throws {
        let finding = try Self.infant("R16") {
            $0.result(.b12, "53", "pg/mL")
            $0.result(.alt, "120", "U/L", upTo: "40")
        }
        #expect(
            finding.message.contains(
                "ALT 120 U/L, limit 3 times the sender's upper limit (up to 40 U/L)."))
    }

    @Test func `impaired kidneys are told with value and limit`() throws {
        let finding = try Self.infant("R50", ageDays: 122) {
            $0.result(.mma, "2.0", "umol/L")
            $0.result(.crea, "92", "umol/L")
            $0.result(.crea, "30", "umol/L", daysAgo: 3)
        }
        #expect(finding.message.contains("Creatinine 92 umol/L, limit 44 umol/L."))
        #expect(finding.evidence.map(\.value) == ["2.0", "92"])
        #expect(
            finding.thresholds.map(\.parameter) == ["P-MMA-INF", "P-CREA-INF", "P-CONF-WIN"])
    }

    @Test func `an antibody after an injection is told with the days between`() throws {
        let finding = try Self.infant("R49") {
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 7)
            $0.qualitative(.ifab, positive: true, daysAgo: 2)
        }
        #expect(finding.message.contains("Sampled 5 d after an injection, limit 14 d."))
    }

    @Test func `a daily injection course that goes on disturbs the antibody all the time`() throws {
        let finding = try Self.infant("R49") {
            $0.dose(
                .hydroxocobalamin, "1000", kind: .statement, daysAgo: 60, perDay: 1,
                status: "active")
            $0.qualitative(.ifab, positive: false)
        }
        #expect(finding.severity == .info)
        #expect(finding.message.contains("in a course of injections"))
        #expect(!finding.message.contains("0 d after"))
    }

    // MARK: Life cycle

    @Test(arguments: [("4", Lifecycle.resolved), ("8", .underTreatment)])
    func `a masked anaemia ends when what triggered it is within limits`(
        _ later: String, _ lifecycle: Lifecycle
    ) throws {
        let finding = try Self.infant("R13", ageDays: 400) {
            $0.result(.mcv, "82", "fL", daysAgo: 90)
            $0.result(.hyperseg, "8", "%", daysAgo: 90)
            $0.result(.ferr, "6", "ug/L", daysAgo: 90)
            $0.result(.b12, "150", "pg/mL", daysAgo: 90)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 89)
            $0.result(.mcv, "78", "fL")
            $0.result(.hyperseg, later, "%")
        }
        #expect(finding.lifecycle == lifecycle)
    }

    @Test func `an untested anaemia is superseded by the B12 that comes`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 304) {
                $0.result(.mcv, "99", "fL", daysAgo: 4)
                $0.result(.hb, "8.3", "g/dL", daysAgo: 4)
                $0.result(.mcv, "98", "fL", daysAgo: 1)
                $0.result(.b12, "480", "pg/mL", daysAgo: 1)
            }
        }
        #expect(run.emitted("R12") == [])
        #expect(run.finding("R12")?.lifecycle == .superseded)
    }

    @Test func `confounders leave holotranscobalamin and the triad of doubts alone`() throws {
        let finding = try Self.infant("R09", ageDays: 122) {
            $0.result(.b12, "612", "pg/mL")
            $0.result(.holotc, "8", "pmol/L")
            $0.result(.mma, "9", "umol/L")
            $0.result(.crea, "92", "umol/L")
        }
        #expect(finding.severity == .warning)
        #expect(finding.message.contains("Renal impairment can raise MMA"))
    }
}

extension RulesLaboratoryTests {
    @Test func `a value in another unit than the limit's is said in both`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 200) { $0.result(.b12, "39", "pmol/L") }
        }
        let message = try #require(run.finding("R01")?.message)
        #expect(message.contains("Vitamin B12 39 pmol/L (52.8594 pg/mL), limit 100 pg/mL."))
    }

    @Test
    func `a sample after an order that nobody documented as given still counts if it was not`()
        throws
    {
        let run = try EngineRun {
            $0.infant(ageDays: 200) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 1)
                $0.dose(.hydroxocobalamin, "1000", kind: .request, daysAgo: 2, status: "active")
            }
        }
        let finding = try #require(run.finding("R48"))
        #expect(finding.message.contains("not documented as given"))
        #expect(!finding.recommendation.contains("continue treatment"))
        #expect(finding.recommendation.contains("do not delay treatment"))
    }
}
