extension FeedStatus {
    /// The status of a result by OBX-11 (table 0085).
    init(resultLetter letter: UInt8) {
        self =
            switch letter {
            // B: reviewed and something added after it was final.
            case UInt8(ascii: "A"), UInt8(ascii: "B"): .amended
            case UInt8(ascii: "C"): .corrected
            // D deletes what was sent before, W takes it back as wrong (another patient's).
            case UInt8(ascii: "D"), UInt8(ascii: "W"): .enteredInError
            // U: what was sent as preliminary is final; V: verified.
            case UInt8(ascii: "F"), UInt8(ascii: "U"), UInt8(ascii: "V"): .final
            // I: specimen in the laboratory; O: the order's detail only.
            case UInt8(ascii: "I"), UInt8(ascii: "O"): .registered
            // R: entered, not verified.
            case UInt8(ascii: "P"), UInt8(ascii: "R"): .preliminary
            case UInt8(ascii: "S"): .partial
            // N: not asked for; X: cannot be obtained.
            case UInt8(ascii: "N"), UInt8(ascii: "X"): .cancelled
            default: .unknown
            }
    }

    /// The status of a report by OBR-25 (table 0123).
    init(reportLetter letter: UInt8) {
        self =
            switch letter {
            case UInt8(ascii: "A"): .partial
            case UInt8(ascii: "C"): .corrected
            case UInt8(ascii: "F"): .final
            // No result yet: specimen received, procedure done, order received, scheduled.
            case UInt8(ascii: "I"), UInt8(ascii: "N"), UInt8(ascii: "O"), UInt8(ascii: "S"):
                .registered
            // M: corrected, not final; R: stored, not verified.
            case UInt8(ascii: "M"), UInt8(ascii: "P"), UInt8(ascii: "R"): .preliminary
            case UInt8(ascii: "X"): .cancelled
            // Y and Z answer queries: no such order, no such patient.
            default: .unknown
            }
    }
}
