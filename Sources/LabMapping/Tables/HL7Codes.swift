/// What the code systems hold that elements take when a sender names none.
///
/// Sites extend HL7's user-defined tables with codes of their own, and such a code is not HL7's: it
/// never stands under the table's URI.
enum HL7Codes {
    static let maritalStatus: StaticString =
        "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"
    static let language: StaticString = "urn:ietf:bcp:47"
    static let identifierType: StaticString = "http://terminology.hl7.org/CodeSystem/v2-0203"
    static let patientClass: StaticString = "http://terminology.hl7.org/CodeSystem/v2-0004"
    static let relationship: StaticString = "http://terminology.hl7.org/CodeSystem/v2-0063"
    static let section: StaticString = "http://terminology.hl7.org/CodeSystem/v2-0074"
    static let processing: StaticString = "http://terminology.hl7.org/CodeSystem/v2-0103"

    /// The codes of each, divided by blanks.
    private static let tables: [(system: StaticString, codes: StaticString)] = [
        (maritalStatus, "A D I L M P S T U W"),
        (patientClass, "B C E I N O P R U"),
        (processing, "D N P T V"),
        (
            relationship,
            """
            ASC BRO CGV CHD DEP DOM EMC EME EMR EXF FCH FND FTH GCH GRD GRP MGR MTH NCH NON OAD OTH \
            OWN PAR SCH SEL SIB SIS SPO TRA UNK WRD
            """
        ),
        (
            section,
            """
            AU BG BLB CG CH CP CT CTH CUS EC EN GE HM ICU IMG IMM LAB MB MCB MYC NMR NMS NRS OSL OT \
            OTH OUS PAR PAT PF PHR PHY PT RAD RC RT RUS RX SP SR TX URN VR VUS XRC
            """
        ),
        (
            identifierType,
            """
            AC ACSN AM AMA AN ANC AND ANON ANT APRN ASID BA BC BCFN BCT BR BRN BSNR CC CONM CY CZ DC \
            DCFN DDS DEA DFN DI DL DN DO DP DPM DR DS EI EN ESN FDR FDRFN FI FILL GI GL GN HC IND JHN \
            LACSN LANR LI LN LR MA MB MC MCD MCN MCR MCT MD MI MR MRT MS NBSNR NCT NE NH NI NII NIIP \
            NP NPI OBI OD PA PC PCN PE PEN PHC PHE PHO PI PLAC PN PNT PPIN PPN PRC PRN PT QA RI RN \
            RPH RR RRI RRP SB SID SL SN SNBSN SNO SP SR SS STN TAX TN TPR TRL U UDI UPIN USID VN VP \
            VS WC WCN WP XV XX
            """
        ),
        (
            // Those FHIR R4 names as common, which a tag of three letters never is.
            language,
            """
            ar bn cs da de de-AT de-CH de-DE el en en-AU en-CA en-GB en-IN en-NZ en-SG en-US es \
            es-AR es-ES es-UY fi fr fr-BE fr-CH fr-FR fy fy-NL hi hr it it-CH it-IT ja ko nl nl-BE \
            nl-NL no no-NO pa pl pt pt-BR ru ru-RU sr sr-RS sv sv-SE te zh zh-CN zh-HK zh-SG zh-TW
            """
        ),
    ]

    /// Whether a code may stand under a system: it is in its table, or the table is not ours to know.
    static func allow(
        _ code: UnsafeBufferPointer<UInt8>, in system: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for table in tables where system.equals(table.system) {
            let codes = UnsafeBufferPointer(
                start: table.codes.utf8Start, count: table.codes.utf8CodeUnitCount)
            return codes.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(code) }
        }
        return true
    }

    static func allow(
        _ code: UnsafeBufferPointer<UInt8>, in system: StaticString
    ) -> Bool {
        allow(
            code,
            in: UnsafeBufferPointer(start: system.utf8Start, count: system.utf8CodeUnitCount))
    }
}
