import ClinicalModel
import DecisionSupport
import Testing

/// Findings that never stand beside each other for one person, and those that may (clinical 4.H).
@Suite struct RulesExclusivityTests {
    /// By B12 class, by the kind of evidence, or because one hides the other.
    static let pairs: [(String, String)] = [
        ("R01", "R02"), ("R02", "R03"), ("R02", "R04"), ("R03", "R04"), ("R05", "R01"),
        ("R05", "R02"), ("R05", "R03"), ("R05", "R04"), ("R06", "R01"), ("R06", "R02"),
        ("R06", "R03"), ("R06", "R04"), ("R06", "R05"), ("R05", "R07"), ("R06", "R07"),
        ("R10", "R11"), ("R15", "R14"), ("R20", "R22"), ("R23", "R24"), ("R29", "R30"),
        ("R39", "R58"),
    ]

    @Test(arguments: RulesExample.all)
    func `never emits an excluded pair`(_ item: RulesExample) throws {
        Self.check(try item.screening())
    }

    /// Possible and provisional findings may stand beside others and hide nothing.
    static func check(_ screening: Screening) {
        for subject in screening.subjects {
            let numbers = Set(
                subject.findings.filter {
                    $0.isEmitted && $0.confidence != .possible && !$0.isProvisional
                }.map(\.number))
            for (first, second) in pairs {
                #expect(
                    !(numbers.contains(first) && numbers.contains(second)), "\(first) \(second)")
            }
        }
    }

    @Test func `every pair speaks of registered rules`() {
        let numbers = RuleRegistry.all.map { $0.number }
        for (first, second) in Self.pairs {
            #expect(numbers.contains(first))
            #expect(numbers.contains(second))
        }
    }

    // MARK: Every class with every metabolite

    /// Values of an infant of five months; nil = not measured.
    struct Picture: Sendable, CustomTestStringConvertible {
        let b12: String?
        let thcy: String?
        let mma: String?
        let sign: ConceptKey?

        var testDescription: String {
            "B12 \(b12 ?? "-"), THCY \(thcy ?? "-"), MMA \(mma ?? "-"), \(sign?.rawValue ?? "well")"
        }

        static let all: [Picture] = {
            var all: [Picture] = []
            for b12 in [nil, "53", "150", "285", "410", "<90", "<150", "<300", ">180", ">400"] {
                for thcy in [nil, "6", "9", "18"] {
                    for mma in [nil, "0.5", "3", "6"] {
                        for sign in [nil, "irritability", "hypotonia"] as [ConceptKey?] {
                            all.append(Picture(b12: b12, thcy: thcy, mma: mma, sign: sign))
                        }
                    }
                }
            }
            return all
        }()

        func screening(b12 second: String? = nil) throws -> Screening {
            try EngineRun {
                $0.infant(ageDays: 152) {
                    if let b12 { $0.result(.b12, b12, "pg/mL", specimen: "one") }
                    if let second { $0.result(.b12, second, "pg/mL", specimen: "one") }
                    if let thcy { $0.result(.thcy, thcy, "umol/L") }
                    if let mma { $0.result(.mma, mma, "umol/L") }
                    if let sign { $0.sign(sign) }
                }
            }.screening
        }
    }

    @Test(arguments: Picture.all)
    func `a picture has one class at most`(_ picture: Picture) throws {
        let screening = try picture.screening()
        Self.check(screening)
        let classes = ["R01", "R02", "R03", "R04", "R05", "R06"]
        let definite = screening.findings.filter {
            $0.isEmitted && $0.confidence != .possible && classes.contains($0.number)
        }
        #expect(definite.count <= 1)
    }

    @Test(arguments: Picture.all.filter { $0.b12 == "285" })
    func `borderline is functional by a raised marker, isolated without any`(
        _ picture: Picture
    ) throws {
        let numbers = Set(try picture.screening().findings.filter(\.isEmitted).map(\.number))
        let isRaised = picture.thcy == "18" || ["3", "6"].contains(picture.mma)
        let isMeasured = picture.thcy != nil || picture.mma != nil
        #expect(numbers.contains("R03") == isRaised)
        #expect(numbers.contains("R04") == !isMeasured)
    }

    @Test func `a possible finding stands beside the definite one`() throws {
        for (b12, expected) in [
            ("<150", ["R02 warning", "R01 warning possible"]), ("<90", ["R01 critical"]),
            (">180", ["R02 info possible"]),
        ] {
            let picture = Picture(b12: b12, thcy: nil, mma: nil, sign: nil)
            let found = try picture.screening().findings
                .filter { $0.isEmitted && ["R01", "R02", "R03", "R04"].contains($0.number) }
            #expect(Set(found.map(EngineRun.name)) == Set(expected), "\(b12)")
        }
    }

    @Test(arguments: Picture.all.filter { $0.b12 == nil })
    func `a provisional finding stands beside what has no usable B12`(_ picture: Picture) throws {
        let contradictory = Picture(
            b12: "530", thcy: picture.thcy, mma: picture.mma, sign: picture.sign)
        let screening = try contradictory.screening(b12: "53")
        let emitted = screening.findings.filter(\.isEmitted)
        let severe = emitted.filter { $0.number == "R01" }
        #expect(severe.map(\.isProvisional) == [true])
        let alone = try picture.screening().findings.filter { $0.isEmitted && $0.number == "R06" }
        let beside = emitted.filter { $0.number == "R06" }
        #expect(beside.map(\.severity) == alone.map(\.severity))
    }

    // MARK: Pairs of exposure

    @Test(arguments: [AnalyteKey.b12, .holotc, .thcy, .mma, .umma])
    func `both questions for a test are silent once the infant was tested`(
        _ key: AnalyteKey
    ) throws {
        let units: [AnalyteKey: String] = [
            .b12: "pg/mL", .holotc: "pmol/L", .thcy: "umol/L", .mma: "umol/L",
            .umma: "mmol/mol{creat}",
        ]
        func emitted(isTested: Bool) throws -> [String] {
            try EngineRun {
                $0.infant(ageDays: 120) {
                    $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120)
                    if isTested { $0.result(key, "5", units[key], daysAgo: 1) }
                }
                $0.mother {
                    $0.diet(.vegan)
                    $0.result(.b12, "128", "pg/mL", daysAgo: 20)
                }
            }.emitted("R20", "R22")
        }
        #expect(try emitted(isTested: false) == ["R22 critical"])
        #expect(try emitted(isTested: true) == [])
    }

    @Test func `without a deficient mother the exposure speaks for itself`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 120) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 120) }
            $0.mother { $0.diet(.vegan) }
        }
        #expect(run.emitted("R20", "R22") == ["R20 warning"])
    }

    @Test(arguments: [("110", "R23 info"), ("512", "R24 warning")])
    func `concordance and discordance exclude each other`(
        _ mothers: String, _ expected: String
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 152) { $0.result(.b12, "80", "pg/mL") }
            $0.mother {
                $0.result(.b12, mothers, "pg/mL")
                $0.result(.thcy, "9", "umol/L")
                $0.result(.mma, "0.2", "umol/L")
            }
        }
        #expect(run.emitted("R23", "R24") == [expected])
    }

    // MARK: Hiding

    @Test func `folic acid before B12 hides that folate masks the count`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 5)
                $0.result(.mcv, "80", "fL", daysAgo: 1)
                $0.result(.hb, "11.2", "g/dL", daysAgo: 1)
                $0.dose(.folicAcid, "400", .oral, daysAgo: 4)
            }
        }
        #expect(run.emitted("R29", "R30") == ["R29 critical"])
        #expect(run.finding("R30")?.lifecycle == .superseded)
    }

    @Test func `late and missing treatment are said side by side`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.sign("hypotonia", recordedDaysAgo: 3, onsetDaysAgo: 100)
            }
        }
        #expect(run.emitted("R31", "R32") == ["R31 critical", "R32 critical"])
    }

    @Test func `a finding on preliminary results hides what a definite one hides`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 213) {
                $0.result(.b12, "150", "pg/mL", daysAgo: 1)
                $0.result(.anc, "0.9", "10*9/L", daysAgo: 1)
                $0.result(.plt, "96", "10*9/L", daysAgo: 1, status: .preliminary)
            }
        }
        #expect(run.emitted("R14", "R15") == ["R15 critical provisional"])
    }

    @Test func `a finding of contradicting values hides nothing`() throws {
        var findings = ["R01", "R02"].map { number in
            Finding(
                number: number, rule: "", version: "1", severity: .critical,
                subject: PersonID(0), message: "")
        }
        Subsumption.apply(to: &findings)
        #expect(findings.map(\.lifecycle) == [.new, .superseded])
        findings[1].lifecycle = .new
        findings[0].isContested = true
        Subsumption.apply(to: &findings)
        #expect(findings.map(\.lifecycle) == [.new, .new])
    }
}
