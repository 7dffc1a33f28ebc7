import ClinicalModel
import FHIRReading
import Testing

/// What is relevant and cannot be used is said.
@Suite struct `Nothing relevant is dropped in silence` {
    private func sign(
        subject: String = #"{"reference":"Patient/infant"}"#, _ more: String = ""
    ) -> String {
        #"""
        {"resourceType":"Condition","code":\#(ReadingFixture.own("apathy")),"subject":\#(subject),
        "recordedDate":"2024-11-12"\#(more)}
        """#
    }

    private func twin(_ id: String) -> String {
        ReadingFixture.patient(
            id, birthDate: "2024-03-10", gender: "male",
            more: #","identifier":[{"system":"urn:mrn","value":"7"}]"#)
    }

    @Test(arguments: [
        #"{"display":"Baby"}"#, "{}", #"{"identifier":{"system":"urn:mrn","value":"8"}}"#,
        #"{"identifier":{"system":"urn:mrn","value":"7"}}"#, #"{"reference":"RelatedPerson/r"}"#,
    ])
    func `a subject that leads to nobody`(_ subject: String) throws {
        let related = #"""
            {"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/infant"},
            "relationship":[{"text":"Mother"}]}
            """#
        let result = ReadingFixture.observation(
            ReadingFixture.quantity("53", "pg/mL") + "," + ReadingFixture.effective
        ).replacing(#"{"reference":"Patient/infant"}"#, with: subject)
        for resource in [sign(subject: subject), result] {
            let reading = try ReadingFixture.read([
                twin("infant"), twin("twin"), related, resource,
            ])
            #expect(reading.clinical.records.count == 2)
            #expect(reading.issueIDs == ["subject-missing"])
        }
    }

    @Test func `a contained subject that is no person`() throws {
        let group = sign(
            subject: ##"{"reference":"#g"}"##,
            #","contained":[{"resourceType":"Group","id":"g"}]"#)
        #expect(
            try ReadingFixture.read([ReadingFixture.infant, group]).issueIDs
                == ["subject-missing"])
    }

    @Test(arguments: [#""status":"Final","#, #""status":"appended","#, ""])
    func `a status that is no code of R4`(_ status: String) throws {
        let result = ReadingFixture.observation(
            ReadingFixture.quantity("53", "pg/mL") + "," + ReadingFixture.effective
        ).replacing(#""status":"final","#, with: status)
        let procedure = #"""
            {"resourceType":"Procedure",\#(status)"code":{"text":"Gastroscopy"},
            "subject":{"reference":"Patient/infant"}}
            """#
        let answers = #"""
            {"resourceType":"QuestionnaireResponse",\#(status)"subject":{"reference":"Patient/infant"},
            "item":[{"linkId":"coo","answer":[{"valueString":"lost"}]}]}
            """#
        for resource in [result, procedure, answers] {
            let reading = try ReadingFixture.read([ReadingFixture.infant, resource])
            #expect(reading.issueIDs == ["status-unreadable"])
        }
    }

    @Test(arguments: [
        (#"[{"valueString":"Lost"}]"#, MilestoneRecord.Status.lost),
        (#"[{"valueBoolean":false}]"#, .notAchieved),
        (#"[{"valueCoding":{"code":"lost"}}]"#, .lost),
        (#"[{"valueCoding":{"system":"urn:x","code":"1","display":"achieved"}}]"#, .achieved),
    ])
    func `answers in words are understood`(
        _ answer: String, status: MilestoneRecord.Status
    ) throws {
        let reading = try ReadingFixture.read([ReadingFixture.infant, response(answer)])
        #expect(
            try reading.record("Patient/infant").milestones.map(\.status) == [status, status])
        #expect(
            try reading.record("Patient/infant").milestones.last?.source.path
                == "Bundle.entry[1].resource.item[1].answer[0].item[0]")
    }

    @Test func `an answer that names no status`() throws {
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, response(#"[{"valueString":"perhaps"}]"#),
        ])
        #expect(try reading.record("Patient/infant").milestones.isEmpty)
        #expect(reading.issueIDs == ["value-not-understood", "value-not-understood"])
    }

    /// One item of its own, and one below an answer.
    private func response(_ answer: String) -> String {
        #"""
        {"resourceType":"QuestionnaireResponse","status":"completed","authored":"2024-11-12",
        "subject":{"reference":"Patient/infant"},"item":[{"linkId":"coo","answer":\#(answer)},
        {"linkId":"worried","answer":[{"valueBoolean":true,"item":[{"linkId":"babble","answer":\#(answer)}]}]}]}
        """#
    }

    @Test(arguments: ["valueRange", "valueRatio"])
    func `a result that is a range or a ratio`(_ name: String) throws {
        let result = ReadingFixture.observation(#""\#(name)":{},"# + ReadingFixture.effective)
        #expect(
            try ReadingFixture.read([ReadingFixture.infant, result]).issueIDs
                == ["value-not-understood"])
    }

    @Test func `a volume of formula that is not by the day`() throws {
        let volume = ReadingFixture.ownObservation(
            "formula-volume",
            ReadingFixture.quantity("600", "mL") + "," + ReadingFixture.effective)
        let reading = try ReadingFixture.read([ReadingFixture.infant, volume])
        #expect(reading.issueIDs == ["value-not-understood"])
    }

    @Test(arguments: [
        (#","clinicalStatus":{"text":"Resolved"}"#, false),
        (#","clinicalStatus":{"coding":[{"code":"remission"}]}"#, false),
        (#","clinicalStatus":{"text":"as before"}"#, true),
        (#","abatementString":"since June""#, false), ("", true),
    ])
    func `a Condition that has ended is told in several ways`(
        _ more: String, isActive: Bool
    ) throws {
        let record = try ReadingFixture.read([ReadingFixture.infant, sign(more)])
            .record("Patient/infant")
        #expect(record.signs.map(\.isClinicallyActive) == [isActive])
    }

    @Test func `a Condition is refuted and abated in words and ages too`() throws {
        let refuted = sign(#","verificationStatus":{"text":"Refuted"}"#)
        let abated = sign(
            #","abatementRange":{"low":{"value":5,"code":"wk"},"high":{"value":10,"unit":"weeks"}}"#
        )
        let record = try ReadingFixture.read([ReadingFixture.infant, refuted, abated])
            .record("Patient/infant")
        #expect(record.signs.map(\.isRefuted) == [true, false])
        #expect(record.signs.last?.abatement?.description == "2024-05-19")
    }

    @Test func `a cancelled Encounter joins nobody`() throws {
        func visit(_ who: String) -> String {
            ReadingFixture.observation(
                id: who, code: "8310-5", subject: "Patient/\(who)",
                #""encounter":{"reference":"Encounter/e"}"#)
        }
        for (status, count) in [("finished", 1), ("cancelled", 0), ("entered-in-error", 0)] {
            let reading = try ReadingFixture.read([
                ReadingFixture.infant, ReadingFixture.mother, visit("infant"), visit("mother"),
                #"{"resourceType":"Encounter","id":"e","status":"\#(status)"}"#,
            ])
            #expect(reading.clinical.dyads.count == count)
        }
    }
}
