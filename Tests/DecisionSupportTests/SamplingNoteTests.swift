import ClinicalModel
import DecisionSupport
import Testing

/// What can falsify a sample is said beside the findings that rest on it.
@Suite struct SamplingNoteTests {
    @Test(arguments: [
        (AnalyteKey.b12, 3), (.thcy, 2), (.mma, 1), (.ifab, 1), (.k, 1), (.hb, 0), (.umma, 0),
    ])
    func `the knowledge holds the notes of an analyte`(_ key: AnalyteKey, _ count: Int) throws {
        let analyte = try #require(try RulesKnowledge.knowledge().analyte(key))
        #expect(analyte.samplingNotes.count == count)
    }

    @Test func `a finding carries the notes of the results that make it fire`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.thcy, "48", "umol/L")
            }
        }
        let severe = try #require(run.finding("R01"))
        #expect(severe.samplingNotes.count == 1)
        #expect(severe.samplingNotes.first?.hasPrefix("Samples of vitamin B12: ") == true)
        #expect(severe.samplingNotes.first?.contains("biotin") == true)
    }

    @Test func `a finding on signs alone carries none`() throws {
        let run = try EngineRun { $0.infant(ageDays: 240) { $0.sign("regression") } }
        let lost = try #require(run.finding("R17"))
        #expect(lost.samplingNotes.isEmpty)
    }
}
