import ClinicalModel

/// How the reticulocytes answered the first dose; shares and counts are never compared.
struct ReticulocyteCourse {
    private let infant: Assessment
    /// All of the days on which an answer can be seen, oldest first.
    let inWindow: [UsableResult]
    /// Those late enough to be sought for a missing answer.
    let sought: [UsableResult]
    private let baselines: [AnalyteKey: UsableResult]

    static let keys: [AnalyteKey] = [.retp, .reta]
    /// The parameters by which an answer is told.
    static let limits = [
        "P-RETIC-RESP", "P-RETIC-UPPER", "P-RETA-RESP", "P-RETA-UPPER", "P-RETIC-FACTOR",
        "P-RETIC-FROM", "P-RETIC-TO",
    ]

    init(_ infant: Assessment) {
        self.infant = infant
        func results(from first: String) -> [UsableResult] {
            Self.keys.flatMap { infant.results($0, from: first, through: "P-RETIC-TO") }
                .sorted { infant.seconds(from: $0.time, to: $1.time) > 0 }
        }
        inWindow = results(from: "P-RETIC-FROM")
        sought = results(from: "P-RETIC-SEEK")
        let known = Self.keys.compactMap { infant.last($0) }
        baselines = Dictionary(known.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The last one before the first dose.
    func baseline(_ key: AnalyteKey) -> UsableResult? { baselines[key] }

    /// Any answer in the window; none measured is none seen.
    var response: Truth { inWindow.reduce(.no) { $0.or(isResponse($1)) } }

    /// Some result was late enough to show an answer.
    var isSought: Truth { sought.isEmpty ? .unknown([AnalyteKey.retp.rawValue]) : .yes }

    /// The share was high before treatment: an answer cannot be told from it.
    var hasHighBaseline: Bool {
        baseline(.retp).map { infant.test($0, .atLeast, "P-RETIC-RESP").isYes } ?? false
    }

    /// The highest after the first dose: of the shares where one was an answer, else of the counts.
    var peak: UsableResult? {
        let isShare = inWindow.contains { $0.key == .retp && isResponse($0).isYes }
        return infant.results(isShare ? .retp : .reta, .post)
            .max { $0.interval.low < $1.interval.low }
    }

    /// High in itself, or above the normal range and a multiple of the own baseline.
    func isResponse(_ result: UsableResult) -> Truth {
        result.key == .retp
            ? infant.test(result, .atLeast, "P-RETIC-RESP")
                .or(isMultiple(result).and(infant.test(result, .above, "P-RETIC-UPPER")))
            : infant.test(result, .above, "P-RETA-RESP")
                .or(isMultiple(result).and(infant.test(result, .above, "P-RETA-UPPER")))
    }

    /// At least the multiple of the own baseline; without one it is not.
    func isMultiple(_ result: UsableResult) -> Truth {
        guard let baseline = baseline(result.key) else { return .no }
        return infant.isMultiple(result, of: baseline, by: "P-RETIC-FACTOR")
    }

    /// The limit a result is said beside.
    static func limit(_ key: AnalyteKey) -> String {
        key == .retp ? "P-RETIC-RESP" : "P-RETA-RESP"
    }
}
