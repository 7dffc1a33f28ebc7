/// The path from a document's root to an element, for example `Bundle.entry[3].resource`.
///
/// Indices count from 0, as in FHIRPath.
public struct ElementPath: Sendable, Hashable {
    /// One step down: a member of an object or an item of an array.
    public enum Segment: Sendable, Hashable {
        case name(String)
        case index(Int)
    }

    /// The type at the root, for example `Bundle`.
    public var root: String

    /// The steps below the root.
    public private(set) var segments: [Segment]

    public init(root: String, segments: [Segment] = []) {
        self.root = root
        self.segments = segments
    }

    /// Goes one step down.
    public mutating func append(_ segment: Segment) {
        segments.append(segment)
    }

    /// The path one step further down.
    public func appending(_ segment: Segment) -> ElementPath {
        ElementPath(root: root, segments: segments + [segment])
    }
}

extension ElementPath: CustomStringConvertible {
    public var description: String {
        segments.reduce(into: root) { text, segment in
            switch segment {
            case .name(let name): text += "." + name
            case .index(let index): text += "[\(index)]"
            }
        }
    }
}
