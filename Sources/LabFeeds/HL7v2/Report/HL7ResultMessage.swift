import FHIRCore

/// The structures of messages that report results, by HL7's table 0354.
enum HL7ResultMessage: String, CaseIterable {
    case oruR01 = "ORU_R01"
    case oruR30 = "ORU_R30"
    case oruR32 = "ORU_R32"
    case oulR22 = "OUL_R22"
    case oulR23 = "OUL_R23"
    case oulR24 = "OUL_R24"

    /// Whether the specimen stands before the orders made on it.
    var putsSpecimenFirst: Bool { self == .oulR22 || self == .oulR23 }

    /// Whether ORC follows its OBR instead of leading it.
    var putsControlAfterRequest: Bool { putsSpecimenFirst || self == .oulR24 }

    /// The structure of a message code and a trigger event.
    init?(code: String, event: String) {
        switch (code, event) {
        // R31 has the structure of R30 by table 0354.
        case ("ORU", "R31"): self = .oruR30
        default: self.init(rawValue: code + "_" + event)
        }
    }
}

extension HL7ResultMessage {
    /// What MSH-9 of a message says: a structure that is read, or the issue why not.
    static func read(_ message: HL7Message, segment: Int) -> Reading {
        let code = message.filledText(segment, 9, 1)
        let event = message.filledText(segment, 9, 2)
        let structure = message.filledText(segment, 9, 3)
        if let structure, let kind = HL7ResultMessage(rawValue: structure) {
            return Reading(kind: kind)
        }
        if let code, let event, let kind = HL7ResultMessage(code: code, event: event) {
            return Reading(kind: kind, isByEvent: structure != nil)
        }
        // Before version 2.2 an ORU had no trigger event, and R01 was the only one there was.
        if code == "ORU", event == nil, structure == nil {
            return Reading(kind: .oruR01, isByEvent: true)
        }
        return Reading(name: code.map { wellFormed($0, event, structure) } ?? .missing)
    }

    struct Reading {
        enum Name { case missing, malformed, known(String) }

        var kind: HL7ResultMessage?
        /// Whether MSH-9.3 is no structure that is known, or MSH-9.2 is missing.
        var isByEvent = false
        var name = Name.missing
    }

    /// The type's name where it consists of codes, and so can hold nothing of a patient.
    private static func wellFormed(
        _ code: String, _ event: String?, _ structure: String?
    ) -> Reading.Name {
        let parts = [code, event].compactMap(\.self)
        let areCodes = parts.allSatisfy { part in
            part.utf8.count == 3
                && part.utf8.allSatisfy {
                    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                }
        }
        return areCodes ? .known(parts.joined(separator: "^")) : .malformed
    }
}

extension HL7Message {
    /// The text at a place without blanks around it; nil where nothing or HL7's null stands there.
    func filledText(_ segment: Int, _ field: Int, _ component: Int = 1) -> String? {
        guard let text = text(segment, field, component) else { return nil }
        let trimmed = String(
            text.drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
        return trimmed.isEmpty || trimmed == "\"\"" ? nil : trimmed
    }
}
