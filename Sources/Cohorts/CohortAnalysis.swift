package import ClinicalModel
import DecisionSupport
import Statistics

/// Makes the report of what was collected.
package struct CohortAnalysis {
    let stores: [CohortStore]
    let settings: CohortSettings
    let references: [ReferenceSet]
    /// By group: the values of each variable, one a person.
    let samples: [[CohortVariable: [CohortValue]]]

    package init(
        _ collector: CohortCollector, settings: CohortSettings, references: [ReferenceSet]
    ) {
        stores = collector.groups
        self.settings = settings
        self.references = references
        let choice = ValueChoice(settings: settings)
        samples = collector.groups.map { Self.sample($0, choice) }
    }

    private static func sample(
        _ store: CohortStore, _ choice: ValueChoice
    ) -> [CohortVariable: [CohortValue]] {
        var samples: [CohortVariable: [CohortValue]] = [:]
        for person in store.people {
            for key in Set(person.values.map(\.key)) {
                guard let value = choice.before(person, key) else { continue }
                let variable = CohortVariable(isInfant: person.isInfant, key: key)
                samples[variable, default: []].append(value)
            }
        }
        return samples
    }

    package func report() -> CohortReport {
        var report = CohortReport()
        report.visitAgeDays = settings.visitAgeDays
        report.groups = stores.map(group)
        report.descriptions = descriptions()
        report.comparisons = comparisons(report.descriptions)
        report.pairings = stores.flatMap(pairings)
        report.changes = stores.flatMap(changes)
        report.signs = stores.flatMap(signs)
        report.references = references
        let comparison = ReferenceComparison(report: report, samples: samples, stores: stores)
        report.referenceFigures = references.flatMap(comparison.figures)
        report.referenceRatios = references.flatMap(comparison.ratios)
        return report
    }

    private func group(_ store: CohortStore) -> CohortReport.Group {
        var excluded: [CohortExclusion: Int] = [:]
        for person in store.people {
            for (reason, count) in person.excluded { excluded[reason, default: 0] += count }
        }
        let infants = store.people.filter(\.isInfant).count
        return CohortReport.Group(
            name: store.name, documents: store.documents, infants: infants,
            mothers: store.people.count - infants, dyads: store.dyads.count, excluded: excluded)
    }

    /// All variables of which some group has a value.
    var variables: [CohortVariable] { Set(samples.flatMap(\.keys)).sorted() }

    private func signs(_ store: CohortStore) -> [CohortReport.SignFrequency] {
        let infants = store.people.filter(\.isInfant)
        let keys = Set(infants.flatMap(\.signs)).sorted { $0.rawValue < $1.rawValue }
        return keys.compactMap { key in
            let count = infants.filter { $0.signs.contains(key) }.count
            return Proportion(count, of: infants.count).map {
                CohortReport.SignFrequency(group: store.name, sign: key, proportion: $0)
            }
        }
    }

    /// Whether a group is too small for more than a description.
    func isFew(_ counts: Int...) -> Bool { counts.contains { $0 < settings.fewValues } }
}
