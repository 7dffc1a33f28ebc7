import Testing

/// What `plan create` refuses, and what it says where there is nothing to plan.
struct PlanCreateTests {
    private static let healthy =
        #"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"a","birthDate":"2024-10-01"}}]}"#

    private static func create(_ arguments: String...) throws -> Program.Ending {
        try Program.run(
            ["plan", "create", "--as-of", "2025-05-05"] + arguments, text: healthy)
    }

    @Test func `a protocol that was named asks by name for what it does not state`() throws {
        let ending = try Self.create("--protocol", "seed002-tiw-oral-switch")
        #expect(ending.code == 2)
        #expect(ending.errors.contains("--plan-input oral-dose="))
        #expect(ending.errors.contains("--plan-input substance="))
        #expect(ending.text.isEmpty)
    }

    @Test(arguments: [
        (["--time-zone", "Europe/Vien"], "did you mean Europe/Vienna?"),
        (["--protocol", "seed004-neuro"], "did you mean seed004-neuro-im?"),
        (["--protocol", "cbl-iem"], "cbl-iem"),
        (["--plan-input", "oral-dose=500IU"], "IU is no amount of vitamin B12"),
        (["--start", "2025-06-05T09:00"], "needs an offset"),
        (["--start", "soon"], "takes a date or time"),
        (["--format", "icalendar"], "plan import"),
    ])
    func `what cannot be meant is refused as usage`(arguments: [String], words: String) throws {
        let ending = try Program.run(["plan", "create"] + arguments, text: Self.healthy)
        #expect(ending.code == 2)
        #expect(ending.errors.contains(words))
    }

    @Test func `an infant without findings has no plan, and the text says why`() throws {
        let bundle = try Self.create()
        #expect(bundle.code == 0)
        #expect(bundle.text == #"{"resourceType":"Bundle","type":"transaction"}"# + "\n")
        #expect(bundle.errors.contains("--format text says why"))
        let text = try Self.create("--format", "text")
        #expect(text.text.contains("No plan."))
        #expect(text.text.contains("Why: "))
    }
}
