import FHIRCore
import LabFeeds

/// Writes one report as a Bundle; it lives as long as the bytes of the report are borrowed.
struct BundleMapper {
    let report: LabReport
    /// The report's bytes.
    let text: UnsafeBufferPointer<UInt8>
    let options: LabMapping.Options
    let lookups: CodeLookups
    let systems: SenderSystems
    let source: NameSource
    /// Its number among the reports of its message.
    let place: Int
    /// Resources that an earlier report of the message has written.
    let earlier: Set<ResourceID>
    let ownPatients: Set<ResourceID>
    var json: ByteWriter
    var issues: [Issue]
    var entryLines: [(offset: Int, line: Int)] = []
    /// Where each input field went, if asked for.
    var marks: [FieldMark] = []
    /// Names of resources and URIs are put together here.
    var scratch: [UInt8] = []

    /// All resources written, for the Provenance.
    var written: [(type: StaticString, id: ResourceID)] = []
    var patient: ResourceID?
    /// Whether the patient has an identifier that is nobody else's.
    var patientIsKnown = false
    var mother: ResourceID?
    var encounter: ResourceID?
    var plan = ResourcePlan()
    /// Persons and organizations that others refer to; written last, each once.
    var staff: [(id: ResourceID, person: FeedPerson)] = []
    var organizations: [(id: ResourceID, organization: FeedOrganization)] = []
    /// Texts that named again somebody or something already named; only if asked for.
    var repeats: [(id: ResourceID, fields: [FeedText])] = []
    /// Local codes that were listed as having no LOINC code.
    var unmapped: Set<String> = []
    var zonelessTimes = 0
    var assumedZones = 0

    init(
        _ report: LabReport, _ text: UnsafeBufferPointer<UInt8>, _ options: LabMapping.Options,
        _ lookups: CodeLookups, _ shared: SharedParts, _ place: Int
    ) {
        (self.report, self.text, self.options, self.lookups) = (report, text, options, lookups)
        self.place = place
        earlier = shared.written
        ownPatients = shared.ownPatients
        systems = SenderSystems(scope: Self.scope(report.header, text))
        source = NameSource(report, text, systems, place)
        issues = report.issues
        json = shared.json
        scratch.reserveCapacity(256)
    }

    private static func scope(
        _ header: FeedHeader, _ text: UnsafeBufferPointer<UInt8>
    ) -> [UInt8] {
        var scope: [UInt8] = []
        let facility = header.sendingFacility ?? header.sendingFacilityID
        let application = header.sendingApplication ?? header.sendingApplicationID
        guard facility != nil || application != nil else { return scope }
        if let facility { scope.append(encoding: facility.bytes(in: text)) }
        scope.append(UInt8(ascii: "/"))
        if let application { scope.append(encoding: application.bytes(in: text)) }
        return scope
    }

    /// The Bundle's own members, and the beginning of its entries.
    mutating func writeHead() {
        json.raw(",\"id\":\"")
        json.id(named("Bundle") { $0.addMessage() })
        json.raw(UInt8(ascii: "\""))
        writeBundleHead()
    }

    /// The entries of one report.
    mutating func writeEntries() {
        planResources()
        if options.bundle == .message, place == 0 { writeMessageHeader() }
        writePersons()
        writeEncounter()
        for place in report.specimens.indices { writeSpecimen(place) }
        for place in report.orders.indices { writeOrder(place) }
        writeUnorderedResults()
        writePlans()
        let agents = documentAgents()
        writeStaff()
        writeOrganizations()
        writeProvenance(agents)
        reportTimes()
    }

    /// Writes the language of the texts, or keeps what names none that FHIR knows.
    private mutating func writeLanguage(_ language: FeedText?) {
        guard let language, let sent = said(language)?.trimmed else { return }
        if HL7Codes.allow(sent, in: HL7Codes.language) {
            code("language", language)
        } else {
            keep("_language", sent, language)
        }
    }

    private mutating func writeBundleHead() {
        if let mode = report.header.processingID, !report.equals(mode, "P") {
            json.raw(",\"meta\":{\"tag\":[{")
            if let sent = said(mode), HL7Codes.allow(sent.trimmed, in: HL7Codes.processing) {
                json.member("system", HL7Codes.processing)
            }
            member("code", mode)
            json.raw("}]}")
        } else if let confidentiality = report.header.confidentiality,
            !codings(confidentiality).isEmpty
        {
            json.raw(",\"meta\":{\"security\":[")
            for coding in codings(confidentiality) { self.coding(coding) }
            json.raw("]}")
        }
        writeLanguage(report.header.language)
        if let id = report.header.controlID {
            let start = json.count
            json.name("identifier")
            json.raw("{")
            writeSystem("system", of: FeedIdentifier(value: id))
            member("value", id)
            json.close(.brace, begunAt: start)
        }
        json.name("type")
        switch options.bundle {
        case .transaction: json.string("transaction")
        case .message: json.string("message")
        }
        if let time = report.header.time { self.time("timestamp", "_timestamp", time, .instant) }
    }
}

extension BundleMapper {
    /// Begins the entry of a resource; its id is written.
    mutating func beginEntry(_ type: StaticString, _ id: ResourceID, _ field: UInt32) {
        json.separate()
        entryLines.append((json.count, report.line(of: field) ?? 0))
        json.raw("{\"fullUrl\":\"urn:uuid:")
        json.id(id)
        json.raw("\",\"resource\":{\"resourceType\":\"")
        json.raw(type)
        json.raw("\",\"id\":\"")
        json.id(id)
        json.raw(UInt8(ascii: "\""))
    }

    mutating func endEntry(_ type: StaticString, _ id: ResourceID) {
        json.raw(UInt8(ascii: "}"))
        if options.bundle == .transaction {
            json.raw(",\"request\":{\"method\":\"PUT\",\"url\":\"")
            json.raw(type)
            json.raw(UInt8(ascii: "/"))
            json.id(id)
            json.raw("\"}")
        }
        json.raw(UInt8(ascii: "}"))
        written.append((type, id))
    }

    /// Writes a member that is a Reference to an entry.
    mutating func reference(_ name: StaticString, _ id: ResourceID?) {
        guard let id else { return }
        json.name(name)
        referenceItem(id)
    }

    /// Writes a Reference as a value or as an item.
    mutating func referenceItem(_ id: ResourceID) {
        json.raw("{\"reference\":\"urn:uuid:")
        json.id(id)
        json.raw("\"}")
    }

    mutating func references(_ name: StaticString, _ ids: [ResourceID]) {
        guard !ids.isEmpty else { return }
        json.name(name)
        json.raw("[")
        for id in ids {
            json.separate()
            referenceItem(id)
        }
        json.raw("]")
    }
}
