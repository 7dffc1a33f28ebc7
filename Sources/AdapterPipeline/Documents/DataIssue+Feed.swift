import ClinicalModel
import FHIRCore

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
