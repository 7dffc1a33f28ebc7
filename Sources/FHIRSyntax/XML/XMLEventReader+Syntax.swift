/// What libxml2's error numbers (`xmlParserErrors`) say of a document that is not well-formed.
extension XMLEventReader {
    static func syntaxWording(_ number: Int32) -> Wording {
        let (what, remedy) = structureWording(number) ?? textWording(number) ?? general
        return ("xml-malformed", "structure", what, remedy)
    }

    private static let general = (
        "The XML is not well-formed", "Check how the document was made, or send it again."
    )

    private static func structureWording(_ number: Int32) -> (String, String)? {
        switch number {
        case 4, 5: ("The input does not begin as XML does", "Check what the sender wrote.")
        case 39: ("The value of an attribute is not in quotes", "Write it in quotes.")
        case 41: ("An attribute has no value", "Write a value in quotes after an equals sign.")
        case 42: ("An element has the same attribute twice", "Remove one of the two.")
        case 64: ("The XML declaration is not at the very start", "Remove what stands before it.")
        case 65: ("A space is missing between attributes", "Add it.")
        case 68:
            ("A name is missing or begins with a character that none may begin with", "Add it.")
        case 73: ("A tag is not closed", "Close it with >.")
        case 76:
            (
                "An element is closed by the tag of another",
                "Close elements in the order they began."
            )
        case 80: ("A comment holds two hyphens", "Remove one of them.")
        default: nil
        }
    }

    private static func textWording(_ number: Int32) -> (String, String)? {
        switch number {
        case 8, 9:
            ("There is a character that XML does not allow", "Remove control characters.")
        case 23: ("A reference does not end with a semicolon", "Write & itself as &amp;.")
        case 38: ("A value in quotes holds <", "Write it as &lt;.")
        case 62: ("A text holds ]]>", "Write it as ]]&gt;.")
        default: nil
        }
    }
}
