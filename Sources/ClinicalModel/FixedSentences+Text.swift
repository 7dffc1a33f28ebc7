extension FixedSentences {
    /// A finding's text with the decision-support sentence at its end, once.
    package func closing(_ text: String) -> String {
        text.hasSuffix(decisionSupport) ? text : "\(text) \(decisionSupport)"
    }

    /// A finding's text without that sentence.
    package func opening(_ text: String) -> String {
        guard text.hasSuffix(decisionSupport) else { return text }
        let rest = text.dropLast(decisionSupport.count)
        return String(rest.hasSuffix(" ") ? rest.dropLast() : rest)
    }
}
