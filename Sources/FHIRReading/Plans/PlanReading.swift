package import ClinicalModel
package import FHIRCore

/// The plans of one document.
package struct PlanReading: Sendable {
    /// What else the document holds; with a person for each one that a plan names and that has no
    /// resource in it.
    package var reading: Reading
    /// The current version of each plan, in document order.
    package var plans: [TreatmentPlan]
    /// Older versions of these plans, which the document holds as well.
    package var earlier: [TreatmentPlan]
    /// Persons that plans name and the document does not hold.
    package var absentPersons: Set<PersonID>
    /// What of the plans was not understood, and which plans could not be read at all.
    package var issues: [DataIssue]
    /// How many CarePlans could not be read; the issues say why.
    package var refused: Int
}

extension ClinicalReader {
    /// All CarePlans of the document, whatever they are for.
    ///
    /// Only who asks for plans pays for this reading: everything else is read as for the rules.
    package func plans(of document: Document) -> PlanReading {
        let session = ReadingSession(document, tables)
        session.reportEntries()
        session.findSampleOffset()
        session.readPersons()
        session.linkDyads(siteRule)
        session.readRecords()
        var reading = session.reading()
        let said = session.issues.count
        let reader = PlanReader(session)
        reader.readAll()
        reading.clinical.records = session.records
        reading.resources.bundleOfPerson +=
            Array(repeating: -1, count: reader.absentPersons.count)
        return PlanReading(
            reading: reading, plans: reader.plans, earlier: reader.earlier,
            absentPersons: reader.absentPersons, issues: Array(session.issues[said...]),
            refused: reader.refused)
    }
}
