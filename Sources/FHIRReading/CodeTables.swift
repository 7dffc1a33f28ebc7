import ClinicalModel
import FHIRCore

/// Knowledge in the form the hot path asks it: by the bytes of a code, without copies.
///
/// Classes, as they are handed about for each code that means something.
final class CodeTables: Sendable {
    /// What a code of an analyte means for a result.
    final class AnalyteMeaning: Sendable {
        let key: AnalyteKey
        /// A measure of growth, of which every chart is full.
        let isGrowth: Bool
        let mark: CodeMark
        let property: UnitKind?
        let specimen: SpecimenAxis
        let system: String
        let code: String
        let display: String

        init(_ key: AnalyteKey, _ code: AnalyteCode) {
            self.key = key
            isGrowth = key == .weight || key == .headCircumference
            mark = code.mark
            specimen = code.specimen
            system = code.system
            self.code = code.code
            display = code.display
            property =
                switch code.property {
                case .mass: .mass
                case .molar: .molar
                case .ratio, .number, .presence, .other: nil
                }
        }
    }

    enum LoincMeaning: Sendable {
        case analyte(AnalyteMeaning)
        case trap
        case foreign
        case topic(Concept)
    }

    let knowledge: Knowledge
    /// By position in `Knowledge.loincIndex`.
    let loinc: [LoincMeaning]
    /// Analyte codes of other systems, by `system|code`.
    let others: [String: AnalyteMeaning]
    /// Positions in `others` by the bytes of the code alone.
    let otherCodes: CodeIndex
    let specimenWords: SpecimenVocabulary
    let drugNames: NamePrefixes
    /// Procedures, examinations and operations that have no code.
    let eventNames: NamePrefixes
    /// Diagnoses that have names and no code of their own.
    let diagnosisNames: NamePrefixes
    /// Names of nitrous oxide.
    let gasNames: NamePrefixes
    /// Last day of life on which a person is an infant.
    let infantDays: Int
    /// Completed years of a woman at the birth of her child.
    let womanYears: ClosedRange<Int>

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        loinc = knowledge.loincEntries.map(Self.meaning)
        var others: [String: AnalyteMeaning] = [:]
        var codes: [String] = []
        for analyte in knowledge.analytes {
            for code in analyte.codes where code.system != CodeSystemURI.loinc {
                others["\(code.system)|\(code.code)"] = AnalyteMeaning(analyte.key, code)
                codes.append(code.code)
            }
        }
        self.others = others
        otherCodes = CodeIndex(codes)
        specimenWords = SpecimenVocabulary(knowledge)
        let drugs = Self.names(of: [.drugs], knowledge)
        drugNames = NamePrefixes(drugs)
        eventNames = NamePrefixes(Self.names(of: [.procedures, .conditions], knowledge))
        diagnosisNames = NamePrefixes(
            knowledge.concepts.rows.filter {
                $0.system == nil && $0.table == .conditions && Self.namedDiagnoses.contains($0.key)
            }.map(\.code))
        gasNames = NamePrefixes(
            knowledge.concepts.rows.filter {
                $0.system == nil && $0.key.rawValue == Substance.nitrousOxide.rawValue
            }.map(\.code))
        infantDays = Self.whole(knowledge.parameter("P-INFANT")) ?? 0
        let lowest = Self.whole(knowledge.parameter("P-WOMAN-LO")) ?? 0
        womanYears = lowest...max(Self.whole(knowledge.parameter("P-WOMAN-HI")) ?? lowest, lowest)
    }

    private static func names(of tables: [ConceptTable], _ knowledge: Knowledge) -> [String] {
        knowledge.concepts.rows.filter { $0.system == nil && tables.contains($0.table) }
            .map(\.code)
    }

    /// What injections and an inborn error are judged by, and clinical knowledge has no code for.
    static let namedDiagnoses: Set<ConceptKey> = [
        "bleeding-disorder", "leber-optic-atrophy", "thrombotic-microangiopathy",
    ]

    private static func whole(_ parameter: Parameter?) -> Int? {
        parameter.flatMap { Int(exactly: $0.value.numerator / $0.value.denominator) }
    }

    private static func meaning(_ entry: LoincEntry) -> LoincMeaning {
        switch entry.role {
        case .analyte(let key, let code): .analyte(AnalyteMeaning(key, code))
        case .trap: .trap
        case .foreign: .foreign
        case .topic(let concept): .topic(concept)
        }
    }

    /// Whether the code's system is LOINC, under its URL or its OID.
    static func isLoinc(_ system: Bytes) -> Bool {
        system.equals("http://loinc.org") || system.equals("urn:oid:2.16.840.1.113883.6.1")
            || system.equals("http://loinc.org/") || system.equals("https://loinc.org")
    }
}
