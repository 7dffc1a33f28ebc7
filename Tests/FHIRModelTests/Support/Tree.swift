import FHIRCore
import FHIRSyntax

/// How two JSON trees are compared.
enum TreeComparison {
    /// Key order and the text of numbers count.
    case exact
    /// Only what Swift's coders carry: members in any order, numbers by value.
    case loose
}

/// The path of the first difference between two trees, or nil.
func difference(
    _ left: Element, _ right: Element, _ comparison: TreeComparison = .exact, path: String = "$"
) -> String? {
    switch (left.kind, right.kind) {
    case (.object, .object): return membersDiffer(left, right, comparison, path: path)
    case (.array, .array):
        let pairs = zip(left.children, right.children).enumerated()
        guard left.count == right.count else { return "\(path): count" }
        return pairs.lazy
            .compactMap { difference($1.0, $1.1, comparison, path: "\(path)[\($0)]") }.first
    case (.string, .string): return isSame(left.string, right.string) ? nil : path
    case (.number, .number):
        let isSame = left.number == right.number
        let isEqual = Double(left.number?.text ?? "") == Double(right.number?.text ?? "")
        return isSame || comparison == .loose && isEqual ? nil : path
    default: return left.kind == right.kind ? nil : path
    }
}

private func membersDiffer(
    _ left: Element, _ right: Element, _ comparison: TreeComparison, path: String
) -> String? {
    var names = (
        left: left.children.map { $0.name ?? "" }, right: right.children.map { $0.name ?? "" }
    )
    if comparison == .loose { names = (names.left.sorted(), names.right.sorted()) }
    guard names.left.elementsEqual(names.right, by: isSame) else {
        return "\(path): \(names.left) or \(names.right)"
    }
    let pairs =
        comparison == .exact
        ? Array(zip(left.children, right.children))
        : left.children.compactMap { child in
            right.member(named: child.name ?? "").map { (child, $0) }
        }
    return pairs.lazy.compactMap { pair in
        difference(pair.0, pair.1, comparison, path: "\(path).\(pair.0.name ?? "")")
    }.first
}

/// Whether two texts have the same characters as sent: Swift takes é and e with an accent for equal.
private func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.utf8.elementsEqual(right.utf8)
}

/// Reads a text that must be JSON.
func document(_ text: String) throws -> Document {
    try JSONReader().read(Array(text.utf8)).get()
}
