import FHIRCore
import FHIRSyntax
import Foundation

/// The part of JSON Schema (draft 2020-12) that the project's schema uses.
///
/// A keyword it does not know is reported like an invalid value: nothing in a schema goes unchecked.
struct JSONSchema {
    private let document: Document

    init(contentsOf path: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        document = try JSONReader().read([UInt8](bytes)).get()
    }

    /// What is wrong with some JSON text, as `place: keyword`; empty where it is valid.
    func problems(in json: [UInt8]) throws -> [String] {
        let value = try JSONReader().read(json).get()
        return withExtendedLifetime((value, document)) {
            problems(of: value.root, against: document.root, at: "$")
        }
    }

    private func problems(of value: Element, against schema: Element, at place: String) -> [String]
    {
        schema.children.flatMap { keyword -> [String] in
            let name = keyword.name ?? ""
            switch name {
            case "$schema", "$id", "$defs", "title", "description": return []
            case "$ref":
                guard let target = definition(keyword) else { return ["\(place): $ref"] }
                return problems(of: value, against: target, at: place)
            case "properties": return members(of: value, keyword, at: place)
            case "items":
                guard value.isArray else { return [] }
                return value.children.enumerated().flatMap { index, item in
                    problems(of: item, against: keyword, at: "\(place)[\(index)]")
                }
            case "additionalProperties":
                let known = schema[Key("properties")]
                let unknown = value.isObject ? value.children.compactMap(\.name) : []
                return unknown.filter { known?.member(named: $0) == nil }.map {
                    "\(place).\($0): additionalProperties"
                }
            default: return Self.holds(name, keyword, value) ? [] : ["\(place): \(name)"]
            }
        }
    }

    private func members(of value: Element, _ properties: Element, at place: String) -> [String] {
        guard value.isObject else { return [] }
        return properties.children.flatMap { property -> [String] in
            guard let name = property.name, let member = value.member(named: name) else {
                return []
            }
            return problems(of: member, against: property, at: "\(place).\(name)")
        }
    }

    private func definition(_ reference: Element) -> Element? {
        guard let text = reference.string, text.hasPrefix("#/$defs/") else { return nil }
        return document.root[Key("$defs")]?.member(named: String(text.dropFirst(8)))
    }

    private static func holds(_ name: String, _ keyword: Element, _ value: Element) -> Bool {
        switch name {
        case "type": isType(keyword.string ?? "", value)
        case "const": value.string == keyword.string
        case "enum": keyword.children.contains { $0.string == value.string }
        case "required":
            !value.isObject
                || keyword.children.allSatisfy { value.member(named: $0.string ?? "") != nil }
        case "pattern": value.string.map { matches($0, keyword.string ?? "") } ?? true
        case "minLength": (value.string?.count ?? .max) >= number(keyword)
        case "minItems": !value.isArray || value.count >= number(keyword)
        case "minProperties": !value.isObject || value.count >= number(keyword)
        case "minimum": value.kind != .number || number(value) >= number(keyword)
        default: false
        }
    }

    private static func isType(_ type: String, _ value: Element) -> Bool {
        switch type {
        case "object": value.isObject
        case "array": value.isArray
        case "string": value.isString
        case "boolean": value.bool != nil
        case "integer": value.number.map { Int($0.text) != nil } ?? false
        default: false
        }
    }

    private static func number(_ value: Element) -> Int { Int(value.number?.text ?? "") ?? .min }

    private static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = try? Regex(pattern) else { return false }
        return text.firstMatch(of: expression) != nil
    }
}
