/// Where a field of a feed stands: a small part of XPath, read from an element that the map names.
///
/// `patient/@id`, `../header/date`, `/lab/@name`, `value[@kind='text']`, `*/unit`, `.`
public struct FeedPath: Sendable, Hashable {
    /// One step down, to child elements or to an attribute.
    public struct Step: Sendable, Hashable {
        /// The local name; `*` is any element.
        public var name: String
        public var isAttribute = false
        /// The attribute that an element must have, and its value.
        public var condition: Condition?
    }

    public struct Condition: Sendable, Hashable {
        public var attribute: String
        public var value: String
    }

    /// As it was written.
    public let text: String
    /// Whether it begins at the root, whose name is then the first step.
    public let isAbsolute: Bool
    /// How many elements it goes up first.
    public let ups: Int
    public let steps: [Step]

    /// Why a text is no path.
    public struct Fault: Error, Sendable, Equatable {
        public let reason: String
    }

    /// The element that a path is read from.
    public static let here = FeedPath()

    private init() { (text, isAbsolute, ups, steps) = (".", false, 0, []) }

    public init(_ text: String) throws(Fault) {
        self.text = text
        isAbsolute = text.hasPrefix("/")
        let parts = try Self.parts(of: isAbsolute ? text.dropFirst() : text[...])
        let ups = parts.prefix { $0 == ".." }.count
        guard !isAbsolute || ups == 0 else { throw Fault(reason: "cannot go up from the root") }
        var rest = parts.dropFirst(ups)
        if ups == 0, !isAbsolute, rest.first == "." { rest = rest.dropFirst() }
        var steps: [Step] = []
        for part in rest { steps.append(try Self.step(part)) }
        guard steps.dropLast().allSatisfy({ !$0.isAttribute }) else {
            throw Fault(reason: "an attribute (@) has nothing below it")
        }
        self.ups = ups
        self.steps = steps
    }

    /// The texts between slashes that stand in no condition.
    private static func parts(of text: Substring) throws(Fault) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var isInside = false
        for index in text.indices {
            switch text[index] {
            case "[": isInside = true
            case "]": isInside = false
            case "/" where !isInside:
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        parts.append(text[start...])
        guard parts.allSatisfy({ !$0.isEmpty }) else {
            throw Fault(reason: "has an empty step; write a/b/@c")
        }
        return parts
    }

    private static func step(_ part: Substring) throws(Fault) -> Step {
        if part.hasPrefix("@") {
            return Step(name: try name(part.dropFirst()), isAttribute: true)
        }
        guard let open = part.firstIndex(of: "[") else { return Step(name: try name(part)) }
        let inner = part[part.index(after: open)...]
        let equals = inner.firstIndex(of: "=") ?? inner.endIndex
        let quoted = inner[equals...].dropFirst().dropLast()
        guard inner.hasPrefix("@"), inner.hasSuffix("]"), quoted.count >= 2,
            let quote = quoted.first, quote == "'" || quote == "\"", quoted.last == quote
        else { throw Fault(reason: "has a condition that is not [@name='value']") }
        let condition = Condition(
            attribute: try name(inner[..<equals].dropFirst()),
            value: String(quoted.dropFirst().dropLast()))
        return Step(name: try name(part[..<open]), condition: condition)
    }

    private static func name(_ text: Substring) throws(Fault) -> String {
        let letters = text.unicodeScalars
        let isName = letters.allSatisfy { letter in
            letter.properties.isAlphabetic || ("0"..."9").contains(letter)
                || ["_", "-", "."].contains(letter)
        }
        guard text == "*" || (isName && !text.isEmpty && text != "." && text != "..") else {
            throw Fault(
                reason: "'\(text)' is no name of an element or attribute (local names only)")
        }
        return String(text)
    }
}
