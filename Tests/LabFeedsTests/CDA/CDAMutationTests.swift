import FHIRCore
import LabFeeds
import Testing

@Suite struct CDAMutationTests {
    private static let whole = Array(
        CDAFixture.document(
            CDAFixture.results(
                text: "<text><paragraph ID='p'>Hb 8,8</paragraph></text>",
                CDAFixture.organizer(
                    CDAFixture.observation(
                        """
                        <value xsi:type="IVL_PQ"><low value="1" unit="g/dL"/></value>
                        <referenceRange><observationRange><text><reference value="#p"/></text>
                        </observationRange></referenceRange>
                        """)))
        ).utf8)

    @Test func `a document cut off at any byte is refused`() {
        #expect(!CDAFixture.report(of: Self.whole).isFatal)
        for count in 0..<Self.whole.count {
            let report = CDAFixture.report(of: Array(Self.whole.prefix(count)))
            #expect(report.isFatal, "cut off at byte \(count)")
            #expect(report.results.isEmpty)
        }
    }

    @Test func `a document without one of its tags is refused`() {
        for start in Self.whole.indices where Self.whole[start] == UInt8(ascii: "<") {
            let end = Self.whole[start...].firstIndex(of: UInt8(ascii: ">")) ?? start
            guard Self.whole[end - 1] != UInt8(ascii: "/") else { continue }
            var bytes = Self.whole
            bytes.removeSubrange(start...end)
            #expect(CDAFixture.report(of: bytes).isFatal, "without the tag at byte \(start)")
        }
    }

    /// Elements without content that go missing, in turn: what remains is read, and never as more.
    @Test func `a document without one of its elements holds no more than before`() {
        for start in Self.whole.indices where Self.whole[start] == UInt8(ascii: "<") {
            let end = Self.whole[start...].firstIndex(of: UInt8(ascii: ">")) ?? start
            guard Self.whole[end - 1] == UInt8(ascii: "/") else { continue }
            var bytes = Self.whole
            bytes.removeSubrange(start...end)
            let report = CDAFixture.report(of: bytes)
            #expect(!report.isFatal)
            #expect(report.results.count <= 1)
        }
    }

    @Test(arguments: 0..<8)
    func `bytes changed at random never stop the reader`(_ seed: Int) {
        var random = Linear(state: UInt64(seed) &* 7919 &+ 1)
        for _ in 0..<200 {
            var bytes = Self.whole
            for _ in 0..<4 {
                let place = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 3 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[Int(random.next()) & 0xFF], at: place)
                }
            }
            let report = CDAFixture.report(of: bytes, recordingFields: true)
            #expect(report.isFatal || report.fields.count == report.lines.count)
        }
    }

    private struct Linear: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
