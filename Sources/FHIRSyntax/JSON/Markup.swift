/// The start of a text that begins with an angle bracket.
struct Markup {
    private let start: String

    init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        start = String(decoding: text.prefix(512), as: UTF8.self).lowercased()
    }

    /// HTML where it says so, else XML.
    var reason: SyntaxError.Reason {
        let tags = ["<!doctype html", "<html", "<head", "<body"]
        return tags.contains { start.contains($0) } ? .htmlPage : .xml
    }
}
