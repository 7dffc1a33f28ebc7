import ClinicalModel
import FHIRCore

/// A profile being read, and where it came from.
struct ProfileSource {
    let document: Document
    let file: String

    /// An error at an element: file, path and line.
    func issue(at element: Element, _ text: String) -> Issue {
        Issue(
            severity: .error, code: "processing", id: "profile-content",
            expression: "\(file): \(document.path(of: element))",
            position: document.position(of: element), diagnostics: "\(file): \(text)")
    }
}

/// Member names of profiles beside those all targets share.
enum ProfileKey {
    static var decimalPrecision: Key { Key("decimalPrecision") }
    static var element: Key { Key("element") }
    static var group: Key { Key("group") }
    static var definition: Key { Key("definition") }
    static var concept: Key { Key("concept") }
    static var preferredReportName: Key { Key("preferredReportName") }
    static var property: Key { Key("property") }
    static var qualifiedInterval: Key { Key("qualifiedInterval") }
    static var quantitativeDetails: Key { Key("quantitativeDetails") }
    static var range: Key { Key("range") }
}

extension Element {
    /// The project's extensions of an element with this name, whole or last part of the URL.
    func profileExtensions(_ name: StaticString) -> [Element] {
        guard let list = self[.extension] else { return [] }
        return list.children.filter { $0[.url]?.endsWith(name) ?? false }
    }

    /// The code of the first extension with this name.
    func profileCode(_ name: StaticString) -> String? {
        profileExtensions(name).first?[.valueCode]?.string
    }

    /// Whether an extension with this name says true.
    func profileFlag(_ name: StaticString) -> Bool {
        profileExtensions(name).first?[.valueBoolean]?.bool ?? false
    }

    /// The exact number of a JSON number.
    var exact: Exact? {
        isNumber ? Exact(decimalText: String(decoding: bytes, as: UTF8.self)) : nil
    }

    /// Whether the string is `name`, or ends with a slash and `name`.
    private func endsWith(_ name: StaticString) -> Bool {
        let text = contentBytes
        let count = name.utf8CodeUnitCount
        guard isString, text.count >= count else { return false }
        let start = text.count - count
        guard start == 0 || text[start - 1] == UInt8(ascii: "/") else { return false }
        return name.withUTF8Buffer { $0.elementsEqual(text[start...]) }
    }
}
