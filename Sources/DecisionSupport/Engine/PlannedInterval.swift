import ClinicalModel

/// The named intervals of R41, each with the longest interval in days that counts as it.
enum PlannedInterval: String, CaseIterable {
    case daily = "DAILY"
    case alternateDays = "ALT"
    case thriceWeekly = "TIW"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case twoMonths = "2MO"
    case threeMonths = "3MO"

    /// The interval itself, else the next longer one; nil beyond the longest.
    init?(days: Exact) {
        guard let known = Self.allCases.first(where: { days <= $0.longest }) else { return nil }
        self = known
    }

    /// Months count up to their longest length.
    private var longest: Exact {
        switch self {
        case .daily: 1
        case .alternateDays: 2
        case .thriceWeekly: Exact(numerator: 7, denominator: 3) ?? 3
        case .weekly: 7
        case .monthly: 31
        case .twoMonths: 62
        case .threeMonths: 92
        }
    }

    /// The parameter of days without a dose beyond which a dose counts as missed.
    var warning: String { "P-GAP-\(rawValue)-W" }
    var critical: String { "P-GAP-\(rawValue)-C" }

    static let parameters = allCases.flatMap { [$0.warning, $0.critical] }
}
