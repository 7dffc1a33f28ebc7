import AdapterPipeline
import ClinicalModel
import FHIRReading
import FHIRSyntax
import Testing

/// What was found, in words that do not depend on where it stood.
struct Verdicts {
    private(set) var findings: Set<String> = []
    private(set) var issues: Set<String> = []
    private(set) var count = 0
    private(set) var names: [String] = []
    /// Where the evidence stands, as reports say it.
    private(set) var paths: Set<String> = []

    var all: Set<String> { findings.union(issues) }

    /// Those of one document.
    init(of bytes: [UInt8], asOf: String) throws {
        let pipeline = try Judging.pipeline(asOf: asOf)
        try bytes.withUnsafeBytes { bytes in
            add(try pipeline.judge(.json(bytes), with: DocumentReader()).get())
        }
    }

    /// Those of the groups that documents make up.
    init(
        of documents: [[UInt8]], by grouping: Grouping, files: Int = 3,
        asOf: String = "2025-05-08T18:00:00+02:00"
    ) throws {
        let pipeline = try Judging.pipeline(asOf: asOf)
        let names = (0..<files).map { "\($0).ndjson" }
        var collector = GroupCollector(pipeline, grouping: grouping, inputs: names)
        let reader = DocumentReader()
        for (number, document) in documents.enumerated() {
            let sifted = try document.withUnsafeBytes {
                try pipeline.sift(.json($0), with: reader).get()
            }
            collector.add(sifted, input: number % files, line: number / files + 1)
        }
        let groups = collector.finish()
        for group in 0..<groups.count {
            self.names.append(groups.name(of: group))
            let judged: Void? = groups.judge(group) { add($0, at: $1) }
            try #require(judged != nil)
        }
    }

    private mutating func add(_ judgement: Judgement, at places: ResourcePlaces) {
        for finding in judgement.placed(by: places).screening.subjects.flatMap(\.findings) {
            paths.formUnion(finding.evidence.compactMap(\.source?.path))
        }
        add(judgement)
    }

    private mutating func add(_ judgement: Judgement) {
        let persons = judgement.reading.clinical.records.map(\.person)
        for subject in judgement.screening.subjects {
            let name = persons[subject.person.index].source.reference
            for finding in subject.findings {
                // Of two signs of one day the first may be named: only values are compared.
                let triggers = finding.evidence.filter { $0.role == .triggers && $0.value != nil }
                    .map { "\($0.name) \($0.value ?? "") \($0.source?.reference ?? "")" }.sorted()
                findings.insert(
                    "\(name) \(finding.number) \(finding.severity) \(finding.lifecycle)"
                        + " \(finding.confidence) \(finding.notes.sorted()) \(triggers)")
                count += 1
            }
            for undecided in subject.insufficient {
                findings.insert("\(name) \(undecided.number) lacks \(undecided.missing.sorted())")
            }
            issues.insert("\(name) is \(subject.role)")
        }
        for issue in judgement.screening.issues {
            let subject = issue.subject.map { persons[$0.index].source.reference } ?? ""
            issues.insert("\(issue.id) \(subject) \(issue.source?.reference ?? "")")
        }
    }
}
