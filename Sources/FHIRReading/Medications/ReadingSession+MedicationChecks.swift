import ClinicalModel
import FHIRCore

/// What keeps a medication record from being read, and is said.
extension ReadingSession {
    /// The status; one that is missing, or is none of FHIR's for the resource, is said.
    func medicationStatus(_ entry: ResourceEntry, _ number: Int) -> String? {
        let status = entry.element.text(.status)
        if let status, Self.statuses(of: entry.kind).contains(status) { return status }
        report(
            "status-unreadable", resources.source(number),
            "the \(entry.kind.typeName) has no status that tells whether the medicine was taken; "
                + "it is not used")
        return status
    }

    /// FHIR's codes without `unknown`, which tells nothing.
    private static func statuses(of kind: ResourceKind) -> Set<String> {
        let shared: Set<String> = ["completed", "entered-in-error", "on-hold", "stopped"]
        switch kind {
        case .medicationAdministration: return shared.union(["in-progress", "not-done"])
        case .medicationDispense:
            return shared.union(["preparation", "in-progress", "cancelled", "declined"])
        case .medicationStatement: return shared.union(["active", "intended", "not-taken"])
        default: return shared.union(["active", "cancelled", "draft"])
        }
    }

    /// Forbidden, proposed or planned: nothing of it was ordered or taken.
    func isNoOrder(_ entry: ResourceEntry) -> Bool {
        guard entry.kind == .medicationRequest else { return false }
        if entry.element[.doNotPerform]?.bool ?? false { return true }
        return ["proposal", "plan", "option"].contains(entry.element.text(.intent) ?? "")
    }

    /// A product that stands nowhere, and whose name nobody wrote down, may be any drug.
    func reportUnknownProduct(_ entry: ResourceEntry, _ number: Int) {
        guard let reference = entry.element[.medicationReference], reference.isObject,
            reference.text(.display) == nil, resolve(reference, from: number).resource == nil,
            entry.element.text(.status) != "entered-in-error", isUsable(number)
        else { return }
        report(
            "reference-unresolved", resources.source(number),
            "the reference to the medicine names no resource of the document and has no display; "
                + "the \(entry.kind.typeName) is not used")
    }

    /// A vial of hydroxocobalamin that only an antidote has.
    func isAntidotePack(_ drug: DrugFacts) -> Bool {
        drug.strengths.contains { isAntidote($0.micrograms, drug.substance) }
    }

    /// A dose of hydroxocobalamin as against cyanide, whatever its code says.
    func isAntidote(_ micrograms: Exact?, _ substance: Substance) -> Bool {
        guard substance == .hydroxocobalamin, let micrograms,
            let limit = knowledge.parameter("P-DOSE-ANTIDOTE")
        else { return false }
        return micrograms >= limit.value
    }
}
