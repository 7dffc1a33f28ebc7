import FHIRCore
import FHIRSyntax

extension Element {
    /// The most of a value that a difference shows.
    private static let shownCharacters = 240

    /// The value as compact JSON, cut where it is long.
    var shown: String {
        var writer = JSONWriter()
        writer.element(self)
        let text = String(decoding: writer.bytes, as: UTF8.self)
        guard text.count > Self.shownCharacters else { return text }
        return "\(text.prefix(Self.shownCharacters))… (\(text.count) characters)"
    }
}
