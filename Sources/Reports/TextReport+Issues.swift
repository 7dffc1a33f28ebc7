extension TextReport {
    /// What stands against the data, each remark in its lines.
    func issueLines() -> [String] {
        list("About the data", report.remarks())
    }
}
