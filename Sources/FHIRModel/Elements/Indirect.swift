/// Stores a field behind a reference, so that a struct can reach itself (Reference, Identifier).
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
    // An array of one is a reference with copy on write.
    private var storage: [Value]

    public init(wrappedValue: Value?) {
        storage = wrappedValue.map { [$0] } ?? []
    }

    public var wrappedValue: Value? {
        get { storage.first }
        set { storage = newValue.map { [$0] } ?? [] }
    }
}
