package import ClinicalModel

/// Which values are compared, in days; from the parameters and the command line.
package struct CohortSettings: Sendable {
    /// The age of the infants at the visit that is compared; nil takes the newest values before
    /// treatment.
    package var visitAgeDays: Int?
    /// Days by which two samples of a pair may differ (`P-DYAD-WIN`).
    package var pairDays: Int
    /// The windows after the first dose in which a change is looked for, by name.
    package var followUps: [FollowUp]
    /// Below so many values a group is described only (clinical section 7.5).
    package var fewValues = 8

    /// Days after the first dose, from the first to the last.
    package struct FollowUp: Sendable {
        package var name: String
        package var days: ClosedRange<Int>

        package init(name: String, days: ClosedRange<Int>) {
            self.name = name
            self.days = days
        }

        /// The middle of the window, to which the closest value is taken.
        var target: Int { (days.lowerBound + days.upperBound) / 2 }
    }

    package init(visitAgeDays: Int? = nil, pairDays: Int, followUps: [FollowUp]) {
        self.visitAgeDays = visitAgeDays
        self.pairDays = pairDays
        self.followUps = followUps
    }

    /// The windows of the knowledge; nil where it lacks one.
    package init?(knowledge: Knowledge, visitAgeDays: Int?) {
        func days(_ name: String) -> Int? {
            knowledge.parameter(name).map { Int($0.value.approximate) }
        }
        func followUp(_ title: String, _ name: String) -> FollowUp? {
            guard let low = days("P-FU-\(name)-LO"), let high = days("P-FU-\(name)-HI"), low <= high
            else { return nil }
            return FollowUp(name: title, days: low...high)
        }
        guard let pairDays = days("P-DYAD-WIN"), let three = followUp("3 months", "3MO"),
            let six = followUp("6 months", "6MO")
        else { return nil }
        self.init(visitAgeDays: visitAgeDays, pairDays: pairDays, followUps: [three, six])
    }
}
