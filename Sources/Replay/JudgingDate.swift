/// The moment a case is judged at, as it stands in the name of its files.
///
/// A colon is no character of a file name on every system, so the name has `-` in its place.
package struct JudgingDate: Sendable, Hashable, Comparable {
    /// `2024-11-12T18:00:00+01:00`, as `--as-of` takes it.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// `2024-11-12T18-00-00+01-00`.
    package var fileName: String {
        String(text.map { $0 == ":" ? "-" : $0 })
    }

    /// Reads it from a file name; nil where that is no date.
    package init?(fileName: some StringProtocol) {
        let pattern =
            /(\d{4}-\d\d-\d\d)(?:T(\d\d)-(\d\d)(?:-(\d\d(?:\.\d+)?))?(?:(Z)|([+-]\d\d)-(\d\d))?)?/
        guard let parts = try? pattern.wholeMatch(in: Substring(fileName))?.output else {
            return nil
        }
        guard let hour = parts.2, let minute = parts.3 else {
            text = String(parts.1)
            return
        }
        let second = parts.4.map { ":\($0)" } ?? ""
        let offset = parts.6.flatMap { hours in parts.7.map { "\(hours):\($0)" } }
        text = "\(parts.1)T\(hour):\(minute)\(second)\(parts.5 ?? "")\(offset ?? "")"
    }

    package static func < (left: JudgingDate, right: JudgingDate) -> Bool {
        left.text < right.text
    }
}
