import ClinicalModel
import DecisionSupport
import FHIRReading
import Testing

@testable import CarePlanning

@Suite struct `Choice of a protocol` {
    private static let knowledge = KnowledgeReader.readEmbedded().knowledge

    private static func choice(
        _ role: Role = .infant, fired: Set<String>, _ predicates: [ProtocolPredicate: Truth] = [:],
        ageDays: Int? = 200, _ request: ProtocolRequest = .automatic
    ) throws -> ProtocolChoice {
        let catalogue = try #require(knowledge).protocolCatalogue
        let facts = ScreeningFacts(
            person: PersonID(0), role: role, fired: fired, predicates: predicates)
        return ProtocolChooser(catalogue, request: request).choice(for: facts, ageDays: ageDays)
    }

    /// One row of section 6.1 a case; what is not named does not hold.
    struct Case: Sendable, CustomStringConvertible {
        var description: String
        var fired: Set<String>
        var predicates: [ProtocolPredicate: Truth]
        var chosen: String?

        init(
            _ description: String, _ fired: Set<String>, _ holding: [ProtocolPredicate],
            _ chosen: String?
        ) {
            self.description = description
            self.fired = fired
            predicates = Dictionary(uniqueKeysWithValues: holding.map { ($0, .yes) })
            self.chosen = chosen
        }
    }

    private static let cases = [
        Case(
            "R52 before all else", ["R01", "R52"], [.redFlags, .severe, .low],
            "suspected-iem-first-dose"),
        Case("R52 without the gate", ["R52"], [], nil),
        Case("red flags", ["R05"], [.redFlags, .neurologicalSigns], "seed004-neuro-im"),
        Case("severely low", ["R01"], [.severe, .low], "seed004-neuro-im"),
        Case("the triad", ["R10"], [], "seed004-neuro-im"),
        Case("other signs, low", ["R02"], [.neurologicalSigns, .low], "seed004-neuro-im"),
        Case(
            "other signs, two metabolites", ["R05"],
            [.neurologicalSigns, .bothMetabolitesRaised], "seed004-neuro-im"),
        Case("other signs alone", ["R03"], [.neurologicalSigns], nil),
        Case("screened, well", ["R26", "R02"], [.low], "heidelberg-nbs-oral"),
        Case("screened, anaemic", ["R26", "R02"], [.low, .anaemia], "bnfc-no-neuro"),
        Case("screened, signs and low", ["R26"], [.neurologicalSigns, .low], "seed004-neuro-im"),
        Case("low", ["R02"], [.low], "bnfc-no-neuro"),
        Case("two metabolites", ["R05"], [.bothMetabolitesRaised], "bnfc-no-neuro"),
        Case("borderline alone", ["R04"], [.borderline], nil),
        Case("low and no rule", ["R11"], [.low], nil),
        Case("nothing", [], [], nil),
    ]

    @Test(arguments: cases)
    func `the first row that fits is chosen`(_ row: Case) throws {
        let choice = try Self.choice(fired: row.fired, row.predicates)
        #expect(choice.chosen?.id == row.chosen)
        #expect(!choice.reason.isEmpty)
    }

    @Test func `every other protocol for infants has a reason against it`() throws {
        let choice = try Self.choice(fired: ["R02"], [.low: .yes])
        let infants = try #require(Self.knowledge).protocolCatalogue.protocols.filter {
            $0.population == .infant
        }
        #expect(
            Set(choice.rejected.map(\.id)) == Set(infants.map(\.id)).subtracting(["bnfc-no-neuro"]))
        #expect(choice.rejected.allSatisfy { !$0.reason.isEmpty })
        let imported = try #require(choice.rejected.first { $0.id == "cbl-iem" })
        #expect(imported.reason.contains("never proposed"))
    }

    @Test func `what cannot be told is said in the reason`() throws {
        let choice = try Self.choice(fired: ["R06"], [.low: .unknown(["B12"])])
        #expect(choice.chosen == nil)
        let rejected = try #require(choice.rejected.first { $0.id == "bnfc-no-neuro" })
        #expect(rejected.reason.contains("missing: B12"))
    }

    @Test func `anaemia that is not known is taken for absent, and said`() throws {
        let choice = try Self.choice(
            fired: ["R26"], [.low: .yes, .anaemia: .unknown(["HB"])])
        #expect(choice.chosen?.id == "heidelberg-nbs-oral")
        #expect(choice.notes.contains { $0.contains("ANAEMIA") })
    }

    @Test func `the first dose alone is planned while an inborn error is suspected`() throws {
        let choice = try Self.choice(fired: ["R02", "R52"], [.low: .yes])
        #expect(choice.isWithoutMaintenance)
        #expect(choice.notes.contains { $0.contains("metabolic team") })
    }

    @Test(arguments: [ProtocolPredicate.motorDelay, .feedingDifficulty])
    func `the single dose is an option and never chosen`(_ reason: ProtocolPredicate) throws {
        let choice = try Self.choice(
            fired: ["R07"], [.homocysteineSuboptimal: .yes, reason: .yes])
        #expect(choice.chosen == nil)
        #expect(choice.options.map(\.id) == ["norway-400ug-single"])
    }

    @Test func `the single dose is no option from eight months or beside a plan`() throws {
        let facts: [ProtocolPredicate: Truth] = [.homocysteineSuboptimal: .yes, .motorDelay: .yes]
        #expect(try Self.choice(fired: ["R07"], facts, ageDays: 243).options.count == 1)
        #expect(try Self.choice(fired: ["R07"], facts, ageDays: 244).options.isEmpty)
        let low = facts.merging([.low: .yes]) { first, _ in first }
        #expect(try Self.choice(fired: ["R02", "R07"], low).options.isEmpty)
    }

    @Test func `a site's variant takes the place of the chosen one`() throws {
        let choice = try Self.choice(
            fired: ["R02"], [.low: .yes], .site("nl-kinderformularium", arm: nil))
        #expect(choice.chosen?.id == "nl-kinderformularium")
        #expect(choice.reason.contains("bnfc-no-neuro"))
    }

    @Test func `a site's variant plans nothing where nothing fits, nor against R52`() throws {
        let site = ProtocolRequest.site("nl-kinderformularium", arm: nil)
        #expect(try Self.choice(fired: ["R04"], [:], site).chosen == nil)
        let suspected = try Self.choice(fired: ["R02", "R52"], [.low: .yes], site)
        #expect(suspected.chosen?.id == "suspected-iem-first-dose")
    }

    @Test func `a protocol asked for by name is taken, with what would be chosen`() throws {
        let choice = try Self.choice(
            fired: ["R02"], [.low: .yes], .named("iap-2022", arm: "oral"))
        #expect(choice.chosen?.id == "iap-2022")
        #expect(choice.arm?.id == "oral")
        #expect(choice.reason.contains("bnfc-no-neuro"))
    }

    @Test func `a protocol of several ways asks which`() throws {
        let choice = try Self.choice(fired: ["R02"], [.low: .yes], .named("iap-2022", arm: nil))
        #expect(choice.arm == nil)
        #expect(choice.requiredInputs == ["arm"])
    }

    @Test func `the single dose is refused by name in overt deficiency`() throws {
        let choice = try Self.choice(
            fired: ["R01"], [.severe: .yes], .named("norway-400ug-single", arm: nil))
        #expect(choice.chosen == nil)
        #expect(choice.reason.contains("not for overt deficiency"))
    }

    @Test func `nobody without findings or treatment gets a plan by name`() throws {
        let name = ProtocolRequest.named("bnfc-no-neuro", arm: nil)
        #expect(try Self.choice(fired: [], [:], name).chosen == nil)
        #expect(try Self.choice(fired: [], [.treated: .yes], name).chosen?.id == "bnfc-no-neuro")
    }

    @Test func `mothers have protocols of their own`() throws {
        let lactating = try Self.choice(.mother, fired: ["R21"], [.lactation: .yes])
        #expect(lactating.chosen?.id == "maternal-treatment")
        #expect(lactating.arm?.id == "breastfeeding")
        let malabsorption = try Self.choice(
            .mother, fired: ["R21"], [.lactation: .yes, .malabsorption: .yes])
        #expect(malabsorption.arm?.id == "malabsorption")
        let vegan = try Self.choice(
            .mother, fired: [], [.lactation: .yes, .restrictedDiet: .yes])
        #expect(vegan.chosen?.id == "maternal-prevention")
        let named = try Self.choice(
            .mother, fired: ["R21"], [.lactation: .yes], .named("bnfc-no-neuro", arm: nil))
        #expect(named.chosen?.id == "maternal-treatment")
    }

    @Test func `names are checked before anything is planned`() throws {
        let catalogue = try #require(Self.knowledge).protocolCatalogue
        #expect(try ProtocolRequest("auto", in: catalogue) == .automatic)
        #expect(
            try ProtocolRequest("iap-2022/oral", in: catalogue) == .named("iap-2022", arm: "oral"))
        #expect(throws: ProtocolNameProblem.self) {
            try ProtocolRequest("cbl-iem", in: catalogue)
        }
        #expect(throws: ProtocolNameProblem.self) {
            try ProtocolRequest("iap-2022/sc", in: catalogue)
        }
    }
}
