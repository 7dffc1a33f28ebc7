package import ClinicalModel
package import FHIRCore

/// Reads a FHIR document into the clinical model, straight from its tree.
///
/// Resources are chosen by type and code before anything of them is copied, so that a document
/// which holds nothing for the rules costs little more than the walk over its entries. Each value
/// keeps the path it came from; what is relevant and not understood becomes an issue.
package struct ClinicalReader: Sendable {
    let tables: CodeTables
    let siteRule: SiteRule?

    package init(knowledge: Knowledge, siteRule: SiteRule? = nil) {
        tables = CodeTables(knowledge)
        self.siteRule = siteRule
    }

    /// Persons, dyads and records of the document; independent of any evaluation date.
    package func read(_ document: Document) -> Reading {
        let session = ReadingSession(document, tables)
        session.reportEntries()
        session.findSampleOffset()
        session.readPersons()
        session.linkDyads(siteRule)
        session.readRecords()
        return session.reading()
    }
}
