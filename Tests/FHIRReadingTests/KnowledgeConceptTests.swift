import ClinicalModel
import Testing

@Suite struct `Codes of concepts` {
    typealias Row = KnowledgeConceptFixture.Row

    @Test(arguments: KnowledgeConceptFixture.rows)
    func `every verified code leads to its concept`(_ row: Row) throws {
        let concepts = try KnowledgeFixture.knowledge().concepts
        for code in row.codes {
            let found = concepts.concepts(row.table, system: row.system, code: code)
            #expect(found.map(\.key.rawValue).contains(row.key), "\(code)")
        }
    }

    /// A code of these systems that nobody listed would be one that nobody verified.
    @Test(arguments: [
        CodeSystemURI.snomedCT, CodeSystemURI.humanPhenotypeOntology, "https://dmd.nhs.uk",
        "http://www.whocc.no/atc", "http://www.nlm.nih.gov/research/umls/rxnorm",
        "http://fdasis.nlm.nih.gov",
    ])
    func `no other code is known`(_ system: String) throws {
        let rows = try KnowledgeFixture.knowledge().concepts.rows.filter { $0.system == system }
        let wanted = KnowledgeConceptFixture.rows.filter { $0.system == system }.flatMap(\.codes)
        let milk = ["226789007"]
        #expect(Set(rows.map(\.code)).subtracting(wanted).subtracting(milk) == [])
    }

    @Test(arguments: [
        (ConceptTable.drugs, "http://www.whocc.no/atc", "A10BD02"),
        (.drugs, "http://www.whocc.no/atc", "V03AF03"),
        (.drugs, "http://www.nlm.nih.gov/research/umls/rxnorm", "5514"),
        (.drugs, CodeSystemURI.snomedCT, "111132001"),
        (.neurologicalSigns, CodeSystemURI.snomedCT, "609225004"),
        (.neurologicalSigns, CodeSystemURI.snomedCT, "398152000"),
        (.neurologicalSigns, CodeSystemURI.humanPhenotypeOntology, "HP:0001252"),
        (.neurologicalSigns, CodeSystemURI.humanPhenotypeOntology, "HP:0001250"),
    ])
    func `a code that was not verified means nothing`(
        table: ConceptTable, system: String, code: String
    ) throws {
        let concepts = try KnowledgeFixture.knowledge().concepts
        for table in ConceptTable.allCases {
            #expect(concepts.concepts(table, system: system, code: code).isEmpty, "\(table)")
        }
    }

    @Test(arguments: ["urn:oid:1.2.3", "", "http://example.org"])
    func `phenotype codes with their prefix are known anywhere, bare ones in their own system`(
        _ system: String
    ) throws {
        let concepts = try KnowledgeFixture.knowledge().concepts
        let prefixed = concepts.concept(.neurologicalSigns, system: system, code: "HP:0001337")
        #expect(prefixed?.key == "tremor")
        #expect(concepts.concept(.neurologicalSigns, system: system, code: "0001337") == nil)
        let bare = concepts.concept(
            .neurologicalSigns, system: CodeSystemURI.humanPhenotypeOntology, code: "0001337")
        #expect(bare?.key == "tremor")
    }

    /// Local codes of signs, exposures and values.
    @Test(arguments: [
        (ConceptTable.neurologicalSigns, "dev-regression", "regression"),
        (.neurologicalSigns, "poor-eye-contact", "poor-eye-contact"),
        (.neurologicalSigns, "apathy", "apathy"),
        (.neurologicalSigns, "jerky-movements", "myoclonus"),
        (.neurologicalSigns, "absent-social-smile", "absent-social-smile"),
        (.neurologicalSigns, "spells", "apnoea"),
        (.neurologicalSigns, "head-lag", "developmental-delay"),
        (.generalSigns, "sleep-disturbance", "sleep-disturbance"),
        (.generalSigns, "sparse-hair", "sparse-hair"),
        (.generalSigns, "below-2nd-centile", "failure-to-thrive"),
        (.generalSigns, "crossing-2-centile-lines", "failure-to-thrive"),
        (.generalSigns, "head-growth-faltering", "microcephaly"),
        (.growthFlag, "growth-normal", "growth-normal"),
        (.developmentStatus, "development-normal", "development-normal"),
        (.developmentStatus, "development-delayed", "development-delayed"),
        (.developmentStatus, "dev-regression", "regression"),
        (.feeding, "exclusive-breast-milk", "exclusive-breast-milk"),
        (.feeding, "predominantly-breast", "predominantly-breast"),
        (.feeding, "mixed-feeding", "mixed-feeding"), (.feeding, "formula", "formula"),
        (.feeding, "solids", "solids"),
        (.feeding, "breastfeeding-stopped", "breastfeeding-stopped"),
        (.diet, "omnivore", "omnivore"), (.diet, "fortified-food", "fortified-food"),
        (.diet, "vegetarian", "vegetarian"), (.diet, "lacto-vegetarian", "lacto-vegetarian"),
        (.diet, "lacto-ovo-vegetarian", "lacto-ovo-vegetarian"), (.diet, "vegan", "vegan"),
        (.nitrousOxide, "n2o-labour", "n2o-labour"),
        (.nitrousOxide, "n2o-surgery", "n2o-surgery"),
        (.nitrousOxide, "n2o-recreational", "n2o-recreational"),
        (.exposures, "alcohol-misuse", "alcohol-misuse"), (.exposures, "smoking", "smoking"),
        (.exposures, "previous-affected-child", "previous-affected-child"),
        (.motherState, "pregnant", "pregnant"), (.motherState, "lactating", "lactating"),
        (.motherState, "neither", "neither"), (.observations, "feeding", "feeding"),
        (.observations, "diet", "diet"), (.observations, "growth-flag", "growth-flag"),
        (.observations, "growth-chart", "growth-chart"),
        (.observations, "development-status", "development-status"),
        (.observations, "n2o-exposure", "n2o-exposure"),
        (.observations, "mother-state", "mother-state"),
    ])
    func `a local code leads to its concept`(table: ConceptTable, code: String, key: String) throws
    {
        let concepts = try KnowledgeFixture.knowledge().concepts
        let found = concepts.concepts(table, system: CodeSystemURI.observations, code: code)
        #expect(found.map(\.key.rawValue) == [key])
    }
}
