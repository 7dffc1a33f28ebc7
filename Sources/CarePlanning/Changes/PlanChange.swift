/// What is another in a newer version of a plan.
package struct PlanChange: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case added
        case removed
        case changed
    }

    /// One thing that changed, in words; nil where there was or is none.
    package struct Part: Sendable, Hashable {
        package var name: String
        package var before: String?
        package var after: String?
    }

    package var kind: Kind
    /// `plan`, `goal` or `activity`.
    package var place: String
    package var id: String
    /// What it is called.
    package var title: String
    /// What changed; empty where it was added or removed.
    package var parts: [Part]
}
