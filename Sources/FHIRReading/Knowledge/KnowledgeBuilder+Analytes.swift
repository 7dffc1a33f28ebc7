import ClinicalModel
import FHIRCore

extension KnowledgeBuilder {
    /// An `ObservationDefinition`: codes, units and display of one analyte.
    mutating func readAnalyte(_ root: Element, _ source: ProfileSource) {
        guard let name = root.profileCode("analyte-key"), !name.isEmpty else {
            return report(source, root, "an ObservationDefinition needs the extension analyte-key")
        }
        guard let axis = root.profileCode("specimen-axis").flatMap(SpecimenAxis.init) else {
            return report(source, root, "extension specimen-axis is missing or unknown")
        }
        let key = AnalyteKey(rawValue: name)
        let details = root[ProfileKey.quantitativeDetails]
        let units = root.profileExtensions("accepted-unit").compactMap { unit($0, source) }
        checkUnits(units, canonical: details, root, source)
        let codes = readCodes(root, axis: axis, source)
        analytes.append(
            Analyte(
                key: key, title: root[ProfileKey.preferredReportName]?.string ?? name,
                canonicalUnit: details.flatMap(canonicalUnit), decimals: decimals(details),
                specimen: axis, units: units, refusedUnits: refusedUnits(root), codes: codes,
                intervals: readIntervals(root, units: units, source),
                samplingNotes: root.profileExtensions("sampling-note").compactMap {
                    $0[.valueString]?.string
                }))
        for code in codes where code.system == CodeSystemURI.loinc {
            loincEntries.append(
                LoincEntry(code: code.code, display: code.display, role: .analyte(key, code)))
        }
    }

    private mutating func unit(_ element: Element, _ source: ProfileSource) -> AnalyteUnit? {
        guard let code = element.profileCode("unit"),
            let kind = element.profileCode("kind").flatMap(UnitKind.init),
            let above = decimal("numerator", of: element),
            let below = decimal("denominator", of: element), let factor = above.divided(by: below)
        else {
            report(source, element, "a unit needs unit, kind, numerator and denominator")
            return nil
        }
        return AnalyteUnit(
            code: code, factor: factor, kind: kind, onlyBelow: decimal("only-below", of: element))
    }

    private func decimal(_ name: StaticString, of element: Element) -> Exact? {
        element.profileExtensions(name).first?[.valueDecimal]?.exact
    }

    /// The canonical unit must be accepted with factor one, or every value would be wrong.
    private mutating func checkUnits(
        _ units: [AnalyteUnit], canonical details: Element?, _ root: Element,
        _ source: ProfileSource
    ) {
        guard let canonical = details.flatMap(canonicalUnit) else { return }
        if !units.contains(where: { $0.code == canonical && $0.factor == .one }) {
            report(source, root, "the canonical unit \(canonical) is not accepted with factor 1")
        }
    }

    private func canonicalUnit(_ details: Element) -> String? {
        details[.unit]?[.coding]?.first?[.code]?.string
    }

    private func decimals(_ details: Element?) -> Int {
        let text = details?[ProfileKey.decimalPrecision]?.number?.text
        return text.flatMap { Int($0) } ?? 0
    }

    private func refusedUnits(_ root: Element) -> [String: String] {
        var refused: [String: String] = [:]
        for element in root.profileExtensions("refused-unit") {
            let reason = element.profileExtensions("reason").first?[.valueString]?.string
            if let code = element.profileCode("unit") { refused[code] = reason ?? "" }
        }
        return refused
    }

    private mutating func readCodes(
        _ root: Element, axis: SpecimenAxis, _ source: ProfileSource
    ) -> [AnalyteCode] {
        guard let codings = root[.code]?[.coding] else { return [] }
        return codings.children.compactMap { coding in
            guard let system = coding[.system]?.string, let code = coding[.code]?.string,
                let mark = coding.profileCode("code-mark").flatMap(CodeMark.init),
                let property = coding.profileCode("code-property").flatMap(CodeProperty.init)
            else {
                report(source, coding, "a coding needs system, code, code-mark and code-property")
                return nil
            }
            return AnalyteCode(
                system: system, code: code, display: coding[.display]?.string ?? "", mark: mark,
                property: property,
                handling: coding.profileCode("code-handling").flatMap(CodeHandling.init)
                    ?? .asStated,
                specimen: coding.profileCode("code-specimen").flatMap(SpecimenAxis.init) ?? axis)
        }
    }
}
