import Testing

@testable import Statistics

struct EdgeTests {
    @Test func `no value is left of nothing`() {
        #expect(Quartiles([]) == nil)
        #expect(GeometricMean([]) == nil)
        #expect(MannWhitney([], [1]) == nil)
        #expect(WilcoxonSignedRank([]) == nil)
        #expect(WilcoxonSignedRank([0, 0]) == nil)
        #expect(Correlation.pearson([1], [2]) == nil)
        #expect(Proportion(0, of: 0) == nil)
    }

    @Test(arguments: [[1, 0], [1, -2], [1, .infinity]])
    func `a geometric mean wants values above zero`(values: [Double]) {
        #expect(GeometricMean(values) == nil)
    }

    @Test func `one value has a geometric mean and no interval`() throws {
        let mean = try #require(GeometricMean([72.5]))
        #expect(abs(mean.mean - 72.5) < 1e-12)
        #expect(mean.interval == nil)
    }

    @Test func `groups of equal values do not differ`() throws {
        let test = try #require(MannWhitney([3, 3, 3], [3, 3]))
        #expect(test.p == 1)
        #expect(test.rankBiserial == 0)
        #expect(test.hodgesLehmann == 0)
    }

    @Test func `what does not vary correlates with nothing`() {
        #expect(Correlation.pearson([1, 1, 1], [1, 2, 3]) == nil)
        #expect(Correlation.spearman([1, 2, 3], [4, 4, 4]) == nil)
        #expect(Correlation.pearson([1, 2], [1, 2, 3]) == nil)
    }

    @Test func `a perfect correlation has no interval and a probability of zero`() throws {
        let perfect = try #require(Correlation.pearson([1, 2, 3, 4], [2, 4, 6, 8]))
        #expect(perfect.coefficient == 1)
        #expect(perfect.p == 0)
        #expect(perfect.interval == nil)
    }

    @Test func `small groups are counted, the first larger ones approximated`() throws {
        let small = (0..<20).map(Double.init)
        let other = small.map { $0 + 0.5 }
        #expect(try #require(MannWhitney(small, other)).method == .exact)
        let large = (0..<21).map(Double.init)
        #expect(try #require(MannWhitney(large, other.map { $0 + 0.25 })).method == .normal)
        let pairs = (1...25).map { Double($0) * ($0.isMultiple(of: 3) ? -1 : 1) }
        #expect(try #require(WilcoxonSignedRank(pairs)).method == .exact)
        #expect(try #require(WilcoxonSignedRank(pairs + [26])).method == .normal)
    }

    @Test func `all arrangements are counted`() {
        #expect(RankSumCounts.ofTwoSamples(2, 2) == [1, 1, 2, 1, 1])
        #expect(RankSumCounts.ofTwoSamples(20, 20).reduce(0, +) == 137_846_528_820)
        #expect(RankSumCounts.ofSigns(3) == [1, 1, 1, 2, 1, 1, 1])
        #expect(RankSumCounts.ofSigns(25).reduce(0, +) == 33_554_432)
    }

    @Test(
        arguments: [
            ([0.01, 0.04, 0.03], [0.03, 0.06, 0.06]), ([0.5, 0.6], [1, 1]), ([], []),
        ] as [([Double], [Double])])
    func `Holm's correction never turns the order round`(raw: [Double], adjusted: [Double]) {
        #expect(zip(Holm.adjusted(raw), adjusted).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(Holm.adjusted(raw).count == raw.count)
    }
}
