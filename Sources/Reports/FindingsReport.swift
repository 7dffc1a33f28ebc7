package import ClinicalModel
package import FHIRCore

/// What a report says of the run that made it, so that a result can be reproduced.
package struct RunDescription: Sendable, Equatable {
    /// Name and version of the program.
    package var product: String
    /// Version of the knowledge.
    package var knowledge: String
    /// SHA-256 of the configuration in force, hexadecimal.
    package var configuration: String
    /// The parameters whose value a site has set, whether a finding used them or not.
    package var overrides: [UsedThreshold]

    package init(
        product: String, knowledge: String, configuration: String, overrides: [UsedThreshold] = []
    ) {
        self.product = product
        self.knowledge = knowledge
        self.configuration = configuration
        self.overrides = overrides
    }
}

/// One document's findings as a report shows them.
package struct FindingsReport: Sendable {
    package var run: RunDescription
    /// The document's name, or its line.
    package var document: String
    package var screening: Screening
    package var persons: [Person]
    /// What reading the document found, beside the issues of the screening.
    package var issues: [Issue]
    /// Whether resolved and superseded findings are shown.
    package var showsHistory: Bool
    package var sentences: FixedSentences
    /// The treatment of each person who has one.
    package var timelines: [PersonID: TreatmentTimeline] = [:]

    package init(
        run: RunDescription, document: String, screening: Screening, persons: [Person],
        issues: [Issue] = [], showsHistory: Bool = false, sentences: FixedSentences
    ) {
        self.run = run
        self.document = document
        self.screening = screening
        self.persons = persons
        self.issues = issues
        self.showsHistory = showsHistory
        self.sentences = sentences
    }

    /// A person as the input names it, `Patient/p1`.
    func reference(_ person: PersonID) -> String { Self.name(of: persons[person.index].source) }

    /// A resource as the input names it; by its place where it has neither id nor fullUrl.
    static func name(of source: SourceReference) -> String {
        guard source.reference.isEmpty else { return source.reference }
        return source.container.isEmpty
            ? source.resourceType : "\(source.container)[\(source.index)].resource"
    }

    /// What can falsify the samples findings rest on, each sentence once.
    func samplingNotes(_ findings: [Finding]) -> [String] {
        var seen: Set<String> = []
        return findings.flatMap(\.samplingNotes).filter { seen.insert($0).inserted }
    }

    /// The findings that are shown of a subject.
    func shown(_ subject: SubjectScreening) -> [Finding] {
        showsHistory
            ? subject.findings
            : subject.findings.filter { $0.lifecycle != .resolved && $0.lifecycle != .superseded }
    }
}
