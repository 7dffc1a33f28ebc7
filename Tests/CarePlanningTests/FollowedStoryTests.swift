import ClinicalModel
import Testing

@testable import CarePlanning

/// The stories of V01, V08 and V09 with their plans, at their dates.
@Suite struct FollowedStoryTests {
    /// Three times a week, then by mouth until four months are over.
    private static func v01() -> FollowedCase {
        var infant = FollowedCase(born: "2024-03-10")
        infant.plan(
            [
                .injection("A", .every(1, .week, times: 3), from: "2024-11-13", to: "2024-11-28"),
                .drug(
                    "B", .every(1, .day), .vitaminB12, 1_000, .oral, from: "2024-11-29",
                    to: "2025-03-13"),
                .laboratory("M-K1", [.k], task: "M-K1"), .laboratory("M-K2", [.k], task: "M-K2"),
            ], start: "2024-11-13T09:00+01:00")
        for day in ["13", "15", "18", "20", "22", "25", "27"] {
            infant.dose("2024-11-\(day)T09:00+01:00")
        }
        infant.dose(
            "2024-11-29", to: "2025-03-13", .oral, substance: .cyanocobalamin, kind: .statement)
        infant.result(.k, "4.4", "mmol/L", at: "2024-11-12T10:00+01:00")
        return infant
    }

    @Test("V01: all seven injections are documented, potassium is not")
    func firstStory() throws {
        let infant = Self.v01()
        let early = try infant.followUp("2024-12-05T12:00+01:00").plans[0]
        #expect(early.activities.map(\.state) == [.done, .future, .missed, .missed])
        #expect(early.adherence[0].given == 7 && early.adherence[0].due == 7)
        #expect(early.adherence[1].given == 7 && early.adherence[1].due == 7)
        #expect(early.adherence[1].stated == 7)
        let late = try infant.followUp("2025-03-20T12:00+01:00").plans[0]
        #expect(late.activities.map(\.state) == [.done, .done, .missed, .missed])
        #expect(late.adherence[1].given == 105 && late.adherence[1].due == 105)
        let before = try infant.followUp("2024-11-12T18:00+01:00").plans[0]
        #expect(before.activities.allSatisfy { $0.count(.done) + $0.count(.missed) == 0 })
        #expect(before.startOrigin == "planned; no dose is documented")
    }

    @Test(
        "V08: alternate days and both potassium checks are done as they come",
        arguments: [
            ("2025-03-01T12:00+01:00", "fff", 0), ("2025-03-05T12:00+01:00", "fdd", 2),
            ("2025-03-11T12:00+01:00", "fdd", 5), ("2025-03-13T12:00+01:00", "odd", 5),
        ])
    func secondStory(asOf: String, states: String, doses: Int) throws {
        var infant = FollowedCase(born: "2024-07-15")
        infant.plan(
            [
                .injection("A", .every(2, .day), from: "2025-03-03"),
                .laboratory("M-K1", [.k], task: "M-K1"), .laboratory("M-K2", [.k], task: "M-K2"),
            ], start: "2025-03-03T10:00+01:00")
        for day in ["03", "05", "07", "09", "11"] { infant.dose("2025-03-\(day)T10:00+01:00") }
        for time in ["03T08:30", "04T08:00", "04T22:00"] {
            infant.result(.k, "3.4", "mmol/L", at: "2025-03-\(time)+01:00")
        }
        let plan = try infant.followUp(asOf).plans[0]
        let found = plan.activities.map { $0.state?.rawValue.prefix(1) ?? "-" }.joined()
        #expect(found == states)
        #expect(plan.activities[0].count(.done) == doses)
        #expect(plan.activities[0].count(.missed) == 0)
    }

    @Test("V09: the dose of February is missed, the mother's plan is followed by her own doses")
    func thirdStory() throws {
        var infant = FollowedCase(withMother: true)
        infant.plan([
            .injection("A", .every(2, .day), from: "2024-08-20", to: "2024-09-11"),
            .injection("B", .every(2, .month), from: "2024-10-07"),
        ])
        infant.plan(
            [.injection("M", .every(1, .month), from: "2024-08-21", to: "2025-01-05")], person: 1)
        for day in 0..<12 {
            let date = try #require(Day(year: 2024, month: 8, day: 20)) + 2 * day
            infant.dose("\(date)T09:00+02:00")
        }
        infant.dose("2024-10-07T09:00+02:00")
        infant.dose("2024-12-06T09:00+01:00")
        for day in ["2024-08-21", "2024-09-21", "2024-10-21", "2024-11-21", "2024-12-21"] {
            infant.dose(day, person: 1)
        }
        let early = try infant.followUp("2024-11-21")
        #expect(early.worst == nil)
        #expect(early.plans[1].activities[0].count(.done) == 4)
        let late = try infant.followUp("2025-03-20T18:00+01:00")
        #expect(late.plans[0].activities.map(\.state) == [.done, .missed])
        #expect(late.plans[1].activities.map(\.state) == [.done])
        #expect(late.worst == .warning)
        let advice = try #require(late.advice.first)
        #expect(advice.text.contains("2025-02-07"))
        #expect(advice.text.contains("given elsewhere"))
        let loading = late.plans[0].adherence[0]
        #expect([loading.given, loading.due, loading.early, loading.late] == [12, 12, 0, 0])
    }
}
