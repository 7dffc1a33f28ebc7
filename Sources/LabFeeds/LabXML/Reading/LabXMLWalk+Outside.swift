import CXMLReader
import FHIRSyntax

/// What stands around records: for the paths that lead there, and to be told where none does.
extension LabXMLWalk {
    mutating func startOutside(
        _ event: cobalamin_xml_event, _ attributes: Slice<UnsafeBufferPointer<cobalamin_xml_event>>,
        _ reader: XMLEventReader, leadsToRecords: Bool
    ) {
        let depth = frames.count + 1
        let candidates = frames.last?.live ?? Array(map.contexts.indices)
        let live = candidates.filter { path in
            let steps = map.contexts[path]
            return depth <= steps.count && steps[depth - 1].matches(event.name, attributes, reader)
        }
        // Another patient begins: what was said of the one before is no longer meant.
        if leadsToRecords { for path in live { contexts[path] = [] } }
        let place = records ? place(of: event, reader) : ""
        frames.append(
            Frame(place: place, line: event.line, live: live, leadsToRecords: leadsToRecords))
        for attribute in attributes where isData(attribute) {
            let paths = live.filter { path in
                let steps = map.contexts[path]
                return steps.count == depth + 1 && steps[depth].isAttribute
                    && steps[depth].name == attribute.name
            }
            // By this one the map was chosen: that nothing else takes it needs no word.
            let isKnown = depth == 1 && recognised.contains(attribute.name)
            if isKnown, paths.isEmpty, !records { continue }
            keep(
                reader.text(of: attribute), line: attribute.line,
                at: records ? "\(place)/@\(reader.name(attribute.name))" : "", for: paths,
                isKnown: isKnown)
        }
    }

    mutating func endOutside() {
        guard let frame = frames.popLast() else { return }
        let depth = frames.count + 1
        let paths = frame.live.filter { map.contexts[$0].count == depth }
        frame.text.withUnsafeBufferPointer { text in
            keep(text, line: frame.line, at: frame.place, for: paths)
        }
    }

    private mutating func keep(
        _ text: UnsafeBufferPointer<UInt8>, line: UInt32, at place: String, for paths: [Int],
        isKnown: Bool = false
    ) {
        let text = text.withoutBlanks
        guard !text.isEmpty else { return }
        var value = LabXMLOutside(path: nil, name: place, line: line, text: Array(text))
        value.isKnown = isKnown
        for path in paths {
            // A header that comes again stands for the records behind it.
            if contextAge[path] < recordCount { contexts[path] = [] }
            contextAge[path] = recordCount
            guard contexts[path].count < Self.mostOutside else { continue }
            var mine = value
            mine.path = path
            contexts[path].append(mine)
        }
        guard paths.isEmpty else { return }
        guard outside.count < Self.mostOutside else { return uncounted += 1 }
        outside.append(value)
    }

    /// The XPath of an element that begins below the open ones.
    mutating func place(of event: cobalamin_xml_event, _ reader: XMLEventReader) -> String {
        let name = reader.name(event.name)
        guard let last = frames.indices.last else { return "/\(name)" }
        let position = (frames[last].siblings[event.name] ?? 0) + 1
        frames[last].siblings[event.name] = position
        return "\(frames[last].place)/\(name)[\(position)]"
    }
}
