import ClinicalModel
import Testing

/// The codes of signs, conditions, diet, drugs and events, written down a second time by hand.
enum KnowledgeConceptFixture {
    struct Row: Sendable, CustomTestStringConvertible {
        let table: ConceptTable
        let key: String
        let system: String
        let codes: [String]

        var testDescription: String { "\(table.rawValue) \(key)" }
    }

    // A list, not a sum: the compiler takes minutes over a long chain of operators.
    static let rows: [Row] = [
        rows(.conditions, CodeSystemURI.snomedCT, snomedConditions),
        rows(.neurologicalSigns, CodeSystemURI.snomedCT, snomedNeurological),
        rows(.generalSigns, CodeSystemURI.snomedCT, snomedGeneral),
        rows(.feeding, CodeSystemURI.snomedCT, snomedFeeding),
        rows(.diet, CodeSystemURI.snomedCT, snomedDiet),
        rows(.procedures, CodeSystemURI.snomedCT, snomedProcedures),
        rows(.routes, CodeSystemURI.snomedCT, snomedRoutes),
        rows(.drugs, CodeSystemURI.snomedCT, snomedDrugs),
        rows(.conditions, CodeSystemURI.humanPhenotypeOntology, phenotypeConditions),
        rows(.neurologicalSigns, CodeSystemURI.humanPhenotypeOntology, phenotypeNeurological),
        rows(.generalSigns, CodeSystemURI.humanPhenotypeOntology, phenotypeGeneral),
        rows(.diet, CodeSystemURI.humanPhenotypeOntology, ["vegan": "HP:4000172"]),
        rows(.diet, "http://terminology.hl7.org/CodeSystem/diet", ["vegan": "vegan"]),
        rows(.conditions, CodeSystemURI.icd10CM, icdConditions),
        rows(.neurologicalSigns, CodeSystemURI.icd10CM, icdNeurological),
        rows(.generalSigns, CodeSystemURI.icd10CM, icdGeneral),
        rows(.conditions, CodeSystemURI.icd10, worldConditions),
        rows(.drugs, "http://www.whocc.no/atc", atc),
        rows(.drugs, "http://www.nlm.nih.gov/research/umls/rxnorm", rxNorm),
        rows(.drugs, "http://fdasis.nlm.nih.gov", uniqueIngredients),
        rows(.drugs, "http://hl7.org/fhir/sid/ndc", nationalDrugCodes),
        rows(.drugs, "https://dmd.nhs.uk", dmd),
    ].flatMap(\.self)

    private static func rows(
        _ table: ConceptTable, _ system: String, _ codes: KeyValuePairs<String, String>
    ) -> [Row] {
        codes.map { key, codes in
            Row(
                table: table, key: key, system: system,
                codes: codes.split(separator: " ").map(String.init))
        }
    }

    private static let snomedConditions: KeyValuePairs<String, String> = [
        "b12-deficiency": "190634004 64117007 49472006 234360003",
        "b12-deficiency-history": "161457000", "pernicious-anaemia": "84027009",
        "macrocytic-anaemia": "83414005", "macrocytosis": "397073000",
        "megaloblastic-anaemia": "53165003", "folate-deficiency-anaemia": "85649008",
        "atrophic-gastritis": "84568007", "hp-gastritis": "89538001",
        "hp-infection": "307759003 6185008", "coeliac-disease": "396331005",
        "crohn-disease": "34000006", "malabsorption": "32230006",
        "bacterial-overgrowth": "66379009", "mma-disorder": "42393006",
        "cbl-disorder": "74653006 4409006 31220004 80887004 73843004 82245003",
        "cblg-disorder": "721187005",
        "homocystinuria": "11282001 24308003", "transcobalamin-ii-deficiency": "237934001",
        "imerslund-graesbeck": "360495000", "hyperhomocysteinaemia": "419503008 52311001",
        "neutropenia": "165517008 303011007", "pancytopenia": "127034005",
        "thrombocytopenia": "302215000", "leukopenia": "84828003", "hypokalaemia": "43339004",
        "raised-transaminase-ldh": "274774002", "kidney-disease": "709044004",
        "iron-deficiency": "35240004", "iron-deficiency-anaemia": "87522002",
        "nitrous-oxide-adverse-reaction": "218704008",
    ]

    private static let snomedNeurological: KeyValuePairs<String, String> = [
        "hypotonia": "398151007", "lethargy": "214264003 271782001", "tremor": "26079004",
        "chorea": "271700006", "myoclonus": "17450006", "seizure": "91175000 128613002",
        "apnoea": "1023001 13094009", "developmental-delay": "248290002 274625009",
        "irritability": "55929007 4952001", "hyperreflexia": "86854008",
    ]

    private static let snomedGeneral: KeyValuePairs<String, String> = [
        "failure-to-thrive": "54840006 248342006", "vomiting": "422400008 3094009",
        "pallor": "398979000", "feeding-difficulty": "79890006 299698007 78164000 72552008",
        "microcephaly": "1148757008 1829003", "skin-hyperpigmentation": "49765009",
        "glossitis": "45534005",
    ]

    private static let snomedFeeding: KeyValuePairs<String, String> = [
        "exclusive-breast-milk": "1145307003", "mixed-feeding": "169743001",
        "breastfeeding-stopped": "169746009", "breastfed": "169741004 161768001",
    ]

    private static let snomedDiet: KeyValuePairs<String, String> = [
        "vegan": "230109000", "vegetarian": "230108008 765021002",
        "lacto-vegetarian": "765022009", "lacto-ovo-vegetarian": "765023004",
    ]

    private static let snomedProcedures: KeyValuePairs<String, String> = [
        "b12-injections-started": "170821007", "b12-injections-stopped": "170826002",
        "b12-measurement": "14598005 271216009",
    ]

    private static let snomedRoutes: KeyValuePairs<String, String> = [
        "intramuscular": "78421000", "subcutaneous": "34206005", "oral": "26643006",
        "sublingual": "37839007", "nasal": "46713006", "intravenous": "47625008",
    ]

    private static let snomedDrugs: KeyValuePairs<String, String> = [
        "hydroxocobalamin": "409258004 1217427007 734651006",
        "cyanocobalamin": "419382002 30010009", "mecobalamin": "259512006",
        "cobamamide": "259509008", "vitamin-b12": "781584003", "folic-acid": "63718003 6247001",
        "folinic-acid": "396065004 395769006", "potassium": "8631001", "metformin": "372567009",
        "proton-pump-inhibitor": "25673006",
    ]

    private static let phenotypeConditions: KeyValuePairs<String, String> = [
        "macrocytic-anaemia": "HP:0001972", "megaloblastic-anaemia": "HP:0001889",
        "neutropenia": "HP:0001875", "thrombocytopenia": "HP:0001873",
        "pancytopenia": "HP:0001876", "b12-deficiency": "HP:0100502",
        "mma-disorder": "HP:0012120 HP:0002912", "hyperhomocysteinaemia": "HP:0002160",
        "hyperglycinuria": "HP:0003108", "macrocytosis": "HP:0005518",
        "cerebral-atrophy": "HP:0002059", "delayed-myelination": "HP:0012448",
        "thin-corpus-callosum": "HP:0033725",
    ]

    private static let phenotypeNeurological: KeyValuePairs<String, String> = [
        "regression": "HP:0002376", "developmental-delay": "HP:0007281 HP:0001263",
        "lethargy": "HP:0001254 HP:0002329", "tremor": "HP:0001337", "chorea": "HP:0002072",
        "myoclonus": "HP:0001336", "irritability": "HP:0000737",
        "poor-eye-contact": "HP:0000817", "hyperreflexia": "HP:0001347",
    ]

    private static let phenotypeGeneral: KeyValuePairs<String, String> = [
        "failure-to-thrive": "HP:0001508 HP:0001531", "vomiting": "HP:0002013",
        "pallor": "HP:0000980", "feeding-difficulty": "HP:0002033 HP:0011968",
        "skin-hyperpigmentation": "HP:0000953", "microcephaly": "HP:0000252",
    ]

    private static let icdConditions: KeyValuePairs<String, String> = [
        "b12-deficiency": "E53.8 D51 D51.0 D51.1 D51.2 D51.3 D51.8 D51.9",
        "pernicious-anaemia": "D51.0", "imerslund-graesbeck": "D51.1",
        "transcobalamin-ii-deficiency": "D51.2",
        "folate-deficiency-anaemia": "D52.0 D52.1 D52.8 D52.9",
        "megaloblastic-anaemia": "D53.1", "nutritional-anaemia": "D53.9",
        "iron-deficiency": "E61.1", "iron-deficiency-anaemia": "D50.9",
        "mma-disorder": "E71.120", "propionic-acidaemia": "E71.121",
        "propionate-disorder": "E71.128", "homocystinuria": "E72.11",
        "mthfr-deficiency": "E72.12", "sulfur-amino-acid-disorder": "E72.10 E72.19",
        "non-ketotic-hyperglycinaemia": "E72.51", "atrophic-gastritis": "K29.40 K29.41",
        "hp-infection": "B96.81", "coeliac-disease": "K90.0", "bacterial-overgrowth": "K90.2",
        "malabsorption": "K90.89 K90.9", "bariatric-surgery": "Z98.84", "weakness": "R53.1",
        "neutropenia": "D70.8 D70.9", "pancytopenia": "D61.818", "thrombocytopenia": "D69.6",
        "hypokalaemia": "E87.6 P74.32", "abnormal-newborn-screening": "P09",
        "newborn-affected-by-maternal-nutrition": "P00.4",
        "subacute-combined-degeneration": "G32.0", "dietary-counselling": "Z71.3",
        "inappropriate-diet": "Z72.4", "long-term-oral-hypoglycaemics": "Z79.84",
        "anaesthetic-adverse-effect": "T41.0X5A", "non-adherence": "Z91.14",
    ]

    private static let icdNeurological: KeyValuePairs<String, String> = [
        "developmental-delay": "R62.0 R62.50 R62.59 F88 F89", "lethargy": "R40.0 R53.83",
        "irritability": "R45.4", "tremor": "R25.1", "myoclonus": "R25.8 R25.9 G25.3",
        "chorea": "G25.5", "seizure": "R56.9 G40.821 G40.824",
        "hypotonia": "P94.2 M62.89 R29.898",
    ]

    private static let icdGeneral: KeyValuePairs<String, String> = [
        "failure-to-thrive": "R62.51 P92.6",
        "feeding-difficulty": "P92.2 P92.3 P92.5 P92.9 R63.3 R63.0",
        "vomiting": "R11.10 R11.11 P92.09", "pallor": "R23.1", "microcephaly": "Q02",
    ]

    private static let worldConditions: KeyValuePairs<String, String> = [
        "b12-deficiency": "E53.8 D51.0 D51.3 D51.9", "pernicious-anaemia": "D51.0",
        "branched-chain-amino-acid-disorder": "E71.1", "sulfur-amino-acid-disorder": "E72.1",
        "atrophic-gastritis": "K29.4",
    ]

    private static let atc: KeyValuePairs<String, String> = [
        "hydroxocobalamin": "B03BA03", "hydroxocobalamin-antidote": "V03AB33",
        "cyanocobalamin": "B03BA01 B03BA02", "mecobalamin": "B03BA05", "cobamamide": "B03BA04",
        "vitamin-b12": "B03BA51 B03BA53", "folic-acid": "B03BB01 B03BB51",
        "iron-folate-combination": "B03AE01 B03AE02 B03AE03 B03AE04",
        "potassium": "A12BA01 A12BA02 A12BA30", "metformin": "A10BA02",
        "proton-pump-inhibitor":
            "A02BC01 A02BC02 A02BC03 A02BC04 A02BC05 A02BC06 A02BC08 A02BC09",
        "h2-blocker": "A02BA01 A02BA02 A02BA03 A02BA04 A02BA05 A02BA06 A02BA07",
        "nitrous-oxide": "N01AX13",
    ]

    private static let rxNorm: KeyValuePairs<String, String> = [
        "hydroxocobalamin": "317106", "cyanocobalamin": "11248 309594", "metformin": "861007",
    ]

    private static let uniqueIngredients: KeyValuePairs<String, String> = [
        "hydroxocobalamin": "Q40X8H422O S535M27N3Q", "cyanocobalamin": "P6YC3EG204",
        "mecobalamin": "BR1SN1JS2W", "cobamamide": "F0R1QK73KB", "metformin": "786Z46389E",
        "nitrous-oxide": "K50XQU1029",
    ]

    private static let nationalDrugCodes: KeyValuePairs<String, String> = [
        "hydroxocobalamin": "0591-2888-30", "cyanocobalamin": "0517-0031-25 51662-1703-1",
        "nitrous-oxide": "42602-003-01",
    ]

    private static let dmd: KeyValuePairs<String, String> = [
        "hydroxocobalamin": "11558811000001104 15630011000001101",
        "cyanocobalamin": "1070911000001108 21333811000001109 16731111000001100",
        "folic-acid": "11582611000001105 1182711000001105",
    ]
}
