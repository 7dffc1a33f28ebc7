import Testing

@testable import Statistics

struct PairwiseMedianTests {
    private func median(_ values: [Double]) -> Double? { Quartiles(values)?.median }

    @Test(arguments: 1...40)
    func `is the median of all pairs, made one by one`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(Int(state >> 40) % 41 - 20) / 8
        }
        let first = (0..<(seed % 9 + 1)).map { _ in next() }
        let second = (0..<(seed % 7 + 1)).map { _ in next() }
        let differences = first.flatMap { x in second.map { x - $0 } }
        #expect(PairwiseMedian.differences(first, second) == median(differences))
        let averages = first.indices.flatMap { i in
            first[i...].map { (first[i] + $0) / 2 }
        }
        #expect(PairwiseMedian.walshAverages(first) == median(averages))
    }

    @Test func `takes a hundred thousand values a side`() throws {
        let values = (0..<100_000).map(Double.init)
        #expect(PairwiseMedian.differences(values, values.map { $0 - 7 }) == 7)
        #expect(PairwiseMedian.walshAverages(values) == 49_999.5)
    }

    @Test func `has none without values`() {
        #expect(PairwiseMedian.differences([], [1]) == nil)
        #expect(PairwiseMedian.walshAverages([]) == nil)
    }
}
