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
    public func bundle(of report: LabReport) -> MappedBundle {
        if report.issues.contains(where: { $0.severity == .fatal }) {
            return MappedBundle(json: [], issues: report.issues)
        }
        return report.bytes.withUnsafeBufferPointer { text in
            var mapper = BundleMapper(report, text, options, lookups)
            mapper.write()
            var bundle = MappedBundle(json: mapper.json.bytes, issues: mapper.issues)
            bundle.entryLines = mapper.entryLines
            if options.records {
                bundle.fields = FieldRecords(report, mapper.marks).fates(in: bundle.json)
            }
            return bundle
        }
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
