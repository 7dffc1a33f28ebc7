package import ClinicalModel

/// A small record that shows when a rule fires or must not; it runs as a test.
package struct RuleExample: Sendable {
    package enum Verdict: Sendable, Equatable {
        case fires(Severity)
        case silent
        case insufficient
    }

    package let name: String
    package let verdict: Verdict
    package let dyad: ExampleDyad

    /// The rule fires with this severity.
    package static func fires(
        _ severity: Severity, _ name: String, _ build: (inout ExampleDyad) -> Void
    ) -> RuleExample {
        RuleExample(name: name, verdict: .fires(severity), dyad: ExampleDyad(build))
    }

    /// The rule must not fire.
    package static func silent(
        _ name: String, _ build: (inout ExampleDyad) -> Void
    ) -> RuleExample {
        RuleExample(name: name, verdict: .silent, dyad: ExampleDyad(build))
    }

    /// The rule cannot be decided.
    package static func insufficient(
        _ name: String, _ build: (inout ExampleDyad) -> Void
    ) -> RuleExample {
        RuleExample(name: name, verdict: .insufficient, dyad: ExampleDyad(build))
    }
}
