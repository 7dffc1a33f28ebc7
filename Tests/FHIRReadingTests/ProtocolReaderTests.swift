import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Protocols of the profiles` {
    private static let embedded = KnowledgeReader.readEmbedded().knowledge?.protocolCatalogue

    private static func catalogue() throws -> ProtocolCatalogue { try #require(embedded) }

    private static let phases: [ProtocolFixture.Phase] = (embedded?.protocols ?? []).flatMap {
        whole in
        whole.arms.flatMap { arm in
            arm.phases.map { ProtocolFixture.Phase($0, of: arm, in: whole) }
        }
    }

    @Test func `nothing is wrong in them`() throws {
        #expect(try Self.catalogue().faults.map(\.description) == [])
    }

    @Test func `those of the directory are those that are embedded`() throws {
        let directory = try KnowledgeFixture.knowledge().protocolCatalogue
        #expect(directory.faults == [])
        #expect(directory.protocols.map(\.id) == (try Self.catalogue().protocols.map(\.id)))
    }

    @Test(arguments: ProtocolFixture.phases)
    func `each phase is that of the tables`(_ phase: ProtocolFixture.Phase) {
        #expect(Self.phases.filter { $0.name == phase.name } == [phase])
    }

    @Test func `there are no phases beside those of the tables`() {
        #expect(Set(Self.phases.map(\.name)) == Set(ProtocolFixture.phases.map(\.name)))
    }

    @Test func `every infant is monitored as the table says`() throws {
        for whole in try Self.catalogue().protocols where whole.population == .infant {
            let own = whole.id == "norway-400ug-single" ? ["M-THCY-4W"] : []
            let tasks = whole.monitoring.filter { !own.contains($0.id) }
            #expect(tasks.map(ProtocolFixture.Task.init) == ProtocolFixture.tasks)
            #expect(whole.monitoring.count == tasks.count + own.count)
        }
    }

    @Test func `every mother is reviewed as the table says`() throws {
        for whole in try Self.catalogue().protocols where whole.population == .mother {
            #expect(
                whole.monitoring.map(ProtocolFixture.Task.init) == ProtocolFixture.maternalTasks)
        }
    }

    @Test func `the analytes of the potassium and reticulocyte tasks are theirs`() throws {
        let whole = try #require(try Self.catalogue()["seed004-neuro-im"])
        let keys = Dictionary(uniqueKeysWithValues: whole.monitoring.map { ($0.id, $0.keys) })
        #expect(keys["M-K1"] == [.k])
        #expect(keys["M-RET6"] == [.hct, .retp, .reta])
        #expect(keys["M-BASE"]?.contains(.ferr) == true)
        #expect(keys["M-MOTHER"]?.contains(.ifab) == true)
        #expect(keys["M-D2"] == [])
    }

    @Test func `inputs that no source states are asked for by name`() throws {
        let open = try Self.catalogue().protocols.flatMap { whole in
            whole.arms.flatMap { arm in
                arm.phases.flatMap { phase in
                    phase.requiredInputs.map { "\(whole.id) \(phase.id) \($0)" }
                }
            }
        }
        #expect(
            open == [
                "maternal-treatment A oral-dose", "seed002-tiw-oral-switch B oral-dose",
                "seed002-tiw-oral-switch B substance", "us-label-low-dose A interval",
            ])
    }

    @Test func `loading is reviewed on days 14, 21 and 28 and weekly from then`() throws {
        for id in ["seed004-neuro-im", "seed004-monthly"] {
            let loading = try #require(try Self.catalogue()[id]?.arms.first?.phases.first)
            #expect(loading.reviewDays == [14, 21, 28])
            #expect(loading.reviewEvery == PlannedTiming.Span(7, .day))
        }
    }

    @Test func `the switch to oral doses comes on day 8 at the earliest`() throws {
        let whole = try #require(try Self.catalogue()["seed002-tiw-oral-switch"])
        #expect(whole.arms.first?.phases.last?.earliest == PlannedTiming.Span(7, .day))
    }

    @Test func `folic acid starts with the first dose, and no phase before it`() throws {
        let whole = try #require(try Self.catalogue()["heidelberg-nbs-oral"])
        let folic = try #require(whole.arms.first?.phases.first { $0.id == "A+" })
        #expect(folic.after == nil)
        #expect(folic.offset == nil)
    }

    @Test func `only inborn errors are for import alone`() throws {
        let imported = try Self.catalogue().protocols.filter { !$0.isProposable }.map(\.id)
        #expect(imported == ["cbl-iem"])
    }

    @Test(arguments: [
        "seed004-neuro-im", "seed004-monthly", "seed002-tiw-oral-switch", "bnfc-no-neuro",
        "us-label-low-dose",
    ])
    func `the conflict of maintenance names all schemes`(_ id: String) throws {
        let conflicts = try #require(try Self.catalogue()[id]).conflicts.joined(separator: " ")
        for name in [
            "seed004-neuro-im", "seed004-monthly", "bnfc-no-neuro", "seed002-tiw-oral-switch",
            "us-label-low-dose",
        ] {
            #expect(conflicts.contains(name))
        }
    }

    @Test func `no phase that is called lifelong is without the gate`() throws {
        for whole in try Self.catalogue().protocols {
            let phases = whole.arms.flatMap(\.phases)
            let texts = phases.flatMap { [$0.title, $0.note ?? ""] } + [whole.title]
            let says = texts.contains {
                $0.lowercased().contains("for life") || $0.lowercased().contains("lifelong")
            }
            guard says || phases.contains(where: { $0.stop == .lifelongWithCause }) else {
                continue
            }
            #expect(whole.notes.contains { $0.contains("until review; decision required") })
        }
    }

    @Test func `every protocol has a source with a grade, and what is a default says so`() throws {
        for whole in try Self.catalogue().protocols {
            #expect(!whole.sources.isEmpty)
            #expect(whole.sources.allSatisfy { ["A", "B", "C", "D"].contains($0.grade) })
            #expect(!whole.purpose.isEmpty)
        }
    }
}
