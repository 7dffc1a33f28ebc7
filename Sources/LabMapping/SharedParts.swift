import LabFeeds

/// What the reports of one message share in their Bundle.
struct SharedParts {
    var json: ByteWriter
    /// Resources that an earlier report has written.
    private(set) var written: Set<ResourceID> = []
    /// Patients whose own reports stand in the message; what others say of them is not needed.
    private(set) var ownPatients: Set<ResourceID> = []

    init(_ reports: [LabReport], _ options: LabMapping.Options, _ lookups: CodeLookups) {
        let results = reports.reduce(0) { $0 + $1.results.count }
        json = ByteWriter(reserving: 4096 + results * 1400)
        guard reports.count > 1 else { return }
        for report in reports {
            report.bytes.withUnsafeBufferPointer { text in
                let mapper = BundleMapper(report, text, options, lookups, self, 0)
                if let id = report.patient.flatMap(mapper.patientID) { ownPatients.insert(id) }
            }
        }
    }

    mutating func take(from mapper: inout BundleMapper) {
        json = mapper.json
        mapper.json = ByteWriter()
        written.formUnion(mapper.written.map(\.id))
    }
}
