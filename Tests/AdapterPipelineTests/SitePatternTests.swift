import Testing

@testable import AdapterPipeline

/// The pattern of a site rule.
struct SitePatternTests {
    @Test(arguments: [
        ("^(.+)-B[0-9]$", "M4711-B1", "M4711"),
        ("(.+)-B[0-9]", "M4711-B1", "M4711"),
        ("^([0-9]{6})[A-C]$", "123456B", "123456"),
        ("^(?:NEO|KIND)-(?<mother>[0-9]+)$", "KIND-88", "88"),
        (#"^(\d+)/\d$"#, "77/2", "77"),
        ("^(.+)-B[0-9]$", "M4711", nil),
        ("(.+)-B[0-9]", "M4711-B12", nil),
        ("^(.*)-B[0-9]$", "-B1", nil),
        ("^(?:A|B|C|D|E)?([0-9]{4,8})[-/ ]?[A-C]?$", "E123456/B", "123456"),
        (#"^(.+)\.(?:I{1,3}|IV)$"#, "4711.III", "4711"),
        ("^((?:[0-9]{3}){2})K$", "123456K", "123456"),
    ])
    func `finds the mother's part of a whole identifier`(
        pattern: String, identifier: String, part: String?
    ) throws {
        #expect(try SitePattern(pattern).motherPart(of: identifier) == part)
    }

    @Test(arguments: [
        ("^(.+-B[0-9]$", "is no regular expression"),
        ("^[a-$", "is no regular expression"),
        ("^.+-B[0-9]$", "exactly one group"),
        ("^(.+)-(B)[0-9]$", "has 2"),
        ("^(a+)+$", "must not repeat a group"),
        ("^(?:a|a)*(b)$", "must not repeat a group"),
        ("^((?:a?){30}a{30})$", "must not repeat a group"),
        ("^(?:(?:x[0-9]*))+(y)$", "must not repeat a group"),
        ("^(.*)a*b*c*d*e*$", "in too many ways"),
        ("^(.*).*.*x$", "in too many ways"),
        ("^(.{0,64}).{1,64}.{2,}x$", "in too many ways"),
        ("^(a*a*a*a*a?a?a?a?a?a?a?a?)b$", "in too many ways"),
        ("^(" + String(repeating: "(?:a|a)", count: 20) + ".*)$", "in too many ways"),
        ("^(" + String(repeating: "a?", count: 20) + "b)$", "in too many ways"),
        ("^(.+)(?:(?:(?:){64}){64}){64}$", "in too many ways"),
        ("^(.+)(?:){1000000000}$", "counts go from 0 to 64"),
        ("^([0-9]{3,65})$", "counts go from 0 to 64"),
        ("^([0-9]{x})$", "counts go from 0 to 64"),
        (#"^(.+)\1$"#, "must not refer back"),
        ("^(?=.*x)(.+)$", "takes groups of the kinds"),
    ])
    func `a pattern that cannot be used says why`(pattern: String, words: String) {
        do throws(SitePattern.Refusal) {
            _ = try SitePattern(pattern)
            Issue.record("\(pattern) was taken")
        } catch {
            #expect(error.reason.contains(words), "\(error.reason)")
        }
    }

    /// What is laid in the most ways over an identifier, and fits none.
    @Test(arguments: ["^(.*).*.?.?.?x$", "^(.*).*(?:a|a|a|a|a|a|a|a)x$", "^(.{0,63}).*?a?a?a??x$"])
    func `the costliest pattern that is taken ends soon`(text: String) throws {
        let pattern = try SitePattern(text)
        let identifier = String(repeating: "a", count: SitePattern.longestIdentifier)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(pattern.motherPart(of: identifier) == nil) }
        #expect(time < .seconds(5))
        #expect(pattern.motherPart(of: identifier + "ax") == nil)
    }
}
