import FHIRCore
import FHIRReading
import FHIRSyntax

/// The groups of a run; each is judged once, as one collection Bundle.
package struct CollectedGroups: Sendable {
    private let pipeline: AdapterPipeline
    private let grouping: Grouping
    private let json: [UInt8]
    private let entries: [Range<Int>]
    private let places: ResourcePlaces
    private let hasLocalNames: Bool
    /// Nil where everything is one group.
    private let groups: [EntryGroup]?

    init(
        _ pipeline: AdapterPipeline, _ grouping: Grouping, _ collection: ResourceCollectionBytes,
        hasLocalNames: Bool, inputs: [String], containers: [String]
    ) {
        self.hasLocalNames = hasLocalNames
        self.pipeline = pipeline
        self.grouping = grouping
        json = collection.json
        entries = collection.entries
        places = ResourcePlaces(
            inputs: inputs, containers: containers, places: collection.places)
        let found = Self.groups(pipeline, grouping, collection.json)
        // That nothing was found is said, too.
        groups = found.map { $0.isEmpty ? [EntryGroup(name: nil, entries: [])] : $0 }
    }

    private static func groups(
        _ pipeline: AdapterPipeline, _ grouping: Grouping, _ json: [UInt8]
    ) -> [EntryGroup]? {
        let key: GroupKey
        switch grouping {
        case .input: return nil
        case .patient: key = .patient
        case .mother: key = .mother
        }
        return json.withUnsafeBytes { bytes in
            document(over: bytes).map { pipeline.reader.groups(of: $0, by: key) }
        }
    }

    /// The result of a group in the words of the input.
    package func told(_ result: DocumentResult) -> DocumentResult {
        guard hasLocalNames else { return result }
        var result = result
        result.output = result.output.map { chunk in
            if case .made(let bytes) = chunk { return .made(LocalNames.stripped(bytes)) }
            return chunk
        }
        return result
    }

    package var count: Int { groups?.count ?? 1 }

    /// What reports call a group: the patient's or the mother's reference.
    package func name(of group: Int) -> String {
        guard let groups else { return "all inputs" }
        let name = groups[group].name ?? "resources of no patient"
        guard hasLocalNames else { return name }
        return String(decoding: LocalNames.stripped(Array(name.utf8)), as: UTF8.self)
    }

    /// Judges a group, and hands over what was found with where its resources were read.
    package func judge<Value>(
        _ group: Int, _ use: (Judgement, ResourcePlaces) -> Value
    ) -> Value? {
        guard let groups else { return judge(json, places, use) }
        let members = groups[group].entries
        return judge(bundle(of: members), places.part(members), use)
    }

    private func judge<Value>(
        _ json: [UInt8], _ places: ResourcePlaces, _ use: (Judgement, ResourcePlaces) -> Value
    ) -> Value? {
        json.withUnsafeBytes { bytes in
            Self.document(over: bytes).map { use(pipeline.judge($0), places) }
        }
    }

    /// What was kept was read before and can be read again; the reader's scratch memory goes.
    private static func document(over bytes: UnsafeRawBufferPointer) -> Document? {
        try? JSONReader(limits: .unlimited).read(bytes).get()
    }

    private func bundle(of members: [Int]) -> [UInt8] {
        var bundle = Array(#"{"resourceType":"Bundle","type":"collection","entry":["#.utf8)
        bundle.reserveCapacity(members.reduce(bundle.count + 2) { $0 + entries[$1].count + 1 })
        for (position, member) in members.enumerated() {
            if position > 0 { bundle.append(UInt8(ascii: ",")) }
            bundle.append(contentsOf: json[entries[member]])
        }
        return bundle + Array("]}".utf8)
    }
}

extension JSONLimits {
    /// What was read once may stand three levels deeper in its group, and groups may be large.
    fileprivate static let unlimited = JSONLimits(depth: 1010, bytes: Int(Int32.max))
}
