public import ClinicalModel
import FHIRWriting

extension AdapterPipeline {
    /// The records of a document as a FHIR R4 Bundle of type collection: the way back from
    /// ``clinicalDocument(of:)``.
    ///
    /// ```swift
    /// var document = try pipeline.clinicalDocument(of: bundle)
    /// document.records[0].orders.append(order)
    /// let fhir = pipeline.bundle(of: document)
    /// ```
    ///
    /// Read again it gives the same records; what the domain does not hold, such as names and
    /// addresses, is not in it. To pass an input on with findings use ``filtered(_:emitting:incomplete:)``,
    /// which keeps every byte.
    public func bundle(of document: ClinicalDocument) -> [UInt8] {
        ClinicalRecordWriter(knowledge: knowledge).bundle(of: document)
    }
}
