import LabFeeds

/// A drug that is planned: a MedicationRequest, never an administration.
extension BundleMapper {
    mutating func writePlannedMedication(_ item: FeedPlannedItem, _ id: ResourceID) {
        beginEntry("MedicationRequest", id, item.field)
        identifiers("identifier", item.identifier.map { [$0] } ?? [])
        json.name("status")
        mark(item.statusText)
        json.string(item.status.medicationRequest)
        json.member("intent", item.intent.request)
        named("medicationCodeableConcept", item)
        reference("subject", patient)
        reference("encounter", encounter)
        concepts("reasonCode", item.reasons)
        writeDosage(item)
        endEntry("MedicationRequest", id)
    }

    /// A required concept: the code, else the sender's words.
    mutating func named(_ name: StaticString, _ item: FeedPlannedItem) {
        let start = json.count
        concept(name, item.code ?? item.words.map { FeedCode(text: $0) })
        if json.count == start { unknown(name) }
    }

    private mutating func writeDosage(_ item: FeedPlannedItem) {
        let start = json.count
        json.name("dosageInstruction")
        json.raw("[{")
        member("text", item.words)
        writeTiming(item.schedule)
        if let condition = item.condition, said(condition) != nil {
            json.name("asNeededCodeableConcept")
            json.raw("{")
            member("text", condition)
            json.raw("}")
        } else if item.isAsNeeded {
            json.raw(",\"asNeededBoolean\":true")
        }
        concept("route", item.route)
        writeDoseAndRate(item)
        if json.bytes.last == UInt8(ascii: "{") {
            json.cut(to: start)
        } else {
            json.raw("}]")
        }
    }

    private mutating func writeDoseAndRate(_ item: FeedPlannedItem) {
        let start = json.count
        json.name("doseAndRate")
        json.raw("[{")
        amount(item.dose, "doseQuantity", "doseRange")
        amount(item.rate, "rateQuantity", "rateRange")
        if json.bytes.last == UInt8(ascii: "{") {
            json.cut(to: start)
        } else {
            json.raw("}]")
        }
    }

    private mutating func amount(
        _ amount: FeedAmount?, _ single: StaticString, _ range: StaticString
    ) {
        guard let amount else { return }
        guard let high = amount.high else { return number(single, amount.low) }
        let start = json.count
        json.name(range)
        json.raw("{")
        number("low", amount.low)
        number("high", high)
        json.close(.brace, begunAt: start)
    }

    /// A Quantity; of a number that FHIR has no form for only what was sent is kept.
    mutating func number(_ name: StaticString, _ amount: FeedQuantity?) {
        guard let amount, let sent = said(amount.value)?.trimmed else { return }
        let unit = unitField(amount.unit)
        if sent.isPlainNumber { return quantity(name, sent, nil, unit, from: amount.value) }
        json.name(name)
        json.raw("{")
        keep("_value", sent, amount.value)
        unitMembers(unit)
        json.raw("}")
    }
}
