import ClinicalModel
import Testing

@testable import CarePlanning

struct MonthArithmeticTests {
    @Test(arguments: [
        ("2024-11-13", 2, "2025-01-13"), ("2024-12-31", 2, "2025-02-28"),
        ("2023-12-31", 2, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"), ("2025-01-31", 1, "2025-02-28"),
        ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
    ])
    func `a later month has the same day, or its last`(start: String, months: Int, expected: String)
        throws
    {
        let parts = start.split(separator: "-").compactMap { Int($0) }
        let day = try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
        #expect(day.adding(months: months)?.description == expected)
    }

    @Test func `beyond the calendar there is no day`() throws {
        let day = try #require(Day(year: 2024, month: 1, day: 31))
        #expect(day.adding(months: .max) == nil)
        #expect(day.adding(months: -30_000) == nil)
        #expect(day.adding(months: 200_000) == nil)
    }
}
