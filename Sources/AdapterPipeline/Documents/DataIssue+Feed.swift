import ClinicalModel
import FHIRCore
import LabMapping

extension Screening {
    /// Adds what was worth saying of a feed and of its mapping, and says the line of each issue.
    mutating func take(_ told: [Issue], from origin: DocumentOrigin) {
        if case .feed(let mapped) = origin {
            let lines = mapped.bundle.entryLines
            for number in issues.indices where issues[number].line == nil {
                guard let source = issues[number].source, source.container == "Bundle.entry",
                    lines.indices.contains(source.index)
                else { continue }
                issues[number].line = lines[source.index].line
            }
        }
        issues = told.map(DataIssue.init) + issues
    }
}

extension DataIssue {
    /// An issue of a feed or of its mapping, among those that the rules' reading finds.
    init(_ issue: Issue) {
        self.init(
            id: issue.id, level: Level(issue.severity), code: issue.code,
            source: issue.expression.map(SourceReference.init(path:)), message: issue.diagnostics,
            line: issue.position?.line, column: issue.position?.column)
    }
}

extension DataIssue.Level {
    fileprivate init(_ severity: Issue.Severity) {
        switch severity {
        case .fatal, .error: self = .error
        case .warning: self = .warning
        case .information: self = .information
        }
    }
}

extension SourceReference {
    /// A place that is told by its path alone, in the document as a whole.
    fileprivate init(path: String) {
        let root = path.prefix { $0 != "." && $0 != "[" }
        self.init(
            reference: "", resourceType: String(root), member: String(path.dropFirst(root.count)))
    }
}
