import ClinicalModel
import FHIRSyntax

extension RecordWriting {
    /// The gestational age at birth of each person, in days.
    mutating func writeGestation() {
        guard let code = code(of: .gestation) else { return }
        for record in document.records {
            guard let days = record.gestationalAgeDays, let subject = url(of: record.person.id)
            else { continue }
            add(.derived("Observation", "gestation \(record.person.id.index)")) { observation in
                observation.member("status", "final")
                observation.concept("code", code)
                observation.reference("subject", subject)
                observation.quantity("valueQuantity", .days(days))
            }
        }
    }
}
