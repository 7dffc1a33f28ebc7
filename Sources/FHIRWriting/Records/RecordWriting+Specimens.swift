import ClinicalModel
import FHIRSyntax

extension RecordWriting {
    /// How an Observation refers to its sample.
    struct SpecimenReference {
        var reference: String?
        var display: String?
        /// A Specimen that the Observation contains.
        var contained: (id: String, sample: SpecimenRegistry.Sample)?
    }

    /// The reference to a result's sample; writes the Specimen where it is not written yet.
    mutating func specimen(
        of result: LabResult, in parent: String, subject: String?
    ) -> SpecimenReference? {
        guard let sample = SpecimenRegistry.sample(of: result) else { return nil }
        switch sample.form {
        case .accession:
            let key = [sample.key, sample.kind.rawValue, sample.collected ?? ""]
            let address = ResourceAddress.derived("Specimen", key.joined(separator: "\u{1F}"))
            return SpecimenReference(reference: write(sample, result, address, subject))
        case .resource:
            let source = SourceReference(reference: sample.key, resourceType: "Specimen")
            let address = ResourceAddress("Specimen", source, key: sample.key)
            return SpecimenReference(reference: write(sample, result, address, subject))
        case .contained(let owner, let id) where owner == parent:
            return SpecimenReference(reference: "#" + id, contained: (id, sample))
        case .contained, .elsewhere:
            let reference = sample.key.isEmpty ? nil : sample.key
            return SpecimenReference(reference: reference, display: sample.words)
        }
    }

    private mutating func write(
        _ sample: SpecimenRegistry.Sample, _ result: LabResult, _ address: ResourceAddress,
        _ subject: String?
    ) -> String {
        guard !isWritten(address.fullURL) else { return address.fullURL }
        let isHaemolysed = specimens.isHaemolysed(sample)
        add(address) { specimen in
            specimen.members(of: sample, subject: subject, isHaemolysed: isHaemolysed)
        }
        return address.fullURL
    }
}

extension JSONWriter {
    /// The members of a Specimen.
    mutating func members(
        of sample: SpecimenRegistry.Sample, subject: String?, isHaemolysed: Bool
    ) {
        if case .accession(let system, let value) = sample.form {
            object("accessionIdentifier") { identifier in
                identifier.member("system", system)
                identifier.text("value", value)
            }
        }
        concept("type", sample.words.map { WrittenConcept(text: $0) })
        reference("subject", subject)
        if let collected = sample.collected {
            object("collection") { $0.member("collectedDateTime", collected) }
        }
        guard isHaemolysed else { return }
        array("condition") { array in
            array.object {
                $0.members(
                    of: WrittenConcept("http://terminology.hl7.org/CodeSystem/v2-0493", "HEM"))
            }
        }
    }
}
