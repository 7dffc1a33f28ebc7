import FHIRCore

/// A primitive element: its value, and the `id` and `extension` that JSON writes as `_name`.
///
/// Either part may be missing: `birthDate` may have only an extension that says why it is unknown.
public struct Primitive<Value: PrimitiveValue>: Sendable {
    public var value: Value?

    /// What the member with the underscore holds.
    @Indirect var sibling: PrimitiveSibling?

    public init(_ value: Value) {
        self.value = value
    }

    /// A primitive without a value, for example with an extension that says why.
    public init(id: String? = nil, extension: [Extension]?) {
        sibling = PrimitiveSibling(id: id, extension: `extension`)
    }

    init(value: Value?, sibling: PrimitiveSibling?) {
        self.value = value
        self.sibling = sibling
    }

    /// The element's id within its resource.
    public var id: String? {
        get { sibling?.id }
        set { updateSibling { $0.id = newValue } }
    }

    public var `extension`: [Extension]? {
        get { sibling?.extension }
        set { updateSibling { $0.extension = newValue } }
    }

    private mutating func updateSibling(_ change: (inout PrimitiveSibling) -> Void) {
        var changed = sibling ?? PrimitiveSibling()
        change(&changed)
        sibling = changed
    }
}

/// The object beside a primitive: `_birthDate` of `birthDate`.
struct PrimitiveSibling: FHIRElement {
    var id: String?
    var `extension`: [Extension]?
    var layout = ElementLayout()

    init() {}

    init(id: String?, extension: [Extension]?) {
        self.id = id
        self.extension = `extension`
    }

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &id)
        try visitor.elements(Key("extension"), &self.extension)
    }
}
