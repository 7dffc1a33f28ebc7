import FHIRCore
import LabFeeds

/// What FHIR's type of an element asks of a time.
enum TimeKind { case date, dateTime, instant }

/// Times keep the precision and the zone they were sent with.
///
/// A time without a zone becomes its date: neither the machine's zone nor that of another time of the
/// message is lent to it, as the season may differ. What FHIR cannot say is kept as it was sent.
extension BundleMapper {
    mutating func time(
        _ name: StaticString, _ sibling: StaticString, _ time: FeedTime?, _ kind: TimeKind
    ) {
        guard let time, let sent = said(time.text)?.trimmed else { return }
        guard let parts = FeedTimeText(sent) else {
            issues.append(
                issue(
                    .warning, "value", "time-malformed", time.text.field,
                    "The time is no time of HL7's form; it is kept as text only."))
            return keep(sibling, sent, time.text)
        }
        let zone = parts.zone
        let assumed = zone == nil && parts.hasMinutes && kind != .date ? options.assumedZone : nil
        let hasClock = kind != .date && parts.hasMinutes && (zone != nil || assumed != nil)
        if kind != .date, parts.hasMinutes, zone == nil {
            if assumed == nil { zonelessTimes += 1 } else { assumedZones += 1 }
        }
        if kind == .instant, !hasClock { return keep(sibling, sent, time.text) }
        json.name(name)
        mark(time.text)
        json.raw(UInt8(ascii: "\""))
        json.date(parts)
        if hasClock {
            json.clock(parts)
            if let zone { json.zone(zone) } else if let assumed { json.raw(assumed.utf8) }
        }
        json.raw(UInt8(ascii: "\""))
        let isWhole = hasClock ? parts.hasSeconds && assumed == nil : !parts.hasTime && zone == nil
        if !isWhole { keep(sibling, sent, time.text) }
    }

    /// Writes a Period; nothing where neither end is known.
    mutating func period(_ name: StaticString, _ period: FeedPeriod?) {
        guard let period else { return }
        let start = json.count
        json.name(name)
        json.raw("{")
        time("start", "_start", period.start, .dateTime)
        time("end", "_end", period.end, .dateTime)
        json.close(.brace, begunAt: start)
    }

    /// A date, with what it says of the time of day in the extension that FHIR has for births.
    mutating func birthDate(_ time: FeedTime?) {
        guard let time, let sent = said(time.text)?.trimmed else { return }
        guard let parts = FeedTimeText(sent), parts.hasMinutes, parts.zone != nil else {
            return self.time("birthDate", "_birthDate", time, .date)
        }
        json.name("birthDate")
        mark(time.text)
        json.raw(UInt8(ascii: "\""))
        json.date(parts)
        json.raw(
            "\",\"_birthDate\":{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/patient-birthTime\""
        )
        self.time("valueDateTime", "_valueDateTime", time, .dateTime)
        json.raw("}]}")
    }

    /// Says once for the message what happened to times without a zone.
    mutating func reportTimes() {
        if zonelessTimes > 0 {
            issues.append(
                issue(
                    .information, "informational", "zone-missing", nil,
                    "Times without a zone: \(zonelessTimes). Only their dates are used; the texts are kept."
                ))
        }
        if assumedZones > 0 {
            issues.append(
                issue(
                    .information, "informational", "zone-assumed", nil,
                    "Times without a zone: \(assumedZones). They were taken to be of the zone that was given for the site."
                ))
        }
    }
}
