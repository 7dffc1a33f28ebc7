extension Key {
    // Member names that several targets look up. A target adds its own beside its code.
    @inlinable @inline(__always)
    public static var abatementAge: Key { Key("abatementAge") }
    @inlinable @inline(__always)
    public static var abatementDateTime: Key { Key("abatementDateTime") }
    @inlinable @inline(__always)
    public static var abatementPeriod: Key { Key("abatementPeriod") }
    @inlinable @inline(__always)
    public static var action: Key { Key("action") }
    @inlinable @inline(__always)
    public static var active: Key { Key("active") }
    @inlinable @inline(__always)
    public static var activity: Key { Key("activity") }
    @inlinable @inline(__always)
    public static var addresses: Key { Key("addresses") }
    @inlinable @inline(__always)
    public static var age: Key { Key("age") }
    @inlinable @inline(__always)
    public static var agent: Key { Key("agent") }
    @inlinable @inline(__always)
    public static var answer: Key { Key("answer") }
    @inlinable @inline(__always)
    public static var asserter: Key { Key("asserter") }
    @inlinable @inline(__always)
    public static var assigner: Key { Key("assigner") }
    @inlinable @inline(__always)
    public static var author: Key { Key("author") }
    @inlinable @inline(__always)
    public static var authoredOn: Key { Key("authoredOn") }
    @inlinable @inline(__always)
    public static var basedOn: Key { Key("basedOn") }
    @inlinable @inline(__always)
    public static var birthDate: Key { Key("birthDate") }
    @inlinable @inline(__always)
    public static var bodySite: Key { Key("bodySite") }
    @inlinable @inline(__always)
    public static var born: Key { Key("born") }
    @inlinable @inline(__always)
    public static var category: Key { Key("category") }
    @inlinable @inline(__always)
    public static var clinicalStatus: Key { Key("clinicalStatus") }
    @inlinable @inline(__always)
    public static var code: Key { Key("code") }
    @inlinable @inline(__always)
    public static var coding: Key { Key("coding") }
    @inlinable @inline(__always)
    public static var collectedDateTime: Key { Key("collectedDateTime") }
    @inlinable @inline(__always)
    public static var collectedPeriod: Key { Key("collectedPeriod") }
    @inlinable @inline(__always)
    public static var collection: Key { Key("collection") }
    @inlinable @inline(__always)
    public static var comment: Key { Key("comment") }
    @inlinable @inline(__always)
    public static var comparator: Key { Key("comparator") }
    @inlinable @inline(__always)
    public static var component: Key { Key("component") }
    @inlinable @inline(__always)
    public static var conclusion: Key { Key("conclusion") }
    @inlinable @inline(__always)
    public static var conclusionCode: Key { Key("conclusionCode") }
    @inlinable @inline(__always)
    public static var condition: Key { Key("condition") }
    @inlinable @inline(__always)
    public static var contained: Key { Key("contained") }
    @inlinable @inline(__always)
    public static var contributedToDeath: Key { Key("contributedToDeath") }
    @inlinable @inline(__always)
    public static var dataAbsentReason: Key { Key("dataAbsentReason") }
    @inlinable @inline(__always)
    public static var date: Key { Key("date") }
    @inlinable @inline(__always)
    public static var dateAsserted: Key { Key("dateAsserted") }
    @inlinable @inline(__always)
    public static var daysSupply: Key { Key("daysSupply") }
    @inlinable @inline(__always)
    public static var deceasedBoolean: Key { Key("deceasedBoolean") }
    @inlinable @inline(__always)
    public static var deceasedDateTime: Key { Key("deceasedDateTime") }
    @inlinable @inline(__always)
    public static var derivedFrom: Key { Key("derivedFrom") }
    @inlinable @inline(__always)
    public static var description: Key { Key("description") }
    @inlinable @inline(__always)
    public static var detail: Key { Key("detail") }
    @inlinable @inline(__always)
    public static var device: Key { Key("device") }
    @inlinable @inline(__always)
    public static var display: Key { Key("display") }
    @inlinable @inline(__always)
    public static var dosage: Key { Key("dosage") }
    @inlinable @inline(__always)
    public static var dosageInstruction: Key { Key("dosageInstruction") }
    @inlinable @inline(__always)
    public static var dose: Key { Key("dose") }
    @inlinable @inline(__always)
    public static var doseAndRate: Key { Key("doseAndRate") }
    @inlinable @inline(__always)
    public static var doseQuantity: Key { Key("doseQuantity") }
    @inlinable @inline(__always)
    public static var doseRange: Key { Key("doseRange") }
    @inlinable @inline(__always)
    public static var effectiveDateTime: Key { Key("effectiveDateTime") }
    @inlinable @inline(__always)
    public static var effectiveInstant: Key { Key("effectiveInstant") }
    @inlinable @inline(__always)
    public static var effectivePeriod: Key { Key("effectivePeriod") }
    @inlinable @inline(__always)
    public static var effectiveTiming: Key { Key("effectiveTiming") }
    @inlinable @inline(__always)
    public static var encounter: Key { Key("encounter") }
    @inlinable @inline(__always)
    public static var end: Key { Key("end") }
    @inlinable @inline(__always)
    public static var enteralFormula: Key { Key("enteralFormula") }
    @inlinable @inline(__always)
    public static var entry: Key { Key("entry") }
    @inlinable @inline(__always)
    public static var evidence: Key { Key("evidence") }
    @inlinable @inline(__always)
    public static var `extension`: Key { Key("extension") }
    @inlinable @inline(__always)
    public static var family: Key { Key("family") }
    @inlinable @inline(__always)
    public static var focus: Key { Key("focus") }
    @inlinable @inline(__always)
    public static var fullUrl: Key { Key("fullUrl") }
    @inlinable @inline(__always)
    public static var gender: Key { Key("gender") }
    @inlinable @inline(__always)
    public static var given: Key { Key("given") }
    @inlinable @inline(__always)
    public static var goal: Key { Key("goal") }
    @inlinable @inline(__always)
    public static var hasMember: Key { Key("hasMember") }
    @inlinable @inline(__always)
    public static var high: Key { Key("high") }
    @inlinable @inline(__always)
    public static var id: Key { Key("id") }
    @inlinable @inline(__always)
    public static var identifier: Key { Key("identifier") }
    @inlinable @inline(__always)
    public static var implicated: Key { Key("implicated") }
    @inlinable @inline(__always)
    public static var intent: Key { Key("intent") }
    @inlinable @inline(__always)
    public static var interpretation: Key { Key("interpretation") }
    @inlinable @inline(__always)
    public static var issued: Key { Key("issued") }
    @inlinable @inline(__always)
    public static var item: Key { Key("item") }
    @inlinable @inline(__always)
    public static var lastUpdated: Key { Key("lastUpdated") }
    @inlinable @inline(__always)
    public static var lifecycle: Key { Key("lifecycle") }
    @inlinable @inline(__always)
    public static var link: Key { Key("link") }
    @inlinable @inline(__always)
    public static var linkId: Key { Key("linkId") }
    @inlinable @inline(__always)
    public static var low: Key { Key("low") }
    @inlinable @inline(__always)
    public static var medicationCodeableConcept: Key { Key("medicationCodeableConcept") }
    @inlinable @inline(__always)
    public static var medicationReference: Key { Key("medicationReference") }
    @inlinable @inline(__always)
    public static var meta: Key { Key("meta") }
    @inlinable @inline(__always)
    public static var method: Key { Key("method") }
    @inlinable @inline(__always)
    public static var mitigation: Key { Key("mitigation") }
    @inlinable @inline(__always)
    public static var mode: Key { Key("mode") }
    @inlinable @inline(__always)
    public static var modifier: Key { Key("modifier") }
    @inlinable @inline(__always)
    public static var modifierExtension: Key { Key("modifierExtension") }
    @inlinable @inline(__always)
    public static var multipleBirthBoolean: Key { Key("multipleBirthBoolean") }
    @inlinable @inline(__always)
    public static var multipleBirthInteger: Key { Key("multipleBirthInteger") }
    @inlinable @inline(__always)
    public static var name: Key { Key("name") }
    @inlinable @inline(__always)
    public static var note: Key { Key("note") }
    @inlinable @inline(__always)
    public static var nutrient: Key { Key("nutrient") }
    @inlinable @inline(__always)
    public static var occurrenceDateTime: Key { Key("occurrenceDateTime") }
    @inlinable @inline(__always)
    public static var occurrencePeriod: Key { Key("occurrencePeriod") }
    @inlinable @inline(__always)
    public static var onsetAge: Key { Key("onsetAge") }
    @inlinable @inline(__always)
    public static var onsetDateTime: Key { Key("onsetDateTime") }
    @inlinable @inline(__always)
    public static var onsetPeriod: Key { Key("onsetPeriod") }
    @inlinable @inline(__always)
    public static var onsetRange: Key { Key("onsetRange") }
    @inlinable @inline(__always)
    public static var onsetString: Key { Key("onsetString") }
    @inlinable @inline(__always)
    public static var oralDiet: Key { Key("oralDiet") }
    @inlinable @inline(__always)
    public static var outcome: Key { Key("outcome") }
    @inlinable @inline(__always)
    public static var param: Key { Key("param") }
    @inlinable @inline(__always)
    public static var parameter: Key { Key("parameter") }
    @inlinable @inline(__always)
    public static var part: Key { Key("part") }
    @inlinable @inline(__always)
    public static var partOf: Key { Key("partOf") }
    @inlinable @inline(__always)
    public static var patient: Key { Key("patient") }
    @inlinable @inline(__always)
    public static var performedDateTime: Key { Key("performedDateTime") }
    @inlinable @inline(__always)
    public static var performedPeriod: Key { Key("performedPeriod") }
    @inlinable @inline(__always)
    public static var performer: Key { Key("performer") }
    @inlinable @inline(__always)
    public static var period: Key { Key("period") }
    @inlinable @inline(__always)
    public static var priority: Key { Key("priority") }
    @inlinable @inline(__always)
    public static var profile: Key { Key("profile") }
    @inlinable @inline(__always)
    public static var quantity: Key { Key("quantity") }
    @inlinable @inline(__always)
    public static var questionnaire: Key { Key("questionnaire") }
    @inlinable @inline(__always)
    public static var reasonCode: Key { Key("reasonCode") }
    @inlinable @inline(__always)
    public static var reasonReference: Key { Key("reasonReference") }
    @inlinable @inline(__always)
    public static var receivedTime: Key { Key("receivedTime") }
    @inlinable @inline(__always)
    public static var recorded: Key { Key("recorded") }
    @inlinable @inline(__always)
    public static var recordedDate: Key { Key("recordedDate") }
    @inlinable @inline(__always)
    public static var recorder: Key { Key("recorder") }
    @inlinable @inline(__always)
    public static var reference: Key { Key("reference") }
    @inlinable @inline(__always)
    public static var referenceRange: Key { Key("referenceRange") }
    @inlinable @inline(__always)
    public static var relation: Key { Key("relation") }
    @inlinable @inline(__always)
    public static var relationship: Key { Key("relationship") }
    @inlinable @inline(__always)
    public static var `repeat`: Key { Key("repeat") }
    @inlinable @inline(__always)
    public static var request: Key { Key("request") }
    @inlinable @inline(__always)
    public static var resource: Key { Key("resource") }
    @inlinable @inline(__always)
    public static var resourceType: Key { Key("resourceType") }
    @inlinable @inline(__always)
    public static var response: Key { Key("response") }
    @inlinable @inline(__always)
    public static var result: Key { Key("result") }
    @inlinable @inline(__always)
    public static var route: Key { Key("route") }
    @inlinable @inline(__always)
    public static var search: Key { Key("search") }
    @inlinable @inline(__always)
    public static var security: Key { Key("security") }
    @inlinable @inline(__always)
    public static var severity: Key { Key("severity") }
    @inlinable @inline(__always)
    public static var signature: Key { Key("signature") }
    @inlinable @inline(__always)
    public static var source: Key { Key("source") }
    @inlinable @inline(__always)
    public static var specimen: Key { Key("specimen") }
    @inlinable @inline(__always)
    public static var start: Key { Key("start") }
    @inlinable @inline(__always)
    public static var status: Key { Key("status") }
    @inlinable @inline(__always)
    public static var statusReason: Key { Key("statusReason") }
    @inlinable @inline(__always)
    public static var subject: Key { Key("subject") }
    @inlinable @inline(__always)
    public static var supplement: Key { Key("supplement") }
    @inlinable @inline(__always)
    public static var supportingInfo: Key { Key("supportingInfo") }
    @inlinable @inline(__always)
    public static var system: Key { Key("system") }
    @inlinable @inline(__always)
    public static var tag: Key { Key("tag") }
    @inlinable @inline(__always)
    public static var target: Key { Key("target") }
    @inlinable @inline(__always)
    public static var text: Key { Key("text") }
    @inlinable @inline(__always)
    public static var timestamp: Key { Key("timestamp") }
    @inlinable @inline(__always)
    public static var timing: Key { Key("timing") }
    @inlinable @inline(__always)
    public static var title: Key { Key("title") }
    @inlinable @inline(__always)
    public static var total: Key { Key("total") }
    @inlinable @inline(__always)
    public static var type: Key { Key("type") }
    @inlinable @inline(__always)
    public static var unit: Key { Key("unit") }
    @inlinable @inline(__always)
    public static var url: Key { Key("url") }
    @inlinable @inline(__always)
    public static var use: Key { Key("use") }
    @inlinable @inline(__always)
    public static var userSelected: Key { Key("userSelected") }
    @inlinable @inline(__always)
    public static var value: Key { Key("value") }
    @inlinable @inline(__always)
    public static var valueAge: Key { Key("valueAge") }
    @inlinable @inline(__always)
    public static var valueBoolean: Key { Key("valueBoolean") }
    @inlinable @inline(__always)
    public static var valueCode: Key { Key("valueCode") }
    @inlinable @inline(__always)
    public static var valueCodeableConcept: Key { Key("valueCodeableConcept") }
    @inlinable @inline(__always)
    public static var valueCoding: Key { Key("valueCoding") }
    @inlinable @inline(__always)
    public static var valueDate: Key { Key("valueDate") }
    @inlinable @inline(__always)
    public static var valueDateTime: Key { Key("valueDateTime") }
    @inlinable @inline(__always)
    public static var valueDecimal: Key { Key("valueDecimal") }
    @inlinable @inline(__always)
    public static var valueIdentifier: Key { Key("valueIdentifier") }
    @inlinable @inline(__always)
    public static var valueInteger: Key { Key("valueInteger") }
    @inlinable @inline(__always)
    public static var valuePeriod: Key { Key("valuePeriod") }
    @inlinable @inline(__always)
    public static var valueQuantity: Key { Key("valueQuantity") }
    @inlinable @inline(__always)
    public static var valueRange: Key { Key("valueRange") }
    @inlinable @inline(__always)
    public static var valueRatio: Key { Key("valueRatio") }
    @inlinable @inline(__always)
    public static var valueReference: Key { Key("valueReference") }
    @inlinable @inline(__always)
    public static var valueSampledData: Key { Key("valueSampledData") }
    @inlinable @inline(__always)
    public static var valueString: Key { Key("valueString") }
    @inlinable @inline(__always)
    public static var valueTime: Key { Key("valueTime") }
    @inlinable @inline(__always)
    public static var valueUri: Key { Key("valueUri") }
    @inlinable @inline(__always)
    public static var verificationStatus: Key { Key("verificationStatus") }
    @inlinable @inline(__always)
    public static var version: Key { Key("version") }
    @inlinable @inline(__always)
    public static var versionId: Key { Key("versionId") }
    @inlinable @inline(__always)
    public static var whenHandedOver: Key { Key("whenHandedOver") }
    @inlinable @inline(__always)
    public static var whenPrepared: Key { Key("whenPrepared") }
    @inlinable @inline(__always)
    public static var who: Key { Key("who") }
}
