/// The short name by which rules speak of an analyte, such as `B12` or `THCY`.
///
/// Which codes, names and units stand for it is knowledge (`Analyte`), not Swift.
public struct AnalyteKey: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    private init(_ rawValue: String) { self.rawValue = rawValue }
}

extension AnalyteKey {
    /// The first letters tell keys apart, and are far quicker to hash than a String.
    public func hash(into hasher: inout Hasher) {
        var text = rawValue
        let letters = text.withUTF8 { bytes in
            bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        }
        hasher.combine(letters)
    }
}

extension AnalyteKey: Comparable {
    public static func < (left: AnalyteKey, right: AnalyteKey) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension AnalyteKey: CustomStringConvertible {
    public var description: String { rawValue }
}

/// Vitamin B12 and its metabolites.
extension AnalyteKey {
    /// Total vitamin B12 in serum or plasma.
    public static let b12 = AnalyteKey("B12")
    /// Holotranscobalamin, the active share of B12.
    public static let holotc = AnalyteKey("HOLOTC")
    /// Methylmalonic acid in serum or plasma.
    public static let mma = AnalyteKey("MMA")
    /// Methylmalonic acid in urine per creatinine.
    public static let umma = AnalyteKey("UMMA")
    /// Total homocysteine in serum or plasma.
    public static let thcy = AnalyteKey("THCY")
    /// Vitamin B12 in breast milk.
    public static let milkb12 = AnalyteKey("MILKB12")
    /// Folate in serum or plasma.
    public static let fol = AnalyteKey("FOL")
    /// Folate in red blood cells.
    public static let rfol = AnalyteKey("RFOL")
}

/// The blood count.
extension AnalyteKey {
    /// Mean corpuscular volume.
    public static let mcv = AnalyteKey("MCV")
    /// Haemoglobin.
    public static let hb = AnalyteKey("HB")
    /// Haematocrit.
    public static let hct = AnalyteKey("HCT")
    /// Red cell distribution width as coefficient of variation.
    public static let rdw = AnalyteKey("RDW")
    /// Red cell distribution width as standard deviation.
    public static let rdwsd = AnalyteKey("RDWSD")
    /// Reticulocytes per hundred red cells.
    public static let retp = AnalyteKey("RETP")
    /// Reticulocytes per volume.
    public static let reta = AnalyteKey("RETA")
    /// Neutrophils per volume.
    public static let anc = AnalyteKey("ANC")
    /// Band-form neutrophils per volume; added where only segmented ones are counted.
    public static let bands = AnalyteKey("BANDS")
    /// Hypersegmented neutrophils per hundred white cells.
    public static let hyperseg = AnalyteKey("HYPERSEG")
    /// Platelets.
    public static let plt = AnalyteKey("PLT")
    /// White blood cells.
    public static let wbc = AnalyteKey("WBC")
}

/// Chemistry, screening and antibodies.
extension AnalyteKey {
    /// Ferritin.
    public static let ferr = AnalyteKey("FERR")
    /// Potassium in blood, serum or plasma.
    public static let k = AnalyteKey("K")
    /// Lactate dehydrogenase.
    public static let ldh = AnalyteKey("LDH")
    /// Alanine aminotransferase.
    public static let alt = AnalyteKey("ALT")
    /// Aspartate aminotransferase.
    public static let ast = AnalyteKey("AST")
    /// Creatinine in serum or plasma.
    public static let crea = AnalyteKey("CREA")
    /// Estimated glomerular filtration rate.
    public static let egfr = AnalyteKey("EGFR")
    /// Glycine in serum or plasma.
    public static let gly = AnalyteKey("GLY")
    /// Glycine in urine per creatinine.
    public static let ugly = AnalyteKey("UGLY")
    /// Propionylcarnitine.
    public static let c3 = AnalyteKey("C3")
    /// Propionylcarnitine over acetylcarnitine.
    public static let c3c2 = AnalyteKey("C3C2")
    /// Propionylcarnitine over palmitoylcarnitine.
    public static let c3c16 = AnalyteKey("C3C16")
    /// Homocysteine in a dried blood spot.
    public static let hcydbs = AnalyteKey("HCYDBS")
    /// Methionine in a dried blood spot.
    public static let metdbs = AnalyteKey("METDBS")
    /// Intrinsic factor blocking antibody.
    public static let ifab = AnalyteKey("IFAB")
    /// Parietal cell antibody.
    public static let apca = AnalyteKey("APCA")
    /// Gastrin.
    public static let gast = AnalyteKey("GAST")
    /// Helicobacter pylori tests.
    public static let hpyl = AnalyteKey("HPYL")
}

/// Quantities that are no laboratory results but share the unit tables.
extension AnalyteKey {
    /// A single dose of vitamin B12 or folic acid.
    public static let dose = AnalyteKey("DOSE")
    /// Body weight.
    public static let weight = AnalyteKey("WEIGHT")
    /// Head circumference.
    public static let headCircumference = AnalyteKey("HC")
    /// Gestational age at birth.
    public static let gestation = AnalyteKey("GESTATION")
    /// Infant formula per day.
    public static let formulaVolume = AnalyteKey("FORMULAVOL")
}
