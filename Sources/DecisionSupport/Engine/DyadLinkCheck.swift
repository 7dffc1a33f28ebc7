import ClinicalModel

/// `dyad-link-missing` (0.5): who should be linked and is not.
struct DyadLinkCheck {
    let context: ScreeningContext

    func run() {
        let document = context.document
        let infants = document.records.filter {
            context.role(of: $0.person.id) == .infant && !hasUsableMother($0.person.id)
        }
        for record in document.records where isCodedMotherWithoutInfant(record) {
            raise(for: record)
        }
        guard !infants.isEmpty else { return }
        let ambiguous = Set(document.ambiguousInfants)
        let womens = unlinkedWomen()
        for infant in infants
        where ambiguous.contains(infant.person.id) || hasCandidate(for: infant, in: womens) {
            raise(for: infant)
        }
    }

    private func raise(for record: PatientRecord) {
        context.raise(
            context.technicalIssue(
                "dyad-link-missing", subject: record.person.id, source: record.person.source))
    }

    /// A mother known only as a RelatedPerson, without any record, may be a woman of the document.
    private func hasUsableMother(_ infant: PersonID) -> Bool {
        guard let mother = context.mother(of: infant) else { return false }
        let record = context.document[mother]
        return !record.person.isRelatedPersonOnly || record.hasAnyRecord
    }

    private func isCodedMotherWithoutInfant(_ record: PatientRecord) -> Bool {
        context.role(of: record.person.id) == .mother
            && !context.children(of: record.person.id).contains {
                context.role(of: $0) == .infant
            }
    }

    /// Birth days of unlinked women with a record that bears on B12, sorted.
    private func unlinkedWomen() -> [Day] {
        context.document.records.compactMap { record -> Day? in
            let person = record.person
            guard person.sex != .male, context.role(of: person.id) != .infant,
                context.children(of: person.id).isEmpty, let birth = person.birthDay
            else { return nil }
            return isRelevant(record) ? birth : nil
        }.sorted()
    }

    /// A laboratory key, a B12 or folate drug, or something that puts a mother at risk.
    private func isRelevant(_ all: PatientRecord) -> Bool {
        let record = all.known(at: context.asOf)
        if !record.results.isEmpty { return true }
        if record.medications.contains(where: { Self.isRelevant($0.substance) }) { return true }
        if record.diets.contains(where: { diet in
            diet.kinds.contains { $0 == .vegan || $0.isVegetarian }
        }) {
            return true
        }
        return (record.conditions + record.observations).contains {
            ConceptGroups.malabsorption.contains($0.key)
                || ConceptGroups.b12Deficiency.contains($0.key)
                || $0.key == "n2o-recreational" || $0.key == "previous-affected-child"
        }
    }

    private static func isRelevant(_ substance: Substance) -> Bool {
        substance.isVitaminB12 || substance == .folicAcid || substance == .folinicAcid
            || substance == .metformin || substance.isAcidSuppressant
    }

    /// Some woman had the age of a mother when the infant was born.
    private func hasCandidate(for infant: PatientRecord, in women: [Day]) -> Bool {
        guard let birth = infant.person.birthDay,
            let youngest = birth.subtracting(years: years("P-WOMAN-LO")),
            // Fifty-five years old until the day before the next birthday.
            let oldest = birth.subtracting(years: years("P-WOMAN-HI") + 1)
        else { return false }
        var low = 0
        var high = women.count
        while low < high {
            let middle = (low + high) / 2
            if women[middle] > oldest { high = middle } else { low = middle + 1 }
        }
        return low < women.count && women[low] <= youngest
    }

    private func years(_ name: String) -> Int {
        context.tables.parameters[name]?.count ?? 0
    }
}

extension PatientRecord {
    fileprivate var hasAnyRecord: Bool {
        !(results.isEmpty && signs.isEmpty && milestones.isEmpty && conditions.isEmpty
            && feeding.isEmpty && diets.isEmpty && medications.isEmpty && orders.isEmpty
            && observations.isEmpty)
    }
}

extension Day {
    /// The same date so many years before; 29 February becomes the 28th.
    fileprivate func subtracting(years: Int) -> Day? {
        let (year, month, day) = components
        return Day(year: year - years, month: month, day: day)
            ?? Day(year: year - years, month: month, day: day - 1)
    }
}
