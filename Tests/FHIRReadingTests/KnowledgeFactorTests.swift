import ClinicalModel
import Testing

/// Expected factors: as printed to six digits, and the inverse.
@Suite struct `Unit factors` {
    struct Row: Sendable, CustomTestStringConvertible {
        let keys: String
        let unit: String
        let factor: String
        let inverse: String

        init(_ keys: String, _ unit: String, _ factor: String, inverse: String) {
            self.keys = keys
            self.unit = unit
            self.factor = factor
            self.inverse = inverse
        }

        var testDescription: String { "\(keys) \(unit)" }

        /// Digits of the printed factor that count; a whole one stands for six digits.
        var digits: Int {
            let digits = factor.filter { $0 != "." }.drop { $0 == "0" }
            return factor.contains(".") ? digits.count : 6
        }
    }

    @Test(arguments: rows)
    func `round to the printed ones both ways`(row: Row) throws {
        let knowledge = try KnowledgeFixture.knowledge()
        for name in row.keys.split(separator: " ") {
            let analyte = try #require(knowledge.analyte(AnalyteKey(rawValue: String(name))))
            let unit = try #require(analyte.unit(row.unit))
            #expect(unit.factor.rounded(significantDigits: row.digits) == row.factor)
            let inverse = try #require(Exact.one.divided(by: unit.factor))
            #expect(inverse.rounded(significantDigits: 6) == row.inverse)
        }
    }

    @Test(arguments: rows)
    func `bring a value there and back unchanged`(row: Row) throws {
        let knowledge = try KnowledgeFixture.knowledge()
        let value = try #require(Exact(decimalText: "0.7251"))
        for name in row.keys.split(separator: " ") {
            let analyte = try #require(knowledge.analyte(AnalyteKey(rawValue: String(name))))
            let unit = try #require(analyte.unit(row.unit))
            let canonical = try #require(analyte.canonical(value, in: unit))
            #expect(canonical.divided(by: unit.factor) == value)
        }
    }

    @Test func `every accepted unit of the profiles stands in this table`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        var known: Set<String> = []
        for row in Self.rows {
            for name in row.keys.split(separator: " ") { known.insert("\(name) \(row.unit)") }
        }
        let extra = knowledge.analytes.flatMap { analyte in
            analyte.units.filter { $0.factor != .one && !$0.code.contains("{cells}") }
                .map { "\(analyte.key) \($0.code)" }
        }
        #expect(Set(extra).subtracting(known) == Self.unprinted)
    }

    /// Units with a factor other than one that follow from the ones printed.
    static let unprinted: Set<String> = [
        "RDW {fraction}", "RETP 1", "C3C0 %", "C3MET %", "GESTATION wk", "FORMULAVOL L/d",
    ]

    static let rows: [Row] = [
        Row("B12 HOLOTC MILKB12", "pmol/L", "1", inverse: "1"),
        Row("B12 HOLOTC MILKB12", "pg/mL", "0.737806", inverse: "1.35537"),
        Row("B12 HOLOTC MILKB12", "ng/L", "0.737806", inverse: "1.35537"),
        Row("B12 HOLOTC MILKB12", "ng/mL", "737.806", inverse: "0.00135537"),
        Row("B12 HOLOTC MILKB12", "ug/L", "737.806", inverse: "0.00135537"),
        Row("B12 HOLOTC MILKB12", "ng/dL", "7.37806", inverse: "0.135537"),
        Row("B12 HOLOTC MILKB12", "nmol/L", "1000", inverse: "0.001"),
        Row("B12 HOLOTC MILKB12", "ug/dL", "7378.06", inverse: "0.000135537"),
        Row("B12 HOLOTC MILKB12", "pmol/mL", "1000", inverse: "0.001"),
        Row("B12 HOLOTC MILKB12", "fmol/mL", "1", inverse: "1"),
        Row("MMA", "umol/L", "1", inverse: "1"),
        Row("MMA", "nmol/L", "0.001", inverse: "1000"),
        Row("MMA", "nmol/mL", "1", inverse: "1"),
        Row("MMA", "ug/dL", "0.0846812", inverse: "11.809"),
        Row("MMA", "ng/mL", "0.00846812", inverse: "118.09"),
        Row("MMA", "ug/L", "0.00846812", inverse: "118.09"),
        Row("MMA", "mg/dL", "84.6812", inverse: "0.011809"),
        Row("MMA", "mg/L", "8.46812", inverse: "0.11809"),
        Row("MMA", "mmol/L", "1000", inverse: "0.001"),
        Row("UMMA", "mmol/mol{creat}", "1", inverse: "1"),
        Row("UMMA", "umol/mmol{creat}", "1", inverse: "1"),
        Row("UMMA", "mg/g{creat}", "0.957913", inverse: "1.04394"),
        Row("UMMA", "ug/mg{creat}", "0.957913", inverse: "1.04394"),
        Row("UMMA", "ug/g{creat}", "0.000957913", inverse: "1043.94"),
        Row("UMMA", "umol/g{creat}", "0.11312", inverse: "8.84017"),
        Row("UMMA", "nmol/mmol{creat}", "0.001", inverse: "1000"),
        Row("THCY", "umol/L", "1", inverse: "1"),
        Row("THCY", "mg/L", "7.39754", inverse: "0.13518"),
        Row("THCY", "mg/dL", "73.9754", inverse: "0.013518"),
        Row("THCY", "nmol/mL", "1", inverse: "1"),
        Row("THCY", "nmol/L", "0.001", inverse: "1000"),
        Row("MCV", "fL", "1", inverse: "1"),
        Row("MCV", "um3", "1", inverse: "1"),
        Row("HB", "g/dL", "1", inverse: "1"),
        Row("HB", "g/L", "0.1", inverse: "10"),
        Row("HB", "mmol/L", "1.61145", inverse: "0.620559"),
        Row("HB", "g%", "1", inverse: "1"),
        Row("HCT", "%", "1", inverse: "1"),
        Row("HCT", "L/L", "100", inverse: "0.01"),
        Row("HCT", "{fraction}", "100", inverse: "0.01"),
        Row("HCT", "1", "100", inverse: "0.01"),
        Row("RDW", "%", "1", inverse: "1"),
        Row("RDW", "1", "100", inverse: "0.01"),
        Row("RDW", "L/L", "100", inverse: "0.01"),
        Row("RETP", "%", "1", inverse: "1"),
        Row("RETP", "[permille]", "0.1", inverse: "10"),
        Row("RETP", "/1000{RBCs}", "0.1", inverse: "10"),
        Row("RETP", "{fraction}", "100", inverse: "0.01"),
        Row("RETA ANC BANDS PLT WBC", "10*9/L", "1", inverse: "1"),
        Row("RETA ANC BANDS PLT WBC", "10*3/uL", "1", inverse: "1"),
        Row("RETA ANC BANDS PLT WBC", "/uL", "0.001", inverse: "1000"),
        Row("RETA ANC BANDS PLT WBC", "/mm3", "0.001", inverse: "1000"),
        Row("RETA ANC BANDS PLT WBC", "10*6/uL", "1000", inverse: "0.001"),
        Row("RETA ANC BANDS PLT WBC", "/L", "0.000000001", inverse: "1000000000"),
        Row("RETA ANC BANDS PLT WBC", "10*12/L", "1000", inverse: "0.001"),
        Row("FOL RFOL", "nmol/L", "1", inverse: "1"),
        Row("FOL RFOL", "ng/mL", "2.26552", inverse: "0.4414"),
        Row("FOL RFOL", "ug/L", "2.26552", inverse: "0.4414"),
        Row("FERR", "ug/L", "1", inverse: "1"),
        Row("FERR", "ng/mL", "1", inverse: "1"),
        Row("FERR", "pmol/L", "0.445", inverse: "2.24719"),
        Row("K", "mmol/L", "1", inverse: "1"),
        Row("K", "meq/L", "1", inverse: "1"),
        Row("K", "mg/dL", "0.25577", inverse: "3.90976"),
        Row("LDH ALT AST", "U/L", "1", inverse: "1"),
        Row("LDH ALT AST", "[IU]/L", "1", inverse: "1"),
        Row("LDH ALT AST", "ukat/L", "60", inverse: "0.0166667"),
        Row("LDH ALT AST", "nkat/L", "0.06", inverse: "16.6667"),
        Row("CREA", "umol/L", "1", inverse: "1"),
        Row("CREA", "mg/dL", "88.402", inverse: "0.011312"),
        Row("CREA", "mg/L", "8.8402", inverse: "0.11312"),
        Row("GLY", "umol/L", "1", inverse: "1"),
        Row("GLY", "mg/dL", "133.209", inverse: "0.007507"),
        Row("GLY", "nmol/mL", "1", inverse: "1"),
        Row("UGLY", "mmol/mol{creat}", "1", inverse: "1"),
        Row("UGLY", "umol/mol{creat}", "0.001", inverse: "1000"),
        Row("UGLY", "mg/g{creat}", "1.50686", inverse: "0.663632"),
        Row("UGLY", "umol/g{creat}", "0.11312", inverse: "8.84017"),
        Row("C3 C2DBS METDBS", "umol/L", "1", inverse: "1"),
        Row("C3 C2DBS METDBS", "nmol/mL", "1", inverse: "1"),
        Row("C3C2 C3C16", "1", "1", inverse: "1"),
        Row("C3C2 C3C16", "{Ratio}", "1", inverse: "1"),
        Row("C3C2 C3C16", "umol/umol", "1", inverse: "1"),
        Row("C3C2 C3C16", "%", "0.01", inverse: "100"),
        Row("GAST", "pmol/L", "1", inverse: "1"),
        Row("GAST", "pg/mL", "0.4766", inverse: "2.0982"),
        Row("GAST", "ng/L", "0.4766", inverse: "2.0982"),
        Row("DOSE", "ug", "1", inverse: "1"),
        Row("DOSE", "mg", "1000", inverse: "0.001"),
        Row("DOSE", "g", "1000000", inverse: "0.000001"),
        Row("DOSE", "ng", "0.001", inverse: "1000"),
        Row("WEIGHT", "kg", "1", inverse: "1"),
        Row("WEIGHT", "g", "0.001", inverse: "1000"),
        Row("WEIGHT", "[lb_av]", "0.45359", inverse: "2.20462"),
        Row("HC", "cm", "1", inverse: "1"),
        Row("HC", "mm", "0.1", inverse: "10"),
        Row("HC", "[in_i]", "2.54", inverse: "0.393701"),
    ]
}
