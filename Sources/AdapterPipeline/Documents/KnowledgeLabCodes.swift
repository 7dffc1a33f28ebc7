package import ClinicalModel
package import LabMapping
import Synchronization

/// What the knowledge says of a laboratory's own codes and units.
///
/// A laboratory has few names and units and repeats them without end, so answers are kept.
package final class KnowledgeLabCodes: LabCodes {
    let knowledge: Knowledge
    private let kept = Mutex(Kept())

    private struct Kept {
        var matches: [LabCodeQuery: LabCodeMatch?] = [:]
        var units: [String: String?] = [:]
    }

    /// More different names and units than any laboratory has; what comes after is worked out anew.
    private static let mostKept = 1 << 14

    package init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    package func loinc(for query: LabCodeQuery) -> LabCodeMatch? {
        guard let name = query.names.lazy.compactMap(known).first else { return nil }
        var key = query
        // The number decides only where names and units do not.
        if !name.needsNumber { key.number = nil }
        if let kept = kept.withLock({ $0.matches[key] }) { return kept }
        let match = match(name, query)
        if key.number == nil {
            kept.withLock { if $0.matches.count < Self.mostKept { $0.matches[key] = match } }
        }
        return match
    }

    package func mayKnow(names: [String]) -> Bool {
        names.lazy.compactMap(known).first.map { !$0.keys.isEmpty } ?? false
    }

    package func isProvisional(loinc code: String) -> Bool {
        guard case .analyte(_, let known)? = knowledge.loincEntry(code)?.role else { return false }
        return known.mark == .provisional
    }

    package func ucum(for unit: String) -> String? {
        if let kept = kept.withLock({ $0.units[unit] }) { return kept }
        let check = UnitCheck(unit, repairs: knowledge.unitRepairs)
        // Of several readings none is certain.
        let code = check.repair.map { $0.units.count == 1 ? $0.units[0] : nil } ?? check.unit
        kept.withLock { if $0.units.count < Self.mostKept { $0.units[unit] = .some(code) } }
        return code
    }
}
