import ClinicalModel
import DecisionSupport
import Testing

/// The vignettes through the whole evaluation, without the FHIR reader.
@Suite struct VignetteTests {
    /// An expectation of a rule that is not registered is left out.
    private static let registered = Set(RuleRegistry.all.map { $0.number })

    @Test(arguments: Vignette.all)
    func `says exactly what the vignette expects`(_ vignette: Vignette) throws {
        let screening = try vignette.screening()
        check(screening, person: 0, vignette.infant)
        check(screening, person: 1, vignette.mother)
    }

    /// What is emitted exactly; of what is resolved, at least what is named.
    private func check(_ screening: Screening, person: Int, _ expected: [Vignette.Expected]) {
        let findings = screening.subjects.filter { $0.person.index == person }.flatMap(\.findings)
        let said = findings.map { Vignette.Expected($0.number, $0.severity, $0.lifecycle) }
        let wanted = expected.filter { Self.registered.contains($0.number) }
        let emitted = zip(findings, said).filter { $0.0.isEmitted }.map(\.1)
        #expect(Set(emitted) == Set(wanted.filter { $0.lifecycle != .resolved }))
        #expect(Set(emitted).count == emitted.count)
        #expect(Set(said).isSuperset(of: wanted))
    }

    @Test(arguments: Vignette.all)
    func `never falls into the traps of the vignette`(_ vignette: Vignette) throws {
        let screening = try vignette.screening()
        let emitted = Set(screening.findings.filter(\.isEmitted).map(\.number))
        #expect(emitted.intersection(vignette.never) == [])
        let words = screening.findings.flatMap(\.words)
        #expect(words.flatMap(RulesWordingTests.violations) == [])
        #expect(!words.contains { $0.lowercased().contains("b12 normal") })
        RulesExclusivityTests.check(screening)
    }
}
