import ClinicalModel
import FHIRCore

/// One row of a concept map: a code, and what it stands for.
private struct MapRow {
    let system: String
    let element: Element
    let code: String
    let targets: [MapTarget]

    struct MapTarget {
        let code: String?
        let comment: String?
    }
}

extension KnowledgeBuilder {
    /// A `ConceptMap`; its id says which table it fills.
    mutating func readConceptMap(_ root: Element, _ source: ProfileSource) {
        let id = root[.id]?.string ?? ""
        if let table = ConceptTable(rawValue: id) {
            return eachRow(of: root, source) { $0.addConcepts($1, to: table) }
        }
        switch id {
        case "local-names": eachRow(of: root, source) { $0.addLocalName($1) }
        case "unit-repairs": eachRow(of: root, source) { $0.addUnitRepair($1) }
        case "wrong-codes": eachRow(of: root, source) { $0.addWrongCode($1) }
        case "loinc-traps": eachRow(of: root, source) { $0.addTrap($1) }
        case "system-aliases": eachRow(of: root, source) { $0.addSystemAlias($1) }
        case "specimen-words": eachRow(of: root, source) { $0.addSpecimenWord($1, source) }
        default: report(source, root, "no table is named \(id)")
        }
    }

    private mutating func eachRow(
        of root: Element, _ source: ProfileSource,
        _ add: (inout KnowledgeBuilder, MapRow) -> Void
    ) {
        guard let groups = root[ProfileKey.group] else { return }
        for group in groups.children {
            let system = group[.source]?.string ?? ""
            guard let elements = group[ProfileKey.element] else { continue }
            for element in elements.children {
                guard let code = element[.code]?.string else {
                    report(source, element, "an element needs a code")
                    continue
                }
                let targets = Self.targets(of: element)
                add(&self, MapRow(system: system, element: element, code: code, targets: targets))
            }
        }
    }

    private static func targets(of element: Element) -> [MapRow.MapTarget] {
        guard let list = element[.target] else { return [] }
        return list.children.map {
            MapRow.MapTarget(
                code: $0[.code]?.string, comment: $0[.comment]?.string)
        }
    }

    /// Rows whose source system ends in `local-names` are names, not codes.
    private mutating func addConcepts(_ row: MapRow, to table: ConceptTable) {
        let isName = row.system.hasSuffix("/local-names")
        let display = row.element[.display]?.string ?? row.code
        for key in row.targets.compactMap(\.code) {
            let key = ConceptKey(rawValue: key)
            conceptRows.append(
                ConceptCatalogue.Row(
                    table: table, system: isName ? nil : row.system, code: row.code,
                    display: display, isPrefix: row.element.profileFlag("code-prefix"), key: key))
            if row.system == CodeSystemURI.loinc, table == .observations || table == .imaging {
                let concept = Concept(key: key, table: table, display: display)
                loincEntries.append(
                    LoincEntry(code: row.code, display: display, role: .topic(concept)))
            }
        }
    }

    private mutating func addLocalName(_ row: MapRow) {
        let keys = row.targets.compactMap(\.code).map { AnalyteKey(rawValue: $0) }
        let match: LocalNameMatch
        switch (keys.first, row.element.profileFlag("unit-decides")) {
        case (nil, _): match = .refused(row.targets.first?.comment ?? row.code)
        case (_, true): match = .byUnit(keys)
        case (let key?, _):
            let isNotUrine = row.element.profileFlag("not-urine")
            match = isNotUrine ? .analyteUnlessUrine(key) : .analyte(key)
        }
        localNames.append((row.code, match))
    }

    private mutating func addUnitRepair(_ row: MapRow) {
        unitRepairs.append(
            UnitRepairs.Repair(
                text: row.code, units: row.targets.compactMap(\.code),
                isCaseSensitive: row.element.profileFlag("case-sensitive"),
                comment: row.targets.first?.comment))
    }

    private mutating func addWrongCode(_ row: MapRow) {
        let used = row.targets.first?.code ?? ""
        loincEntries.append(
            LoincEntry(
                code: row.code, display: row.element[.display]?.string ?? "",
                role: .foreign(usedAs: used)))
    }

    private mutating func addTrap(_ row: MapRow) {
        loincEntries.append(
            LoincEntry(
                code: row.code, display: row.element[.display]?.string ?? "",
                role: .trap(near: row.targets.first?.code.map { AnalyteKey(rawValue: $0) })))
    }

    private mutating func addSystemAlias(_ row: MapRow) {
        systemAliases[row.code] = row.targets.first?.code
    }

    private mutating func addSpecimenWord(_ row: MapRow, _ source: ProfileSource) {
        guard let axis = row.targets.first?.code.flatMap(SpecimenAxis.init) else {
            return report(source, row.element, "no specimen axis has this name")
        }
        specimenWords[axis, default: []].append(row.code)
    }
}
