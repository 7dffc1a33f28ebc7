import FHIRCore

/// Member names of dosages, schedules and ingredients.
extension Key {
    static var dayOfWeek: Key { Key("dayOfWeek") }
    static var itemReference: Key { Key("itemReference") }
    static var rateQuantity: Key { Key("rateQuantity") }
    static var rateRange: Key { Key("rateRange") }
    static var rateRatio: Key { Key("rateRatio") }
    static var timeOfDay: Key { Key("timeOfDay") }
}
