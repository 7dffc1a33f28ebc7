import Testing

@testable import LabFeeds

@Suite struct FeedPathTests {
    @Test func `a path has its steps up and down`() throws {
        let path = try FeedPath("../../header/item[@kind='a/b']/@date")
        #expect(path.ups == 2)
        #expect(!path.isAbsolute)
        #expect(path.steps.map(\.name) == ["header", "item", "date"])
        #expect(path.steps.map(\.isAttribute) == [false, false, true])
        #expect(path.steps[1].condition == .init(attribute: "kind", value: "a/b"))
    }

    @Test func `the element itself, the root and any element have their signs`() throws {
        #expect(try FeedPath(".").steps.isEmpty)
        #expect(try FeedPath("./value").steps.map(\.name) == ["value"])
        #expect(try FeedPath("/lab/@name").isAbsolute)
        #expect(try FeedPath("*/unit").steps.map(\.name) == ["*", "unit"])
    }

    @Test(
        arguments: [
            "", "/", "a//b", "a/", "@a/b", "a[1]", "a[@b]", "a[@b=c]", "a[b='c']", "a[@b='c'",
            "/../a", "a/../b", "x:y", "text()", "a b", "a|b", "//a",
        ])
    func `what is no such path is refused`(text: String) {
        #expect(throws: FeedPath.Fault.self) { try FeedPath(text) }
    }
}
