extension TextReport {
    /// What stands against the data, each remark in its lines.
    func issueLines() -> [String] {
        let remarks = report.remarks()
        guard !remarks.isEmpty else { return [] }
        let lines = remarks.flatMap { wrapped($0, indent: 2, hanging: 4) }
        return ["", style("About the data", .bold)] + lines
    }
}
