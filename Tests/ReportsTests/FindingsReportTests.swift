import ClinicalModel
import FHIRCore
import Foundation
import Testing

@testable import Reports

struct FindingsReportTests {
    private static let schemaPath: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/") + "/Profiles/findings-report.schema.json"
    }()

    private func problems(in text: String) throws -> [String] {
        try JSONSchema(contentsOf: Self.schemaPath).problems(in: Array(text.utf8))
    }

    private static func text(_ report: FindingsReport) -> String {
        String(decoding: report.json(), as: UTF8.self)
    }

    static let reports: [(name: String, report: FindingsReport)] = [
        ("the common case", Sample.commonCase),
        ("nobody", Sample.report([])),
        ("every member", Sample.everyMember),
        ("every member with its history", Sample.everyMember(history: true)),
        ("every evidence kind and role", Sample.everyKind),
        ("an issue of reading", Sample.unplaced), ("a site's decisions", Sample.ofSite),
    ]

    @Test(arguments: reports.map(\.name))
    func `holds to the shipped schema`(name: String) throws {
        let report = try #require(Self.reports.first { $0.name == name }).report
        #expect(try problems(in: Self.text(report)) == [])
        #expect(try problems(in: String(decoding: report.json(pretty: true), as: UTF8.self)) == [])
    }

    /// What is written, what is put in its place, and what the schema then says.
    static let mutations: [(from: String, to: String, problem: String)] = [
        (#""schema":"1""#, #""schema":"2""#, "$.schema: const"),
        (#""schema":"1","#, "", "$: required"),
        (#""document":"sample.json","#, "", "$: required"),
        (#""asOf":"2024-11-12""#, #""asOf":"12.11.2024""#, "$.asOf: pattern"),
        (#"0a0a""#, #"0A0a""#, "$.run.configuration: pattern"),
        (#""role":"infant""#, #""role":"child""#, "$.subjects[0].role: enum"),
        (#""mother":"Patient/m1""#, #""mother":null"#, "$.subjects[0].mother: type"),
        (#""infants":["Patient/p1"]"#, #""infants":[]"#, "$.subjects[1].infants: minItems"),
        (#""number":"R01""#, #""number":"R1""#, "$.subjects[0].findings[0].number: pattern"),
        (
            #""rule":"b12-severe-deficiency""#, #""rule":"B12""#,
            "$.subjects[0].findings[0].rule: pattern"
        ),
        (
            #""severity":"critical""#, #""severity":"grave""#,
            "$.subjects[0].findings[0].severity: enum"
        ),
        (
            #""lifecycle":"new""#, #""lifecycle":"underTreatment""#,
            "$.subjects[0].findings[0].lifecycle: enum"
        ),
        (
            #""provisional":false"#, #""provisional":"false""#,
            "$.subjects[0].findings[0].provisional: type"
        ),
        (
            #""kind":"result""#, #""kind":"result","name":"B12""#,
            "$.subjects[0].findings[0].evidence[0].name: additionalProperties"
        ),
        (
            #""value":"53""#, #""value":53"#, "$.subjects[0].findings[0].evidence[0].value: type"
        ),
        (
            #""role":"triggers""#, #""role":"proves""#,
            "$.subjects[0].findings[0].evidence[0].role: enum"
        ),
        (
            #""mark":"B""#, #""mark":"yes""#,
            "$.subjects[0].findings[0].thresholds[0].mark: pattern"
        ),
        (
            #""missing":["#, #""missing":["","#,
            "$.subjects[0].insufficient[0].missing[0]: minLength"
        ),
        (#""line":12"#, #""line":"12""#, "$.issues[1].line: type"),
        (#""line":12"#, #""line":0"#, "$.issues[1].line: minimum"),
        (#""column":5"#, #""column":5,"byte":80"#, "$.issues[1].byte: additionalProperties"),
        (#""issues":["#, #""issues":[7,"#, "$.issues[0]: type"),
    ]

    @Test(arguments: mutations.indices)
    func `breaks the schema when altered`(index: Int) throws {
        let mutation = Self.mutations[index]
        let whole = Self.text(Sample.commonCase)
        let place = try #require(whole.range(of: mutation.from))
        let altered = whole.replacingCharacters(in: place, with: mutation.to)
        #expect(try problems(in: altered).contains(mutation.problem))
    }

    @Test func `writes what a site decided, and nothing where it decided nothing`() throws {
        let text = Self.text(Sample.ofSite)
        #expect(
            text.contains(
                #""overrides":[{"parameter":"P-B12-LOW","value":"180","unit":"pg/mL","#
                    + #""default":"200","mark":"S","source":"site configuration"}]}"#))
        #expect(
            text.contains(
                #""notEvaluated":[{"number":"R25","rule":"breast-milk-b12-low","#
                    + #""reason":"disabled in site.yaml"}],"issues":"#))
        let other = Self.text(Sample.commonCase)
        #expect(!other.contains("overrides") && !other.contains("notEvaluated"))
        #expect(!other.contains(#""default""#))
    }

    @Test func `a report for a person says what a site decided`() {
        for text in [TextReport(Sample.ofSite).text(), MarkdownReport(Sample.ofSite).text()] {
            #expect(text.contains("Limits set by the site"))
            #expect(text.contains("P-B12-LOW 180 pg/mL instead of 200 pg/mL"))
            #expect(text.contains("R25"))
            #expect(text.contains("disabled in site.yaml"))
        }
    }

    @Test func `writes the members of the contract in its order`() throws {
        let report = Sample.report(
            [
                SubjectScreening(
                    person: Sample.infant, role: .infant, mother: Sample.mother,
                    findings: [Sample.severe], insufficient: [Sample.undecided[0]])
            ],
            issues: [
                DataIssue(
                    id: "dyad-link-missing", level: .information, code: "business-rule",
                    subject: Sample.infant, source: Sample.persons[0].source, message: "No link.",
                    line: 12, column: 5)
            ])
        let configuration = String(repeating: "0a", count: 32)
        let text = """
            {"schema":"1","run":{"product":"cobalamin 0.1.0","knowledge":"0.1.0",\
            "configuration":"\(configuration)"},"document":"sample.json","asOf":"2024-11-12",\
            "subjects":[{"reference":"Patient/p1","role":"infant","mother":"Patient/m1",\
            "findings":[{"number":"R01","rule":"b12-severe-deficiency","version":"1",\
            "severity":"critical","lifecycle":"new","confidence":"definite","provisional":false,\
            "message":"Severely low vitamin B12 (53 pg/mL). Start parenteral B12 without waiting for \
            metabolites. Decision support only; needs review by a qualified clinician.",\
            "recommendation":"Give parenteral vitamin B12 today; take MMA and homocysteine first if \
            that costs no time; test the mother.",\
            "evidence":[{"kind":"result","role":"triggers","reference":"Observation/b12",\
            "path":"Bundle.entry[3].resource","value":"53","unit":"pg/mL",\
            "canonicalValue":"39.1037","canonicalUnit":"pmol/L","comparedValue":"53",\
            "comparedUnit":"pg/mL","time":"2024-11-12T08:00:00+01:00"}],\
            "thresholds":[{"parameter":"P-B12-SEVERE","value":"100","unit":"pg/mL","mark":"B",\
            "source":"NHANES III"}]}],\
            "insufficient":[{"number":"R05","rule":"functional-deficiency-normal-b12",\
            "missing":["THCY","MMA"]}]}],\
            "issues":[{"id":"dyad-link-missing","severity":"information","code":"business-rule",\
            "subject":"Patient/p1","path":"Bundle.entry[0].resource","line":12,"column":5,\
            "message":"No link."}]}
            """
        #expect(Self.text(report) == text)
    }

    @Test func `names people without id and fullUrl by their place`() {
        var report = Sample.commonCase
        report.persons[0].source.reference = ""
        #expect(Self.text(report).contains(#""infants":["Bundle.entry[0].resource"]"#))
    }

    @Test func `shows closed findings only with the history`() {
        #expect(!Self.text(Sample.everyMember).contains("superseded"))
        #expect(Self.text(Sample.everyMember(history: true)).contains("superseded"))
    }
}

extension Sample {
    static var everyMember: FindingsReport { everyMember(history: false) }

    static func everyMember(history: Bool) -> FindingsReport {
        var finding = severe
        finding.about = mother
        finding.lifecycle = .mitigated
        finding.mitigatedBy = "a clinician's statement"
        finding.confidence = .possible
        finding.isProvisional = true
        finding.windowStart = .month(day(2024, 10, 1))
        finding.windowEnd = sampled
        finding.notes = ["near-threshold", "time-is-issued"]
        var closed = triad
        closed.lifecycle = .superseded
        var old = regression
        old.lifecycle = .resolved
        return report(
            [
                SubjectScreening(
                    person: infant, role: .infant, mother: mother, findings: [finding, closed, old]),
                SubjectScreening(person: mother, role: .mother, infants: [infant]),
            ], history: history)
    }

    static var everyKind: FindingsReport {
        let kinds: [Evidence.Kind] = [.result, .sign, .dose, .milestone, .exposure, .absence]
        let roles: [Evidence.Role] = [.triggers, .supports, .against]
        var finding = cytopenia
        finding.evidence = kinds.flatMap { kind in
            roles.map { Evidence(kind: kind, role: $0, source: nil, name: "\(kind)") }
        }
        return report([SubjectScreening(person: mother, role: .other, findings: [finding])])
    }

    static var unplaced: FindingsReport {
        report(
            [SubjectScreening(person: infant, role: .infant)],
            reading: [
                Issue(
                    severity: .error, code: "structure", id: "duplicate-key",
                    expression: "Bundle.entry[1].resource.status",
                    position: SourcePosition(line: 3, column: 9, byteOffset: 40),
                    diagnostics: "The member stands twice.")
            ])
    }
}
