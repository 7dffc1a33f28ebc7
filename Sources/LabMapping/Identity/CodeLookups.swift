import Synchronization

/// Answers about units and local codes, remembered: laboratories repeat few of them without end.
final class CodeLookups: Sendable {
    private let codes: any LabCodes
    private let units: Mutex<[String: UnitText]>
    private let names: Mutex<[String: NameAnswer]>
    private let ranges: Mutex<[String: RangeLimits]>
    /// More different texts than any laboratory has: then everything is forgotten.
    private static let capacity = 20_000

    init(_ codes: any LabCodes) {
        self.codes = codes
        units = Mutex([:])
        names = Mutex([:])
        ranges = Mutex([:])
    }

    /// A unit as it is written into a Quantity.
    struct UnitText: Sendable {
        /// `"unit":"…","system":"…","code":"…"`, the last two where the UCUM unit is certain.
        var members: [UInt8]
        var isUCUM: Bool
    }

    private enum NameAnswer: Sendable {
        case known(LabCodeMatch)
        /// Without a number nothing is known; a number may decide.
        case dependsOnNumber
        case unknown
    }

    func unit(_ text: String) -> UnitText {
        if let known = units.withLock({ $0[text] }) { return known }
        var writer = ByteWriter()
        writer.name("unit")
        writer.string(text)
        let code = codes.ucum(for: text)
        if let code {
            writer.member("system", SystemNames.ucum)
            writer.name("code")
            writer.string(code)
        }
        let unit = UnitText(members: writer.bytes, isUCUM: code != nil)
        units.withLock { Self.remember(unit, for: text, in: &$0) }
        return unit
    }

    /// The LOINC code of a local one.
    ///
    /// `key` is the query without its number.
    func match(
        key: String, _ query: () -> LabCodeQuery, number: () -> String?
    ) -> LabCodeMatch? {
        switch names.withLock({ $0[key] }) {
        case .known(let match): return match
        case .unknown: return nil
        case .dependsOnNumber: return matchByNumber(query(), number())
        case nil: break
        }
        let asked = query()
        let answer: NameAnswer
        if !codes.mayKnow(names: asked.names) {
            answer = .unknown
        } else if let match = codes.loinc(for: asked) {
            answer = .known(match)
        } else {
            answer = .dependsOnNumber
        }
        names.withLock { Self.remember(answer, for: key, in: &$0) }
        switch answer {
        case .known(let match): return match
        case .unknown: return nil
        case .dependsOnNumber: return matchByNumber(asked, number())
        }
    }

    private func matchByNumber(_ query: LabCodeQuery, _ number: String?) -> LabCodeMatch? {
        guard let number else { return nil }
        var query = query
        query.number = number
        return codes.loinc(for: query)
    }

    func range(_ text: String, unit: String?) -> RangeLimits {
        let key = unit.map { "\(text)\u{1F}\($0)" } ?? text
        if let known = ranges.withLock({ $0[key] }) { return known }
        let limits = RangeLimits(text, unit: unit)
        ranges.withLock { Self.remember(limits, for: key, in: &$0) }
        return limits
    }

    private static func remember<Answer>(
        _ answer: Answer, for key: String, in table: inout [String: Answer]
    ) {
        if table.count >= capacity { table.removeAll(keepingCapacity: true) }
        table[key] = answer
    }
}
