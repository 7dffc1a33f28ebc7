import FHIRCore
import LabFeeds

extension BundleMapper {
    mutating func writeResult(_ place: Int, _ context: inout ResultContext) {
        let result = report.results[place]
        let id = plan.results[place]
        let specimen = specimen(of: result, in: context.order)
        beginEntry("Observation", id, result.field)
        if let identifier = result.identifier, said(identifier.value) != nil {
            json.raw(",\"identifier\":[")
            identifierItem(identifier, type: "FILL")
            json.raw("]")
        }
        writeStatus(result)
        writeCode(result, specimen, &context)
        if result.isAboutMother {
            reference("subject", mother ?? patient)
        } else {
            reference("subject", patient)
            reference("encounter", encounter)
        }
        effective(result.time ?? context.order?.time)
        issued(context.order?.reported)
        writePerformers(result)
        writeValue(result)
        writeInterpretations(result)
        notes(result.notes)
        concept("bodySite", result.bodySite)
        concept("method", result.method)
        reference("specimen", specimen.map { plan.specimens[$0] })
        writeRanges(result)
        writePlaceInPanel(place, result, &context)
        writeExtensions(result)
        endEntry("Observation", id)
    }

    private mutating func writeStatus(_ result: FeedResult) {
        json.name("status")
        mark(result.statusText)
        json.string(result.status.observation)
        if result.status.isWider, let text = result.statusText, let sent = said(text) {
            keep("_status", sent, text)
        }
    }

    /// The report's time as the result's, where it is whole: it tells versions apart.
    private mutating func issued(_ time: FeedTime?) {
        guard let time, let sent = said(time.text)?.trimmed, let parts = FeedTimeText(sent),
            parts.hasMinutes, parts.zone != nil || options.assumedZone != nil
        else { return }
        let start = json.count
        self.time("issued", "_issued", time, .instant)
        if json.count == start { return }
    }

    /// The code as sent; a local one has before it the LOINC code that it stands for.
    private mutating func writeCode(
        _ result: FeedResult, _ specimen: Int?, _ context: inout ResultContext
    ) {
        guard
            codings(result.code).contains(where: { said($0.code) != nil || said($0.display) != nil }
            )
                || said(result.code.text) != nil
        else { return unknown("code") }
        if codings(result.code).contains(where: isLoinc) { return concept("code", result.code) }
        guard let match = match(result, specimen, &context) else {
            noteUnmapped(result)
            return concept("code", result.code)
        }
        json.raw(
            ",\"code\":{\"coding\":[{\"extension\":[{\"url\":\"https://w3id.org/cobalamin/StructureDefinition/mapped-code\",\"valueString\":"
        )
        json.string(match.name)
        json.raw("}],\"system\":\"http://loinc.org\",\"code\":")
        json.string(match.code)
        if !match.display.isEmpty {
            json.raw(",\"display\":")
            json.string(match.display)
        }
        json.raw("}")
        for (number, coding) in codings(result.code).enumerated() {
            self.coding(coding, isSelected: number == 0)
        }
        json.raw("]")
        member("text", result.code.text)
        json.raw("}")
    }

    private mutating func match(
        _ result: FeedResult, _ specimen: Int?, _ context: inout ResultContext
    ) -> LabCodeMatch? {
        let specimenWords = specimenWords(specimen, &context)
        let panelWords = panelWords(&context)
        let key = matchKey(result, specimenWords, panelWords)
        let mapper = self
        return lookups.match(key: key) {
            LabCodeQuery(
                names: mapper.names(result.code), unit: mapper.unitText(result.unit),
                specimenWords: specimenWords, panelWords: panelWords)
        } number: {
            mapper.plainNumber(result.value)
        }
    }

    /// All that decides about a local code but its number.
    private mutating func matchKey(
        _ result: FeedResult, _ specimenWords: [String], _ panelWords: [String]
    ) -> String {
        var key = scratch
        key.removeAll(keepingCapacity: true)
        scratch = []
        for coding in codings(result.code) {
            for text in [coding.code, coding.display] {
                if let said = said(text) { key.append(contentsOf: said) }
                key.append(0x1F)
            }
        }
        if let said = said(result.code.text) { key.append(contentsOf: said) }
        key.append(0x1E)
        if let unit = unitText(result.unit) { key.append(contentsOf: unit.utf8) }
        key.append(0x1E)
        for word in specimenWords { key.append(contentsOf: word.utf8) }
        key.append(0x1E)
        for word in panelWords { key.append(contentsOf: word.utf8) }
        defer { scratch = key }
        return String(decoding: key, as: UTF8.self)
    }

    /// A local code that has no LOINC code is listed once; the code itself is nobody's secret.
    private mutating func noteUnmapped(_ result: FeedResult) {
        let coding = codings(result.code).first { said($0.code) != nil }
        if let system = coding?.system, let name = said(system) {
            scratch.removeAll(keepingCapacity: true)
            systems.append(codeSystem: name.trimmed, to: &scratch)
            guard !scratch.withUnsafeBufferPointer(SystemNames.isPublic) else { return }
        }
        let name = string(coding?.code) ?? "of a result that has only words"
        guard unmapped.insert(name).inserted else { return }
        issues.append(
            issue(
                .information, "informational", "local-code-unmapped", result.field,
                "No LOINC code is certain for the local code \(name), by name, unit and sample;"
                    + " it stays as it was sent."))
    }

    private mutating func writePerformers(_ result: FeedResult) {
        var performers: [ResourceID] = []
        if let organization = result.performer.flatMap({ organization(Int($0)) }) {
            performers.append(organization)
        }
        for observer in result.observers {
            if let person = practitioner(observer) { performers.append(person) }
        }
        references("performer", performers)
    }

    /// Codes of table 0078 in FHIR's code system; others as text.
    private mutating func writeInterpretations(_ result: FeedResult) {
        guard !result.interpretations.isEmpty else { return }
        list("interpretation", codes(result.interpretations)) { $0.interpretation($1) }
    }

    private mutating func interpretation(_ code: FeedCode) {
        let start = json.count
        json.name("coding")
        json.raw("[")
        var isKnown = false
        for coding in codings(code) {
            guard let sent = said(coding.code) else { continue }
            let isStandard = Interpretations.codes.contains { sent.equals($0) }
            if isStandard {
                json.separate()
                json.raw(
                    "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation\""
                )
                self.code("code", coding.code)
                member("display", coding.display)
                json.raw("}")
            } else if said(coding.system) != nil {
                self.coding(coding)
            } else {
                continue
            }
            isKnown = true
        }
        json.close(.bracket, begunAt: start)
        if said(code.text) != nil {
            member("text", code.text)
        } else if !isKnown {
            member("text", codings(code).first.flatMap { $0.code ?? $0.display }, kept: true)
        }
    }

    private mutating func writeExtensions(_ result: FeedResult) {
        let start = json.count
        json.name("extension")
        json.raw("[")
        if said(result.subID) != nil {
            json.raw(
                "{\"url\":\"http://hl7.org/fhir/StructureDefinition/observation-v2-subid\",\"extension\":[{\"url\":\"original-sub-identifier\""
            )
            member("valueString", result.subID)
            json.raw("}]}")
        }
        if let analysed = result.analysed, said(analysed.text) != nil {
            json.separate()
            json.raw("{\"url\":\"https://w3id.org/cobalamin/StructureDefinition/analysed\"")
            time("valueDateTime", "_valueDateTime", analysed, .dateTime)
            json.raw("}")
        }
        if case .attachment(let media, let encoding, let data) = result.value {
            attachment(media, encoding, data)
        }
        json.close(.bracket, begunAt: start)
    }
}
