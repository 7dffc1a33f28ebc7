import ClinicalModel
import DecisionSupport
import Testing

@Suite struct EngineTruthTests {
    private static let unknown = Truth.unknown(["MMA"])
    private static let open = Truth.indeterminate(["B12"])

    @Test(arguments: [Truth.yes, .no, unknown, open])
    func `no dominates and, yes dominates or`(_ truth: Truth) {
        #expect(truth.and(.no) == .no)
        #expect(Truth.no.and(truth) == .no)
        #expect(truth.or(.yes) == .yes)
        #expect(Truth.yes.or(truth) == .yes)
        #expect(truth.not.not == truth)
    }

    @Test func `missing inputs are merged without repetition`() {
        let both = Self.unknown.and(.unknown(["THCY", "MMA"]))
        #expect(both == .unknown(["MMA", "THCY"]))
        #expect(both.missing == ["MMA", "THCY"])
    }

    @Test func `a missing input outweighs an open comparator`() {
        #expect(Self.open.and(Self.unknown) == Self.unknown)
        #expect(Self.unknown.or(Self.open) == Self.unknown)
        #expect(Self.open.or(.no) == Self.open)
    }

    @Test func `a comparator is decided only when its whole interval is`() {
        let below = ExactInterval(150, .less)
        #expect(below.holds(.below, 200) == true)
        #expect(below.holds(.below, 150) == true)
        #expect(below.holds(.below, 100) == nil)
        #expect(below.holds(.atLeast, 150) == false)
        #expect(ExactInterval(150, .lessOrEqual).holds(.below, 150) == nil)
        #expect(ExactInterval(150, .greater).holds(.above, 150) == true)
        #expect(ExactInterval(150, .greaterOrEqual).holds(.above, 150) == nil)
        #expect(ExactInterval(150, .greaterOrEqual).holds(.below, 150) == false)
    }
}
