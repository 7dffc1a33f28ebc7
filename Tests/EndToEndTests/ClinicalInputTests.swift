import Testing

/// Readable input with gaps and contradictions: judged as far as it goes, and the rest is said.
struct ClinicalInputTests {
    private func filter(_ text: String, _ more: [String] = []) throws -> JSON {
        let ending = try Program.run(["filter"] + Sample.asOf + more, text: text)
        #expect(ending.code == 0)
        #expect(ending.errors.isEmpty || ending.errors.isCountOfDoubtfulDocuments)
        return try ending.json()
    }

    private func report(_ text: String, _ more: [String] = Sample.asOf) throws -> JSON {
        let ending = try Program.run(["check", "--format", "json"] + more, text: text)
        #expect(ending.code == 0)
        return try ending.json()
    }

    private func issues(_ text: String, _ more: [String] = Sample.asOf) throws -> [String] {
        try report(text, more)["issues"].items.compactMap { $0["id"].string }
    }

    private func subject(_ reference: String, in report: JSON) throws -> JSON {
        try #require(
            report["subjects"].items.first { $0["reference"].string == reference })
    }

    @Test
    func `null entries are named and cost no other entry`() throws {
        let text = Sample.bundle(["null", Sample.infant(), "null", Sample.b12(), "null"])
        let bundle = try filter(text)
        let gaps = bundle["entry"].items.prefix(5).map { $0 == .null }
        #expect(gaps == [true, false, true, false, true])
        #expect(bundle.rules.contains("b12-severe-deficiency"))
        #expect(try issues(text).filter { $0 == "entry-without-resource" }.count == 3)
    }

    @Test
    func `twins who share an identifier keep findings of their own`() throws {
        let text = Sample.bundle([
            Sample.infant("one", number: "7"), Sample.infant("two", number: "7"),
            Sample.b12("x", of: "Patient/one"), Sample.b12("y", of: "Patient/two", value: "60"),
        ])
        let severe = try filter(text).ours.filter {
            $0["resourceType"].string == "DetectedIssue" && $0.rule == "b12-severe-deficiency"
        }
        #expect(severe.map { $0["patient"]["reference"].string } == ["Patient/one", "Patient/two"])
        #expect(Set(severe.map { $0["id"].string }).count == 2)
    }

    @Test
    func `an Observation without code or value is named`() throws {
        let text = Sample.bundle([
            Sample.infant(),
            Sample.observation("uncoded", code: "", value: #","valueString":"low""#),
            Sample.observation(
                "empty", code: Sample.b12Code, value: ""),
        ])
        let ids = try issues(text)
        #expect(ids.contains("code-missing"))
        #expect(ids.contains("value-missing"))
        #expect(try filter(text).rules.contains("b12-severe-deficiency") == false)
    }

    @Test
    func `an unknown unit is reported and never guessed`() throws {
        let text = Sample.bundle([Sample.infant(), Sample.b12(unit: "furlong")])
        let baby = try subject("Patient/baby", in: report(text))
        #expect(baby["findings"].items.map { $0["number"].string } == ["R45"])
        let undecided = baby["insufficient"].items.compactMap { $0["number"].string }
        #expect(undecided.contains("R01"))
    }

    @Test
    func `a sample from the future is told against the clock`() throws {
        let text = Sample.bundle([Sample.infant(), Sample.b12(time: "2025-06-06T09:00:00+02:00")])
        let clock = ["--clock", "2025-05-06T18:00:00+02:00"]
        #expect(try issues(text, clock).contains("future-sample"))
        #expect(try issues(text, Sample.asOf + clock).contains("future-sample"))
        #expect(try issues(text, Sample.asOf).contains("future-sample") == false)
        let baby = try subject("Patient/baby", in: report(text, clock))
        #expect(baby["findings"].items.isEmpty)
    }

    @Test
    func `a patient without birth date is an error and no infant`() throws {
        let text = Sample.bundle([Sample.infant(birthDate: nil), Sample.b12()])
        let report = try report(text)
        let issue = report["issues"].items.first { $0["id"].string == "age-unknown" }
        #expect(issue?["severity"].string == "error")
        #expect(try subject("Patient/baby", in: report)["role"].string == "other")
    }

    @Test
    func `the same message twice is one set of findings`() throws {
        let once = [Sample.infant(), Sample.b12()]
        let twice = try filter(Sample.bundle(once + once))
        let single = try filter(Sample.bundle(once))
        #expect(twice.ours.map { $0["id"].string } == single.ours.map { $0["id"].string })
        #expect(!twice.rules.contains("contradictory-duplicates"))
    }

    @Test
    func `the same message sent again has the same answer`() throws {
        let line = Sample.severe + "\n"
        let ending = try Program.run(["filter"] + Sample.asOf, text: line + line)
        #expect(ending.code == 0)
        #expect(ending.lines.count == 2)
        #expect(ending.lines.first == ending.lines.last)
    }

    @Test
    func `references that point nowhere are named and belong to nobody`() throws {
        let text = Sample.bundle([
            Sample.infant(), Sample.b12("stray", of: "Patient/nobody"),
            Sample.observation(
                "odd", of: "Group/none", code: #""code":{"text":"x"},"#,
                value: #","valueString":"y","specimen":{"reference":"Specimen/none"}"#),
        ])
        let report = try report(text)
        #expect(report["issues"].items.contains { $0["id"].string == "reference-unresolved" })
        #expect(report["subjects"].items.map { $0["reference"].string } == ["Patient/baby"])
        #expect(try subject("Patient/baby", in: report)["findings"].items.isEmpty)
    }

    @Test
    func `a lone resource passes unchanged and is counted`() throws {
        let text = Sample.b12()
        let ending = try Program.run(["filter"] + Sample.asOf, text: text)
        #expect(ending.code == 0)
        #expect(ending.text == text)
        #expect(ending.errors.contains("1 resource"))
        #expect(ending.errors.contains("alone"))
    }
}
