import ClinicalModel
import FHIRCore
import FHIRSyntax

/// Collects the parts of `Knowledge` resource by resource.
struct KnowledgeBuilder {
    var version = ""
    var analytes: [Analyte] = []
    var parameters: [Parameter] = []
    var conceptRows: [ConceptCatalogue.Row] = []
    var systemAliases: [String: String] = [:]
    var localNames: [(name: String, match: LocalNameMatch)] = []
    var unitRepairs: [UnitRepairs.Repair] = []
    var rules: [RuleDefinition] = []
    var technicalIssues: [TechnicalIssueDefinition] = []
    var sentences: [String: String] = [:]
    var loincEntries: [LoincEntry] = []
    var specimenWords: [SpecimenAxis: [String]] = [:]
    /// The profiles that are read when somebody asks for a protocol.
    var protocols: ProtocolFiles
    private(set) var issues: [Issue] = []

    init(protocols: ProtocolFiles) { self.protocols = protocols }

    /// Reads one file or line.
    mutating func read(_ bytes: UnsafeRawBufferPointer, file: String, with reader: JSONReader) {
        switch reader.read(bytes) {
        case .failure(let error):
            var issue = error.issue
            issue.expression = file
            issues.append(issue)
        case .success(let document):
            read(ProfileSource(document: document, file: file))
        }
    }

    /// Resource types that hold no knowledge of this kind are left to others.
    private mutating func read(_ source: ProfileSource) {
        let root = source.document.root
        switch root[.resourceType]?.string {
        case "ObservationDefinition": readAnalyte(root, source)
        case "Parameters": readParameters(root, source)
        case "ConceptMap": readConceptMap(root, source)
        case "CodeSystem": if root[.id]?.equals("rules") == true { readRules(root, source) }
        case nil: version = root[.version]?.string ?? version
        default: break
        }
    }

    /// An issue about an element of a profile.
    mutating func report(_ source: ProfileSource, _ element: Element, _ text: String) {
        issues.append(source.issue(at: element, text))
    }

    /// An issue about a whole file.
    mutating func report(_ id: String, file: String, _ text: String) {
        issues.append(
            Issue(
                severity: .error, code: "processing", id: id, expression: file,
                diagnostics: "\(file): \(text)"))
    }

    /// The knowledge, where nothing that rules stand on is wrong or missing.
    mutating func finish() -> KnowledgeReading {
        checkWholeness()
        guard !issues.contains(where: { $0.severity >= .error }) else {
            return KnowledgeReading(knowledge: nil, issues: issues)
        }
        return KnowledgeReading(knowledge: knowledge, issues: issues)
    }

    private var knowledge: Knowledge {
        let concepts = ConceptCatalogue(rows: conceptRows, systemAliases: systemAliases)
        return Knowledge(
            version: version, analytes: analytes, parameters: parameters, concepts: concepts,
            localNames: LocalNameTable(localNames), unitRepairs: UnitRepairs(unitRepairs),
            rules: rules.sorted { $0.number < $1.number }, technicalIssues: technicalIssues,
            sentences: FixedSentences(
                decisionSupport: sentences["decision-support"] ?? "",
                emptyResult: sentences["empty-result"] ?? ""),
            loincEntries: loincEntries, specimenWords: specimenWords,
            protocolCatalogue: catalogue(concepts))
    }

    /// What reading protocols needs is made of the lists when they are asked for.
    private func catalogue(_ concepts: ConceptCatalogue) -> ProtocolCatalogue {
        let (files, analytes, rules, parameters) = (protocols, analytes, rules, parameters)
        return ProtocolCatalogue(reading: {
            let keys = analytes.map { ($0.key.rawValue.lowercased(), $0.key) }
            return files.read(
                ProtocolReader.Knowledge(
                    concepts: concepts,
                    analytes: Dictionary(keys, uniquingKeysWith: { first, _ in first }),
                    rules: Set(rules.map(\.id)), parameters: Set(parameters.map(\.name))))
        })
    }

    private mutating func checkWholeness() {
        let parts = [
            ("analytes", analytes.isEmpty), ("parameters", parameters.isEmpty),
            ("rules", rules.isEmpty), ("concepts", conceptRows.isEmpty),
        ]
        for (part, isMissing) in parts where isMissing {
            report("profile-missing", file: "profiles", "hold no \(part)")
        }
        for name in ["decision-support", "empty-result"] where sentences[name] == nil {
            report("profile-missing", file: "profiles", "hold no sentence \(name)")
        }
        reportTwice(parameters.map(\.name), "parameter")
        reportTwice(analytes.map(\.key.rawValue), "analyte")
        reportTwice(rules.map(\.slug), "rule")
        reportTwice(loincEntries.map(\.code), "LOINC code")
        reportTwice(analytes.flatMap { $0.codes.map { "\($0.system)|\($0.code)" } }, "code")
    }

    private mutating func reportTwice(_ names: [String], _ kind: String) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            report("profile-twice", file: "profiles", "\(kind) \(name) is given twice")
        }
    }
}
