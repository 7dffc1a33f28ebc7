/// What follows a flag on the command line.
package enum FlagArgument: Sendable, Equatable {
    /// Nothing: a switch.
    case none
    /// Any text that is not empty; the placeholder is what help prints.
    case text(_ placeholder: String)
    /// A file, and a folder of files; differ from text in what completion offers.
    case file(_ placeholder: String)
    case directory(_ placeholder: String)
    /// One of these values.
    case choice([String])
    /// A whole number in a range.
    case integer(_ placeholder: String, ClosedRange<Int>)
    /// A number of bytes, with or without `KiB`, `MiB` or `GiB`.
    case byteCount(_ placeholder: String, ClosedRange<Int>)

    /// What help prints after the flag, nil for a switch.
    package var placeholder: String? {
        switch self {
        case .none: nil
        case .choice(let values): values.joined(separator: "|")
        case .text(let placeholder), .file(let placeholder), .directory(let placeholder),
            .integer(let placeholder, _), .byteCount(let placeholder, _):
            placeholder
        }
    }

    /// The values it may have, where they can be listed.
    package var allowedValues: [String] {
        if case .choice(let values) = self { values } else { [] }
    }

    /// Says what is wrong with a value, nil where nothing is.
    func fault(of text: String) -> String? {
        switch self {
        case .none:
            Self.switchValue(of: text) == nil ? "takes true or false, not \(quoted(text))" : nil
        case .text, .file, .directory:
            text.isEmpty ? "takes a value that is not empty" : nil
        case .choice(let values):
            values.contains(text) ? nil : choiceFault(of: text, among: values)
        case .integer(_, let range):
            Self.integer(of: text).map(range.contains) == true
                ? nil
                : "takes a whole number from \(range.lowerBound) to \(range.upperBound),"
                    + " not \(quoted(text))"
        case .byteCount(_, let range):
            ByteCount(text).map { range.contains($0.bytes) } == true
                ? nil
                : "takes a size from \(ByteCount(bytes: range.lowerBound)) to"
                    + " \(ByteCount(bytes: range.upperBound)), as in 64MiB, not \(quoted(text))"
        }
    }

    private func choiceFault(of text: String, among values: [String]) -> String {
        let list = "takes \(values.joined(separator: ", ")), not \(quoted(text))"
        guard let nearest = NearestName.of(text, among: values) else { return list }
        return "\(list); did you mean \(nearest)?"
    }

    /// Reads what an environment variable or a configuration file says of a switch.
    static func switchValue(of text: String) -> Bool? {
        switch text.lowercased() {
        case "1", "true", "yes", "on": true
        case "0", "false", "no", "off": false
        default: nil
        }
    }

    /// Reads digits only: `Int` alone would take `+8` as well.
    static func integer(of text: String) -> Int? {
        text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            ? Int(text) : nil
    }
}
