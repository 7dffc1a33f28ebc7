/// A prefix of the metric system, such as `m` or `Ki`.
package struct UnitPrefix: Sendable, Hashable {
    package let code: String
    package let value: Rational
    package let name: String
}

/// One unit of the table: what stands between prefix and exponent.
package struct UnitAtom: Sendable, Hashable {
    package let code: String
    package let name: String
    /// What it measures, in words; empty where UCUM says it in a sentence only.
    package let property: String
    /// Whether prefixes may stand before it.
    package let isMetric: Bool
    package let definition: Definition

    /// How a unit is reduced to others.
    package enum Definition: Sendable, Hashable {
        /// One of the seven base units, with the letter of its dimension.
        case base(dimension: String)
        /// `value` times the unit expression `unit`.
        case multiple(value: String, unit: String)
        /// A scale that is no multiple of anything: degrees, levels, pH.
        case special(SpecialFunction, value: String, unit: String)
        /// Defined by a procedure: it measures nothing but itself (UCUM § 24).
        case arbitrary
    }

    /// Whether the unit stays in a canonical form as it is.
    var isIrreducible: Bool {
        if case .multiple = definition { false } else { true }
    }
}

/// The prefixes and units of UCUM, by their case sensitive codes.
///
/// The facts come from the essence file of <https://ucum.org>; `fhir-codegen --ucum` writes them to
/// the table that is part of the program.
package struct UnitTable: Sendable {
    package let prefixes: [UnitPrefix]
    package let atoms: [UnitAtom]
    private let prefixIndex: [String: Int]
    private let atomIndex: [String: Int]

    init(prefixes: [UnitPrefix], atoms: [UnitAtom]) {
        self.prefixes = prefixes
        self.atoms = atoms
        prefixIndex = Dictionary(
            prefixes.indices.map { (prefixes[$0].code, $0) },
            uniquingKeysWith: { first, _ in first })
        atomIndex = Dictionary(
            atoms.indices.map { (atoms[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func prefix(_ code: String) -> UnitPrefix? { prefixIndex[code].map { prefixes[$0] } }

    package func atom(_ code: String) -> UnitAtom? { atomIndex[code].map { atoms[$0] } }

    /// A unit with or without prefix.
    ///
    /// A unit of that very code goes before any prefix: `cd` is the candela, `Pa` the pascal.
    package func symbol(_ code: String) -> UnitSymbol? {
        if let atom = atom(code) { return UnitSymbol(prefix: nil, atom: atom) }
        return prefixed(code).first { $0.atom.isMetric }
    }

    /// Ways to read a code as prefix and unit, those included that UCUM does not allow.
    func prefixed(_ code: String) -> [UnitSymbol] {
        (1...2).compactMap { length in
            guard code.count > length, let prefix = prefix(String(code.prefix(length))),
                let atom = atom(String(code.dropFirst(length)))
            else { return nil }
            return UnitSymbol(prefix: prefix, atom: atom)
        }
    }
}

/// A unit as it stands in an expression, with its prefix.
package struct UnitSymbol: Sendable, Hashable {
    package let prefix: UnitPrefix?
    package let atom: UnitAtom

    package var code: String { (prefix?.code ?? "") + atom.code }
    package var name: String { (prefix?.name ?? "") + atom.name }
}
