import ClinicalModel
import FHIRCore

/// Results that carry the same business identifier: versions of one, of which one counts.
///
/// A laboratory that numbers a whole report gives one identifier to several analytes, so that person
/// and key belong to it too.
struct ObservationVersions {
    private struct Name: Hashable {
        let person: PersonID
        let identifier: BusinessIdentifier
        let key: AnalyteKey
    }

    private struct Version {
        let identity: String
        let ordinal: Int
        let issued: Instant?
        let time: FuzzyTime?
        let status: LabResult.Status

        var isPreliminary: Bool { status == .preliminary }
        var isCorrection: Bool { status == .corrected || status == .amended }

        /// Two samples under one order number, and neither corrects the other.
        func isOtherSample(than other: Version) -> Bool {
            guard let time, let otherTime = other.time, time != otherTime else { return false }
            return !isCorrection && !other.isCorrection
        }
    }

    /// A version that says entered-in-error or cancelled, read after `place` results.
    struct Retraction {
        let identifier: BusinessIdentifier
        let key: AnalyteKey
        let issued: Instant?
        let place: Int
    }

    private var current: [Name: Version] = [:]
    /// Ordinals of results that a later version has replaced.
    private(set) var replaced: Set<Int> = []
    private var retractions: [Retraction] = []

    mutating func note(
        _ result: LabResult, _ person: PersonID, _ identifiers: [BusinessIdentifier]
    ) {
        let new = Version(
            identity: result.identity, ordinal: result.ordinal, issued: result.issued,
            time: result.time, status: result.status)
        for identifier in identifiers {
            let name = Name(person: person, identifier: identifier, key: result.key)
            guard let old = current[name], old.identity != new.identity else {
                if current[name] == nil { current[name] = new }
                continue
            }
            if new.isOtherSample(than: old) { continue }
            if Self.replaces(new, old) {
                replaced.insert(old.ordinal)
                current[name] = new
            } else {
                replaced.insert(new.ordinal)
            }
        }
    }

    /// The version issued last; preliminary never replaces final.
    private static func replaces(_ new: Version, _ old: Version) -> Bool {
        if new.isPreliminary != old.isPreliminary { return old.isPreliminary }
        if let new = new.issued, let old = old.issued, new != old { return new > old }
        return true
    }

    mutating func retract(_ retraction: Retraction) {
        retractions.append(retraction)
    }

    /// Ordinals of results that a later retraction of the same identifier has ended.
    func retracted() -> Set<Int> {
        var ordinals: Set<Int> = []
        for retraction in retractions {
            for (name, version) in current
            where name.identifier == retraction.identifier && name.key == retraction.key {
                let isLater: Bool
                if let issued = retraction.issued, let other = version.issued {
                    isLater = issued >= other
                } else {
                    isLater = version.ordinal < retraction.place
                }
                if isLater { ordinals.insert(version.ordinal) }
            }
        }
        return ordinals
    }
}

extension ReadingSession {
    /// An Observation with a withdrawn status ends the versions that carry its identifier.
    func noteRetraction(_ number: Int, _ meaning: ObservationMeaning) {
        let element = resources.entries[number].element
        guard let key = key(of: meaning), let status = element[.status], isUsable(number),
            status.equals("entered-in-error") || status.equals("cancelled")
        else { return }
        let issued = time(element[.issued])?.instant
        for identifier in identifiers(of: element) {
            versions.retract(
                .init(
                    identifier: identifier, key: key, issued: issued, place: nextOrdinal))
        }
    }

    private func key(of meaning: ObservationMeaning) -> AnalyteKey? {
        switch meaning {
        case .analyte(let analyte): analyte.key
        case .localName(let match): match.keys.count == 1 ? match.keys.first : nil
        default: nil
        }
    }

    /// Takes out the results that other versions have replaced, and marks members of panels.
    func settleResults() {
        if !panelMembers.isEmpty {
            for index in records.indices {
                for place in records[index].results.indices
                where panelMembers.contains(records[index].results[place].identity) {
                    records[index].results[place].isPanelMember = true
                }
            }
        }
        let dropped = versions.replaced.union(versions.retracted())
        guard !dropped.isEmpty else { return }
        for index in records.indices {
            records[index].results.removeAll { dropped.contains($0.ordinal) }
        }
    }
}
