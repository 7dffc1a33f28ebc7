/// One place where an answer is not what a case expects.
package struct Difference: Sendable, Equatable {
    /// Where: `Bundle.entry[2].resource.severity`, or a place of the expected file.
    package var path: String
    /// What was to stand there, as JSON or in words; nil for nothing.
    package var expected: String?
    /// What stands there; nil for nothing.
    package var got: String?

    package init(_ path: String, expected: String?, got: String?) {
        self.path = path
        self.expected = expected
        self.got = got
    }
}
