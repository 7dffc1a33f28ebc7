/// A clinical idea rules speak of, such as `hypotonia` or `vegan`, whatever code carried it.
public struct ConceptKey: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(stringLiteral value: String) { rawValue = value }
}

extension ConceptKey: CustomStringConvertible {
    public var description: String { rawValue }
}

/// The tables of concepts; each is one `ConceptMap` of the profiles, named like the case.
public enum ConceptTable: String, Sendable, Hashable, CaseIterable {
    /// Neurological signs.
    case neurologicalSigns = "neurological-signs"
    /// Other signs of the infant.
    case generalSigns = "general-signs"
    /// Disorders of infant or mother.
    case conditions
    /// Values of `feeding`.
    case feeding
    /// Values of `diet`.
    case diet
    /// Codes of observations that are no analyte: feeding, diet, milestones' status and so on.
    case observations
    /// Milestone keys.
    case milestones
    /// Which domain of development a milestone belongs to.
    case milestoneDomains = "milestone-domains"
    case milestoneStatus = "milestone-status"
    case developmentStatus = "development-status"
    case motherState = "mother-state"
    case growthFlag = "growth-flag"
    case nitrousOxide = "nitrous-oxide"
    /// Alcohol, smoking, previous affected child.
    case exposures
    /// Substances, by code or normalised name.
    case drugs
    case routes
    case procedures
    case specimens
    case imaging
    /// Disorders that reports of newborn screening name, by words in a text.
    case newbornScreening = "newborn-screening"
    /// Words of qualitative results.
    case qualitativeResults = "qualitative-results"
    /// Whether a sign, habit or exposure is there, by code or normalised words.
    case presence
}

/// A match in a concept table.
public struct Concept: Sendable, Hashable {
    public let key: ConceptKey
    public let table: ConceptTable
    /// The source code's name in words.
    public let display: String

    public init(key: ConceptKey, table: ConceptTable, display: String) {
        self.key = key
        self.table = table
        self.display = display
    }
}

/// The codes and names of all concept tables.
public struct ConceptCatalogue: Sendable {
    /// A row of a concept table.
    public struct Row: Sendable {
        public let table: ConceptTable
        /// Canonical URI of the code system; `nil` for a name.
        public let system: String?
        public let code: String
        public let display: String
        /// The code stands for all codes that begin with it.
        public let isPrefix: Bool
        public let key: ConceptKey

        public init(
            table: ConceptTable, system: String?, code: String, display: String, isPrefix: Bool,
            key: ConceptKey
        ) {
            self.table = table
            self.system = system
            self.code = code
            self.display = display
            self.isPrefix = isPrefix
            self.key = key
        }
    }

    private struct Address: Hashable {
        let table: ConceptTable
        let system: String?
        let code: String
    }

    /// All rows in the order of the profiles.
    public let rows: [Row]
    private let places: [Address: [Int]]
    private let prefixes: [Int]
    private let prefixLengths: [Int]
    private let codeIndex: CodeIndex
    private let systems: [String: String]

    /// A catalogue of `rows`; `systemAliases` maps other URIs of a code system to its canonical one.
    public init(rows: [Row], systemAliases: [String: String]) {
        self.rows = rows
        systems = systemAliases
        var places: [Address: [Int]] = [:]
        places.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() where !row.isPrefix {
            let code = row.system == nil ? LocalName.normalise(row.code) : row.code
            let address = Address(table: row.table, system: row.system, code: code)
            places[address, default: []].append(index)
        }
        self.places = places
        prefixes = rows.indices.filter { rows[$0].isPrefix }
        prefixLengths = Set(prefixes.map { rows[$0].code.utf8.count }).sorted()
        codeIndex = CodeIndex(rows.map(\.code))
    }

    /// The concepts of a code in a table, usually none or one.
    public func concepts(_ table: ConceptTable, system: String?, code: String) -> [Concept] {
        guard let (system, code) = canonical(system: system, code: code) else { return [] }
        let address = Address(table: table, system: system, code: code)
        if let found = places[address] { return found.map(concept) }
        let fitting = prefixes.filter {
            rows[$0].table == table && rows[$0].system == system && code.hasPrefix(rows[$0].code)
        }
        // The longest prefix says most: O25.3 before O25.
        let longest = fitting.map { rows[$0].code.utf8.count }.max() ?? 0
        return fitting.filter { rows[$0].code.utf8.count == longest }.map(concept)
    }

    /// The canonical URI of a code system that may be sent under another one.
    public func canonicalSystem(_ system: String) -> String { systems[system] ?? system }

    /// The first concept of a code in a table.
    public func concept(_ table: ConceptTable, system: String?, code: String) -> Concept? {
        concepts(table, system: system, code: code).first
    }

    /// The concept a normalised name stands for.
    public func concept(_ table: ConceptTable, name: String) -> Concept? {
        let address = Address(table: table, system: nil, code: LocalName.normalise(name))
        return places[address]?.first.map(concept)
    }

    /// Whether some table may know a code with these bytes, whatever its system; no allocation.
    public func mayKnow(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if codeIndex.position(of: bytes) != nil { return true }
        return prefixLengths.contains { length in
            bytes.count > length
                && codeIndex.position(of: UnsafeBufferPointer(rebasing: bytes[..<length])) != nil
        }
    }

    /// Other spellings of a system, Human Phenotype Ontology codes anywhere, undotted ICD-10.
    private func canonical(system: String?, code: String) -> (String?, String)? {
        let hpo = CodeSystemURI.humanPhenotypeOntology
        if code.utf8.count == 10, code.hasPrefix("HP:") { return (hpo, code) }
        guard let system else { return nil }
        let known = canonicalSystem(system)
        if known == hpo, code.utf8.count == 7 { return (hpo, "HP:" + code) }
        if known == CodeSystemURI.icd10CM || known == CodeSystemURI.icd10 {
            return (known, Self.dotted(code))
        }
        return (known, code)
    }

    private static func dotted(_ code: String) -> String {
        guard code.utf8.count > 3, !code.utf8.contains(UInt8(ascii: ".")) else { return code }
        return code.prefix(3) + "." + code.dropFirst(3)
    }

    private func concept(_ index: Int) -> Concept {
        let row = rows[index]
        return Concept(key: row.key, table: row.table, display: row.display)
    }
}

/// The canonical URIs of code systems that knowledge speaks of.
public enum CodeSystemURI {
    public static let loinc = "http://loinc.org"
    public static let snomedCT = "http://snomed.info/sct"
    public static let icd10CM = "http://hl7.org/fhir/sid/icd-10-cm"
    public static let icd10 = "http://hl7.org/fhir/sid/icd-10"
    public static let humanPhenotypeOntology = "http://human-phenotype-ontology.org"
    /// The project's codes for observations, signs and values.
    public static let observations = "https://w3id.org/cobalamin/CodeSystem/observations"
    /// The project's rules and technical issues.
    public static let rules = "https://w3id.org/cobalamin/CodeSystem/rules"
}
