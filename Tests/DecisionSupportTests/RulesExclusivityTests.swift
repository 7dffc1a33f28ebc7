import ClinicalModel
import DecisionSupport
import Testing

/// Findings that never stand beside each other for one person.
@Suite struct RulesExclusivityTests {
    /// By B12 class, by the kind of evidence, or because one hides the other.
    static let pairs: [(String, String)] = [
        ("R01", "R02"), ("R02", "R03"), ("R02", "R04"), ("R03", "R04"), ("R05", "R01"),
        ("R05", "R02"), ("R05", "R03"), ("R05", "R04"), ("R06", "R01"), ("R06", "R02"),
        ("R06", "R03"), ("R06", "R04"), ("R06", "R05"), ("R05", "R07"), ("R06", "R07"),
        ("R10", "R11"), ("R15", "R14"), ("R23", "R24"),
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
}
