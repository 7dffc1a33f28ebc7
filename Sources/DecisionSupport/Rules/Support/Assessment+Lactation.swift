import ClinicalModel

/// Pregnancy and lactation over a stretch of days.
extension Assessment {
    /// Whether a woman was pregnant or breastfed on one of these days.
    func isPregnantOrLactating(in days: ClosedRange<Day>) -> Truth {
        if isPregnant(in: days) { return .yes }
        return isLactating(in: days)
    }

    /// LACT: she breastfeeds a linked infant in scope, or is coded as lactating, on one of them.
    func isLactating(in days: ClosedRange<Day>) -> Truth {
        if hasStatement(.lactating, in: days) { return .yes }
        let tests = infants.map { $0.isBreastfed(in: days) }
        return tests.reduce(.no) { $0.or($1) }
    }

    /// What says on a day that she is pregnant or lactating: her own record, else the feeding of
    /// the infants she breastfeeds.
    func lactationEvidence(on day: Day, isPregnancyMeant: Bool = true) -> [Evidence] {
        let statement = MaternalStatement.newest(maternalStatements, on: day)
        if let statement,
            statement.state == .lactating
                || (isPregnancyMeant && statement.state == .pregnant)
        {
            return [evidence(of: statement.record, role: .supports)]
        }
        return infants.filter { $0.breastfed(on: day).isYes }.flatMap { infant in
            (infant.feeding(on: day)?.records ?? []).map {
                infant.evidence(of: $0, role: .supports)
            }
        }
    }

    private func isPregnant(in days: ClosedRange<Day>) -> Bool {
        let children = context.children(of: personID).map { context.document[$0] }
        let isCarrying = children.contains { child in
            guard let birth = child.person.birthDay, let start = pregnancyStart(of: child) else {
                return false
            }
            return (start...max(start, birth)).overlaps(days)
        }
        return isCarrying || hasStatement(.pregnant, in: days)
    }

    /// The newest statement on the first or last of these days says so.
    private func hasStatement(_ state: MaternalStatement.State, in days: ClosedRange<Day>) -> Bool {
        [days.lowerBound, days.upperBound].contains {
            MaternalStatement.newest(maternalStatements, on: $0)?.state == state
        }
    }

    /// Breast milk on the first or last of these days, or from a record that begins between.
    func isBreastfed(in days: ClosedRange<Day>) -> Truth {
        guard let birth = person.birthDay, birth <= days.upperBound else { return .no }
        let begins = record.feeding.compactMap { $0.period.start?.day }.filter(days.contains)
        let moments = [max(days.lowerBound, birth), days.upperBound] + begins
        return moments.map(breastfed).reduce(.no) { $0.or($1) }
    }
}
