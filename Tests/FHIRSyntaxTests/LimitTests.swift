import FHIRCore
import FHIRSyntax
import Testing

/// Depth and size.
struct LimitTests {
    private func nested(_ depth: Int, in marks: (String, String)) -> String {
        String(repeating: marks.0, count: depth) + String(repeating: marks.1, count: depth)
    }

    @Test
    func `a hundred open containers are allowed and one more is not`() {
        #expect(refusal(of: nested(100, in: ("[", "]"))) == nil)
        #expect(refusal(of: nested(101, in: ("[", "]")))?.reason == .tooDeep(limit: 100))
        #expect(refusal(of: nested(101, in: ("[", "]")))?.position.byteOffset == 100)
    }

    @Test(arguments: [10_000, 100_000, 1_000_000])
    func `deep nesting is refused, closed or not`(depth: Int) {
        for marks in [("[", "]"), ("[", ""), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
            let error = refusal(of: nested(depth, in: marks))
            #expect(error?.reason == .tooDeep(limit: 100))
        }
    }

    @Test
    func `the depth is the caller's`() {
        #expect(refusal(of: "[[1]]", limits: JSONLimits(depth: 1))?.reason == .tooDeep(limit: 1))
        #expect(refusal(of: "[[1]]", limits: JSONLimits(depth: 2)) == nil)
        #expect(refusal(of: "7", limits: JSONLimits(depth: 0)) == nil)
        #expect(refusal(of: "[]", limits: JSONLimits(depth: 0))?.reason == .tooDeep(limit: 0))
        #expect(refusal(of: nested(5000, in: ("[", "]")), limits: JSONLimits(depth: 5000)) == nil)
    }

    @Test
    func `a document of exactly the limit is read and one byte more is not`() {
        #expect(refusal(of: "[1234]", limits: JSONLimits(bytes: 6)) == nil)
        let error = refusal(of: "[12345]", limits: JSONLimits(bytes: 6))
        #expect(error?.reason == .tooLarge(limit: 6))
        #expect(error?.issue.code == "too-long")
    }
}
