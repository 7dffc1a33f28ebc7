extension SyntaxError: CustomStringConvertible {
    /// What is wrong, where, and what to do, in one line.
    public var description: String {
        if !hasPlace { return "\(what). \(remedy)" }
        return "\(what) at \(position). \(remedy)"
    }

    /// Whether the fault is at one place rather than in the input as a whole.
    private var hasPlace: Bool {
        switch reason {
        case .emptyInput, .onlyByteOrderMark, .htmlPage, .xml, .utf16, .utf32, .tooLarge,
            .outOfMemory:
            false
        default: true
        }
    }

    /// The stable name of the fault, for example `json-ends-early`.
    public var id: String { wording.id }

    /// What is wrong, as the start of a sentence.
    public var what: String { wording.what }

    /// What to do about it, as a sentence.
    public var remedy: String { wording.remedy }

    private var wording: (id: String, what: String, remedy: String) {
        inputWording ?? encodingWording ?? structureWording
    }

    private var inputWording: (id: String, what: String, remedy: String)? {
        switch reason {
        case .emptyInput:
            ("input-empty", "The input is empty", "Check that the sender wrote the document.")
        case .onlyByteOrderMark:
            (
                "input-only-byte-order-mark", "The input is a byte-order mark and nothing else",
                "Check that the sender wrote the document after it."
            )
        case .htmlPage:
            (
                "input-html", "The input is an HTML page, not JSON",
                "It is likely the error page of a server or proxy: read it for the cause."
            )
        case .xml:
            (
                "input-xml", "The input is XML, not JSON",
                "Its root element is of no XML format that is read, and no feed map describes it."
            )
        case .tooLarge(let limit):
            (
                "input-too-large", "The document is larger than \(limit) bytes",
                "Split it, or send its resources as NDJSON."
            )
        case .outOfMemory:
            (
                "input-out-of-memory", "There is not enough memory for the document",
                "Split it, or give the process more memory."
            )
        default: nil
        }
    }

    private var encodingWording: (id: String, what: String, remedy: String)? {
        switch reason {
        case .utf16:
            (
                "encoding-utf-16", "The input is encoded in UTF-16, and FHIR JSON is UTF-8",
                "Convert it: iconv -f UTF-16 -t UTF-8."
            )
        case .utf32:
            (
                "encoding-utf-32", "The input is encoded in UTF-32, and FHIR JSON is UTF-8",
                "Convert it: iconv -f UTF-32 -t UTF-8."
            )
        case .looksLikeISO88591:
            (
                "encoding-iso-8859-1", "The text is not UTF-8 but looks like ISO-8859-1 (Latin-1)",
                "Convert it: iconv -f ISO-8859-1 -t UTF-8."
            )
        case .looksLikeWindows1252:
            (
                "encoding-windows-1252", "The text is not UTF-8 but looks like Windows-1252",
                "Convert it: iconv -f WINDOWS-1252 -t UTF-8."
            )
        case .notUTF8:
            (
                "encoding-not-utf-8", "The text is not valid UTF-8",
                "Ask the sender for UTF-8; the bytes may have been cut or damaged on the way."
            )
        default: nil
        }
    }
}
