import FHIRCore
import FHIRSyntax

extension RawResource: Codable {
    public init(from decoder: any Decoder) throws {
        let tree = try JSONTree(from: decoder)
        var writer = JSONWriter()
        tree.write(to: &writer)
        var type: String?
        if case .object(let members) = tree, case .string(let text)? = members["resourceType"] {
            type = text
        }
        self.init(resourceType: type, json: writer.bytes)
    }

    public func encode(to encoder: any Encoder) throws {
        guard case .success(let document) = JSONReader().read(json) else {
            let context = EncodingError.Context(
                codingPath: encoder.codingPath, debugDescription: "the kept JSON is unreadable")
            throw EncodingError.invalidValue(resourceType ?? "", context)
        }
        try JSONTree(document.root).encode(to: encoder)
    }
}

/// Any JSON value, for Swift's coders only.
private indirect enum JSONTree: Codable {
    case object([String: JSONTree])
    case array([JSONTree])
    case string(String)
    case number(FHIRDecimal)
    case bool(Bool)
    case null

    init(_ element: Element) {
        switch element.kind {
        case .object:
            let members = element.children.map { ($0.name ?? "", JSONTree($0)) }
            self = .object(Dictionary(members) { first, _ in first })
        case .array: self = .array(element.children.map { JSONTree($0) })
        case .string: self = .string(element.string ?? "")
        case .number: self = element.number.map(Self.number) ?? .null
        case .true, .false: self = .bool(element.bool ?? false)
        case .null: self = .null
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode([String: JSONTree].self) {
            self = .object(value)
        } else if let value = try? container.decode([JSONTree].self) {
            self = .array(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else {
            self = .number(try container.decode(FHIRDecimal.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let items): try container.encode(items)
        case .string(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .bool(let value): try container.encode(value)
        case .null: try container.encodeNil()
        }
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .object(let members):
            writer.object { writer in
                for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                    writer.name(name)
                    value.write(to: &writer)
                }
            }
        case .array(let items):
            writer.array { writer in for item in items { item.write(to: &writer) } }
        case .string(let text): writer.string(text)
        case .number(let number): number.write(to: &writer)
        case .bool(let value): writer.bool(value)
        case .null: writer.null()
        }
    }
}
