import FHIRCore

/// Member names that only this target looks up.
extension Key {
    static var abatementRange: Key { Key("abatementRange") }
    static var abatementString: Key { Key("abatementString") }
    static var accessionIdentifier: Key { Key("accessionIdentifier") }
    static var authored: Key { Key("authored") }
    static var boundsDuration: Key { Key("boundsDuration") }
    static var boundsPeriod: Key { Key("boundsPeriod") }
    static var context: Key { Key("context") }
    static var created: Key { Key("created") }
    static var dailyAmount: Key { Key("dailyAmount") }
    static var dateTime: Key { Key("dateTime") }
    static var denominator: Key { Key("denominator") }
    static var dispenseRequest: Key { Key("dispenseRequest") }
    static var doNotPerform: Key { Key("doNotPerform") }
    static var event: Key { Key("event") }
    static var expectedSupplyDuration: Key { Key("expectedSupplyDuration") }
    static var foodPreferenceModifier: Key { Key("foodPreferenceModifier") }
    static var frequency: Key { Key("frequency") }
    static var individual: Key { Key("individual") }
    static var ingredient: Key { Key("ingredient") }
    static var instantiatesCanonical: Key { Key("instantiatesCanonical") }
    static var instantiatesUri: Key { Key("instantiatesUri") }
    static var itemCodeableConcept: Key { Key("itemCodeableConcept") }
    static var kind: Key { Key("kind") }
    static var numberOfRepeatsAllowed: Key { Key("numberOfRepeatsAllowed") }
    static var numerator: Key { Key("numerator") }
    static var occurrenceTiming: Key { Key("occurrenceTiming") }
    static var other: Key { Key("other") }
    static var participant: Key { Key("participant") }
    static var performedAge: Key { Key("performedAge") }
    static var periodUnit: Key { Key("periodUnit") }
    static var procedureCode: Key { Key("procedureCode") }
    static var productCodeableConcept: Key { Key("productCodeableConcept") }
    static var productReference: Key { Key("productReference") }
    static var reaction: Key { Key("reaction") }
    static var scheduledPeriod: Key { Key("scheduledPeriod") }
    static var scheduledTiming: Key { Key("scheduledTiming") }
    static var started: Key { Key("started") }
    static var strength: Key { Key("strength") }
    static var substance: Key { Key("substance") }
    static var usedCode: Key { Key("usedCode") }
    static var usedReference: Key { Key("usedReference") }
    static var when: Key { Key("when") }
}
