import LabFeeds

extension BundleMapper {
    /// The stay, in the patient's own name: mother and child may share its number.
    mutating func writeEncounter() {
        guard let visit = report.visit, let patient else { return }
        let number = visit.identifier
        let hasNumber = number.map { said($0.value) != nil } ?? false
        guard hasNumber || said(visit.patientClass) != nil || visit.period != nil else { return }
        let id = named("Encounter") { name in
            name.add(patient)
            if hasNumber, let number { return name.add(number) }
            name.add(visit.patientClass)
            name.add(visit.period?.start?.text)
        }
        encounter = id
        beginEntry("Encounter", id, visit.field)
        if hasNumber, let number {
            json.raw(",\"identifier\":[")
            identifierItem(number, type: "VN")
            json.raw("]")
        }
        json.member("status", visit.period?.end == nil ? "unknown" : "finished")
        writeClass(visit.patientClass)
        reference("subject", patient)
        let attending = visit.attending.compactMap { practitioner($0) }
        if !attending.isEmpty {
            json.raw(",\"participant\":[")
            for person in attending {
                json.separate()
                json.raw(
                    "{\"type\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ParticipationType\",\"code\":\"ATND\"}]}],\"individual\":"
                )
                referenceItem(person)
                json.raw("}")
            }
            json.raw("]")
        }
        period("period", visit.period)
        if said(visit.location) != nil {
            json.raw(",\"location\":[{\"location\":{")
            member("display", visit.location)
            json.raw("}}]")
        }
        endEntry("Encounter", id)
    }

    private mutating func writeClass(_ sent: FeedText?) {
        guard let sent, let bytes = said(sent) else { return unknown("class") }
        json.name("class")
        if let code = PersonCodes.code(bytes.trimmed, in: OrderCodes.classes) {
            json.raw("{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":")
            mark(sent)
            json.string(code)
        } else {
            json.raw("{")
            if HL7Codes.allow(bytes.trimmed, in: HL7Codes.patientClass) {
                json.member("system", HL7Codes.patientClass)
            }
            code("code", sent)
        }
        json.raw("}")
    }
}
