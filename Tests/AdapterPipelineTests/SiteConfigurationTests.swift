import ClinicalModel
import DecisionSupport
import Testing

@testable import AdapterPipeline

/// What a site decides, held against the knowledge.
struct SiteConfigurationTests {
    private static func knowledge() throws -> Knowledge {
        try AdapterPipeline.knowledge(profiles: nil)
    }

    private static func site(_ text: String) throws -> SiteConfiguration {
        let file = try ConfigurationFile(Array(text.utf8), path: "/etc/cobalamin/site.yaml")
        return try file.site(in: knowledge())
    }

    private static func faults(_ text: String) throws -> [ConfigurationFault] {
        do {
            _ = try site(text)
            return []
        } catch let refused as RefusedConfiguration {
            return refused.faults
        }
    }

    // MARK: Parameters

    /// What is written, and value and text in the parameter's own unit.
    @Test(arguments: [
        ("P-B12-LOW: 180 pg/mL", "180", "180"),
        ("P-B12-LOW: {value: 180.50, unit: pg/mL}", "180.5", "180.5"),
        ("P-B12-LOW: 1.8E+2 pg/mL", "180", "180"),
        ("P-RELAPSE-FACTOR: '2.50'", "2.5", "2.5"),
        ("P-B12-LOW: 180 ng/L", "180", "180"),
        ("P-B12-LOW: 0.18 ng/mL", "180", "180"),
        ("P-B12-LOW: 180 pg/ml", "180", "180"),
        ("P-MMA-INF: 1200 nmol/L", "1.2", "1.2"),
        ("P-MMA-INF: '1.20  µmol/L'", "1.2", "1.2"),
        ("P-HB-LOW-182: 91 g/L", "9.1", "9.1"),
        ("P-HARD-B12-HI: 900 nmol/L", "900000", "900000"),
        ("P-UNTREATED: 60 d", "60", "60"),
        ("P-NEAR: 2 %", "2", "2"),
        ("P-RELAPSE-FACTOR: 2", "2", "2"),
    ])
    func `a value is taken in any unit that converts exactly`(
        line: String, value: String, text: String
    ) throws {
        let site = try Self.site("parameters:\n  \(line)\n")
        let parameter = try #require(site.parameters.first).parameter
        #expect(parameter.value == Exact(decimalText: value))
        #expect(parameter.text == text)
        #expect(parameter.overriddenBy == "site.yaml:2")
    }

    @Test func `a molar limit of a mass parameter stays exact`() throws {
        let site = try Self.site("parameters: {P-B12-LOW: 148 pmol/L}")
        let read = try #require(site.parameters.first)
        #expect(read.written == "148 pmol/L")
        let analyte = try #require(try Self.knowledge().analyte(.b12))
        let unit = try #require(analyte.unit("pg/mL"))
        #expect(analyte.canonical(read.parameter.value, in: unit) == Exact(148))
        #expect(read.parameter.profileText == "200")
    }

    @Test(arguments: [
        ("P-B12-LW: 180 pg/mL", "P-B12-LW", "there is no parameter"),
        ("P-B12-LOW: 180", "P-B12-LOW", "needs its unit"),
        ("P-B12-LOW: 180 mg", "P-B12-LOW", "takes pg/mL or a unit that converts"),
        ("P-B12-LOW: 180 Pg/mL", "P-B12-LOW", "as UCUM spells them, with its capitals"),
        ("P-B12-LOW: 148 PMOL/L", "P-B12-LOW", "as UCUM spells them"),
        ("P-B12-LOW: 180 PG/ML", "P-B12-LOW", "as UCUM spells them"),
        ("P-UNTREATED: 60 D", "P-UNTREATED", "takes the unit d"),
        ("P-B12-LOW: {value: 180, unit: d}", "P-B12-LOW", "takes pg/mL or a unit"),
        ("P-HCY: 10 mmol/L", "P-HCY", "mmol/L"),
        ("P-B12-LOW: {value: 180, units: pg/mL}", "P-B12-LOW.units", "there is no such key"),
        ("P-B12-LOW: {unit: pg/mL}", "P-B12-LOW", "needs a value"),
        ("P-B12-LOW: {value: [180], unit: pg/mL}", "P-B12-LOW.value", "not a list"),
        ("P-B12-LOW: {value: 180, unit: ''}", "P-B12-LOW.unit", "takes a unit"),
        ("P-B12-LOW: [180, pg/mL]", "P-B12-LOW", "not a list"),
        ("P-B12-LOW:", "P-B12-LOW", "takes a number with its unit"),
        ("P-B12-LOW: 1,8 pg/mL", "P-B12-LOW", "takes a decimal number"),
        ("P-B12-LOW: .5 pg/mL", "P-B12-LOW", "takes a decimal number"),
        ("P-B12-LOW: 0x10 pg/mL", "P-B12-LOW", "takes a decimal number"),
        ("P-B12-LOW: 1e99 pg/mL", "P-B12-LOW", "takes a decimal number"),
        ("P-B12-LOW: 180pg/mL", "P-B12-LOW", "takes a decimal number"),
        ("P-B12-SEVERE: -5 pg/mL", "P-B12-SEVERE", "must not be negative"),
        ("P-B12-SEVERE: 1 pg/mL", "P-B12-SEVERE", "outside what can be measured"),
        ("P-UNTREATED: 60.5 d", "P-UNTREATED", "takes a whole number"),
        ("P-UNTREATED: 36501 d", "P-UNTREATED", "is more than the 36500 d that are taken"),
        ("P-CBC-SAME: 2562047788015216 h", "P-CBC-SAME", "more than the 876000 h"),
        ("P-DUP-TIME: 9223372036854775807 h", "P-DUP-TIME", "more than the 876000 h"),
        ("P-WOMAN-HI: 9223372036854775807 a", "P-WOMAN-HI", "more than the 150 a"),
        ("P-UNTREATED: 3 mo", "P-UNTREATED", "takes the unit d"),
        ("P-RELAPSE-FACTOR: 2 d", "P-RELAPSE-FACTOR", "takes no unit"),
        ("P-B12-SEVERE: 200 pg/mL", "P-B12-SEVERE", "must be below P-B12-LOW (200 pg/mL)"),
        ("P-B12-LOW: 100 pg/mL", "P-B12-LOW", "P-B12-SEVERE (100 pg/mL) must be below"),
        ("P-B12-BORDER: 147 pmol/L", "P-B12-BORDER", "P-B12-LOW (200 pg/mL) must be below"),
        ("P-FU-3MO-LO: 200 d", "P-FU-3MO-LO", "must not be above P-FU-3MO-HI"),
        ("P-GAP-TIW-W: 9 d", "P-GAP-TIW-W", "must be below P-GAP-TIW-C"),
        ("P-SOFT-B12-LO: 1 pmol/L", "P-SOFT-B12-LO", "outside what can be measured"),
    ])
    func `a value that cannot be meant is refused`(
        line: String, key: String, words: String
    ) throws {
        let faults = try Self.faults("parameters:\n  \(line)\n")
        let fault = try #require(faults.first)
        #expect(fault.path == "parameters.\(key)")
        #expect(fault.place?.line == 2)
        #expect(fault.message.contains(words), "\(fault.message)")
    }

    /// Whoever makes the profiles, a number that no time can be reckoned with is refused.
    @Test func `profiles with a number beyond all bounds are not used`() throws {
        let knowledge = try Self.knowledge()
        let time = EvaluationTime(
            asOf: nil, clock: nil, started: Instant(seconds: 0, offsetMinutes: 0))
        let counts = knowledge.parameters.filter { $0.largestValue != nil }
        #expect(counts.count > 100)
        for parameter in counts {
            for value in [Exact(Int.max), Exact(Int.min)] {
                let large = knowledge.overriding([parameter.name: value])
                #expect(throws: UnusableKnowledge.self) {
                    try AdapterPipeline(knowledge: large, time: time)
                }
            }
            #expect(parameter.isWithinBounds)
        }
        #expect(Exact(Int.max).wholeNumber == Parameter.largestCount)
        #expect(Exact(Int.min).wholeNumber == -Parameter.largestCount)
    }

    @Test func `limits that move together are held to their new values`() throws {
        let text = "parameters: {P-B12-SEVERE: 210 pg/mL, P-B12-LOW: 220 pg/mL}"
        #expect(try Self.faults(text).isEmpty)
    }

    @Test func `the profiles' own limits stand in the order that is asked of a site`() throws {
        let knowledge = try Self.knowledge()
        let chains = ParameterOrder.chains + ParameterOrder.ends(in: knowledge)
        for chain in chains {
            let values = try chain.names.map { name in
                try #require(knowledge.parameter(name), "\(name)")
            }
            #expect(Set(values.map(\.unit)).count == 1, "\(chain.names)")
            for (low, high) in zip(values, values.dropFirst()) {
                #expect(
                    chain.takesEqual ? low.value <= high.value : low.value < high.value,
                    "\(low.name) \(high.name)")
            }
        }
    }

    // MARK: Rules, protocol, dyads

    @Test func `rules are named by number or name`() throws {
        let site = try Self.site(
            "rules: {disabled: [breast-milk-b12-low, R02], emit-subsumed: true}")
        #expect(site.disabledRules.map(\.value.number) == ["R02", "R25"])
        #expect(
            site.policy.disabledRules.map(\.reason) == [
                "disabled in site.yaml", "disabled in site.yaml",
            ])
        #expect(site.policy.emitsSubsumed)
    }

    @Test(arguments: [
        ("rules: {disabled: [R99]}", "rules.disabled[0]", "there is no rule 'R99'"),
        ("rules: {disabled: [R02, R2]}", "rules.disabled[1]", "there is no rule 'R2'"),
        ("rules: {disabled: [R02, b12-overt-deficiency]}", "rules.disabled[1]", "stands twice"),
        ("rules: {disabled: [[R02]]}", "rules.disabled[0]", "takes a single value"),
        ("rules: {emit-subsumed: maybe}", "rules.emit-subsumed", "takes true or false"),
        ("protocol: bnfc", "protocol", "there is no protocol 'bnfc'"),
        ("protocol: cbl-iem", "protocol", "for reading specialists' plans only"),
        ("protocol: iap-2022/sc", "protocol", "iap-2022 has no 'sc'; it has im, oral"),
        ("protocol: bnfc-no-neuro/im", "protocol", "bnfc-no-neuro has one way only"),
        ("protocol: [iap-2022]", "protocol", "takes a single value"),
        ("dyads: {site-rule: '^(.+)$'}", "dyads.site-rule", "takes a table of keys"),
        ("dyads: {site-rule: {system: urn:x}}", "dyads.site-rule", "pattern is missing"),
        ("dyads: {site-rule: {system: '', pattern: '(.+)x'}}", "dyads.site-rule.system", "nothing"),
        (
            "dyads: {site-rule: {system: urn:x, pattern: '(.+'}}", "dyads.site-rule.pattern",
            "is no regular expression"
        ),
    ])
    func `what a site cannot decide is refused`(
        text: String, path: String, words: String
    ) throws {
        let fault = try #require(try Self.faults(text).first)
        #expect(fault.path == path)
        #expect(fault.place?.line == 1)
        #expect(fault.message.contains(words), "\(fault.message)")
    }

    @Test func `the nearest name can be said`() throws {
        let fault = try #require(try Self.faults("protocol: iap-2002").first)
        #expect(fault.word == "iap-2002")
        #expect(fault.candidates.contains("iap-2022"))
    }

    @Test func `a site may name a protocol and its arm`() throws {
        let whole = try Self.site("protocol: seed002-tiw-oral-switch").policy.protocolName
        #expect(whole == ProtocolName(id: "seed002-tiw-oral-switch"))
        let arm = try Self.site("protocol: iap-2022/oral").policy.protocolName
        #expect(arm == ProtocolName(id: "iap-2022", arm: "oral"))
    }

    @Test func `faults come in the order of the file`() throws {
        let text = "protocol: x\nrules: {disabled: [y]}\nparameters: {P-Z: 1}\n"
        #expect(try Self.faults(text).map { $0.place?.line } == [1, 2, 3])
    }

    // MARK: Digest

    private static func digest(_ text: String) throws -> String {
        let time = EvaluationTime(
            asOf: nil, clock: nil, started: Instant(seconds: 0, offsetMinutes: 0))
        return try AdapterPipeline(
            knowledge: knowledge(), site: site(text), time: time
        ).configurationDigest
    }

    @Test func `the digest is that of the meaning, not of the layout`() throws {
        let first = try Self.digest(
            """
            parameters: {P-B12-LOW: 180 pg/mL, P-HCY: 11 umol/L}
            rules: {disabled: [R25, R02]}
            """)
        let second = try Self.digest(
            """
            # other layout
            rules:
              disabled:
                - b12-overt-deficiency
                - breast-milk-b12-low
            parameters:
              P-HCY: {unit: nmol/mL, value: 11.0}
              P-B12-LOW: 0.180 ng/mL
            flags: {jobs: 3}
            """)
        #expect(first == second)
        #expect(try Self.digest("") == Self.digest("parameters: {P-B12-LOW: 200 pg/mL}"))
    }

    @Test func `every decision changes the digest`() throws {
        let digests = try [
            "", "parameters: {P-B12-LOW: 180 pg/mL}", "rules: {disabled: [R25]}",
            "rules: {emit-subsumed: true}", "protocol: iap-2022", "protocol: iap-2022/oral",
            "dyads: {site-rule: {system: urn:x, pattern: '(.+)-B'}}",
            "dyads: {site-rule: {system: urn:y, pattern: '(.+)-B'}}",
        ].map(Self.digest)
        #expect(Set(digests).count == digests.count)
    }
}
