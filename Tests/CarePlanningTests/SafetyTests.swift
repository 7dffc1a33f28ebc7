import ClinicalModel
import DecisionSupport
import Testing

@testable import CarePlanning

@Suite struct SafetyTests {
    private func verdicts(
        ageDays: Int = 240, _ chosen: TreatmentProtocol = TestProtocol.loading(),
        _ build: (inout ExamplePerson) -> Void
    ) throws -> PlanProposal {
        let example = ExampleDyad { dyad in
            dyad.infant(ageDays: ageDays) { person in
                person.result(.b12, "72", "pg/mL")
                build(&person)
            }
        }
        return try PlanBench(example).proposal(chosen)
    }

    private func ids(_ proposal: PlanProposal) -> [String] {
        proposal.verdicts.map { "\($0.id) \($0.effect.rawValue)" }
    }

    @Test("an infant without anything against it has no verdict")
    func silent() throws {
        let proposal = try verdicts { _ in }
        #expect(ids(proposal).isEmpty)
        #expect(proposal.plan != nil)
    }

    @Test("folic acid before vitamin B12 warns")
    func folicAcid() throws {
        let proposal = try verdicts { $0.dose(.folicAcid, "1000", .oral, daysAgo: 3) }
        #expect(ids(proposal) == ["S1 warns"])
        #expect(proposal.plan?.notes.contains { $0.hasPrefix("S1") } == true)
    }

    @Test("low potassium warns, and never keeps vitamin B12 back")
    func potassium() throws {
        let proposal = try verdicts { $0.result(.k, "3.4", "mmol/L") }
        #expect(ids(proposal) == ["S2 warns"])
        #expect(proposal.verdicts[0].text.contains("never a reason to withhold"))
        #expect(proposal.plan?.activities.contains { $0.id == "A" } == true)
        #expect(try ids(verdicts { $0.result(.k, "3.5", "mmol/L") }).isEmpty)
    }

    @Test(
        "a dose above the limit blocks the proposal, one at it does not",
        arguments: [
            (5_000, DoseRoute.intramuscular, false), (5_001, .intramuscular, true),
            (5_001, .oral, true), (5_000, .oral, false),
        ])
    func amount(micrograms: Int, route: DoseRoute, isBlocked: Bool) throws {
        let phase = TestProtocol.phase(
            "A", .every(2, .day), micrograms: micrograms, route, stop: .clinicalPlateau)
        let chosen = TestProtocol.make([.init(id: "", title: "", phases: [phase])])
        let proposal = try verdicts(chosen) { _ in }
        #expect((proposal.plan == nil) == isBlocked)
        #expect(proposal.blocks.map(\.id) == (isBlocked ? ["S3"] : []))
    }

    @Test("few platelets take the muscle out of the proposal, not the dose")
    func platelets() throws {
        let proposal = try verdicts { $0.result(.plt, "31", "10*9/L") }
        #expect(ids(proposal) == ["S4 warns"])
        let dose = try #require(try proposal.plan?.activity("A"))
        #expect(dose.route == nil)
        #expect(!dose.title.contains("intramuscular"))
        #expect(try ids(verdicts { $0.result(.plt, "50", "10*9/L") }).isEmpty)
    }

    @Test("neonates get no preservative")
    func neonates() throws {
        #expect(try ids(verdicts(ageDays: 27) { _ in }) == ["S5 warns"])
        #expect(try ids(verdicts(ageDays: 28) { _ in }).isEmpty)
        #expect(try ids(verdicts(ageDays: 60) { $0.gestation(days: 200) }) == ["S5 warns"])
    }

    @Test("a suspected inborn error asks for hydroxocobalamin")
    func inbornError() throws {
        let proposal = try verdicts { $0.condition("cbl-disorder", daysAgo: 3) }
        #expect(ids(proposal) == ["S6 warns"])
        #expect(proposal.verdicts[0].text.contains("do not delay hydroxocobalamin"))
    }

    @Test("a vein only where the protocol says so")
    func intravenous() throws {
        let order: (inout ExamplePerson) -> Void = { person in
            person.dose(.hydroxocobalamin, "1000", .intravenous, kind: .request, status: "draft")
        }
        #expect(try ids(verdicts(TestProtocol.loading(), order)) == ["S7 warns"])
        var phase = TestProtocol.phase("A", .every(2, .day), stop: .clinicalPlateau)
        phase.routes = [.intramuscular, .intravenous]
        let chosen = TestProtocol.make([.init(id: "", title: "", phases: [phase])])
        #expect(try ids(verdicts(chosen, order)).isEmpty)
    }

    @Test("severe anaemia and low iron are noted")
    func notes() throws {
        #expect(try ids(verdicts { $0.result(.hb, "6.4", "g/dL") }) == ["S8 notes"])
        #expect(try ids(verdicts { $0.result(.hb, "7.0", "g/dL") }).isEmpty)
        #expect(try ids(verdicts { $0.result(.ferr, "6", "ng/mL") }) == ["S9 notes"])
    }

    @Test("a known hypersensitivity blocks the proposal and says why")
    func allergy() throws {
        func proposal(isRefuted: Bool) throws -> PlanProposal {
            try verdicts { person in
                person.edit { record in
                    record.allergies = [
                        AllergyRecord(
                            allergen: .cobalt,
                            source: SourceReference(
                                reference: "AllergyIntolerance/a",
                                resourceType: "AllergyIntolerance"), isRefuted: isRefuted)
                    ]
                }
            }
        }
        let blocked = try proposal(isRefuted: false)
        #expect(blocked.plan == nil)
        #expect(blocked.blocks.map(\.id) == ["S10"])
        #expect(blocked.blocks[0].sentence.contains("hypersensitivity to cobalt"))
        #expect(try proposal(isRefuted: true).plan != nil)
    }

    @Test("an antidote pack is never a dose")
    func antidote() throws {
        let phase = TestProtocol.phase(
            "A", .every(2, .day), micrograms: 2_500_000, stop: .clinicalPlateau)
        let chosen = TestProtocol.make([.init(id: "", title: "", phases: [phase])])
        let blocked = try verdicts(chosen) { _ in }
        #expect(blocked.plan == nil)
        #expect(blocked.blocks.map(\.id) == ["S3", "S11"])
        let ordered = try verdicts { person in
            person.dose(.hydroxocobalamin, "1000", kind: .request, status: "draft")
            person.edit { $0.medications[0].isAntidote = true }
        }
        #expect(ids(ordered) == ["S11 warns"])
        #expect(ordered.plan != nil)
    }

    @Test("no verdict argues against treating")
    func wording() throws {
        let proposal = try verdicts(ageDays: 20) { person in
            person.result(.plt, "31", "10*9/L")
            person.result(.k, "2.8", "mmol/L")
            person.result(.hb, "6.4", "g/dL")
            person.condition("cbl-disorder", daysAgo: 3)
        }
        #expect(proposal.verdicts.count == 5)
        for verdict in proposal.verdicts {
            for word in ["do not treat", "no treatment", "stop vitamin", "delay vitamin"] {
                #expect(!verdict.text.lowercased().contains(word))
            }
        }
    }
}
