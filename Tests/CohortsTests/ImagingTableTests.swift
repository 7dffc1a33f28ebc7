import Testing

@testable import Cohorts

struct ImagingTableTests {
    @Test func `reads pairs and further columns`() throws {
        let table = try ImagingTable(
            csv: """
                subject,region,metric,pre,post,development_quotient
                1,corpus callosum,FA,0.312,0.352,8
                2,corpus callosum,fa,0.287,0.331,

                """)
        #expect(table.rows.map(\.metric) == ["FA", "FA"])
        #expect(table.rows.map(\.post) == [0.352, 0.331])
        #expect(table.columns == ["development_quotient"])
        #expect(table.rows.map(\.others) == [["development_quotient": 8], [:]])
    }

    @Test(arguments: [
        ("", 1), ("subject,region,metric,pre\n", 1),
        ("subject,region,metric,pre,post\n1,x,FA,0.3\n", 2),
        ("subject,region,metric,pre,post\n1,x,FA,0.3,no\n", 2),
        ("subject,region,metric,pre,post\n1,x,FA,0.3,0.4\n1,x,FA,0.3,312\n", 3),
        ("subject,region,metric,pre,post\n1,x,XY,0.3,0.4\n", 2),
    ])
    func `refuses what it cannot read, with its line`(text: String, line: Int) {
        #expect(throws: ImagingTable.Fault.self) { try ImagingTable(csv: text) }
        do { _ = try ImagingTable(csv: text) } catch { #expect(error.line == line) }
    }
}
