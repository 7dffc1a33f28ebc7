import FHIRCore

extension Element {
    /// The text of the member of that name.
    func text(_ name: String) -> String? { member(named: name)?.string }

    /// The items of the array of that name; empty when it is absent.
    func items(_ name: String) -> [Element] {
        member(named: name).map { Array($0.children) } ?? []
    }

    func texts(_ name: String) -> [String] { items(name).compactMap(\.string) }
}
