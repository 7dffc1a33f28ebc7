import ClinicalModel
import FHIRCore
import Reports

/// Invented people and what was found for them; nobody of them exists.
enum Sample {
    static let infant = PersonID(0)
    static let mother = PersonID(1)
    static let sentences = FixedSentences(
        decisionSupport: "Decision support only; needs review by a qualified clinician.",
        emptyResult: "No configured pattern matched. "
            + "This does not exclude vitamin B12 deficiency.")

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    static func time(_ day: Day, hour: Int) -> FuzzyTime {
        .instant(Instant(day: day, secondOfDay: hour * 3600, offsetMinutes: 60))
    }

    static let sampled = time(day(2024, 11, 12), hour: 8)

    static let persons = [
        Person(
            id: infant, source: source("Patient", "p1", 0), birthDate: .day(day(2024, 3, 10)),
            sex: .male),
        Person(id: mother, source: source("Patient", "m1", 1), sex: .female),
    ]

    static func source(_ type: String, _ id: String, _ index: Int) -> SourceReference {
        SourceReference(
            reference: "\(type)/\(id)", resourceType: type, container: "Bundle.entry", index: index)
    }

    static func report(
        _ subjects: [SubjectScreening], issues: [DataIssue] = [], reading: [Issue] = [],
        document: String = "sample.json", history: Bool = false
    ) -> FindingsReport {
        let asOf = AsOf(
            instant: Instant(day: day(2024, 11, 12), secondOfDay: 86_399, offsetMinutes: 60),
            text: "2024-11-12")
        return FindingsReport(
            run: RunDescription(
                product: "cobalamin 0.1.0", knowledge: "0.1.0",
                configuration: String(repeating: "0a", count: 32)),
            document: document,
            screening: Screening(asOf: asOf, subjects: subjects, issues: issues),
            persons: persons, issues: reading, showsHistory: history, sentences: sentences)
    }
}

/// Findings as the rules would write them.
extension Sample {
    static let severeLimit = UsedThreshold(
        parameter: "P-B12-SEVERE", value: "100", unit: "pg/mL", mark: "B", source: "NHANES III")
    static let lowLimit = UsedThreshold(
        parameter: "P-B12-LOW", value: "200", unit: "pg/mL", mark: "A", source: "BSH 2014")

    static func b12(limit: UsedThreshold, role: Evidence.Role = .triggers) -> Evidence {
        Evidence(
            kind: .result, role: role, source: source("Observation", "b12", 3),
            name: "Vitamin B12", value: "53", unit: "pg/mL", canonicalValue: "39.1037",
            canonicalUnit: "pmol/L", comparedValue: "53", comparedUnit: "pg/mL", limit: limit,
            time: sampled)
    }

    static func count(
        _ name: String, _ value: String, _ unit: String, _ component: Int,
        canonical: String? = nil
    ) -> Evidence {
        Evidence(
            kind: .result, role: .triggers,
            source: source("Observation", "cbc", 4).member(".component[\(component)]"), name: name,
            value: value, unit: unit, canonicalValue: canonical ?? value,
            canonicalUnit: canonical == nil ? unit : "g/dL", time: sampled)
    }

    static func sign(_ name: String, _ index: Int) -> Evidence {
        Evidence(
            kind: .sign, role: .triggers, source: source("Condition", "c\(index)", index),
            name: name, time: .day(day(2024, 10, 30)))
    }

    static let haemoglobin = count("Haemoglobin", "88", "g/L", 0, canonical: "8.8")
    static let volume = count("Mean corpuscular volume", "105.4", "fL", 1)
    static let neutrophils = count("Neutrophils", "0.9", "G/L", 2, canonical: nil)

    static func finding(
        _ number: String, _ rule: String, _ severity: Severity, _ message: String,
        subject: PersonID = infant, next: String = "", evidence: [Evidence] = [],
        thresholds: [UsedThreshold] = []
    ) -> Finding {
        Finding(
            number: number, rule: rule, version: "1", severity: severity, subject: subject,
            message: message, recommendation: next, evidence: evidence, thresholds: thresholds)
    }

    static let severe = finding(
        "R01", "b12-severe-deficiency", .critical,
        "Severely low vitamin B12 (53 pg/mL). Start parenteral B12 without waiting for metabolites.",
        next: "Give parenteral vitamin B12 today; take MMA and homocysteine first if that costs no "
            + "time; test the mother.",
        evidence: [b12(limit: severeLimit)], thresholds: [severeLimit])

    static let triad = finding(
        "R10", "clinical-triad", .critical,
        "Neurological signs, macrocytic anaemia and low B12 together: urgent treatment.",
        next: "Treat without delay.",
        evidence: [b12(limit: lowLimit), haemoglobin, volume, sign("hypotonia", 6)],
        thresholds: [lowLimit])

    static let cytopenia = finding(
        "R15", "cytopenia-multilineage", .critical,
        "Two or more blood cell lines low; B12 deficiency can mimic marrow failure.",
        next: "Treat before a marrow examination.",
        evidence: [haemoglobin, neutrophils, b12(limit: lowLimit, role: .supports)],
        thresholds: [lowLimit])

    static let regression = finding(
        "R17", "developmental-regression", .critical,
        "Loss of developmental skills (social smile): same-day B12, MMA, homocysteine, blood count.",
        evidence: [
            Evidence(
                kind: .milestone, role: .triggers, source: source("Observation", "smile", 7),
                name: "social smile", value: "lost", time: .day(day(2024, 11, 2)))
        ])

    static let undecided = [
        Insufficiency(
            number: "R05", rule: "functional-deficiency-normal-b12", missing: ["THCY", "MMA"]),
        Insufficiency(
            number: "R07", rule: "isolated-metabolite-elevation", missing: ["THCY", "MMA"]),
        Insufficiency(number: "R24", rule: "dyad-discordance", missing: ["mother's B12"]),
    ]

    /// A run in which a site has set a limit and disabled a rule.
    static let ofSite: FindingsReport = {
        var report = commonCase
        report.run.overrides = [
            UsedThreshold(
                parameter: "P-B12-LOW", value: "180", unit: "pg/mL", mark: "S",
                source: "site configuration", defaultValue: "200")
        ]
        report.screening.notEvaluated = [
            DisabledRule(
                number: "R25", rule: "breast-milk-b12-low", reason: "disabled in site.yaml")
        ]
        return report
    }()

    /// A boy with four findings, his mother without any.
    static let commonCase = report(
        [
            SubjectScreening(
                person: infant, role: .infant, mother: mother,
                findings: [severe, triad, cytopenia, regression], insufficient: undecided,
                hasInput: true),
            SubjectScreening(
                person: mother, role: .mother, infants: [infant],
                insufficient: [
                    Insufficiency(number: "R21", rule: "maternal-deficiency", missing: ["B12"])
                ]),
        ],
        issues: [
            DataIssue(
                id: "local-code-mapped", level: .information, code: "informational",
                subject: infant, source: source("Observation", "cbc", 4).member(".component[2]"),
                message: "Local name PNN was read as ANC."),
            DataIssue(
                id: "ambiguous-number", level: .error, code: "value", subject: infant,
                source: source("Observation", "plt", 9),
                message: "PLT: the number can be read in more than one way; it is not used.",
                line: 12, column: 5),
        ])
}
