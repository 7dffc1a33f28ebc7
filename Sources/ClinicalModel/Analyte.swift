/// What is known about one analyte: its codes, units and how it is shown.
///
/// A class that never changes: it is handed about for each result, and its parts are many.
public final class Analyte: Sendable {
    /// The key rules use.
    public let key: AnalyteKey
    /// Name in words, for reports.
    public let title: String
    /// The unit every rule compares in (UCUM); `nil` for tests with a qualitative result only.
    public let canonicalUnit: String?
    /// Decimal places when a canonical value is shown.
    public let decimals: Int
    /// Where the sample must come from.
    public let specimen: SpecimenAxis
    /// The accepted units, the canonical one first.
    public let units: [AnalyteUnit]
    /// Units that are never accepted, with the reason (UCUM spelling → reason).
    public let refusedUnits: [String: String]
    /// The codes that stand for this analyte.
    public let codes: [AnalyteCode]
    /// Published intervals, in the order of the profile.
    public let intervals: [ReferenceInterval]
    /// What can falsify a sample before it is measured, each a sentence.
    public let samplingNotes: [String]

    let exactSpellings: [String: Int]
    let looseSpellings: [String: Int]
    let refusedSpellings: [String: String]
    /// Answers that never change, kept once they were asked for.
    let unlistedUnits = UnlistedUnits()

    public init(
        key: AnalyteKey, title: String, canonicalUnit: String?, decimals: Int,
        specimen: SpecimenAxis, units: [AnalyteUnit], refusedUnits: [String: String],
        codes: [AnalyteCode], intervals: [ReferenceInterval], samplingNotes: [String] = []
    ) {
        self.key = key
        self.title = title
        self.canonicalUnit = canonicalUnit
        self.decimals = decimals
        self.specimen = specimen
        self.units = units
        self.refusedUnits = refusedUnits
        self.codes = codes
        self.intervals = intervals
        self.samplingNotes = samplingNotes
        var exact: [String: Int] = [:]
        var loose: [String: Int] = [:]
        for (index, unit) in units.enumerated() {
            let spelling = UnitSpelling.fold(unit.code)
            if exact[spelling] == nil { exact[spelling] = index }
            let lower = spelling.lowercased()
            if loose[lower] == nil { loose[lower] = index }
        }
        exactSpellings = exact
        looseSpellings = loose
        refusedSpellings = refusedUnits.reduce(into: [:]) {
            $0[UnitSpelling.fold($1.key).lowercased()] = $1.value
        }
    }

    /// The unit with this UCUM spelling.
    public func unit(_ code: String) -> AnalyteUnit? {
        exactSpellings[UnitSpelling.fold(code)].map { units[$0] }
    }

    /// `value`, stated in `unit`, in the canonical unit; `nil` where the unit does not allow it.
    public func canonical(_ value: Exact, in unit: AnalyteUnit) -> Exact? {
        if let limit = unit.onlyBelow, value >= limit { return nil }
        return value.multiplied(by: unit.factor)
    }
}

/// A unit an analyte may be reported in.
public struct AnalyteUnit: Sendable, Hashable {
    /// UCUM spelling, case sensitive.
    public let code: String
    /// Exact factor from this unit to the canonical one.
    public let factor: Exact
    /// Whether the unit counts mass, amount of substance or something else.
    public let kind: UnitKind
    /// The unit is accepted only for values below this (a ratio without unit for RDW).
    public let onlyBelow: Exact?

    public init(code: String, factor: Exact, kind: UnitKind, onlyBelow: Exact? = nil) {
        self.code = code
        self.factor = factor
        self.kind = kind
        self.onlyBelow = onlyBelow
    }
}

/// What a unit counts; decides whether a unit fits the property of a LOINC code.
public enum UnitKind: String, Sendable, Hashable {
    case mass
    case molar
    case other
}

/// Where a sample comes from, as far as it tells analytes apart.
public enum SpecimenAxis: String, Sendable, Hashable, CaseIterable {
    case serumOrPlasma = "serum-or-plasma"
    case blood
    case redCells = "red-cells"
    case urine
    case driedBloodSpot = "dried-blood-spot"
    case milk
    case stool
    case breath
    /// Blood of the umbilical cord: the infant's own, it may have been taken before birth.
    case cordBlood = "cord-blood"
    /// A sample of the mother, filed with the infant.
    case maternal
    /// The sample does not matter (body measures, doses).
    case any
}

/// A code that stands for an analyte, and how far it may be trusted.
public struct AnalyteCode: Sendable, Hashable {
    /// The code system, LOINC or the project's own.
    public let system: String
    public let code: String
    /// The code's name in words, as far as it was read.
    public let display: String
    /// Whether the specimen of the code was read in a source.
    public let mark: CodeMark
    /// What the code counts; `ratio` and `presence` fit neither mass nor molar units.
    public let property: CodeProperty
    /// What must be done with the value besides unit conversion.
    public let handling: CodeHandling
    /// Where the code's own specimen differs from the analyte's (dried blood spot homocysteine).
    public let specimen: SpecimenAxis

    public init(
        system: String, code: String, display: String, mark: CodeMark, property: CodeProperty,
        handling: CodeHandling, specimen: SpecimenAxis
    ) {
        self.system = system
        self.code = code
        self.display = display
        self.mark = mark
        self.property = property
        self.handling = handling
        self.specimen = specimen
    }
}

/// The verification mark of a shipped code; codes that were not verified are never shipped.
public enum CodeMark: String, Sendable, Hashable {
    /// Code and meaning, with specimen where it matters, were read in a source.
    case verified = "V"
    /// The specimen was not read: accepted only where specimen or display agrees.
    case provisional = "P"
}

/// The LOINC property of a code, as far as unit checks need it.
public enum CodeProperty: String, Sendable, Hashable {
    case mass
    case molar
    case ratio
    case number
    case presence
    case other

    /// Whether a unit of `kind` disagrees with the property.
    public func disagrees(with kind: UnitKind) -> Bool {
        switch self {
        case .mass: kind == .molar
        case .molar: kind == .mass
        case .ratio, .number, .presence, .other: false
        }
    }
}

/// What must be done with the value of a code besides converting its unit.
public enum CodeHandling: String, Sendable, Hashable {
    /// Nothing.
    case asStated = "as-stated"
    /// The value counts per thousand whatever the unit says: divide by ten for per cent.
    case perThousand = "per-thousand"
    /// Segmented neutrophils only: band forms are added where present.
    case segmentedOnly = "segmented-only"
    /// Kept with the record, used by no threshold.
    case storedOnly = "stored-only"
    /// Supports a reading, never decides one.
    case supportiveOnly = "supportive-only"
}
