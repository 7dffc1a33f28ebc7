/// All the knowledge rules stand on, read once from the profiles: pure data, no FHIR.
///
/// `FHIRReading` makes it from the embedded profiles or from a directory of them. A class that never
/// changes: it is handed to all that read or judge a value, and its tables are many.
public final class Knowledge: Sendable {
    /// Version of the profile package.
    public let version: String
    /// Analytes in the order of the profiles.
    public let analytes: [Analyte]
    /// Parameters in the order of the profiles.
    public let parameters: [Parameter]
    public let concepts: ConceptCatalogue
    public let localNames: LocalNameTable
    public let unitRepairs: UnitRepairs
    /// Rules by number.
    public let rules: [RuleDefinition]
    public let technicalIssues: [TechnicalIssueDefinition]
    public let sentences: FixedSentences
    /// LOINC codes that mean something here, in the order of `loincIndex`.
    public let loincEntries: [LoincEntry]
    /// Position in `loincEntries` by the bytes of a code.
    public let loincIndex: CodeIndex
    /// Words by which a specimen or display text names a specimen axis, lower case.
    public let specimenWords: [SpecimenAxis: [String]]
    /// The treatment schemes.
    public let protocolCatalogue: ProtocolCatalogue

    /// The rules as the profiles write them, with places for parameters in their texts.
    let ruleTemplates: [RuleDefinition]
    private let analytePlaces: [AnalyteKey: Int]
    private let parameterPlaces: [String: Int]
    private let rulePlaces: [String: Int]
    private let technicalIssuePlaces: [String: Int]
    private let codedAnalytes: [CodedName: (key: AnalyteKey, code: AnalyteCode)]

    private struct CodedName: Hashable {
        let system: String
        let code: String
    }

    public init(
        version: String, analytes: [Analyte], parameters: [Parameter], concepts: ConceptCatalogue,
        localNames: LocalNameTable, unitRepairs: UnitRepairs, rules: [RuleDefinition],
        technicalIssues: [TechnicalIssueDefinition], sentences: FixedSentences,
        loincEntries: [LoincEntry], specimenWords: [SpecimenAxis: [String]],
        protocolCatalogue: ProtocolCatalogue = .none
    ) {
        self.version = version
        self.analytes = analytes
        self.parameters = parameters
        self.concepts = concepts
        self.localNames = localNames
        self.unitRepairs = unitRepairs
        ruleTemplates = rules
        let places = Self.places(parameters.map(\.name))
        self.rules = rules.map { rule in
            rule.filled { name in places[name].map { parameters[$0] } }
        }
        self.technicalIssues = technicalIssues
        self.sentences = sentences
        self.loincEntries = loincEntries
        self.specimenWords = specimenWords
        self.protocolCatalogue = protocolCatalogue
        loincIndex = CodeIndex(loincEntries.map(\.code))
        analytePlaces = Self.places(analytes.map(\.key))
        parameterPlaces = places
        rulePlaces = Self.places(rules.map(\.slug))
        technicalIssuePlaces = Self.places(technicalIssues.map(\.id))
        codedAnalytes = analytes.reduce(into: [:]) { coded, analyte in
            for code in analyte.codes {
                coded[CodedName(system: code.system, code: code.code)] = (analyte.key, code)
            }
        }
    }

    /// What is known about an analyte.
    public func analyte(_ key: AnalyteKey) -> Analyte? {
        analytePlaces[key].map { analytes[$0] }
    }

    /// Where an analyte stands in `analytes`.
    func analytePlace(_ key: AnalyteKey) -> Int? { analytePlaces[key] }

    /// The parameter of this name.
    public func parameter(_ name: String) -> Parameter? {
        parameterPlaces[name].map { parameters[$0] }
    }

    /// Those of `names` that no parameter has; a registry asks once and then relies on them.
    public func missing(_ names: some Sequence<String>) -> [String] {
        names.filter { parameterPlaces[$0] == nil }
    }

    /// The rule with this slug.
    public func rule(_ slug: String) -> RuleDefinition? { rulePlaces[slug].map { rules[$0] } }

    /// The rule with this number.
    public func rule(number: Int) -> RuleDefinition? { rules.first { $0.number == number } }

    /// The technical issue with this id.
    public func technicalIssue(_ id: String) -> TechnicalIssueDefinition? {
        technicalIssuePlaces[id].map { technicalIssues[$0] }
    }

    /// What a LOINC code means, by its bytes; no allocation.
    public func loincEntry(_ bytes: UnsafeBufferPointer<UInt8>) -> LoincEntry? {
        loincIndex.position(of: bytes).map { loincEntries[$0] }
    }

    /// What a LOINC code means.
    public func loincEntry(_ code: String) -> LoincEntry? {
        loincIndex.position(of: code).map { loincEntries[$0] }
    }

    /// The analyte a code of any system stands for; for LOINC `loincEntry` says more.
    public func analyte(system: String, code: String) -> (key: AnalyteKey, code: AnalyteCode)? {
        codedAnalytes[CodedName(system: concepts.canonicalSystem(system), code: code)]
    }

    private static func places<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
