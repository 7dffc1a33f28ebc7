/// Finds the groups in which the segments of a message stand, one after the other.
///
/// A segment that the structure does not expect where it comes stays in the group of the one before it, so
/// that the order of segments is always kept.
struct HL7GroupPlacer {
    private struct Level {
        let name: String
        let parts: [HL7MessageStructure.Part]
        /// The part that came last.
        var place = 0
    }

    private var levels: [Level]

    init(_ structure: HL7MessageStructure) {
        levels = [Level(name: "", parts: structure.parts)]
    }

    /// The groups that are open, the outermost first.
    var open: [String] { levels.dropFirst().map(\.name) }

    /// Places a segment: how many groups end before it, and which begin.
    mutating func place(_ segment: String) -> (closing: Int, opening: [String]) {
        for level in levels.indices.reversed() {
            guard let path = Self.path(to: segment, in: levels[level].parts, levels[level].place)
            else { continue }
            let closing = levels.count - 1 - level
            levels.removeLast(closing)
            return (closing, enter(path))
        }
        return (0, [])
    }

    private mutating func enter(_ path: [Int]) -> [String] {
        var opened: [String] = []
        for (depth, place) in path.enumerated() {
            levels[levels.count - 1].place = place
            let part = levels[levels.count - 1].parts[place]
            guard depth + 1 < path.count, let parts = part.parts else { break }
            levels.append(Level(name: part.name, parts: parts))
            opened.append(part.name)
        }
        return opened
    }

    /// The places on the way to a segment, from a part on.
    private static func path(
        to segment: String, in parts: [HL7MessageStructure.Part], _ first: Int
    ) -> [Int]? {
        for place in first..<max(first, parts.count) {
            if let path = path(to: segment, into: parts[place]) { return [place] + path }
        }
        return nil
    }

    /// The way into a part that begins with a segment, but for parts that may be absent.
    private static func path(
        to segment: String, into part: HL7MessageStructure.Part
    ) -> [Int]? {
        guard let parts = part.parts else { return part.name == segment ? [] : nil }
        for (place, inner) in parts.enumerated() {
            if let path = path(to: segment, into: inner) { return [place] + path }
            if !inner.isOptional { return nil }
        }
        return nil
    }
}
