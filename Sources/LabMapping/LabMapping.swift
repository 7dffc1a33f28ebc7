public import FHIRCore
public import LabFeeds

/// Maps a `LabReport` to a FHIR R4 Bundle as JSON, by HL7's v2-to-FHIR tables.
public struct LabMapping: Sendable {
    public var options: Options
    private let lookups: CodeLookups

    public struct Options: Sendable {
        /// The Bundle's type.
        public enum BundleKind: String, Sendable, CaseIterable { case transaction, message }

        public var bundle: BundleKind = .transaction
        /// The zone for times without one (`+01:00`), where the site says so; never invented.
        public var assumedZone: String?
        /// Whether each element's origin is recorded (loss report, trace).
        public var records: Bool = false

        public init() {}
    }

    public init(codes: any LabCodes, options: Options = Options()) {
        self.options = options
        lookups = CodeLookups(codes)
    }

    /// The Bundle, what was worth saying, and where each element came from; no Bundle of a report
    /// that must not be used.
    public func bundle(of report: LabReport) -> MappedBundle { bundle(of: [report]) }

    /// One Bundle of the reports of one message, which are about different persons.
    public func bundle(of reports: [LabReport]) -> MappedBundle {
        var bundle = MappedBundle(json: [], issues: [])
        let usable = reports.filter { report in
            let isUsable = !report.issues.contains { $0.severity == .fatal }
            if !isUsable { bundle.issues += report.issues }
            return isUsable
        }
        guard !usable.isEmpty else { return bundle }
        var shared = SharedParts(usable, options, lookups)
        shared.json.raw("{\"resourceType\":\"Bundle\"")
        var entries = 0
        var records: [(report: LabReport, marks: [FieldMark])] = []
        for (place, report) in usable.enumerated() {
            report.bytes.withUnsafeBufferPointer { text in
                var mapper = BundleMapper(report, text, options, lookups, shared, place)
                shared.json = ByteWriter()
                if place == 0 {
                    mapper.writeHead()
                    entries = mapper.json.count
                    mapper.json.raw(",\"entry\":[")
                }
                mapper.writeEntries()
                shared.take(from: &mapper)
                bundle.issues += mapper.issues
                bundle.entryLines += mapper.entryLines
                if options.records { records.append((report, mapper.marks)) }
            }
        }
        shared.json.close(.bracket, begunAt: entries)
        shared.json.raw("}")
        bundle.json = shared.json.bytes
        if options.records { bundle.fields = FieldRecords.fates(of: records, in: bundle.json) }
        return bundle
    }
}

/// A mapped report.
public struct MappedBundle: Sendable {
    /// A Bundle, compact JSON.
    public var json: [UInt8]
    /// Issues of the feed and of the mapping, each with the line of its field.
    public var issues: [Issue]
    /// For each entry, in order: the byte of `json` it begins at and the line of the input it is from.
    public var entryLines: [(offset: Int, line: Int)] = []
    /// What became of each input field, in input order; empty unless asked for.
    public var fields: [FieldFate] = []

    public init(json: [UInt8], issues: [Issue]) {
        (self.json, self.issues) = (json, issues)
    }
}

/// What became of one input field.
public struct FieldFate: Sendable, Hashable {
    public enum Fate: String, Sendable { case mapped, kept, unmapped }

    /// `PID-5.1` or an XPath.
    public var field: String
    public var line: Int
    public var fate: Fate
    /// FHIRPaths in the Bundle that hold it.
    public var paths: [String]

    public init(field: String, line: Int, fate: Fate, paths: [String]) {
        (self.field, self.line, self.fate, self.paths) = (field, line, fate, paths)
    }
}
