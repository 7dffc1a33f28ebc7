import ClinicalModel
import DecisionSupport
import Statistics

/// One number of a cohort report: what all machine-readable forms are lists of.
package struct CohortRow: Sendable, Equatable {
    package enum Section: String, Sendable {
        case group
        case description
        case comparison
        case pairing
        case change
        case sign
        case reference
        case imaging
    }

    package var section: Section
    /// The group, or the reference set's id.
    package var group: String
    package var otherGroup: String?
    package var variable: String?
    package var otherVariable: String?
    /// What the number is: `median`, `p-adjusted`.
    package var statistic: String
    package var value: Double?
    /// What is no number: a method, a probability as somebody printed it.
    package var text: String?
    package var unit: String?
}

/// Collects the rows of one subject.
struct RowMaker {
    private(set) var rows: [CohortRow] = []
    var subject: CohortRow

    init(
        _ section: CohortRow.Section, _ group: String, other: String? = nil,
        variable: String? = nil, otherVariable: String? = nil, unit: String? = nil
    ) {
        subject = CohortRow(
            section: section, group: group, otherGroup: other, variable: variable,
            otherVariable: otherVariable, statistic: "", unit: unit)
    }

    /// A number in the unit of the variable.
    mutating func add(_ statistic: String, _ value: Double?) {
        guard let value = value?.finite else { return }
        var row = subject
        (row.statistic, row.value) = (statistic, value)
        rows.append(row)
    }

    /// A number without a unit: a count, a probability, a share.
    mutating func add(pure statistic: String, _ value: Double?) {
        add(statistic, value)
        if value?.finite != nil { rows[rows.count - 1].unit = nil }
    }

    mutating func add(_ statistic: String, count: Int) { add(pure: statistic, Double(count)) }

    mutating func add(_ statistic: String, text: String?) {
        guard let text else { return }
        var row = subject
        (row.statistic, row.text, row.unit) = (statistic, text, nil)
        rows.append(row)
    }

    mutating func add(_ name: String, _ interval: Interval?) {
        add("\(name)-low", interval?.low)
        add("\(name)-high", interval?.high)
    }

    mutating func add(pure name: String, _ interval: Interval?) {
        add(pure: "\(name)-low", interval?.low)
        add(pure: "\(name)-high", interval?.high)
    }
}
