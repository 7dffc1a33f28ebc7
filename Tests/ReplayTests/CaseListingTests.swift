import Testing

@testable import Replay

/// Cases are told by the names of files; nothing is passed over in silence.
struct CaseListingTests {
    private func listing(_ files: [String], folders: [String] = []) -> CaseListing {
        var all = Set(folders)
        for file in files {
            var parts = file.split(separator: "/").dropLast()
            while !parts.isEmpty {
                all.insert(parts.joined(separator: "/"))
                parts = parts.dropLast()
            }
        }
        return CaseListing(folders: all.sorted(), files: files, rootName: "root")
    }

    @Test
    func `folders to any depth are cases, each input at each date`() {
        let found = listing([
            "README.md", "a/README.md", "a/input.json", "a/expected.2025-06-05.json",
            "a/output.2025-06-05.json", "a/expected.2025-06-06T10-00-00+02-00.json",
            "rules/b/input.ndjson", "rules/b/output.2025-06-05.ndjson",
        ])
        #expect(found.broken == [])
        #expect(found.cases.map(\.name) == ["a", "a", "rules/b"])
        #expect(
            found.cases.map(\.date.text) == [
                "2025-06-05", "2025-06-06T10:00:00+02:00", "2025-06-05",
            ])
        #expect(found.cases.map { $0.expectation != nil } == [true, true, false])
        #expect(found.cases.map { $0.output != nil } == [true, false, true])
        #expect(found.cases.map(\.isStream) == [false, false, true])
    }

    @Test
    func `the folder itself may be a case`() {
        let found = listing(["input.json", "expected.2025-06-05.json", ".DS_Store"])
        #expect(found.broken == [])
        #expect(found.cases.map(\.name) == ["root"])
        #expect(found.cases.map(\.folder) == [""])
    }

    @Test(arguments: [
        (["a/input.json"], "holds no expected.<as-of>.json"),
        (["a/expected.2025-06-05.json"], "holds no input.*"),
        (["a/README.md"], "holds no input.*"),
        (
            ["a/input.json", "a/expected.2025-06-05.json", "a/notes.txt"],
            "holds notes.txt, which is no part of a case"
        ),
        (
            ["a/input.json", "a/expected.june.json"],
            "expected.june.json is not named by one date, as in expected.2025-06-05.json"
        ),
        (["a/b/input.json", "a/b/output.2025-06-05.json", "a/x.json"], "holds no input.*"),
    ])
    func `what looks like a case and is none is broken`(files: [String], reason: String) {
        let found = listing(files + ["ok/input.json", "ok/expected.2025-06-05.json"])
        #expect(found.broken.contains(BrokenCase(name: "a", reason: reason)), "\(found.broken)")
        #expect(found.cases.contains { $0.name == "ok" })
    }

    @Test
    func `an empty folder is broken, and a folder without anything holds no case`() {
        #expect(listing([], folders: ["a"]).broken.map(\.name) == ["a"])
        #expect(listing([]).isEmpty)
        #expect(listing(["README.md"]).cases.isEmpty)
    }

    @Test(arguments: [
        "2024-11-12T18:00:00+01:00", "2024-11-12", "2024-11-12T18:00:00-05:00",
        "2024-11-12T18:00Z", "2024-11-12T18:00-01:00", "2024-11-12T18:00:00.250Z",
        "2024-11-12T18:00",
    ])
    func `a date is read back from the file name it gives`(text: String) {
        let date = JudgingDate(text)
        #expect(!date.fileName.contains(":"))
        #expect(JudgingDate(fileName: date.fileName) == date)
    }
}
