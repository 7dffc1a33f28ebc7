import FHIRCore

/// Member names that only this target looks up.
extension Key {
    static var accessionIdentifier: Key { Key("accessionIdentifier") }
    static var authored: Key { Key("authored") }
    static var boundsPeriod: Key { Key("boundsPeriod") }
    static var context: Key { Key("context") }
    static var dateTime: Key { Key("dateTime") }
    static var denominator: Key { Key("denominator") }
    static var doNotPerform: Key { Key("doNotPerform") }
    static var event: Key { Key("event") }
    static var foodPreferenceModifier: Key { Key("foodPreferenceModifier") }
    static var frequency: Key { Key("frequency") }
    static var individual: Key { Key("individual") }
    static var ingredient: Key { Key("ingredient") }
    static var itemCodeableConcept: Key { Key("itemCodeableConcept") }
    static var numerator: Key { Key("numerator") }
    static var other: Key { Key("other") }
    static var participant: Key { Key("participant") }
    static var periodUnit: Key { Key("periodUnit") }
    static var strength: Key { Key("strength") }
    static var when: Key { Key("when") }
}
