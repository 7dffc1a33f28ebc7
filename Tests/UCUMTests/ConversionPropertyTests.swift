import Testing
import UCUM

/// Numbers from a seed, so that a failure can be repeated.
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

@Suite struct `Properties of conversion` {
    /// Units of one dimension are made by shuffling prefixes over a product of random units.
    private struct Chain: CustomStringConvertible {
        var factors: [(atom: UnitAtom, exponent: Int)]
        var prefixes: [[UnitPrefix?]]

        func unit(_ index: Int) -> String {
            zip(factors, prefixes[index]).map { factor, prefix in
                (prefix?.code ?? "") + factor.atom.code
                    + (factor.exponent == 1 ? "" : "\(factor.exponent)")
            }.joined(separator: ".")
        }

        var description: String { prefixes.indices.map(unit).joined(separator: " → ") }
    }

    private static func chain(_ numbers: inout SeededNumbers) -> Chain {
        let table = UnitTable.ucum
        let atoms = table.atoms.filter {
            if case .special = $0.definition { false } else { true }
        }
        let count = Int.random(in: 1...4, using: &numbers)
        var chain = Chain(factors: [], prefixes: Array(repeating: [], count: 4))
        for _ in 0..<count {
            guard let atom = atoms.randomElement(using: &numbers) else { continue }
            chain.factors.append((atom, [-2, -1, 1, 2, 3].randomElement(using: &numbers) ?? 1))
            for index in chain.prefixes.indices {
                let candidates = table.prefixes.filter {
                    // Where prefix and unit together are another unit, that one would be read.
                    atom.isMetric && table.atom($0.code + atom.code) == nil
                }
                chain.prefixes[index].append(candidates.randomElement(using: &numbers))
            }
        }
        return chain
    }

    /// Whether a value comes back unchanged over the chain of units.
    private static func returns(_ chain: Chain, _ value: Rational) throws -> Bool {
        var current = value
        let units = try chain.prefixes.indices.map { try UnitSample.unit(chain.unit($0)) }
        for (source, target) in zip(units, units.dropFirst() + units.prefix(1)) {
            let conversion = try UnitSample.converter.convert(current, from: source, to: target)
                .get()
            if conversion.result.isRounded { return false }
            current = conversion.result.value
        }
        return current == value
    }

    /// The failing chain with as few factors as fail.
    private static func shrunk(_ chain: Chain, _ value: Rational) -> Chain {
        for index in chain.factors.indices where chain.factors.count > 1 {
            var smaller = chain
            smaller.factors.remove(at: index)
            for row in smaller.prefixes.indices { smaller.prefixes[row].remove(at: index) }
            if (try? returns(smaller, value)) != true { return shrunk(smaller, value) }
        }
        return chain
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `a value comes back unchanged over any chain of units`(seed: UInt64) throws {
        var numbers = SeededNumbers(state: seed)
        for _ in 0..<250 {
            let chain = Self.chain(&numbers)
            let digits = Int.random(in: -999_999...999_999, using: &numbers)
            let value = try UnitSample.number(
                "\(digits)e\(Int.random(in: -12...6, using: &numbers))")
            let comesBack = (try? Self.returns(chain, value)) == true
            #expect(comesBack, "seed \(seed): \(Self.shrunk(chain, value))")
        }
    }

    @Test func `the way over a third unit is the direct way`() throws {
        var numbers = SeededNumbers(state: 7)
        for _ in 0..<200 {
            let chain = Self.chain(&numbers)
            let units = try chain.prefixes.indices.map { try UnitSample.unit(chain.unit($0)) }
            let direct = try UnitSample.converter.convert(7, from: units[0], to: units[2]).get()
            let first = try UnitSample.converter.convert(7, from: units[0], to: units[1]).get()
            let second = try UnitSample.converter.convert(
                first.result.value, from: units[1], to: units[2]
            ).get()
            #expect(second.result.value == direct.result.value, "\(chain)")
        }
    }
}
