import CStatistics

/// The standard normal distribution.
enum Normal {
    /// The probability of a value at least as far from zero, on both sides.
    static func twoSided(_ z: Double) -> Double {
        min(1, 2 * cobalamin_normal_upper_tail(abs(z)))
    }

    /// Where the middle `confidence` of the distribution ends: 1.96 for 0.95.
    static func limit(_ confidence: Double) -> Double {
        cobalamin_normal_quantile((1 + confidence) / 2)
    }
}

/// Student's distribution.
enum Student {
    /// The probability of a value at least as far from zero, on both sides.
    static func twoSided(_ t: Double, degreesOfFreedom: Int) -> Double {
        min(1, 2 * cobalamin_student_upper_tail(abs(t), Double(degreesOfFreedom)))
    }

    /// Where the middle `confidence` of the distribution ends.
    static func limit(_ confidence: Double, degreesOfFreedom: Int) -> Double {
        cobalamin_student_quantile((1 + confidence) / 2, Double(degreesOfFreedom))
    }
}

/// The share of all samples whose interval holds what is estimated.
package enum Confidence {
    package static let usual = 0.95
}

/// The two ends of a confidence interval.
package struct Interval: Sendable, Equatable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}
