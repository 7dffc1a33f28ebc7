import Testing

@testable import Statistics

/// The illustrative numbers of clinical section 7.6 (pmol/L, paired by position).
enum KnownAnswers {
    static let mothersA: [Double] = [412, 305, 388, 521, 290, 347, 366, 255, 478, 330, 299, 401]
    static let infantsA: [Double] = [330, 240, 318, 402, 251, 262, 310, 221, 365, 288, 274, 300]
    static let mothersB: [Double] = [171, 140, 205, 188, 160, 230, 122, 176, 150, 199, 168, 181]
    static let infantsB: [Double] = [150, 139, 160, 121, 170, 148, 133, 145, 118, 162, 155, 141]
    static let before = [0.312, 0.287, 0.335, 0.298, 0.305, 0.279, 0.321, 0.290, 0.310, 0.301]
    static let after = [0.352, 0.331, 0.349, 0.341, 0.318, 0.325, 0.330, 0.337, 0.305, 0.343]
}

/// Equal to one part in a thousand million.
func isNear(_ value: Double?, _ expected: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= 1e-9 * abs(expected)
}
