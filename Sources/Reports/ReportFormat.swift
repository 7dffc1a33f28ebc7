/// The forms a report comes in; the raw values are those of `--format`.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text
    case markdown
    case json
}
