import ClinicalModel
import DecisionSupport
import Testing

/// What findings rest on, which limits they name, and what they advise.
@Suite struct RulesEvidenceTests {
    private static func finding(
        _ number: String, _ build: (inout ExampleDyad) -> Void
    ) throws -> Finding {
        try #require(try EngineRun(clock: nil, build).finding(number))
    }

    private static func infant(
        _ number: String, ageDays: Int = 152, _ build: (inout ExamplePerson) -> Void
    ) throws -> Finding {
        try finding(number) { $0.infant(ageDays: ageDays, build) }
    }

    @Test(arguments: [
        ("126", "pmol/L", true), ("147.5", "pmol/L", true), ("125.9", "pmol/L", false),
        ("105", "pg/mL", false), ("<190", "pg/mL", false),
    ])
    func `a plain low value in the overlap with healthy infants is said to be there`(
        _ value: String, _ unit: String, _ isSaid: Bool
    ) throws {
        let finding = try Self.infant("R02") { $0.result(.b12, value, unit) }
        #expect(finding.message.contains("reference interval") == isSaid)
        #expect(finding.thresholds.map(\.parameter).contains("P-RI-B12-LO") == isSaid)
    }

    @Test(arguments: ["pallor", "irritability"] as [ConceptKey])
    func `a sign forbids to speak of healthy infants`(_ sign: ConceptKey) throws {
        for daysAgo in [0, 90] {
            let finding = try Self.infant("R02", ageDays: 300) {
                $0.result(.b12, "140", "pmol/L")
                $0.sign(sign, recordedDaysAgo: daysAgo)
            }
            #expect(!finding.message.contains("reference interval"))
        }
    }

    @Test(arguments: [("200", true), ("201", true), ("210", false), ("349", true)])
    func `both limits of the borderline range are named and tested for nearness`(
        _ value: String, _ isNear: Bool
    ) throws {
        let finding = try Self.infant("R04") { $0.result(.b12, value, "pg/mL") }
        #expect(finding.thresholds.map(\.parameter) == ["P-B12-LOW", "P-B12-BORDER"])
        #expect(finding.notes.contains("near-threshold") == isNear)
        #expect(finding.message.contains("limits 200 pg/mL and 350 pg/mL"))
    }

    @Test func `contradicting values name their tolerance, and a limit only when severe`() throws {
        let mild = try Self.infant("R47") {
            $0.result(.b12, "300", "pg/mL")
            $0.result(.b12, "500", "pg/mL")
        }
        #expect(mild.thresholds.map(\.parameter) == ["P-DUP-B12", "P-DUP-TIME"])
        #expect(mild.message.contains("differ by more than 20 %"))
        #expect(!mild.message.contains("limit"))
        let severe = try Self.infant("R47") {
            $0.result(.b12, "53", "pg/mL")
            $0.result(.b12, "530", "pg/mL")
        }
        #expect(
            severe.thresholds.map(\.parameter) == ["P-DUP-B12", "P-DUP-TIME", "P-B12-SEVERE"])
        #expect(severe.evidence.compactMap(\.limit).count == 1)
    }

    @Test(arguments: [(120, "112", "108"), (250, "105", "100")])
    func `the triad shows the stricter limit of the red cells`(
        _ ageDays: Int, _ volume: String, _ limit: String
    ) throws {
        let finding = try Self.infant("R10", ageDays: ageDays) { infant in
            infant.result(.b12, "120", "pg/mL")
            infant.result(.hb, "8", "g/dL")
            infant.result(.mcv, volume, "fL")
            infant.sign("hypotonia")
            infant.sign("pallor")
        }
        #expect(finding.message.contains("MCV \(volume) fL, limit \(limit) fL"))
        let signs = finding.evidence.filter { $0.kind == .sign }
        #expect(signs.map(\.name) == ["hypotonia"])
    }

    @Test func `maternal deficiency shows why the infant makes it critical`() throws {
        let finding = try Self.finding("R21") {
            $0.infant(ageDays: 120) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 100)
                $0.sign("hypotonia")
                $0.sign("pallor")
            }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        }
        #expect(finding.about == nil)
        let supporting = finding.evidence.filter { $0.role == .supports }
        #expect(supporting.map(\.name) == ["feeding", "hypotonia"])
    }

    @Test func `signs that decide nothing are no evidence of a severe value`() throws {
        let finding = try Self.infant("R01") {
            $0.result(.b12, "53", "pg/mL")
            $0.sign("hypotonia")
            $0.sign("pallor")
        }
        #expect(finding.evidence.allSatisfy { $0.kind == .result })
    }

    @Test(arguments: RulesExample.all)
    func `no record is evidence twice`(_ item: RulesExample) throws {
        for finding in try item.screening().findings {
            let signs = finding.evidence.filter { $0.kind == .sign || $0.kind == .milestone }
            let sources = signs.compactMap(\.source)
            #expect(Set(sources).count == sources.count, "\(finding.number)")
        }
    }

    @Test(arguments: RulesExample.all)
    func `no finding speaks of a resource that does not exist`(_ item: RulesExample) throws {
        for finding in try item.screening().findings {
            #expect(!finding.words.contains { $0.contains("ServiceRequest") })
        }
    }

    @Test func `with treatment under way the advice is to go on`() throws {
        let finding = try Self.infant("R01") {
            $0.result(.b12, "53", "pg/mL", daysAgo: 3)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
        }
        #expect(finding.recommendation.hasPrefix("Treatment is documented since "))
        #expect(finding.recommendation.contains("continue by the local protocol"))
        #expect(!finding.words.contains { $0.lowercased().contains("start parenteral") })
        let untreated = try Self.infant("R01") { $0.result(.b12, "53", "pg/mL") }
        #expect(untreated.recommendation.hasPrefix("Start parenteral B12"))
    }

    @Test func `a treatment that was only ordered is to be given`() throws {
        let finding = try Self.infant("R02") {
            $0.result(.b12, "150", "pg/mL", daysAgo: 3)
            $0.dose(.hydroxocobalamin, "1000", kind: .request, daysAgo: 2, status: "active")
        }
        #expect(finding.recommendation.contains("not documented as given: make sure"))
    }
}
