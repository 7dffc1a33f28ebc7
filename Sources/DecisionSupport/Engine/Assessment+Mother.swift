package import ClinicalModel

/// The state of a woman on a day, as far as limits depend on it.
package enum MotherState: Sendable, Equatable {
    /// 1, 2 or 3; the second where only a code says that she is pregnant.
    case pregnant(trimester: Int)
    /// Within `P-POSTPARTUM` of a birth.
    case postPartum
    case lactating
    case other

    package var isPregnant: Bool {
        if case .pregnant = self { true } else { false }
    }
}

extension Assessment {
    /// LOWm: below the limit of her state at the sample.
    package var lowm: Truth { testMother(b12pre, .b12, "P-B12M-LOW", .below) }

    /// BORDm: not LOWm and below the borderline of her state.
    package var bordm: Truth {
        lowm.not.and(testMother(b12pre, .b12, "P-B12M-BORDER", .below))
    }

    /// HCYm+.
    package var hcym: Truth { hcyPlus }
    /// MMAm+: serum, or urine outside pregnancy.
    package var mmam: Truth { mmaPlus }
    /// Her holotranscobalamin is below the limit of her state.
    package var holotcLowm: Truth { testMother(last(.holotc), .holotc, "P-HTC-LOW", .below) }

    /// Pregnancy, puerperium or lactation on a day: from her children, else from codes.
    package func motherState(on day: Day) -> MotherState {
        for child in children {
            if let state = state(of: child, on: day) { return state }
        }
        switch MaternalStatement.newest(maternalStatements, on: day)?.state {
        case .pregnant: return .pregnant(trimester: 2)
        case .lactating: return .lactating
        case .neither, nil: return isBreastfeedingChild(on: day) ? .lactating : .other
        }
    }

    /// The parameter of her state, such as `P-B12M-LOW-T1` in the first trimester.
    package func motherParameter(_ name: String, at day: Day) -> String {
        guard case .pregnant(let trimester) = motherState(on: day) else { return name }
        return "\(name)-T\(trimester)"
    }

    func motherHaemoglobin(on day: Day) -> String {
        switch motherState(on: day) {
        case .pregnant(let trimester): "P-HBM-T\(trimester)"
        case .postPartum: "P-HBM-PP"
        case .lactating, .other: "P-HBM-LOW"
        }
    }

    /// Her linked children, born by T, in scope or not.
    private var children: [PatientRecord] {
        context.children(of: personID).map { context.document[$0] }
            .filter { $0.person.birthDay.map { $0 <= asOf.day } ?? false }
    }

    /// First day of the pregnancy with a child.
    package func pregnancyStart(of child: PatientRecord) -> Day? {
        child.person.birthDay.map { $0 + -(child.gestationalAgeDays ?? number("P-PREG")) }
    }

    private func state(of child: PatientRecord, on day: Day) -> MotherState? {
        guard let birth = child.person.birthDay, let start = pregnancyStart(of: child) else {
            return nil
        }
        if day >= start, day < birth {
            let elapsed = day - start
            let third = elapsed >= number("P-TRIM3")
            return .pregnant(trimester: third ? 3 : elapsed >= number("P-TRIM2") ? 2 : 1)
        }
        return day >= birth && day - birth <= number("P-POSTPARTUM") ? .postPartum : nil
    }

    private func isBreastfeedingChild(on day: Day) -> Bool {
        infants.contains { $0.breastfed(on: day).isYes }
    }

    private func testMother(
        _ result: UsableResult?, _ key: AnalyteKey, _ name: String, _ comparison: Comparison
    ) -> Truth {
        guard let result else { return .unknown([key.rawValue]) }
        return test(result, comparison, motherParameter(name, at: result.time.day))
    }
}
