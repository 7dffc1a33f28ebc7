import CDefinitions
package import ClinicalModel
package import FHIRCore
import FHIRSyntax

/// Reads the reference sets of the profiles: MeasureReports whose numbers are extensions.
package enum ReferenceSetReader {
    private static let base = "https://w3id.org/cobalamin/StructureDefinition/"

    /// Whether a line of packed profiles is one of these; starting must not pay for them.
    static func isReferenceSet(line: UnsafeRawBufferPointer) -> Bool {
        line.starts(with: Self.beginning)
    }

    /// Whether a file is one of these by its folder.
    static func isReferenceSet(file: String) -> Bool { file.hasPrefix("MeasureReport/") }

    private static let beginning = Array(#"{"resourceType":"MeasureReport""#.utf8)

    /// The embedded sets, or those of a directory; an issue names what cannot be used.
    package static func read(directory: String?) -> (sets: [ReferenceSet], issues: [Issue]) {
        var reading = Reading()
        if let directory {
            for file in ProfileFiles.list(directory) where isReferenceSet(file: file) {
                guard let bytes = ProfileFiles.bytes(of: directory + "/" + file) else { continue }
                bytes.withUnsafeBytes { reading.read($0, file: file) }
            }
        } else {
            var length = 0
            let start = cobalamin_profiles(&length)
            let blob = UnsafeRawBufferPointer(start: start, count: length)
            KnowledgeReader.forEachLine(of: blob) { bytes, line in
                guard isReferenceSet(line: bytes) else { return }
                reading.read(bytes, file: "profiles line \(line)")
            }
        }
        return (reading.sets, reading.issues)
    }

    private struct Reading {
        var sets: [ReferenceSet] = []
        var issues: [Issue] = []
        private let syntax = JSONReader()

        mutating func read(_ bytes: UnsafeRawBufferPointer, file: String) {
            switch syntax.read(bytes) {
            case .failure(let error):
                var issue = error.issue
                issue.expression = file
                issues.append(issue)
            case .success(let document):
                let source = ProfileSource(document: document, file: file)
                if let set = ReferenceSetReader.set(document.root) {
                    sets.append(set)
                } else {
                    issues.append(
                        source.issue(
                            at: document.root, "is no reference set: it lacks a title or figures"))
                }
            }
        }
    }

    private static func set(_ root: Element) -> ReferenceSet? {
        let extensions = Array(root[.extension].items)
        guard let id = root[.id]?.string,
            let head = extensions.first(where: { $0.isExtension(base + "reference-set") }),
            let title = head.part("title")?[.valueString]?.string,
            let source = head.part("source")?[.valueString]?.string
        else { return nil }
        var set = ReferenceSet(
            id: id, title: title, source: source,
            warnings: head.parts("warning").compactMap { $0[.valueString]?.string },
            groups: [], figures: [], ratios: [])
        for row in extensions where row.isExtension(base + "cohort-statistic") {
            read(row, into: &set)
        }
        return set.figures.isEmpty ? nil : set
    }

    private static func read(_ row: Element, into set: inout ReferenceSet) {
        let group = row.part("group")?[.valueString]?.string
        guard row.part("section")?.text(.valueCode) != "group" else {
            guard let group else { return }
            let count = row.part("count")?[.valueInteger]?.exact.map { Int($0.approximate) }
            set.groups.append(ReferenceSet.Group(name: group, count: count ?? 0))
            return
        }
        guard let variable = row.part("variable")?[.valueString]?.string,
            let name = row.part("statistic")?[.valueString]?.string
        else { return }
        let probability = row.part("probability")?[.valueString]?.string
        let value = row.part("value")?[.valueDecimal]?.exact
        if name == "ratio", let value {
            set.ratios.append(
                ReferenceSet.Ratio(variable: variable, printed: value, probability: probability))
        }
        guard let statistic = ReferenceSet.Figure.Statistic(rawValue: name) else { return }
        var figure = ReferenceSet.Figure(variable: variable, statistic: statistic)
        figure.other = row.part("otherVariable")?[.valueString]?.string
        figure.group = group
        figure.value = value
        figure.low = row.part("low")?[.valueDecimal]?.exact
        figure.high = row.part("high")?[.valueDecimal]?.exact
        figure.unit = row.part("unit")?[.valueString]?.string
        figure.above = row.part("above")?[.valueDecimal]?.exact
        figure.probability = probability
        figure.count = row.part("count")?[.valueInteger]?.exact.map { Int($0.approximate) }
        set.figures.append(figure)
    }
}

extension Element {
    fileprivate func isExtension(_ url: String) -> Bool { self[.url]?.string == url }

    fileprivate func parts(_ url: String) -> [Element] {
        self[.extension].items.filter { $0.isExtension(url) }
    }

    fileprivate func part(_ url: String) -> Element? { parts(url).first }
}
