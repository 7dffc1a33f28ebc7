import FHIRCore
import FHIRSyntax
import LabFeeds
package import Reports

extension FeedMapCheck {
    /// The check as text or JSON.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        format == .json ? json() : Array(text().utf8)
    }

    // MARK: Text

    private func text() -> String {
        let verdict = miss.map { "does not take this input: \($0)" } ?? "takes this input"
        var lines = ["The feed map \(map.name) \(verdict)."]
        lines.append(
            "Records (\(map.record.text)): \(tally.records); results: \(tally.results);"
                + " unreadable: \(unreadable).")
        lines += ["", "What each field found:"] + table(fieldRows)
        lines.append("")
        if tally.untaken.isEmpty {
            lines.append("Every element and attribute with a text was taken by some field.")
        } else {
            lines += ["Elements and attributes that no field took:"] + table(untakenRows)
        }
        if !issues.isEmpty { lines += ["", "Issues:"] + issues.map(Self.line) }
        return lines.map(UnitCheckReport.printable).joined(separator: "\n") + "\n"
    }

    private static func line(_ counted: CountedIssue) -> String {
        let issue = counted.issue
        let place = issue.position.map { ", first in line \($0.line)" } ?? ""
        return "  \(issue.severity.rawValue) \(issue.id) (\(counted.count)\(place)):"
            + " \(issue.diagnostics)"
    }

    private var fieldRows: [[String]] {
        map.places.map { place in
            let count = tally.fields[place] ?? FeedMapTally.Count()
            return [place.name, place.path, "\(count.matches)", Self.line(count.firstLine)]
        }
    }

    private var untakenRows: [[String]] {
        tally.untaken.sorted { ($0.value.firstLine, $0.key) < ($1.value.firstLine, $1.key) }
            .map { [$0.key, "\($0.value.matches)", Self.line($0.value.firstLine)] }
    }

    private static func line(_ number: Int) -> String {
        number > 0 ? "line \(number)" : ""
    }

    /// Rows with their columns under each other.
    private func table(_ rows: [[String]]) -> [String] {
        let columns = rows.first?.count ?? 0
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = " "
            for (text, width) in zip(row, widths) {
                line += " " + text + String(repeating: " ", count: width - text.count)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    // MARK: JSON

    private func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: 1 << 12)
        writer.object { object in
            object.member("schema", "1")
            object.member("map", map.name)
            object.name("recognised")
            object.bool(miss == nil)
            object.member("reason", miss)
            Self.write("records", tally.records, to: &object)
            Self.write("results", tally.results, to: &object)
            Self.write("unreadable", unreadable, to: &object)
            object.array("fields") { array in
                for place in map.places { array.object { write(place, to: &$0) } }
            }
            object.array("untaken") { array in
                for name in tally.untaken.keys.sorted() {
                    array.object { writer in
                        writer.member("path", name)
                        Self.write(tally.untaken[name] ?? FeedMapTally.Count(), to: &writer)
                    }
                }
            }
            object.array("issues") { array in
                for counted in issues { array.object { Self.write(counted, to: &$0) } }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ place: FeedMapTally.Field, to object: inout JSONWriter) {
        object.member("field", place.name)
        object.member("path", place.path)
        Self.write(tally.fields[place] ?? FeedMapTally.Count(), to: &object)
    }

    private static func write(_ count: FeedMapTally.Count, to object: inout JSONWriter) {
        write("matches", count.matches, to: &object)
        if count.firstLine > 0 { write("firstLine", count.firstLine, to: &object) }
    }

    private static func write(_ counted: CountedIssue, to object: inout JSONWriter) {
        object.member("id", counted.issue.id)
        object.member("severity", counted.issue.severity.rawValue)
        write("count", counted.count, to: &object)
        if let line = counted.issue.position?.line { write("firstLine", line, to: &object) }
        object.member("message", counted.issue.diagnostics)
    }

    private static func write(_ name: String, _ number: Int, to object: inout JSONWriter) {
        object.name(name)
        object.raw("\(number)")
    }
}
