package import ClinicalModel

/// Which finding hides which, for one subject (4.0).
package enum Subsumption {
    package static let pairs: [(hides: String, hidden: String)] = [
        ("R01", "R02"), ("R10", "R11"), ("R15", "R14"), ("R05", "R07"), ("R06", "R07"),
        ("R03", "R04"), ("R29", "R30"), ("R22", "R20"),
    ]

    /// Marks hidden findings as superseded; those of a contradiction and possible ones hide nothing.
    ///
    /// A finding on preliminary results hides like a definite one: what it hides rests on
    /// the same results, and the graver of the two is shown.
    package static func apply(to findings: inout [Finding]) {
        let hiding = Set(findings.filter(canHide).map(\.number))
        guard !hiding.isEmpty else { return }
        for index in findings.indices where findings[index].confidence != .possible {
            let number = findings[index].number
            if pairs.contains(where: { $0.hidden == number && hiding.contains($0.hides) }) {
                findings[index].lifecycle = .superseded
            }
        }
    }

    private static func canHide(_ finding: Finding) -> Bool {
        !finding.isContested && finding.confidence != .possible
            && ![.resolved, .superseded].contains(finding.lifecycle)
    }
}
