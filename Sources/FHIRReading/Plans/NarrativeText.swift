import FHIRCore

/// The words of a narrative, without its markup.
enum NarrativeText {
    static func words(_ div: Element?) -> String? {
        guard let html = div?.string else { return nil }
        var text = ""
        var isTag = false
        for character in html {
            switch character {
            case "<":
                isTag = true
                text.append(" ")
            case ">" where isTag: isTag = false
            default: if !isTag { text.append(character) }
            }
        }
        for (entity, character) in entities { text = text.replacing(entity, with: character) }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private static let entities = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
        ("&nbsp;", " "), ("&#160;", " "), ("&amp;", "&"),
    ]
}
