import ClinicalModel
import DecisionSupport
import Testing

/// Every plausibility limit of every analyte: just inside, at it, just outside.
@Suite struct EngineLimitTests {
    /// A limit by its parameter's name.
    struct Limit: Sendable, CustomTestStringConvertible {
        let key: AnalyteKey
        let isHard: Bool
        let isLow: Bool

        var name: String { "P-\(isHard ? "HARD" : "SOFT")-\(key)-\(isLow ? "LO" : "HI")" }
        var testDescription: String { name }
    }

    /// Doses and body weight are no results; the limits of the others are all here.
    private static let withBothSoft: [AnalyteKey] = [
        .b12, .holotc, .mma, .thcy, .mcv, .hb, .hct, .rdw, .plt, .wbc, .fol, .k, .milkb12,
    ]
    private static let withHighSoft: [AnalyteKey] = [
        .umma, .retp, .reta, .anc, .ferr, .crea, .c3, .c3c2,
    ]

    static let limits: [Limit] =
        (withBothSoft + withHighSoft).flatMap { key in
            [
                Limit(key: key, isHard: true, isLow: true),
                Limit(key: key, isHard: true, isLow: false),
                Limit(key: key, isHard: false, isLow: false),
            ]
        } + withBothSoft.map { Limit(key: $0, isHard: false, isLow: true) }

    @Test func `no limit is forgotten`() throws {
        let names = try RulesKnowledge.knowledge().parameters.map(\.name)
        let wanted = names.filter {
            ($0.hasPrefix("P-HARD-") || $0.hasPrefix("P-SOFT-")) && !$0.contains("-DOSE-")
                && !$0.contains("-WEIGHT-")
        }
        #expect(Set(Self.limits.map(\.name)) == Set(wanted))
    }

    @Test(arguments: limits)
    func `at a limit and inside of it a value is believed`(_ limit: Limit) throws {
        let value = try Self.value(of: limit)
        let inside = limit.isLow ? value.adding(step(value)) : value.subtracting(step(value))
        for value in [value, inside] {
            let severities = try severities(of: try #require(value), limit.key)
            #expect(!severities.contains(.error))
            if !limit.isHard { #expect(severities == []) }
        }
    }

    @Test(arguments: limits)
    func `outside of a limit a value is refused or doubted`(_ limit: Limit) throws {
        let value = try Self.value(of: limit)
        let outside = limit.isLow ? value.subtracting(step(value)) : value.adding(step(value))
        let severities = try severities(of: try #require(outside), limit.key)
        #expect(severities == [limit.isHard ? .error : .warning])
    }

    @Test(arguments: limits.filter(\.isHard))
    func `a value outside of a hard limit reaches no other rule`(_ limit: Limit) throws {
        let value = try Self.value(of: limit)
        let outside = limit.isLow ? value.subtracting(step(value)) : value.adding(step(value))
        let run = try run(try #require(outside), limit.key)
        #expect(run.screening.findings.map(\.number) == ["R45"])
    }

    private static func value(of limit: Limit) throws -> Exact {
        try #require(try RulesKnowledge.knowledge().parameter(limit.name)).value
    }

    /// A thousandth of the limit; a step below zero is a step as well.
    private func step(_ value: Exact) -> Exact {
        guard value != .zero, let step = value.divided(by: 1000) else { return .one }
        return step
    }

    private func severities(of value: Exact, _ key: AnalyteKey) throws -> [Severity] {
        try run(value, key).screening.findings.filter { $0.number == "R45" }.map(\.severity)
    }

    private func run(_ value: Exact, _ key: AnalyteKey) throws -> EngineRun {
        let unit = try RulesKnowledge.knowledge().analyte(key)?.canonicalUnit
        return try EngineRun {
            $0.infant(ageDays: 300) { $0.result(key, value.description, unit) }
        }
    }
}
