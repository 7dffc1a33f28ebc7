import FHIRCore

/// Member names of dosages, schedules and ingredients.
extension Key {
    static var dayOfWeek: Key { Key("dayOfWeek") }
    static var itemReference: Key { Key("itemReference") }
    static var occurrencePeriod: Key { Key("occurrencePeriod") }
    static var orderDetail: Key { Key("orderDetail") }
    static var periodMax: Key { Key("periodMax") }
    static var rateQuantity: Key { Key("rateQuantity") }
    static var rateRange: Key { Key("rateRange") }
    static var rateRatio: Key { Key("rateRatio") }
    static var scheduledString: Key { Key("scheduledString") }
    static var timeOfDay: Key { Key("timeOfDay") }
}
