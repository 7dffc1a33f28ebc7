extension HL7Delimiters.Fault {
    var text: String {
        switch self {
        case .field: "MSH-1 is no character that can part fields."
        case .letters:
            "MSH-2 holds letters, digits or blanks, which cannot part a message; is it left out?"
        case .doubled:
            "MSH-1 and MSH-2 name the same character twice, so the message has no one reading."
        }
    }
}
