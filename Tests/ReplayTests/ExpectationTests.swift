import Testing

@testable import Replay

/// Not that of the Testing library.
private typealias Expectation = Replay.Expectation

/// What somebody worked out by hand is compared claim by claim.
struct ExpectationTests {
    private static let text = """
        {"asOf":"2025-05-08","args":["--as-of","2025-05-08"],"rules":"R01–R33, R45","subjects":{
        "Patient/i":{"fires":[{"rule":"R01","severity":"critical","lifecycle":"new","provisional":false,
        "notes":["near-threshold"],"textContains":["urgent"],"evidence":[{"reference":"Observation/b",
        "value":"53","unit":"pg/mL"}]}],"never":["R02","R50"],"resolved":["R17"],"insufficient":["R24"]},
        "Patient/m":{"fires":[]}},"issues":{"present":[{"id":"x","subject":"Patient/i"}],"never":["y"]}}
        """

    private func expectation(_ text: String = text) throws -> Expectation {
        try ExpectationReader.read(Array(text.utf8))
    }

    private func finding(_ rule: String, _ severity: String = "critical") -> Answer.Finding {
        Answer.Finding(
            rule: rule, severities: [severity], lifecycle: "new", confidence: "definite",
            isProvisional: false, notes: ["near-threshold"], text: "This is urgent.",
            evidence: [ResultText(reference: "Observation/b", value: "53", unit: "pg/mL")])
    }

    private func answer(
        isWhole: Bool = true, _ change: (inout Answer) -> Void = { _ in }
    ) -> Answer {
        var answer = Answer(isWhole: isWhole)
        answer.persons = [
            Answer.Person(
                reference: "Patient/i", findings: [finding("R01")], resolved: ["R17"],
                insufficient: ["R24", "R26"]), Answer.Person(reference: "Patient/m"),
        ]
        answer.issues = [Expectation.NamedIssue(id: "x", subject: "Patient/i")]
        change(&answer)
        return answer
    }

    private func differences(_ change: (inout Answer) -> Void = { _ in }) throws -> [Difference] {
        ExpectationComparison.result(try expectation(), answer(change)).differences
    }

    @Test
    func `an answer as expected has no difference`() throws {
        #expect(try differences() == [])
    }

    @Test
    func `a rule outside the compared ones is free, unless it must never fire`() throws {
        #expect(try differences { $0.persons[0].findings.append(finding("R58")) } == [])
        #expect(
            try differences { $0.persons[0].findings.append(finding("R50")) } == [
                Difference(
                    #"subjects["Patient/i"].never"#, expected: "no R50", got: "R50 critical")
            ])
    }

    @Test
    func `each claim that does not hold is a difference with its place`() throws {
        let place = #"subjects["Patient/i"]"#
        let fire = "\(place).fires[0]"
        let cases: [(Difference, (inout Answer) -> Void)] = [
            (
                Difference("\(fire).severity", expected: "critical", got: "warning"),
                { $0.persons[0].findings[0].severities = ["warning"] }
            ),
            (
                Difference("\(fire).lifecycle", expected: "new", got: "mitigated"),
                { $0.persons[0].findings[0].lifecycle = "mitigated" }
            ),
            (
                Difference("\(fire).provisional", expected: "false", got: "true"),
                { $0.persons[0].findings[0].isProvisional = true }
            ),
            (
                Difference("\(fire).notes", expected: "near-threshold", got: ""),
                { $0.persons[0].findings[0].notes = [] }
            ),
            (
                Difference("\(fire).textContains", expected: "urgent", got: "Calm."),
                { $0.persons[0].findings[0].text = "Calm." }
            ),
            (
                Difference("\(fire).evidence[0].value", expected: "53", got: "53.0"),
                { $0.persons[0].findings[0].evidence[0].value = "53.0" }
            ),
            (
                Difference("\(fire).evidence[0]", expected: "Observation/b", got: nil),
                { $0.persons[0].findings[0].evidence = [] }
            ),
            (Difference(fire, expected: "R01 critical", got: nil), { $0.persons[0].findings = [] }),
            (
                Difference("\(place).fires", expected: nil, got: "R02 critical"),
                { $0.persons[0].findings.append(finding("R02")) }
            ),
            (
                Difference("\(place).resolved", expected: "R17", got: nil),
                { $0.persons[0].resolved = [] }
            ),
            (
                Difference("\(place).insufficient", expected: "R24", got: nil),
                { $0.persons[0].insufficient = [] }
            ),
            (
                Difference(
                    #"subjects["Patient/m"]"#, expected: "a patient of the document", got: nil),
                { $0.persons.removeLast() }
            ),
            (
                Difference(
                    #"subjects["Patient/z"]"#, expected: nil, got: "a patient with no finding"),
                { $0.persons.append(Answer.Person(reference: "Patient/z")) }
            ),
            (
                Difference("issues.present", expected: "x of Patient/i", got: nil),
                { $0.issues = [] }
            ),
            (
                Difference("issues.never", expected: nil, got: "y"),
                { $0.issues.append(Expectation.NamedIssue(id: "y")) }
            ),
        ]
        for (wanted, change) in cases { #expect(try differences(change) == [wanted]) }
    }

    @Test
    func `what a command's output does not show is named, not taken for granted`() throws {
        let seen = answer(isWhole: false) {
            $0.persons.removeLast()
            $0.persons[0].resolved = []
            $0.persons[0].insufficient = []
            $0.persons[0].findings[0].severities = ["critical", "error"]
            $0.issues = []
        }
        let result = ExpectationComparison.result(try expectation(), seen)
        #expect(result.differences == [])
        #expect(result.notCompared == ["evidence values", "insufficient", "issues", "resolved"])
    }

    @Test(arguments: [
        ("{", "is no JSON"), (#"{"subjects":{}}"#, "has no asOf"),
        (#"{"asOf":"2025-05-08","subject":{}}"#, "does not know"),
        (#"{"asOf":"2025-05-08","subjects":{"p":{"fire":[]}}}"#, "does not know"),
        (#"{"asOf":"2025-05-08","args":["--incomplete","never"],"subjects":{}}"#, "has args"),
        (#"{"asOf":"2025-05-08","subjects":{"p":{"fires":[{"rule":"R01"}]}}}"#, "has no severity"),
        (#"{"asOf":"2025-05-08","rules":"all","subjects":{}}"#, "has rules"),
        (#"{"asOf":"2025-05-08","asOf":"2025-05-09"}"#, "twice"),
    ])
    func `a faulty expected file is refused`(text: String, reason: String) {
        #expect {
            _ = try expectation(text)
        } throws: { error in
            (error as? ExpectationFault)?.description.contains(reason) ?? false
        }
    }

    @Test
    func `what is recorded of an answer is what the answer is compared with`() throws {
        let whole = answer()
        let bytes = ExpectationWriter.json(whole, asOf: "2025-05-08")
        let recorded = try ExpectationReader.read(bytes)
        #expect(recorded.asOf == "2025-05-08")
        #expect(ExpectationComparison.result(recorded, whole).differences == [])
        var other = whole
        other.persons[0].findings[0].confidence = "possible"
        #expect(ExpectationComparison.result(recorded, other).differences.count == 1)
    }
}
