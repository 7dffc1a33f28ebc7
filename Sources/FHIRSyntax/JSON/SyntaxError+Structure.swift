extension SyntaxError {
    /// The wording of faults of JSON's grammar.
    var structureWording: (id: String, what: String, remedy: String) {
        switch reason {
        case .tooDeep(let limit):
            (
                "json-too-deep", "Objects and arrays are nested deeper than \(limit)",
                "No FHIR resource needs that: check how the document was made."
            )
        case .secondDocument:
            (
                "json-second-document", "A second document begins",
                "Send one document, or one a line and read them with --input-format ndjson."
            )
        case .contentAfterEnd:
            ("json-content-after-end", "Something follows the end of the document", "Remove it.")
        case .endsEarly:
            (
                "json-ends-early", "The document ends before it is complete",
                "It was cut short: send it again."
            )
        case .unclosedString:
            (
                "json-unclosed-string", "A string begins that never ends",
                "Close it with a double quote; if the document was cut short, send it again."
            )
        default: tokenWording
        }
    }

    private var tokenWording: (id: String, what: String, remedy: String) {
        switch reason {
        case .expectedName:
            ("json-expected-name", "A member name is missing", "Write it in double quotes.")
        case .expectedColon:
            ("json-expected-colon", "The colon after a member name is missing", "Add it.")
        case .expectedCommaOrBrace:
            (
                "json-expected-comma-or-brace", "A comma or the closing brace is missing",
                "Members of an object are divided by commas."
            )
        case .expectedCommaOrBracket:
            (
                "json-expected-comma-or-bracket", "A comma or the closing bracket is missing",
                "Items of an array are divided by commas."
            )
        case .badLiteral:
            (
                "json-bad-literal", "There is a word that is not true, false or null",
                "Write text in double quotes."
            )
        case .badNumber:
            (
                "json-bad-number", "A number is not written as JSON has it",
                "No leading zeros or plus sign, and digits on both sides of the point."
            )
        default: textWording
        }
    }

    private var textWording: (id: String, what: String, remedy: String) {
        switch reason {
        case .badEscape:
            (
                "json-bad-escape", "A backslash in a string is not followed by a known escape",
                "Write the backslash itself as two."
            )
        case .loneSurrogate:
            (
                "json-lone-surrogate", "A \\u escape is half of a surrogate pair",
                "Write both halves, or the character itself in UTF-8."
            )
        case .controlCharacter:
            (
                "json-control-character", "A string holds a bare control character",
                "Escape it, for example a line end as \\n."
            )
        default:
            ("json-expected-value", "A value is missing", "Check for a comma too many.")
        }
    }
}
