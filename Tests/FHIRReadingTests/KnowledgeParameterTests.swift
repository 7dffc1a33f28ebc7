import ClinicalModel
import Testing

@Suite struct `Parameters` {
    @Test(arguments: KnowledgeParameterFixture.rows)
    func `have the specified value and unit`(row: KnowledgeParameterFixture.Row) throws {
        let parameter = try #require(try KnowledgeFixture.knowledge().parameter(row.name))
        #expect(parameter.text == row.value)
        #expect(parameter.value == Exact(decimalText: row.value))
        #expect(parameter.unit == row.unit)
        #expect(!parameter.source.isEmpty && !parameter.purpose.isEmpty)
    }

    @Test func `are exactly those specified`() throws {
        let names = try KnowledgeFixture.knowledge().parameters.map(\.name)
        let wanted = KnowledgeParameterFixture.rows.map(\.name)
        #expect(Set(names).symmetricDifference(wanted) == [])
        #expect(names.count == wanted.count)
    }

    @Test func `that do not exist are named`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        #expect(knowledge.missing(["P-B12-LOW", "P-NONE", "P-HCY"]) == ["P-NONE"])
        #expect(knowledge.parameter("P-NONE") == nil)
    }

    @Test func `an expert default says so`() throws {
        for parameter in try KnowledgeFixture.knowledge().parameters
        where parameter.mark == .expertDefault {
            #expect(parameter.source.hasPrefix("expert default"), "\(parameter.name)")
        }
    }

    @Test func `hard limits enclose soft limits`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        for key in knowledge.analytes.map(\.key) {
            let hardLow = knowledge.parameter("P-HARD-\(key)-LO")?.value
            let hardHigh = knowledge.parameter("P-HARD-\(key)-HI")?.value
            if let hardLow, let hardHigh { #expect(hardLow < hardHigh) }
            if let soft = knowledge.parameter("P-SOFT-\(key)-LO")?.value, let hardLow {
                #expect(hardLow < soft, "\(key)")
            }
            if let soft = knowledge.parameter("P-SOFT-\(key)-HI")?.value, let hardHigh {
                #expect(soft < hardHigh, "\(key)")
            }
        }
    }

    @Test func `limits stand in the canonical unit of their analyte`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        for analyte in knowledge.analytes {
            for name in ["P-HARD-\(analyte.key)-LO", "P-SOFT-\(analyte.key)-HI"] {
                guard let parameter = knowledge.parameter(name) else { continue }
                #expect(parameter.unit == analyte.canonicalUnit, "\(name)")
            }
        }
    }

    @Test func `an override changes the value and nothing else`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        let changed = knowledge.overriding(["P-HCY": Exact(12), "P-NONE": Exact(1)])
        #expect(changed.parameter("P-HCY")?.value == Exact(12))
        #expect(changed.parameter("P-HCY")?.unit == "umol/L")
        #expect(changed.parameter("P-HCY-RAISED") == knowledge.parameter("P-HCY-RAISED"))
        #expect(changed.parameters.count == knowledge.parameters.count)
    }
}
