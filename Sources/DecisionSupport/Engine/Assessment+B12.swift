import ClinicalModel

/// The class of the B12 that classifies; the infant's limits.
extension Assessment {
    /// INF: an infant in scope at T.
    package var isInfant: Bool { role == .infant }

    /// Age in whole days at T.
    package var ageDays: Int? { person.ageDays(on: asOf.day) }

    /// SEV: B12pre below `P-B12-SEVERE`.
    package var sev: Truth { testB12(.below, "P-B12-SEVERE") }
    /// LOW (holds SEV): B12pre below `P-B12-LOW`.
    package var low: Truth { testB12(.below, "P-B12-LOW") }
    /// BORD: not LOW and below `P-B12-BORDER`.
    package var bord: Truth { low.not.and(testB12(.below, "P-B12-BORDER")) }
    /// LOW or BORD as one test: true for all of "< 300", which is in neither class for certain.
    package var lowOrBorderline: Truth { testB12(.below, "P-B12-BORDER") }
    /// ADEQ: B12pre at or above `P-B12-BORDER`.
    package var adeq: Truth { testB12(.atLeast, "P-B12-BORDER") }

    /// There is a B12pre, and a comparator keeps it from any class.
    package var isB12ClassIndeterminate: Bool {
        b12pre != nil && !low.isYes && !bord.isYes && !adeq.isYes
    }

    /// A lower unit reading (R46) puts B12pre into another class than the stated one.
    package var b12ClassDependsOnUnit: Bool {
        guard let b12pre, let other = b12pre.otherReading else { return false }
        return Self.b12Limits.contains { name in
            let limit = limit(motherOrInfant(name), for: .b12)
            return b12pre.stated.holds(.below, limit) != other.holds(.below, limit)
        }
    }

    func makeB12Pre() -> UsableResult? { b12Override ?? last(.b12, .pre) }

    private func testB12(_ comparison: Comparison, _ name: String) -> Truth {
        test(b12pre, comparison, name, missing: .b12)
    }

    private static let b12Limits = ["P-B12-SEVERE", "P-B12-LOW", "P-B12-BORDER"]

    private func motherOrInfant(_ name: String) -> String {
        guard role != .infant, let day = b12pre?.time.day else { return name }
        switch name {
        case "P-B12-BORDER": return motherParameter("P-B12M-BORDER", at: day)
        default: return motherParameter("P-B12M-LOW", at: day)
        }
    }
}
