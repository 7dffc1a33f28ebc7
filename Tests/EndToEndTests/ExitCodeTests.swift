import Testing

/// Exit codes and which of several decides.
struct ExitCodeTests {
    /// Only an issue of level warning: a reference that points nowhere.
    static let warning = Sample.bundle([Sample.infant(), Sample.b12("stray", of: "Patient/nobody")])

    @Test(arguments: [
        (severe, "never", 0), (severe, "info", 1), (severe, "warning", 1), (severe, "critical", 1),
        (warning, "info", 1), (warning, "warning", 1), (warning, "critical", 0),
        (Sample.quiet, "critical", 0), (Sample.quiet, "warning", 0),
    ])
    func `findings and issues at or above the level end with 1`(
        text: String, level: String, code: Int32
    ) throws {
        for command in ["filter", "check"] {
            let ending = try Program.run(
                [command, "--fail-on", level] + Sample.asOf, text: text)
            #expect(ending.code == code)
            #expect(!ending.output.isEmpty)
        }
    }

    static let severe = Sample.severe

    @Test
    func `the first of the list decides where several apply`() throws {
        let scratch = try Scratch()
        let severe = try scratch.write("severe.json", Sample.severe)
        let broken = try scratch.write("broken.json", "{")
        let empty = try scratch.write("empty.json", "")
        func code(_ paths: [String]) throws -> Int32 {
            try Program.run(
                ["filter", "--emit", "findings", "--fail-on", "info"] + Sample.asOf + paths
            ).code
        }
        #expect(try code([severe]) == 1)
        #expect(try code([severe, broken]) == 5)
        #expect(try code([severe, broken, empty]) == 3)
        #expect(try code([empty, severe]) == 3)
        #expect(try code([severe, "--nonsense"]) == 2)
    }

    @Test
    func `usage errors are told before anything is read`() throws {
        let child = try Program.start(["filter", "--emit", "everything"])
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
    }

    @Test(arguments: [
        (["filter", "--emitt"], "--emit"), (["filter", "--fail-om", "info"], "--fail-on"),
        (["check", "--formt"], "--format"), (["filer"], "filter"), (["chek"], "check"),
        (["filter", "--emit", "anotated"], "annotated"),
    ])
    func `an unknown flag, command or value gets the nearest name`(
        arguments: [String], name: String
    ) throws {
        let ending = try Program.run(arguments)
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains(name))
    }

    @Test(arguments: [
        ["filter", "--as-of", "yesterday"], ["filter", "--as-of", "2025-02-30"],
        ["filter", "--clock", "2025-05-06"], ["filter", "--max-depth", "0"],
        ["filter", "--jobs", "0"], ["check", "--format", "xml"],
        ["check", "--profiles", "/nonexistent"], [],
    ])
    func `a value that cannot be used is refused`(arguments: [String]) throws {
        let ending = try Program.run(arguments)
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(!ending.errors.isEmpty)
    }

    @Test
    func `the environment stands in for a flag and the flag wins`() throws {
        let settings = ["COBALAMIN_EMIT": "outcome", "COBALAMIN_AS_OF": "2025-05-06"]
        let bytes = Program.Input.bytes(Array(Sample.severe.utf8))
        let outcome = try Program.run(["filter"], input: bytes, environment: settings)
        #expect(try outcome.json()["resourceType"].string == "OperationOutcome")
        let findings = try Program.run(
            ["filter", "--emit", "findings"], input: bytes, environment: settings)
        #expect(try findings.json()["resourceType"].string == "Bundle")
        let wrong = try Program.run(["filter"], environment: ["COBALAMIN_EMIT": "nothing"])
        #expect(wrong.code == 2)
        #expect(wrong.errors.contains("COBALAMIN_EMIT"))
    }
}
