import ClinicalModel

/// Tells cheaply that the data checks have nothing to say of a person the clinical rules do
/// not concern: no assessment is made, no text built.
struct QuietCheck {
    let knowledge: Knowledge
    let tables: EngineTables
    let asOf: AsOf

    func isQuiet(_ record: PatientRecord) -> Bool {
        guard !record.results.isEmpty else { return record.medications.isEmpty }
        guard !record.medications.contains(where: { $0.substance.isVitaminB12 }) else {
            return false
        }
        guard
            record.results.indices.allSatisfy({ isPlain(record.results[$0], of: record.person) })
        else { return false }
        return record.results.count == 1 || areApart(record.results)
    }

    /// A plain value: known unit that fits the code, plausible, no B12 whose unit may be mixed up.
    private func isPlain(_ result: LabResult, of person: Person) -> Bool {
        guard result.key != .b12, result.coding.recognition != .provisionalUnresolved,
            result.coding.recognition != .localName, result.status != .preliminary,
            result.timeSource != .issued, let time = result.time, time.isKnown(at: asOf)
        else { return false }
        if let birth = person.birthDay, time.lastDay < birth { return false }
        guard let number = result.value.number else { return result.value.text == nil }
        guard let analyte = knowledge.analyte(result.key) else { return true }
        guard analyte.canonicalUnit != nil else { return true }
        guard
            case .known(let unit) = knowledge.resolveUnit(
                text: result.value.unit, code: result.value.unitCode, for: result.key),
            result.coding.property.map({ $0 == unit.kind || unit.kind == .other }) ?? true,
            let value = analyte.canonical(number, in: unit)
        else { return false }
        return result.value.comparator != nil
            || tables.limits[result.key]?.isPlausible(value) ?? true
    }

    /// No two results of one key that could be of one specimen.
    private func areApart(_ results: [LabResult]) -> Bool {
        let hours = tables.parameters[DuplicateLimits.time]?.count ?? 0
        let window = hours * Instant.secondsInHour
        var moments: [Moment] = []
        moments.reserveCapacity(results.count)
        var specimens = Set<SpecimenOfKey>()
        for result in results {
            guard let time = result.time, let key = tables.keyNumbers[result.key] else { continue }
            let instant = time.instantOrNoon(offsetMinutes: asOf.offsetMinutes)
            moments.append(Moment(key: key, seconds: instant.seconds))
            if let specimen = result.specimenKey,
                !specimens.insert(SpecimenOfKey(key: key, specimen: specimen)).inserted
            {
                return false
            }
        }
        moments.sort { ($0.key, $0.seconds) < ($1.key, $1.seconds) }
        return zip(moments, moments.dropFirst()).allSatisfy {
            $0.key != $1.key || $1.seconds - $0.seconds > window
        }
    }

    private struct Moment {
        let key: Int
        let seconds: Int
    }

    private struct SpecimenOfKey: Hashable {
        let key: Int
        let specimen: String
    }
}
