import Testing

@testable import Statistics

/// Every quantity of clinical section 7.6, as SciPy 1.17 computes it in full; the section prints six
/// digits of them.
struct KnownAnswerTests {
    @Test(
        arguments: [
            (KnownAnswers.mothersA, 303.5, 356.5, 403.75),
            (KnownAnswers.infantsA, 259.25, 294, 321),
            (KnownAnswers.mothersB, 157.5, 173.5, 190.75),
            (KnownAnswers.infantsB, 137.5, 146.5, 156.25),
            (KnownAnswers.before, 0.292, 0.303, 0.3115),
            (KnownAnswers.after, 0.32625, 0.334, 0.3425),
        ] as [([Double], Double, Double, Double)])
    func `quartiles`(values: [Double], first: Double, median: Double, third: Double) throws {
        let quartiles = try #require(Quartiles(values))
        #expect(isNear(quartiles.first, first))
        #expect(isNear(quartiles.median, median))
        #expect(isNear(quartiles.third, third))
    }

    @Test(arguments: [
        (KnownAnswers.mothersA, 358.53458365331215), (KnownAnswers.mothersB, 171.8135312130288),
    ])
    func `geometric means`(values: [Double], expected: Double) throws {
        let mean = try #require(GeometricMean(values))
        #expect(isNear(mean.mean, expected))
        let interval = try #require(mean.interval)
        #expect(interval.low < mean.mean && mean.mean < interval.high)
    }

    @Test(
        arguments: [
            (KnownAnswers.mothersA, KnownAnswers.mothersB, 182.5),
            (KnownAnswers.infantsA, KnownAnswers.infantsB, 148),
        ] as [([Double], [Double], Double)])
    func `two groups without overlap`(first: [Double], second: [Double], shift: Double) throws {
        let test = try #require(MannWhitney(first, second))
        #expect(test.first == 144)
        #expect(test.second == 0)
        #expect(test.method == .exact)
        #expect(isNear(test.p, 7.39602301050679e-7))
        #expect(isNear(test.normal.corrected, 3.6584553538971e-5))
        #expect(test.rankBiserial == 1)
        #expect(isNear(test.hodgesLehmann, shift))
    }

    @Test func `Pearson's r with interval and probability`() throws {
        let a = try #require(Correlation.pearson(KnownAnswers.mothersA, KnownAnswers.infantsA))
        #expect(isNear(a.coefficient, 0.9644193153022805))
        #expect(isNear(a.interval?.low, 0.874584064550775))
        #expect(isNear(a.interval?.high, 0.9902407146507085))
        #expect(isNear(a.p, 4.2305028186475397e-7))
        let b = try #require(Correlation.pearson(KnownAnswers.mothersB, KnownAnswers.infantsB))
        #expect(isNear(b.coefficient, 0.33726726047594735))
        #expect(isNear(b.interval?.low, -0.29343018207780297))
        #expect(isNear(b.interval?.high, 0.7634054690609665))
        #expect(isNear(b.p, 0.28368341715291395))
    }

    @Test(
        arguments: [
            (
                KnownAnswers.mothersA, KnownAnswers.infantsA, 0.9300699300699302,
                1.1702227928659685e-5, false
            ),
            (
                KnownAnswers.mothersB, KnownAnswers.infantsB, 0.3636363636363637,
                0.24526500073077723, false
            ),
            ([1, 2, 2, 4, 5], [3, 3, 1, 5, 6], 0.7631578947368421, 0.13333911953180624, true),
        ] as [([Double], [Double], Double, Double, Bool)])
    func `Spearman's ρ`(
        first: [Double], second: [Double], rho: Double, p: Double, isApproximate: Bool
    ) throws {
        let correlation = try #require(Correlation.spearman(first, second))
        #expect(isNear(correlation.coefficient, rho))
        #expect(isNear(correlation.p, p))
        #expect(correlation.isApproximate == isApproximate)
    }

    @Test func `two groups with ties`() throws {
        let test = try #require(MannWhitney([1, 2, 2, 3, 5], [2, 4, 5, 6, 6]))
        #expect(test.first == 4.5)
        #expect(test.method == .normal)
        #expect(isNear(test.p, 0.11049202405566802))
        #expect(isNear(test.normal.uncorrected, 0.0886833015366387))
    }

    @Test func `pairs without ties`() throws {
        let differences = zip(KnownAnswers.before, KnownAnswers.after).map { $1 - $0 }
        let test = try #require(WilcoxonSignedRank(differences))
        #expect(test.statistic == 1)
        #expect(test.positive == 54)
        #expect(test.method == .exact)
        #expect(isNear(test.p, 0.00390625))
        #expect(isNear(test.normal.corrected, 0.008045237486561697))
        #expect(isNear(test.normal.uncorrected, 0.0069104298078147995))
        #expect(isNear(test.medianDifference, 0.041))
        #expect(isNear(test.hodgesLehmann, 0.0285))
        #expect(isNear(test.rankBiserial, 0.9636363636363636))
    }

    @Test func `pairs with ties and without a difference`() throws {
        let test = try #require(WilcoxonSignedRank([0, 1, 1, -2, 3, 4, 0, 5]))
        #expect(test.zeros == 2)
        #expect(test.statistic == 3)
        #expect(test.method == .normal)
        #expect(isNear(test.p, 0.1411161381713362))
        #expect(isNear(test.normal.uncorrected, 0.11484960926328612))
    }

    @Test(arguments: [
        (0.51, 40, 0.000774533459238353), (0.51, 32, 0.002864798163866504),
        (0.20, 67, 0.10465276835877571), (0.20, 32, 0.27242589732757794),
    ])
    func `printed correlations, computed anew`(r: Double, n: Int, p: Double) {
        let correlation = Correlation(coefficient: r, count: n, hasInterval: true)
        #expect(isNear(correlation.p, p))
    }

    @Test(arguments: [
        (7, 15, 0.24809535365737387, 0.698830199745016),
        (5, 15, 0.1517632443971473, 0.5828645226148023),
    ])
    func `Wilson's interval`(count: Int, total: Int, low: Double, high: Double) throws {
        let proportion = try #require(Proportion(count, of: total))
        #expect(isNear(proportion.interval.low, low))
        #expect(isNear(proportion.interval.high, high))
    }
}
