import ClinicalModel

/// The parameters by which two results of one specimen contradict each other; where there are two
/// tolerances, both must be exceeded.
///
/// What the check compares with and what R47 says it compared with come from here.
struct DuplicateLimits {
    static let time = "P-DUP-TIME"
    static let all =
        [
            time, "P-DUP-B12", "P-DUP-MET", "P-DUP-RETP", "P-DUP-RETP-REL", "P-DUP-COUNT",
        ] + absoluteKeys.map(name(of:))

    private static let absoluteKeys: [AnalyteKey] = [.hb, .mcv, .k, .anc, .plt, .wbc]

    /// In the canonical unit.
    let absolute: String?
    /// Per cent of the larger value.
    let share: String?

    init(key: AnalyteKey) {
        switch key {
        case .b12, .holotc: (absolute, share) = (nil, "P-DUP-B12")
        case .mma, .umma, .thcy: (absolute, share) = (nil, "P-DUP-MET")
        case .retp: (absolute, share) = ("P-DUP-RETP", "P-DUP-RETP-REL")
        case _ where Self.absoluteKeys.contains(key): (absolute, share) = (Self.name(of: key), nil)
        default: (absolute, share) = (nil, "P-DUP-COUNT")
        }
    }

    /// Those that apply.
    var names: [String] { [absolute, share].compactMap(\.self) }

    private static func name(of key: AnalyteKey) -> String { "P-DUP-\(key)" }
}
