/// How the segments of a message are grouped in the XML encoding.
struct HL7MessageStructure: Sendable {
    /// A segment or a group of them; each may repeat.
    struct Part: Sendable {
        let name: String
        let isOptional: Bool
        /// What a group holds; nil for a segment.
        var parts: [Part]?
    }

    let parts: [Part]

    /// The structure of that name; without groups where it is not listed.
    init(_ name: String) { parts = Self.known[name] ?? [] }

    /// Segments by their names, a question mark behind each that may be absent.
    private static func segments(_ names: String) -> [Part] {
        names.split(separator: " ").map {
            Part(name: $0.filter { $0 != "?" }, isOptional: $0.hasSuffix("?"))
        }
    }

    private static func group(_ name: String, _ parts: [Part]) -> [Part] {
        [Part(name: name, isOptional: false, parts: parts)]
    }

    private static func optional(_ name: String, _ parts: [Part]) -> [Part] {
        [Part(name: name, isOptional: true, parts: parts)]
    }
}

// MARK: - The structures of laboratory results

extension HL7MessageStructure {
    private static let known: [String: [Part]] = [
        "ORU_R01": oruR01, "ORU_R30": oruR30, "ORU_R32": oruR30, "OUL_R22": oulR22,
        "OUL_R23": oulR23, "OUL_R24": oulR24,
    ]

    private static let visit = optional("VISIT", segments("PV1 PV2? PRT?"))
    private static let timing = optional("TIMING_QTY", segments("TQ1 TQ2?"))
    private static let observation = optional("OBSERVATION", segments("OBX PRT? NTE?"))
    private static let result = optional("RESULT", segments("OBX TCD? SID? NTE?"))
    private static let patient = optional("PATIENT", segments("PID PD1? NTE?"))

    private static let oruR01: [Part] =
        segments("MSH SFT? UAC?")
        + group(
            "PATIENT_RESULT",
            optional("PATIENT", segments("PID PD1? PRT? NTE? NK1?") + visit)
                + group(
                    "ORDER_OBSERVATION",
                    segments("ORC? OBR NTE? PRT?") + timing + segments("CTD?") + observation
                        + segments("FT1? CTI?") + optional("SPECIMEN", segments("SPM OBX?"))))
        + segments("DSC?")

    private static let oruR30: [Part] =
        segments("MSH SFT? UAC? PID PD1? PRT? OBX?") + visit + segments("ORC OBR NTE? PRT?")
        + timing + observation

    private static let oulHead: [Part] = segments("MSH SFT? UAC? NTE?") + patient + visit
    private static let order: [Part] =
        segments("OBR ORC? NTE?") + timing + result
    private static let container = segments("SAC INV?")

    private static let oulR22: [Part] =
        oulHead
        + group(
            "SPECIMEN",
            segments("SPM OBX?") + optional("CONTAINER", container) + group("ORDER", order))
        + segments("DSC?")

    private static let oulR23: [Part] =
        oulHead
        + group(
            "SPECIMEN",
            segments("SPM OBX?") + group("CONTAINER", container + group("ORDER", order)))
        + segments("DSC?")

    private static let oulR24: [Part] =
        oulHead
        + group(
            "ORDER",
            order
                + optional(
                    "SPECIMEN", segments("SPM OBX?") + optional("CONTAINER", container)))
        + segments("DSC?")
}
