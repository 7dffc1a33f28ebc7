import CJSONScanner
import FHIRCore

/// Finds out why a text was refused, first from how it begins, then by reading it once more.
struct SyntaxDiagnosis {
    private let text: UnsafeBufferPointer<UInt8>
    private let limits: JSONLimits
    private let skip: Int

    init(_ text: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.text = text
        self.limits = limits
        skip = ByteOrderMark.utf8.length(in: text)
    }

    /// The error that a person is best told.
    var error: SyntaxError {
        if let reason = reasonAtStart { return SyntaxError(reason, at: .start) }
        let fault = cjs_diagnose(
            text.baseAddress, text.count, skip, UInt32(clamping: limits.depth))
        let place = SourcePosition(offset: fault.offset, in: UnsafeRawBufferPointer(text))
        return SyntaxError(reason(of: fault), at: place)
    }

    /// What the first bytes give away: no text, another encoding, another format.
    private var reasonAtStart: SyntaxError.Reason? {
        switch ByteOrderMark.found(in: text) {
        case .utf16: return .utf16
        case .utf32: return .utf32
        case .utf8, nil: break
        }
        guard let first = text[skip...].firstIndex(where: { !JSONBlank.contains($0) }) else {
            return skip > 0 ? .onlyByteOrderMark : .emptyInput
        }
        if text[first] == UInt8(ascii: "<") { return Markup(text[first...]).reason }
        // JSON's first two characters are ASCII, so a zero beside the first means wider units.
        if text.count >= 2, text[0] == 0 || text[1] == 0, text[0] != text[1] { return .utf16 }
        return nil
    }

    private func reason(of fault: cjs_fault) -> SyntaxError.Reason {
        switch fault.reason {
        case CJS_FAULT_EMPTY: skip > 0 ? .onlyByteOrderMark : .emptyInput
        case CJS_FAULT_ENDS_EARLY: .endsEarly
        case CJS_FAULT_UNCLOSED_STRING: .unclosedString
        case CJS_FAULT_EXPECTED_NAME: .expectedName
        case CJS_FAULT_EXPECTED_COLON: .expectedColon
        case CJS_FAULT_EXPECTED_COMMA_OR_BRACE: .expectedCommaOrBrace
        case CJS_FAULT_EXPECTED_COMMA_OR_BRACKET: .expectedCommaOrBracket
        case CJS_FAULT_TRAILING_CONTENT: trailingReason(at: fault.offset)
        case CJS_FAULT_BAD_LITERAL: .badLiteral
        case CJS_FAULT_BAD_NUMBER: .badNumber
        case CJS_FAULT_BAD_ESCAPE: .badEscape
        case CJS_FAULT_LONE_SURROGATE: .loneSurrogate
        case CJS_FAULT_CONTROL_CHARACTER: .controlCharacter
        case CJS_FAULT_BAD_UTF8: SingleByteText(text).reason
        case CJS_FAULT_TOO_DEEP: .tooDeep(limit: limits.depth)
        case CJS_FAULT_NO_MEMORY: .outOfMemory
        default: .expectedValue
        }
    }

    private func trailingReason(at offset: Int) -> SyntaxError.Reason {
        let opens: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "[")]
        return opens.contains(text[offset]) ? .secondDocument : .contentAfterEnd
    }
}

/// The four bytes JSON allows between tokens.
package enum JSONBlank {
    @inline(__always)
    package static func contains(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
