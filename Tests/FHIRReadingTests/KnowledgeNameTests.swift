import ClinicalModel
import Testing

@Suite struct `Names in the profiles` {
    @Test(arguments: [
        (
            AnalyteKey.b12,
            """
            VITB12 VITAMINB12 VITAMINEB12 VITAMINAB12 WITAMINAB12 B12 SB12 PB12 VB12 B12V TB12
            B12S COBAL COBALAMIN KOBALAMIN CBL CYANOCOBALAMIN LAB67 vitamine-b12 sB12 Kobalamin
            """
        ),
        (.holotc, "AB12 ACTB12 ACTIVEB12 HOLOTC HOLOTRANSCOBALAMIN HOLOTCII holo-TC"),
        (
            .mma,
            "MMAS MMAP METHYLMALONICACID METHYLMALONATE METMAL METYLMALONAT MMSYRE"
                + " ACIDEMETHYLMALONIQUE acide_méthylmalonique"
        ),
        (.umma, "UMMA MMAU MMAUR MMACREA UMMAC UMMA/C"),
        (.thcy, "HCY THCY HOMOCYS HOMOCYSTEINE HOMOCYST(E)INE HOMOCYSTEIN HCYP Homocystéine"),
        (.mcv, "MCV VGM VCM M.C.V."), (.hb, "HB HGB HEMOGLOBIN HAEMOGLOBIN HEMOGLOBINE"),
        (.hct, "HCT HTE HTO PCV HEMATOCRIT"), (.anc, "ANC NEUT NEUTABS NEUT# PNN GRA# NE#"),
        (.retp, "RETIC RETIC% RET% RETICULOCYTES"), (.reta, "RETA RETIC# RETABS"),
        (.rdw, "RDW RDWCV RDW-CV IDR ADE"), (.rdwsd, "RDW-SD RDWSD"),
        (.k, "K POT POTASSIUM KALIUM SK"), (.fol, "FOL FOLATE SFOL B9 ACIDEFOLIQUE"),
        (.rfol, "RBCFOL RCF EFOL"), (.ferr, "FERR FER FERRITIN"), (.plt, "PLT PLQ THR"),
        (.wbc, "WBC LEUK LKC"), (.ldh, "LDH LD"), (.alt, "ALT GPT ALAT TGP"),
        (.ast, "AST GOT ASAT TGO"), (.crea, "CREA CR KREA"),
        (.c3, "C3CARN PROPIONYLCARNITINE"),
    ])
    func `an accepted name leads to its analyte`(key: AnalyteKey, names: String) throws {
        let table = try KnowledgeFixture.knowledge().localNames
        for name in names.split(whereSeparator: \.isWhitespace) {
            #expect(table.match(String(name)) == .analyte(key), "\(name)")
        }
    }

    @Test(arguments: [
        "CBLC", "B12BIND", "UBBC", "B12FOL", "B12 intake", "TC", "TCII", "Homocystine", "HCG",
        "MPV", "VPM", "HbA1c", "HbF", "HBsAg", "NEUT%", "PMN%", "IRF", "RET-He", "CHR", "UK",
        "Kappa", "Folate+B12", "FE",
    ])
    func `a name that only looks like an analyte is refused`(name: String) throws {
        guard case .refused(let why) = try KnowledgeFixture.knowledge().localNames.match(name)
        else {
            Issue.record("\(name) was not refused")
            return
        }
        #expect(!why.isEmpty)
    }

    @Test func `the unit decides where a name has two meanings`() throws {
        let table = try KnowledgeFixture.knowledge().localNames
        #expect(table.match("HTC") == .byUnit([.hct]))
        #expect(table.match("C3") == .byUnit([.c3]))
        #expect(table.match("GB") == .byUnit([.wbc]))
        #expect(table.match("MMA") == .analyteUnlessUrine(.mma))
        #expect(table.match("CRP") == .unknown)
    }

    @Test(arguments: [
        (ConceptTable.drugs, "http://www.whocc.no/atc", "B03BA03", "hydroxocobalamin"),
        (.drugs, "http://www.whocc.no/atc", "V03AB33", "hydroxocobalamin-antidote"),
        (.drugs, CodeSystemURI.snomedCT, "409258004", "hydroxocobalamin"),
        (.drugs, CodeSystemURI.snomedCT, "1217427007", "hydroxocobalamin"),
        (.drugs, "http://www.nlm.nih.gov/research/umls/rxnorm", "11248", "cyanocobalamin"),
        (.drugs, "http://hl7.org/fhir/sid/ndc", "0517-0031-25", "cyanocobalamin"),
        (.drugs, "http://www.whocc.no/atc", "A02BC08", "proton-pump-inhibitor"),
        (.routes, CodeSystemURI.snomedCT, "78421000", "intramuscular"),
        (.neurologicalSigns, CodeSystemURI.snomedCT, "398151007", "hypotonia"),
        (.neurologicalSigns, CodeSystemURI.observations, "spells", "apnoea"),
        (.neurologicalSigns, CodeSystemURI.icd10CM, "G40.822", "seizure"),
        (.generalSigns, CodeSystemURI.observations, "head-growth-faltering", "microcephaly"),
        (.conditions, CodeSystemURI.icd10CM, "D51.3", "b12-deficiency"),
        (.conditions, CodeSystemURI.icd10, "D51.3", "b12-deficiency"),
        (.conditions, CodeSystemURI.snomedCT, "84568007", "atrophic-gastritis"),
        (.motherState, CodeSystemURI.icd10CM, "O25.3", "lactating"),
        (.motherState, CodeSystemURI.icd10CM, "O25.12", "pregnant"),
        (.motherState, CodeSystemURI.icd10CM, "O99.019", "pregnant"),
        (.motherState, CodeSystemURI.icd10CM, "O99.285", "lactating"),
        (.diet, "http://terminology.hl7.org/CodeSystem/diet", "vegan", "vegan"),
        (.diet, "anywhere", "HP:4000172", "vegan"),
        (.feeding, CodeSystemURI.snomedCT, "1145307003", "exclusive-breast-milk"),
        (.feeding, CodeSystemURI.loinc, "LA16914-6", "breastfed"),
        (.observations, CodeSystemURI.loinc, "63895-7", "feeding"),
        (.procedures, CodeSystemURI.snomedCT, "170821007", "b12-injections-started"),
        (.specimens, CodeSystemURI.snomedCT, "226789007", "milk"),
        (.imaging, CodeSystemURI.loinc, "24627-2", "chest-ct"),
    ])
    func `a code leads to its concept`(
        table: ConceptTable, system: String, code: String, key: String
    ) throws {
        let concepts = try KnowledgeFixture.knowledge().concepts
        #expect(concepts.concept(table, system: system, code: code)?.key.rawValue == key)
    }

    @Test func `one code may stand for two conditions`() throws {
        let concepts = try KnowledgeFixture.knowledge().concepts
        let keys = concepts.concepts(.conditions, system: CodeSystemURI.icd10CM, code: "D51.0")
            .map(\.key.rawValue)
        #expect(keys.sorted() == ["b12-deficiency", "pernicious-anaemia"])
    }

    @Test(arguments: [
        ("Cobalin-H", "hydroxocobalamin"), ("OHCbl", "hydroxocobalamin"),
        ("CNCbl", "cyanocobalamin"),
        ("vit b12 1000", "vitamin-b12"), ("B12 inj", "vitamin-b12"), ("Entonox", "nitrous-oxide"),
        ("hydroxocobalamin", "hydroxocobalamin"), ("Hydroxycobalamin", "hydroxocobalamin"),
        ("OH-B12", "hydroxocobalamin"), ("Neo-Cytamen", "hydroxocobalamin"),
        ("cyanocobalamin", "cyanocobalamin"), ("mecobalamin", "mecobalamin"),
        ("Colchicine", "colchicine"),
        ("Cyanokit", "hydroxocobalamin-antidote"),
    ])
    func `a drug is known by its name`(name: String, key: String) throws {
        let concepts = try KnowledgeFixture.knowledge().concepts
        #expect(concepts.concept(.drugs, name: name)?.key.rawValue == key)
    }

    @Test func `every milestone but crawling has an age limit`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        let keys = knowledge.concepts.rows.filter { $0.table == .milestones }.map(\.key.rawValue)
        #expect(keys.count == 14)
        #expect(knowledge.missing(keys.map { "P-MS-\($0)" }) == ["P-MS-crawl"])
    }
}
