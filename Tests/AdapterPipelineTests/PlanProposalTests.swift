import CarePlanning
import ClinicalModel
import Conformance
import FHIRCore
import FHIRSyntax
import FHIRWriting
import Foundation
import Testing

@testable import AdapterPipeline

/// Plans proposed from documents: as a transaction, and spliced beside the findings.
@Suite struct PlanProposalTests {
    private static let asOf = "2025-05-05T18:00:00+02:00"

    /// Infants of seven months with low vitamin B12 and hypotonia, in a Bundle of a type.
    private func bundle(
        _ infants: [String], type: String = "collection", isByURN: Bool = false
    ) -> [UInt8] {
        let entries = infants.flatMap { name -> [String] in
            let patient = isByURN ? "urn:uuid:\(uuid(name))" : "Patient/\(name)"
            return [
                entry(
                    name, isByURN,
                    #""resourceType":"Patient","birthDate":"2024-10-01","gender":"male""#),
                entry(
                    name + "-b12", isByURN,
                    #""resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]},"subject":{"reference":"\#(patient)"},"effectiveDateTime":"2025-05-05T09:00:00+02:00","valueQuantity":{"value":72,"unit":"pg/mL","system":"http://unitsofmeasure.org","code":"pg/mL"}"#
                ),
                entry(
                    name + "-hypotonia", isByURN,
                    #""resourceType":"Condition","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"398151007"}]},"subject":{"reference":"\#(patient)"},"onsetDateTime":"2025-05-01","recordedDate":"2025-05-01""#
                ),
            ]
        }
        let text =
            #"{"resourceType":"Bundle","type":"\#(type)","entry":[\#(entries.joined(separator: ","))]}"#
        return Array(text.utf8)
    }

    private func entry(_ id: String, _ isByURN: Bool, _ members: String) -> String {
        let url = isByURN ? #""fullUrl":"urn:uuid:\#(uuid(id))","# : ""
        return #"{\#(url)"resource":{"id":"\#(id)",\#(members)}}"#
    }

    private func uuid(_ name: String) -> String {
        let digits = name.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_000 }
        return "00000000-0000-4000-8000-000000\(100_000 + digits % 900_000)"
    }

    private func filter(_ emission: Emission = .annotated) throws -> DocumentFilter {
        let plain = try Filtering.filter(emission, asOf: Self.asOf)
        return DocumentFilter(
            pipeline: plain.pipeline, emission: emission, incomplete: .touched,
            plans: PlanSettings())
    }

    private func judged(_ bytes: [UInt8]) throws -> (AdapterPipeline, Judgement) {
        let pipeline = try Filtering.filter(asOf: Self.asOf).pipeline
        return (pipeline, pipeline.judge(try JSONReader().read(bytes).get()))
    }

    private func resources(_ bytes: [UInt8]) throws -> [Element] {
        let document = try JSONReader().read(bytes).get()
        return (document.root[.entry]?.children).map { $0.compactMap { $0[.resource] } } ?? []
    }

    private func count(_ type: String, in bytes: [UInt8]) throws -> Int {
        try resources(bytes).count { $0[.resourceType]?.string == type }
    }

    @Test func `two infants have a plan each, in one valid transaction`() throws {
        let (pipeline, judgement) = try judged(bundle(["a", "b"]))
        let proposals = pipeline.proposals(for: judgement, PlanSettings())
        #expect(proposals.compactMap(\.plan).count == 2)
        #expect(proposals.allSatisfy { $0.choice.chosen?.id == "seed004-neuro-im" })
        let emitted = PlanResources(pipeline, judgement).sending(proposals.compactMap(\.plan))
        #expect(Set(emitted.map(\.reference)).count == emitted.count)
        let bytes = PlanWriter.transaction(emitted)
        #expect(try count("CarePlan", in: bytes) == 2)
        let document = try JSONReader().read(bytes).get()
        #expect(StructureValidator().validate(document) == [])
    }

    @Test func `an infant without findings has no plan, and it is said why`() throws {
        let bytes = Array(
            #"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"a","birthDate":"2024-10-01"}}]}"#
                .utf8)
        let (pipeline, judgement) = try judged(bytes)
        let proposals = pipeline.proposals(for: judgement, PlanSettings())
        #expect(proposals.map { $0.plan == nil } == [true])
        #expect(proposals.first?.choice.reason.isEmpty == false)
    }

    @Test(arguments: ["collection", "searchset", "transaction", "history", "batch", "message"])
    func `the filter of its own output changes nothing`(type: String) throws {
        for isByURN in [false, true] {
            let filter = try filter()
            let once = filter.output(bundle(["a", "b"], type: type, isByURN: isByURN))
            #expect(try count("CarePlan", in: once) == 2)
            #expect(filter.output(once) == once)
        }
    }

    @Test func `without the flag no plan is written`() throws {
        let plain = try Filtering.filter(asOf: Self.asOf).output(bundle(["a"]))
        #expect(try count("CarePlan", in: plain) == 0)
    }

    @Test func `a Bundle that names by urn resolves every reference of a plan`() throws {
        let output = try filter().output(bundle(["a"], isByURN: true))
        let document = try JSONReader().read(output).get()
        let urls = Set(document.root[.entry]?.children.compactMap { $0[.fullUrl]?.string } ?? [])
        let plan = try #require(
            try resources(output).first { $0[.resourceType]?.string == "CarePlan" })
        var references: [String] = []
        func collect(_ element: Element) {
            if let reference = element[Key("reference")]?.string { references.append(reference) }
            for child in element.children { collect(child) }
        }
        collect(plan)
        #expect(references.count > 10)
        #expect(references.filter { !urls.contains($0) } == [])
    }

    @Test func `a plan that is no longer a draft is never written again`() throws {
        let once = try filter().output(bundle(["a"]))
        let (pipeline, judgement) = try judged(once)
        let plans = pipeline.proposals(for: judgement, PlanSettings()).compactMap(\.plan)
        #expect(!PlanResources(pipeline, judgement).sending(plans).isEmpty)
        let carePlan = try #require(
            try resources(once).first { $0[.resourceType]?.string == "CarePlan" })
        let status = try #require(carePlan[.status])
        var revoked = once
        revoked.replaceSubrange(status.range, with: Array(#""revoked""#.utf8))
        let (later, judged) = try judged(revoked)
        let again = later.proposals(for: judged, PlanSettings()).compactMap(\.plan)
        #expect(again.count == 1)
        #expect(PlanResources(later, judged).sending(again).isEmpty)
        #expect(PlanResources(later, judged).splicing(again, linking: .relative).isEmpty)
    }

    @Test func `findings carry the plan, an outcome mentions it`() throws {
        #expect(try count("CarePlan", in: try filter(.findings).output(bundle(["a"]))) == 1)
        let outcome = String(decoding: try filter(.outcome).output(bundle(["a"])), as: UTF8.self)
        #expect(outcome.contains("plan-proposed"))
    }

    @Test func `the zone of the date of the first dose is that of the plan`() throws {
        let dose =
            #"{"resource":{"resourceType":"MedicationAdministration","id":"d","status":"completed","medicationCodeableConcept":{"text":"hydroxocobalamin"},"subject":{"reference":"Patient/a"},"effectiveDateTime":"2025-05-05T10:00:00+02:00","_effectiveDateTime":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/tz-code","valueCode":"ZONE"}]},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"78421000"}]},"dose":{"value":1000,"unit":"ug","system":"http://unitsofmeasure.org","code":"ug"}}}}]}"#
        func plan(_ zone: String, _ settings: PlanSettings = PlanSettings()) throws -> TreatmentPlan
        {
            let text = String(decoding: bundle(["a"]).dropLast(2), as: UTF8.self)
            let whole = text + "," + dose.replacing("ZONE", with: zone)
            let (pipeline, judgement) = try judged(Array(whole.utf8))
            return try #require(pipeline.proposals(for: judgement, settings).first?.plan)
        }
        let berlin = try plan("Europe/Berlin")
        #expect(berlin.isStarted)
        #expect(berlin.timeZone == "Europe/Berlin")
        let unknown = try plan("Europe/Nowhere")
        #expect(unknown.timeZone == nil)
        #expect(unknown.notes.contains { $0.contains("names is not known") })
        let given = try plan("Europe/Nowhere", PlanSettings(clock: ZoneClock("Europe/Vienna")))
        #expect(given.timeZone == "Europe/Vienna")
    }

    @Test func `zones are known by name, and changes of their clocks are told`() throws {
        #expect(ZoneClock("Europe/Nowhere") == nil)
        #expect(ZoneClock("CET") == nil)
        let clock = try #require(ZoneClock("Europe/Vienna"))
        let spring = try #require(Day(year: 2025, month: 3, day: 30))
        let autumn = try #require(Day(year: 2025, month: 10, day: 26))
        guard case .never(let next) = clock.moment(of: spring, secondOfDay: 9_000) else {
            Issue.record("02:30 exists")
            return
        }
        #expect(next.description == "2025-03-30T03:30:00+02:00")
        guard case .twice(let first, let second) = clock.moment(of: autumn, secondOfDay: 9_000)
        else {
            Issue.record("02:30 is not repeated")
            return
        }
        #expect(first.description == "2025-10-26T02:30:00+02:00")
        #expect(second.description == "2025-10-26T02:30:00+01:00")
    }
}
