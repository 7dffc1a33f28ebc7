public import FHIRCore

/// What reads or writes the fields of an element, one after another.
///
/// The codecs are visitors; so can be a comparison or a search. Each method may replace the field.
public protocol FieldVisitor {
    associatedtype Failure: Error

    /// A text without siblings: `Element.id`, `Extension.url`.
    mutating func attribute(_ name: Key, _ field: inout String?) throws(Failure)

    mutating func primitive<Value>(
        _ name: Key, _ field: inout Primitive<Value>?
    ) throws(Failure)

    mutating func primitives<Value>(
        _ name: Key, _ field: inout [Primitive<Value>]?
    ) throws(Failure)

    mutating func element<Field: FHIRElement>(_ name: Key, _ field: inout Field?) throws(Failure)

    mutating func elements<Field: FHIRElement>(
        _ name: Key, _ field: inout [Field]?
    ) throws(Failure)

    mutating func resource(_ name: Key, _ field: inout Resource?) throws(Failure)

    mutating func resources(_ name: Key, _ field: inout [Resource]?) throws(Failure)
}

extension FieldVisitor {
    /// A choice element, as the one member that stands for it.
    public mutating func choice<Choice: FHIRChoice>(
        _ field: inout Choice?
    ) throws(Failure) {
        try Choice.visitAlternatives(&field, &self)
    }

    /// Shows the value of a choice.
    @inline(never) mutating func put<Value>(_ name: Key, _ value: Primitive<Value>) throws(Failure)
    {
        var field: Primitive<Value>? = value
        try primitive(name, &field)
    }

    @inline(never) mutating func put<Field: FHIRElement>(_ name: Key, _ value: Field)
        throws(Failure)
    {
        var field: Field? = value
        try element(name, &field)
    }

    /// Asks for one alternative of a choice that has no value yet.
    @inline(never) mutating func take<Value, Choice>(
        _ name: Key, _ wrap: (Primitive<Value>) -> Choice, _ choice: inout Choice?
    ) throws(Failure) {
        guard choice == nil else { return }
        var field: Primitive<Value>?
        try primitive(name, &field)
        choice = field.map(wrap)
    }

    @inline(never) mutating func take<Field: FHIRElement, Choice>(
        _ name: Key, _ wrap: (Field) -> Choice, _ choice: inout Choice?
    ) throws(Failure) {
        guard choice == nil else { return }
        var field: Field?
        try element(name, &field)
        choice = field.map(wrap)
    }
}
