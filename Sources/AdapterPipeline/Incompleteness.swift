import FHIRWriting

/// Which persons get a `screening-incomplete` resource.
public enum Incompleteness: String, Sendable, CaseIterable {
    /// Every infant and linked mother with something undecided.
    case always
    /// Only those for whom the document holds an input of a rule.
    case touched
    case never

    var policy: IncompletePolicy {
        switch self {
        case .always: .always
        case .touched: .touched
        case .never: .never
        }
    }
}
