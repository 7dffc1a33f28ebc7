import ClinicalModel
import DecisionSupport
import Testing

/// Step 2: what is set aside, and what is said of it.
@Suite struct EngineDataTests {
    @Test func `a hard limit names the likely unit and the rule that would speak`() throws {
        let run = try EngineRun { $0.infant(ageDays: 217) { $0.result(.b12, "0.053", "pg/mL") } }
        let message = try #require(run.finding("R45")?.message)
        #expect(message.contains("If the unit is ng/mL this is 53 pg/mL."))
        #expect(message.contains("Possible R01: confirm with the laboratory today."))
        #expect(run.emitted("R01", "R02") == [])
    }

    @Test func `homocysteine in mmol/L is refused and read as umol/L in words only`() throws {
        let run = try EngineRun { $0.infant(ageDays: 217) { $0.result(.thcy, "26", "mmol/L") } }
        #expect(run.emitted("R45", "R07") == ["R45 error"])
        #expect(run.finding("R45")?.message.contains("If the unit is umol/L this is 26") == true)
    }

    @Test(arguments: [("88", "g/dL", "g/L"), ("5.5", "g/dL", nil), ("27", "g/dL", nil)])
    func `the suggested unit must make the value plausible`(
        _ value: String, _ unit: String, _ suggestion: String?
    ) throws {
        let run = try EngineRun { $0.infant(ageDays: 217) { $0.result(.hb, value, unit) } }
        let message = run.finding("R45")?.message ?? ""
        #expect(message.contains("If the unit is") == (suggestion != nil))
        if let suggestion { #expect(message.contains("If the unit is \(suggestion) ")) }
    }

    @Test func `a soft limit marks the finding that rests on it`() throws {
        let run = try EngineRun { $0.infant(ageDays: 217) { $0.result(.b12, "14", "pmol/L") } }
        #expect(run.emitted("R01", "R45") == ["R01 critical", "R45 warning"])
        #expect(run.finding("R01")?.notes.contains("unit-suspect") == true)
    }

    @Test func `two readings keep the more deficient class`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 137) {
                $0.result(.b12, "190", "pmol/L", property: .mass)
                $0.sign("irritability")
            }
        }
        #expect(run.emitted("R02", "R04", "R46") == ["R02 warning", "R46 warning"])
        #expect(run.finding("R02")?.message.contains("Class depends on unit") == true)
        #expect(run.issues.contains("loinc-unit-property-mismatch"))
    }

    @Test func `readings of one class say nothing of the unit`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 137) { $0.result(.b12, "120", "pmol/L", property: .mass) }
        }
        #expect(run.finding("R02")?.message.contains("Class depends on unit") == false)
    }

    @Test func `a contradiction leaves a provisional finding for the lower value`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL", specimen: "Specimen/1")
                $0.result(.b12, "530", "pg/mL", specimen: "Specimen/1")
            }
        }
        #expect(run.emitted("R01", "R02", "R47") == ["R01 critical provisional", "R47 critical"])
    }

    @Test func `a contradiction after treatment gives no provisional finding`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 3)
                $0.result(.b12, "53", "pg/mL", specimen: "Specimen/1")
                $0.result(.b12, "530", "pg/mL", specimen: "Specimen/1")
            }
        }
        #expect(run.emitted("R01", "R02", "R47") == ["R47 critical"])
    }

    @Test func `equal values of one specimen count once`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "530", "pg/mL")
                $0.result(.b12, "530", "pg/mL")
            }
        }
        #expect(run.emitted("R47") == [])
        #expect(run.issues.filter { $0 == "duplicate-identical" }.count == 1)
    }

    @Test func `a panel and its member are one statement`() throws {
        let run = try EngineRun(
            change: { document in
                document.records[0].results[1].relatedIdentities = [
                    document.records[0].results[0].identity
                ]
            },
            {
                $0.infant(ageDays: 247) {
                    $0.result(.b12, "530", "pg/mL")
                    $0.result(.b12, "53", "pg/mL")
                }
            })
        #expect(run.emitted("R47") == [])
        #expect(!run.issues.contains("duplicate-identical"))
    }

    @Test func `ten thousand values of one moment are judged in time`() throws {
        let started = ContinuousClock.now
        let run = try EngineRun {
            $0.infant(ageDays: 247) { infant in
                for value in 0..<10_000 { infant.result(.wbc, "\(5 + value % 40)", "10*9/L") }
            }
        }
        #expect(!run.emitted("R47").isEmpty)
        #expect(ContinuousClock.now - started < .seconds(30))
    }

    @Test func `preliminary values make findings provisional`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL", status: .preliminary) }
        }
        #expect(run.emitted("R01") == ["R01 critical provisional"])
        #expect(run.issues.contains("status-not-final"))
    }

    @Test func `a sample before birth is not used`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 10) { $0.result(.b12, "53", "pg/mL", daysAgo: 11) }
        }
        #expect(run.emitted("R01") == [])
        #expect(run.issues.contains("sample-before-birth"))
    }

    @Test func `a sample from the future is judged against the clock only`() throws {
        let build: (inout ExampleDyad) -> Void = {
            $0.infant(ageDays: 100) { $0.result(.b12, "53", "pg/mL", daysAgo: -1) }
        }
        let later = AsOf.example(daysAgo: -2)
        let judged = try EngineRun(asOf: later, clock: ExampleDyad.asOf.instant, build)
        #expect(judged.issues.contains("future-sample"))
        #expect(judged.emitted("R01") == [])
        let unjudged = try EngineRun(asOf: later, build)
        #expect(!unjudged.issues.contains("future-sample"))
        #expect(unjudged.emitted("R01") == ["R01 critical"])
    }

    @Test func `what begins after T is not known`() throws {
        let run = try EngineRun(
            asOf: .example(daysAgo: 5),
            {
                $0.infant(ageDays: 247) {
                    $0.result(.b12, "53", "pg/mL", daysAgo: 4)
                    $0.sign("regression", recordedDaysAgo: 4)
                }
            })
        #expect(run.emitted == [])
        #expect(run.issues == ["empty-result"])
    }

    @Test(arguments: [(5, false), (3, true)])
    func `only what is known at T is input`(_ daysAgo: Int, hasInput: Bool) throws {
        let run = try EngineRun(asOf: .example(daysAgo: daysAgo)) {
            $0.infant(ageDays: 247) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 4)
                $0.sign("regression", recordedDaysAgo: 4)
            }
        }
        #expect(run.screening.subjects.map(\.hasInput) == [hasInput])
    }

    @Test func `what has no time is not used and is named`() throws {
        let run = try EngineRun(
            change: { document in
                document.records[0].results[0].time = nil
                document.records[0].signs[0].onset = nil
                document.records[0].signs[0].recorded = nil
            },
            {
                $0.infant(ageDays: 247) {
                    $0.result(.b12, "53", "pg/mL")
                    $0.sign("hypotonia")
                }
            })
        let issues = run.screening.issues.filter { $0.id == "time-missing" }
        #expect(issues.map(\.subject) == [PersonID(0), PersonID(0)])
        #expect(issues.allSatisfy { $0.source != nil && $0.level == .warning })
        #expect(run.emitted == [])
    }

    @Test func `an infant whose age is unknown is named`() throws {
        let run = try EngineRun(
            change: { $0.records[0].person.birthDate = nil },
            { $0.infant(ageDays: 247) { $0.result(.b12, "53", "pg/mL") } })
        #expect(run.issues.contains("age-unknown"))
        #expect(run.emitted == [])
    }

    @Test func `an unlinked mother is missed, an unrelated person is not`() throws {
        let unlinked = try EngineRun {
            $0.infant(ageDays: 100)
            $0.mother { $0.diet(.vegan) }
            $0.link = nil
        }
        #expect(unlinked.issues.filter { $0 == "dyad-link-missing" }.count == 1)
        let unrelated = try EngineRun {
            $0.infant(ageDays: 100)
            $0.mother()
            $0.link = nil
        }
        #expect(!unrelated.issues.contains("dyad-link-missing"))
    }

    @Test(arguments: [(true, 1), (false, 0)])
    func `a bare RelatedPerson does not hide an unlinked woman`(
        isRelatedPersonOnly: Bool, _ count: Int
    ) throws {
        var document = ExampleDyad {
            $0.infant(ageDays: 100)
            $0.mother { $0.diet(.vegan) }
        }.document
        var bare = PatientRecord(person: document.records[1].person)
        bare.person.id = PersonID(2)
        bare.person.isRelatedPersonOnly = isRelatedPersonOnly
        document.records.append(bare)
        document.dyads = [
            Dyad(infant: PersonID(0), mother: PersonID(2), link: .relatedPersonLink)
        ]
        let run = try EngineRun(document)
        #expect(run.issues.filter { $0 == "dyad-link-missing" }.count == count)
    }
}

/// Codes that ask for more than a unit.
extension EngineDataTests {
    private func coded(_ code: String) -> AnalyteCoding {
        AnalyteCoding(system: "http://loinc.org", code: code, recognition: .verified)
    }

    @Test(arguments: [("0.4", 1), ("0.6", 0)])
    func `band forms are added to segmented neutrophils`(_ bands: String, _ count: Int) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 152) {
                $0.result(.b12, "150", "pg/mL")
                $0.result(.anc, "0.5", "10*9/L")
                $0.result(.bands, bands, "10*9/L")
                $0.edit { $0.results[1].coding = coded("30451-9") }
            }
        }
        #expect(run.emitted("R14").count == count)
    }

    @Test func `reticulocytes per thousand are not taken for per cent`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 300) {
                $0.result(.mcv, "99", "fL")
                $0.result(.retp, "45", "%")
                $0.edit { $0.results[1].coding = coded("17848-3") }
            }
        }
        #expect(run.emitted("R11", "R45") == ["R11 info"])
        #expect(run.finding("R11")?.mitigatedBy == nil)
    }
}
