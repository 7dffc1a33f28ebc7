import Foundation

extension ReplayReport {
    /// The report as the XML that continuous integration systems take (JUnit's, as Ant wrote it).
    package func junit() -> [UInt8] {
        let counts = """
            tests="\(results.count)" failures="\(count(.differs))" errors="\(count(.broken))" \
            skipped="0" time="\(Self.seconds(latencies.total))"
            """
        let lines =
            [
                #"<?xml version="1.0" encoding="UTF-8"?>"#,
                #"<testsuites name="cobalamin replay" \#(counts)>"#,
                #"  <testsuite name="\#(XMLText.escaped(folder))" \#(counts)>"#,
            ] + results.flatMap(testCase) + ["  </testsuite>", "</testsuites>"]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func testCase(_ result: CaseResult) -> [String] {
        let suite = XMLText.escaped(result.name.replacing("/", with: "."))
        let words = [result.input, result.asOf.map { "as of \($0)" }].compactMap(\.self)
        let name = XMLText.escaped(words.isEmpty ? "the case" : words.joined(separator: " "))
        let time = Self.seconds(result.typicalSeconds ?? 0)
        let head = #"    <testcase classname="\#(suite)" name="\#(name)" time="\#(time)""#
        switch result.verdict {
        case .agrees: return [head + "/>"]
        case .broken:
            let reason = XMLText.escaped(result.reason ?? "")
            return [
                head + ">", #"      <error type="broken" message="\#(reason)"/>"#,
                "    </testcase>",
            ]
        case .differs:
            let message = Self.counted(result.differences.count, "difference")
            let text = shown(result).map { difference in
                """
                \(difference.path)
                  expected  \(difference.expected ?? "nothing")
                  got       \(difference.got ?? "nothing")
                """
            }
            return [
                head + ">",
                #"      <failure type="difference" message="\#(message)">"#
                    + XMLText.escaped(text.joined(separator: "\n"), keepsLines: true)
                    + "</failure>",
                "    </testcase>",
            ]
        }
    }

    private static func seconds(_ seconds: Double) -> String { String(format: "%.6f", seconds) }
}

/// Text in XML.
enum XMLText {
    /// Escapes what XML reserves; what XML 1.0 cannot hold at all becomes U+FFFD.
    static func escaped(_ text: String, keepsLines: Bool = false) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\n" where keepsLines: "\n"
            case "\t", "\n", "\r": "&#\(scalar.value);"
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: String(scalar)
            }
        }.joined()
    }
}
