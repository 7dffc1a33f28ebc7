import FHIRCore

/// Member names of PlanDefinitions and ActivityDefinitions beside those all targets share.
enum ProtocolKey {
    static var actionId: Key { Key("actionId") }
    static var boundsDuration: Key { Key("boundsDuration") }
    static var boundsRange: Key { Key("boundsRange") }
    static var citation: Key { Key("citation") }
    static var count: Key { Key("count") }
    static var countMax: Key { Key("countMax") }
    static var definitionCanonical: Key { Key("definitionCanonical") }
    static var documentation: Key { Key("documentation") }
    static var frequency: Key { Key("frequency") }
    static var frequencyMax: Key { Key("frequencyMax") }
    static var kind: Key { Key("kind") }
    static var observationRequirement: Key { Key("observationRequirement") }
    static var offsetDuration: Key { Key("offsetDuration") }
    static var offsetRange: Key { Key("offsetRange") }
    static var periodMax: Key { Key("periodMax") }
    static var periodUnit: Key { Key("periodUnit") }
    static var prefix: Key { Key("prefix") }
    static var productCodeableConcept: Key { Key("productCodeableConcept") }
    static var purpose: Key { Key("purpose") }
    static var relatedAction: Key { Key("relatedAction") }
    static var relatedArtifact: Key { Key("relatedArtifact") }
    static var relationship: Key { Key("relationship") }
    static var repeats: Key { Key("repeat") }
    static var requiredBehavior: Key { Key("requiredBehavior") }
    static var target: Key { Key("target") }
    static var timingTiming: Key { Key("timingTiming") }
    static var usage: Key { Key("usage") }
    static var useContext: Key { Key("useContext") }
    static var valueDuration: Key { Key("valueDuration") }
    static var valuePositiveInt: Key { Key("valuePositiveInt") }
    static var valueTiming: Key { Key("valueTiming") }
}
