import ClinicalModel
import DecisionSupport
import Statistics
import Testing

@testable import Cohorts

struct CohortAnalysisTests {
    @Test func `known answers come out of documents`() throws {
        let report = SampleCohort.report(of: [SampleCohort.groupA, SampleCohort.groupB])
        let mothers = CohortVariable(isInfant: false, key: .b12)
        let infants = CohortVariable(isInfant: true, key: .b12)
        let medians = report.descriptions.filter { $0.variable == mothers }.map(\.median)
        #expect(medians == [356.5, 173.5])
        let means = report.descriptions.filter { $0.variable == mothers }
            .compactMap(\.geometricMean?.mean)
        #expect(abs(means[0] - 358.5346) < 1e-4 && abs(means[1] - 171.8135) < 1e-4)
        for (variable, shift) in [(mothers, 182.5), (infants, 148.0)] {
            let comparison = try #require(
                report.comparisons.first { $0.variable == variable })
            #expect(comparison.test.first == 144)
            #expect(comparison.test.method == .exact)
            #expect(comparison.test.hodgesLehmann == shift)
            // Two variables: the smaller probability is doubled.
            #expect(abs(comparison.adjusted - 2 * comparison.test.p) < 1e-12)
        }
        let pairs = report.pairings.filter { $0.first == mothers && $0.second == infants }
        #expect(pairs.map(\.count) == [12, 12])
        #expect(abs(try #require(pairs[0].pearson).coefficient - 0.964419) < 1e-6)
        #expect(abs(try #require(pairs[1].spearman).coefficient - 0.363636) < 1e-6)
    }

    @Test func `a document that comes twice counts once`() {
        let once = SampleCohort.report(of: [SampleCohort.groupA])
        let twice = SampleCohort.report(of: [SampleCohort.groupA + SampleCohort.groupA])
        #expect(once.descriptions.map(\.count) == twice.descriptions.map(\.count))
        #expect(twice.groups.map(\.dyads) == [12])
        #expect(twice.groups.map(\.documents) == [24])
    }

    @Test func `the visit decides which value is taken`() {
        var facts = SampleCohort.dyad(0, mother: 400, infant: 300)
        facts.people[1].values.append(SampleCohort.value(.b12, 250, day: 90, age: 90))
        let newest = SampleCohort.report(of: [[facts]])
        let visit = SampleCohort.report(of: [[facts]], visit: 56)
        let infants = CohortVariable(isInfant: true, key: .b12)
        #expect(newest.descriptions.first { $0.variable == infants }?.median == 250)
        #expect(visit.descriptions.first { $0.variable == infants }?.median == 300)
    }

    @Test func `a value after the first dose is no value before treatment, but its change`() throws
    {
        let facts = (0..<9).map { number in
            var facts = SampleCohort.dyad(number, mother: 400, infant: 80 + Double(number))
            facts.people[1].firstDose = Day(number: 60)
            facts.people[1].values.append(
                SampleCohort.value(
                    .b12, 500 + 3 * Double(number * number), day: 150, phase: .post))
            return facts
        }
        let report = SampleCohort.report(of: [facts])
        let infants = CohortVariable(isInfant: true, key: .b12)
        #expect(report.descriptions.first { $0.variable == infants }?.median == 84)
        let change = try #require(report.changes.first)
        #expect(report.changes.count == 1)
        #expect(change.followUp == "3 months")
        #expect(change.count == 9)
        #expect(change.test?.statistic == 0)
        #expect(change.test?.p == 2.0 / 512)
    }

    @Test func `values below detection tie at the lowest and have no geometric mean`() throws {
        let low = (0..<4).map { SampleCohort.dyad($0, mother: -.infinity, infant: 100) }
        let some = (4..<9).map { SampleCohort.dyad($0, mother: Double($0) * 10, infant: 100) }
        let report = SampleCohort.report(of: [low + some, low + low.map { $0 }])
        let mothers = CohortVariable(isInfant: false, key: .b12)
        let description = try #require(
            report.descriptions.first { $0.variable == mothers && $0.group == "1" })
        #expect(description.censored == 4)
        #expect(description.median == 40)
        #expect(description.first == nil)
        #expect(description.geometricMean == nil)
        #expect(description.remarks == ["values beyond detection: no geometric mean"])
        let other = try #require(
            report.descriptions.first { $0.variable == mothers && $0.group == "2" })
        #expect(other.median == nil)
        #expect(other.isDescriptiveOnly)
        let comparison = try #require(report.comparisons.first { $0.variable == mothers })
        #expect(comparison.test.hodgesLehmann == nil)
        // All five measured values beat all four; the four others tie with them.
        #expect(comparison.test.first == 28)
    }

    @Test func `pairs far apart in time are left out and counted`() throws {
        var facts = SampleCohort.dyad(0, mother: 400, infant: 300)
        facts.people[0].values[0].day = Day(number: 200)
        let report = SampleCohort.report(of: [[facts, SampleCohort.dyad(1, mother: 1, infant: 2)]])
        let pairing = try #require(report.pairings.first)
        #expect(pairing.tooFar == 1)
        #expect(pairing.count == 1)
        #expect(pairing.pearson == nil)
    }

    @Test func `nobody is nothing to compare`() {
        let report = SampleCohort.report(of: [[], []])
        #expect(report.descriptions.isEmpty && report.comparisons.isEmpty)
        #expect(report.pairings.isEmpty && report.changes.isEmpty && report.signs.isEmpty)
        #expect(report.groups.map(\.documents) == [0, 0])
    }

    @Test func `signs are counted of all infants`() throws {
        let facts = (0..<15).map { number in
            var facts = SampleCohort.dyad(number, mother: 100, infant: 100)
            if number < 7 { facts.people[1].signs = ["seizure"] }
            return facts
        }
        let sign = try #require(SampleCohort.report(of: [facts]).signs.first)
        #expect(sign.sign == "seizure")
        #expect(sign.proportion.count == 7 && sign.proportion.total == 15)
        #expect(abs(sign.proportion.interval.low - 0.248) < 0.0005)
    }

    @Test func `printed figures stand beside what follows from them and what is here`() throws {
        var figure = ReferenceSet.Figure(variable: "mother-B12", statistic: .correlation)
        (figure.other, figure.group) = ("infant-B12", "Vancouver")
        (figure.value, figure.probability) = (Exact(decimalText: "0.51"), "0.003")
        var median = ReferenceSet.Figure(variable: "mother-B12", statistic: .median)
        (median.group, median.value) = ("Vancouver", 348)
        let set = ReferenceSet(
            id: "printed", title: "", source: "", warnings: [],
            groups: [.init(name: "Vancouver", count: 40)], figures: [figure, median], ratios: [])
        let report = SampleCohort.report(of: [SampleCohort.groupA], references: [set])
        let correlation = report.referenceFigures[0]
        #expect(abs(try #require(correlation.recomputed?.p) - 0.000774533) < 1e-8)
        #expect(abs(try #require(correlation.here.first).value - 0.964419) < 1e-6)
        #expect(report.referenceFigures[1].here.map(\.value) == [356.5])
    }
}
