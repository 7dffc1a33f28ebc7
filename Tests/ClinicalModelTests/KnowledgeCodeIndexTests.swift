import ClinicalModel
import Testing

@Suite struct `Index of codes` {
    private static let codes = [
        "2132-9", "14685-2", "1", "12345678", "123456789", "milk-b12", "gestational-age",
        "HP:0002376",
    ]

    private static func position(_ code: String, in index: CodeIndex) -> Int? {
        var code = code
        return code.withUTF8 { index.position(of: $0) }
    }

    @Test func `finds every code by its bytes`() {
        let index = CodeIndex(Self.codes)
        for (place, code) in Self.codes.enumerated() {
            #expect(Self.position(code, in: index) == place)
            #expect(index.position(of: code) == place)
        }
    }

    @Test(arguments: ["", "2132-8", "2132-9 ", "123456780", "gestational-agf", "2132-99999"])
    func `knows no other code`(code: String) {
        #expect(Self.position(code, in: CodeIndex(Self.codes)) == nil)
    }

    @Test func `the first of two equal codes wins and none is found in an empty index`() {
        #expect(CodeIndex(["a", "b", "a"]).position(of: "a") == 0)
        #expect(CodeIndex([]).position(of: "a") == nil)
    }

    @Test func `holds thousands`() {
        let codes = (0..<5000).map { "\($0)-\($0 % 10)" }
        let index = CodeIndex(codes)
        for (place, code) in codes.enumerated() { #expect(index.position(of: code) == place) }
    }
}
