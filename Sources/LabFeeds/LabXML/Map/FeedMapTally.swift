/// What a map found in an input, by field, and what it did not take; texts of the input are not kept.
public struct FeedMapTally: Sendable, Equatable {
    /// How often something was there, and where first.
    public struct Count: Sendable, Equatable {
        public var matches = 0
        public var firstLine = 0

        public init() {}

        mutating func add(line: UInt32?) {
            if matches == 0 { firstLine = line.map(Int.init) ?? 0 }
            matches += 1
        }
    }

    public var records = 0
    public var results = 0
    /// By section, field and path: `patient.birth`, `ddn`.
    public private(set) var fields: [Field: Count] = [:]
    /// By the names of elements and attributes from the root, without numbers.
    public private(set) var untaken: [String: Count] = [:]

    public init() {}

    public struct Field: Sendable, Hashable {
        public var name: String
        public var path: String

        public init(name: String, path: String) { (self.name, self.path) = (name, path) }
    }

    /// Names of an input are its own: no more than these are kept.
    static let mostNames = 1_000

    mutating func take(_ name: String, _ path: String, line: UInt32?) {
        fields[Field(name: name, path: path), default: Count()].add(line: line)
    }

    mutating func leave(_ place: String, line: UInt32) {
        let name = Self.withoutNumbers(place)
        guard untaken[name] != nil || untaken.count < Self.mostNames else { return }
        untaken[name, default: Count()].add(line: line)
    }

    private static func withoutNumbers(_ place: String) -> String {
        var name = ""
        var isInside = false
        for letter in place {
            if letter == "[" { isInside = true }
            if !isInside { name.append(letter) }
            if letter == "]" { isInside = false }
        }
        return name
    }
}
