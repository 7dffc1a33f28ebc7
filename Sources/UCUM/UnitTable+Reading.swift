import CDefinitions

extension UnitTable {
    /// The table that is part of the program; read when the first unit is.
    package static let ucum = UnitTable(embedded: embeddedBytes)

    private static var embeddedBytes: UnsafeBufferPointer<UInt8> {
        var length = 0
        let start = cobalamin_units(&length)
        return UnsafeBufferPointer(start: start, count: length)
    }

    /// Reads lines of columns parted by tabulators.
    ///
    /// They are `P code value name` for a prefix,
    /// `B code dimension name property` for a base unit,
    /// `U code flags value unit function name property` for another; flags are `m` metric and
    /// `a` arbitrary. Other lines are comments.
    init(embedded bytes: UnsafeBufferPointer<UInt8>) {
        var prefixes: [UnitPrefix] = []
        var atoms: [UnitAtom] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let columns = line.split(
                separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
            )
            .map { String(decoding: $0, as: UTF8.self) }
            switch (columns[0], columns.count) {
            case ("P", 4): Self.prefix(columns).map { prefixes.append($0) }
            case ("B", 5): atoms.append(Self.base(columns))
            case ("U", 8): atoms.append(Self.unit(columns))
            default: break
            }
        }
        self.init(prefixes: prefixes, atoms: atoms)
    }

    private static func prefix(_ columns: [String]) -> UnitPrefix? {
        Rational(decimalText: columns[2]).map {
            UnitPrefix(code: columns[1], value: $0, name: columns[3])
        }
    }

    private static func base(_ columns: [String]) -> UnitAtom {
        UnitAtom(
            code: columns[1], name: columns[3], property: columns[4], isMetric: true,
            definition: .base(dimension: columns[2]))
    }

    private static func unit(_ columns: [String]) -> UnitAtom {
        UnitAtom(
            code: columns[1], name: columns[6], property: columns[7],
            isMetric: columns[2].contains("m"), definition: definition(columns))
    }

    // `[IU]` is arbitrary too, but only another spelling of `[iU]`.
    private static func definition(_ columns: [String]) -> UnitAtom.Definition {
        if let function = SpecialFunction(named: columns[5]) {
            return .special(function, value: columns[3], unit: columns[4])
        }
        if columns[2].contains("a"), columns[4] == "1" { return .arbitrary }
        return .multiple(value: columns[3], unit: columns[4])
    }
}
