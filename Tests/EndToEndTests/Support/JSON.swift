import Foundation

/// A JSON value to look into.
enum JSON: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// Reads a document; nil where it is none.
    init?(_ bytes: some Collection<UInt8>) {
        guard let value = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else {
            return nil
        }
        self = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .array(value)
        } else if let value = try? container.decode([String: JSON].self) {
            self = .object(value)
        } else {
            self = .number(try container.decode(Double.self))
        }
    }

    /// A member of an object, `null` where there is none.
    subscript(_ name: String) -> JSON {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    /// An item of an array, `null` where there is none.
    subscript(_ place: Int) -> JSON {
        items.indices.contains(place) ? items[place] : .null
    }

    var items: [JSON] { if case .array(let items) = self { items } else { [] } }
    var string: String? { if case .string(let text) = self { text } else { nil } }
    var names: Set<String> {
        if case .object(let members) = self { Set(members.keys) } else { [] }
    }
}

extension JSON {
    /// The resources of a Bundle.
    var resources: [JSON] { self["entry"].items.map { $0["resource"] } }

    /// Whether the resource carries the project's tag.
    var isOurs: Bool {
        self["meta"]["tag"].items.contains {
            $0["system"].string == "https://w3id.org/cobalamin/CodeSystem/origin"
        }
    }

    /// The finding resources in a Bundle.
    var ours: [JSON] { resources.filter(\.isOurs) }

    /// The rule a DetectedIssue or Flag names.
    var rule: String? { self["code"]["coding"][0]["code"].string }

    /// The rules of the DetectedIssues in a Bundle, in order.
    var rules: [String] {
        ours.filter { $0["resourceType"].string == "DetectedIssue" }.compactMap(\.rule)
    }

    /// The DetectedIssue of a rule.
    func finding(_ rule: String) -> JSON? {
        ours.first { $0["resourceType"].string == "DetectedIssue" && $0.rule == rule }
    }

    /// The lifecycle a finding says of itself.
    var lifecycle: String? {
        self["extension"].items.first {
            $0["url"].string?.hasSuffix("/finding-lifecycle") ?? false
        }?["valueCode"].string
    }

    /// The stable ids of an OperationOutcome's issues.
    var issueIDs: [String] {
        self["issue"].items.compactMap { $0["details"]["coding"][0]["code"].string }
    }
}
