/// A site's way to name infants after their mothers: an identifier that holds the mother's.
package struct SiteRule: Sendable {
    /// The identifier system the rule is about.
    package let system: String
    /// The mother's identifier value within the infant's; nil where the pattern does not match.
    package let motherPart: @Sendable (String) -> String?

    package init(system: String, motherPart: @escaping @Sendable (String) -> String?) {
        self.system = system
        self.motherPart = motherPart
    }
}
