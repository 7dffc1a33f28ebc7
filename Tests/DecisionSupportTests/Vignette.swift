import ClinicalModel
import DecisionSupport
import Testing

/// A synthetic dyad, a date, and exactly what the rules say of it then.
struct Vignette: CustomTestStringConvertible, Sendable {
    let name: String
    let asOf: String
    let document: ClinicalDocument
    let infant: [Expected]
    let mother: [Expected]
    let never: [String]

    var testDescription: String { "\(name) at \(asOf)" }

    struct Expected: Hashable, CustomStringConvertible, Sendable {
        let number: String
        let severity: Severity
        let lifecycle: Lifecycle

        init(_ number: String, _ severity: Severity, _ lifecycle: Lifecycle = .new) {
            self.number = number
            self.severity = severity
            self.lifecycle = lifecycle
        }

        var description: String { "\(number) \(severity.name) \(lifecycle.rawValue)" }
    }

    init(
        _ name: String, asOf: String, infant: VignettePerson, mother: VignettePerson? = nil,
        infantFires: [Expected], motherFires: [Expected] = [], never: [String]
    ) {
        self.name = name
        self.asOf = asOf
        self.infant = infantFires
        self.mother = motherFires
        self.never = never
        var document = ClinicalDocument(records: [infant.record])
        if let mother {
            document.records.append(mother.record)
            document.dyads = [
                Dyad(infant: PersonID(0), mother: PersonID(1), link: .relatedPersonLink)
            ]
        }
        self.document = document
    }

    static let all: [Vignette] =
        VignetteV01.all + [
            VignetteV03.vignette, VignetteV05b.vignette, VignetteV10.vignette,
            VignetteV11.vignette, VignetteV12.vignette, VignetteV13.vignette,
        ]

    func screening() throws -> Screening {
        let asOf = try #require(VignetteTime.asOf(asOf))
        return try RulesKnowledge.screener().screen(document, asOf: asOf)
    }
}
