import ClinicalModel
import FHIRCore

/// The time zone that the dates of a resource are meant in: R4's extension `tz-code` on a date.
struct ZoneOfDates {
    static var url: StaticString { "http://hl7.org/fhir/StructureDefinition/tz-code" }
    private static let valueCode = Key("valueCode")
    /// No date lies deeper in a resource.
    private static let mostLevels = 6

    /// The name of the zone that the first such date names; nil where none does.
    static func name(in resource: Element) -> String? { name(in: resource, level: 0) }

    private static func name(in element: Element, level: Int) -> String? {
        guard level < mostLevels else { return nil }
        if let extensions = element[Key("extension")]?.children {
            for item in extensions where item[.url]?.equals(url) ?? false {
                if let code = item[valueCode]?.string { return code }
            }
        }
        for child in element.children {
            if let found = name(in: child, level: level + 1) { return found }
        }
        return nil
    }
}
