package import ClinicalModel

/// What was read from one document.
package struct Reading: Sendable {
    /// The persons, their records and dyads, and what could not be used.
    package var clinical: ClinicalDocument
    /// The findings of an earlier run that the document holds, to be cut and written anew.
    package var ownResources: [OwnResource]
    /// Where the resources stand.
    package var resources: ResourceIndex

    package init(
        clinical: ClinicalDocument, ownResources: [OwnResource] = [],
        resources: ResourceIndex = ResourceIndex()
    ) {
        self.clinical = clinical
        self.ownResources = ownResources
        self.resources = resources
    }
}

/// The Bundles of a document, and the one in which each person stands.
package struct ResourceIndex: Sendable {
    /// In document order; empty for a lone resource.
    package var bundles: [BundlePlace]
    /// By `PersonID`: position in `bundles` of the innermost Bundle, -1 where there is none.
    package var bundleOfPerson: [Int]

    package init(bundles: [BundlePlace] = [], bundleOfPerson: [Int] = []) {
        self.bundles = bundles
        self.bundleOfPerson = bundleOfPerson
    }

    /// The outermost Bundle that holds a person: where findings about it are spliced in.
    package func outermostBundle(of person: PersonID) -> BundlePlace? {
        guard bundleOfPerson.indices.contains(person.index) else { return nil }
        let number = bundleOfPerson[person.index]
        return bundles.indices.contains(number) ? bundles[bundles[number].outermost] : nil
    }
}
