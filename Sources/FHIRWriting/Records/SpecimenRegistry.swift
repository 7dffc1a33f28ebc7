import ClinicalModel

/// The samples that results name, each by its key.
struct SpecimenRegistry {
    /// What is said of one sample.
    struct Sample: Hashable {
        var key: String
        var kind: LabResult.Specimen
        /// When it was collected, as written.
        var collected: String?
    }

    /// By sample: whether every result of it is haemolysed.
    private var haemolysed: [Sample: Bool] = [:]

    init(_ results: [LabResult]) {
        for result in results {
            guard let sample = Self.sample(of: result) else { continue }
            haemolysed[sample] = (haemolysed[sample] ?? true) && result.isHaemolysed
        }
    }

    static func sample(of result: LabResult) -> Sample? {
        result.specimenKey.map { key in
            let isDated = result.timeSource == .collected
            return Sample(
                key: key, kind: result.specimen, collected: isDated ? result.time?.fhirText : nil)
        }
    }

    func isHaemolysed(_ sample: Sample) -> Bool { haemolysed[sample] ?? false }
}

extension SpecimenRegistry.Sample {
    /// How an Observation can name the sample.
    enum Form {
        /// A Specimen with an accession identifier.
        case accession(system: String?, value: String)
        /// A Specimen with its id or fullUrl.
        case resource
        /// A Specimen contained in the Observation.
        case contained(parent: String, id: String)
        /// A reference to something elsewhere, or words alone.
        case elsewhere
    }

    var form: Form {
        if let mark = key.firstIndex(of: "|") {
            let system = String(key[..<mark])
            return .accession(
                system: system.isEmpty ? nil : system, value: String(key[key.index(after: mark)...])
            )
        }
        if let mark = key.firstIndex(of: "#") {
            return .contained(
                parent: String(key[..<mark]), id: String(key[key.index(after: mark)...]))
        }
        return key.hasPrefix("Specimen/") || key.hasPrefix("urn:") ? .resource : .elsewhere
    }

    /// Words from which the kind is read again; nil where nothing is known of it.
    var words: String? {
        switch kind {
        case .serumOrPlasma: "Serum or plasma"
        case .blood: "Blood"
        case .urine: "Urine"
        case .urine24h: "24h urine"
        case .driedBloodSpot: "Dried blood spot"
        case .milk: "Breast milk"
        case .other: "Other"
        case .unknown: nil
        }
    }
}
