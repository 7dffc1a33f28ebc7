import Testing
import UCUM

@Suite struct `The canonical form of a unit` {
    @Test(arguments: [
        ("mg/dL", "10 g.m-3", "L-3.M"), ("S", "0.001 C2.g-1.m-2.s", "L-2.T.M-1.Q2"),
        ("N", "1000 g.m.s-2", "L.T-2.M"), ("%", "0.01", "1"), ("mol", "6.02214076e23", "1"),
        ("mol/L", "6.02214076e26 m-3", "L-3"), ("Cel", "Cel", "C"), ("[degF]", "[degF]", "C"),
        ("k[iU]/L", "1000000 [iU].m-3", "L-3.[iU]"), ("[IU]", "[iU]", "[iU]"),
        ("10*3/uL", "1000000000000 m-3", "L-3"), ("m/m", "1", "1"), ("dB", "0.1 B", "1"),
        ("[pH]", "[pH]", "L-3"), ("mm[Hg]", "133322 g.m-1.s-2", "L-1.T-2.M"),
        ("s/m.mg", "0.001 g.m-1.s", "L-1.T.M"), ("m/[ft_us]", "3937/1200", "1"),
        ("cd.rad", "cd.rad", "A.F"), ("fL", "1e-18 m3", "L3"),
    ])
    func `has base units, an exact factor and a dimension`(
        text: String, form: String, dimension: String
    ) throws {
        let unit = try UnitSample.canonical(text)
        #expect(unit.text == form)
        #expect(UnitSample.converter.reduction.dimension(unit) == dimension)
    }

    @Test func `keeps every digit of its factor, or says that it does not`() throws {
        let long = try UnitSample.canonical("[m_e]12").factor
        #expect(long.isCompactTextExact)
        #expect(long.compactText.hasSuffix("e-325"))
        #expect(Rational(decimalText: long.compactText) == long)
        let circle = try UnitSample.canonical("sph").factor
        #expect(Rational(decimalText: circle.compactText) == circle)
        let huge = try UnitSample.canonical("[m_e]99").factor
        #expect(!huge.isCompactTextExact)
        #expect(huge.compactText.count < 50)
    }

    @Test func `exists for every unit of the table`() throws {
        let table = UnitTable.ucum
        #expect(table.prefixes.count == 24)
        #expect(table.atoms.count == 312)
        for atom in table.atoms {
            #expect(try UnitSample.unit(atom.code).parts.count == 1)
            #expect(table.symbol(atom.code)?.atom == atom)
            switch atom.definition {
            case .multiple(let value, let unit), .special(_, let value, let unit):
                #expect(Rational(decimalText: value) != nil, "\(atom.code)")
                #expect(throws: Never.self, "\(atom.code)") { try UnitSample.unit(unit) }
            case .base, .arbitrary: break
            }
        }
    }

    @Test func `tells no two units with prefix apart by the same letters`() {
        let table = UnitTable.ucum
        var known = Dictionary(grouping: table.atoms.map(\.code), by: \.self).mapValues(\.count)
        for prefix in table.prefixes {
            for atom in table.atoms where atom.isMetric {
                known[prefix.code + atom.code, default: 0] += 1
            }
        }
        // Two units of UCUM itself can be read as another with a prefix; the plain one counts.
        let doubled = Set(known.filter { $0.value > 1 }.keys)
        #expect(doubled.allSatisfy { table.atom($0) != nil }, "\(doubled.sorted())")
    }

    @Test func `keeps a mole where asked`() throws {
        let reduction = UnitReduction(keeping: ["mol"])
        let unit = reduction.canonical(try UnitSample.unit("pmol/L"))
        #expect(unit.text == "1e-9 m-3.mol")
        #expect(reduction.canonical(try UnitSample.unit("ukat")).text == "0.000001 mol.s-1")
    }
}
