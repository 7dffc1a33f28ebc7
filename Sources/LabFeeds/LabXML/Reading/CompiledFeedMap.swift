/// A map with the names of its paths as numbers of one reader.
struct CompiledFeedMap {
    let map: FeedMap
    /// From the root to a record; the root's own name was looked at when the map was chosen.
    let record: [CompiledPath.Step]
    /// Paths that lead out of the record, from the root.
    private(set) var contexts: [[CompiledPath.Step]] = []
    let sameRecord: [CompiledPath]
    let sender: CompiledSection<SenderField>
    let patient: CompiledSection<PersonField>
    let mother: CompiledSection<PersonField>
    let visit: CompiledSection<VisitField>
    let order: CompiledSection<OrderField>
    let orderPath: CompiledPath?
    let specimen: CompiledSection<SpecimenField>
    let results: [(path: CompiledPath, fields: CompiledSection<ResultField>)]

    /// Paths of what a record says once, whatever its rows.
    let recordPaths: [CompiledPath]

    init(_ map: FeedMap, intern: @escaping (String) -> UInt32) {
        self.map = map
        var compiler = FeedMapCompiler(map, intern: intern)
        record = CompiledPath(compiler.record, intern: intern).steps
        sameRecord = map.sameRecord.map { CompiledPath($0.steps, intern: intern) }
        sender = compiler.section("sender", map.sender)
        patient = compiler.section("patient", map.patient)
        mother = compiler.section("mother", map.mother)
        visit = compiler.section("visit", map.visit)
        orderPath = map.orderPath.map { CompiledPath($0.steps, intern: intern) }
        order = compiler.section("order", map.order, below: map.orderPath?.steps ?? [])
        specimen = compiler.section("specimen", map.specimen)
        var results: [(path: CompiledPath, fields: CompiledSection<ResultField>)] = []
        for (index, rule) in map.results.enumerated() {
            let fields = compiler.section(
                "results[\(index)]", rule.fields, below: rule.path.steps)
            results.append((CompiledPath(rule.path.steps, intern: intern), fields))
        }
        self.results = results
        contexts = compiler.contexts
        recordPaths =
            sender.paths + patient.paths + mother.paths + visit.paths + specimen.paths
            + (map.orderPath == nil ? order.paths : [])
    }
}

/// The sources of one section, ready to be followed.
struct CompiledSection<Field: FeedMapField> {
    var sources: [Field: CompiledSource] = [:]

    subscript(field: Field) -> CompiledSource? { sources[field] }

    /// The paths of all its fields that stay in the record.
    var paths: [CompiledPath] {
        sources.values.flatMap(\.alternatives).compactMap { alternative in
            if case .path(let path, _) = alternative { path } else { nil }
        }
    }
}

struct CompiledSource {
    enum Alternative {
        case path(CompiledPath, text: String)
        /// The number of a path that leads out of the record.
        case context(Int, text: String)
        case constant(String)
    }

    /// Section and field, as a person finds it in the map: `patient.birth`.
    var name: String
    var alternatives: [Alternative]
}

/// Turns paths into numbers and finds out which lead out of the record.
private struct FeedMapCompiler {
    let record: [FeedPath.Step]
    private(set) var contexts: [[CompiledPath.Step]] = []
    private var contextTexts: [[FeedPath.Step]] = []
    private let intern: (String) -> UInt32

    init(_ map: FeedMap, intern: @escaping (String) -> UInt32) {
        record = [FeedPath.Step(name: "*")] + map.record.steps
        self.intern = intern
    }

    mutating func section<Field>(
        _ name: String, _ section: FeedSection<Field>, below base: [FeedPath.Step] = []
    ) -> CompiledSection<Field> {
        var compiled = CompiledSection<Field>()
        for (field, source) in section.sources {
            var alternatives: [CompiledSource.Alternative] = []
            for alternative in source.alternatives {
                switch alternative {
                case .constant(let text): alternatives.append(.constant(text))
                case .path(let path): alternatives.append(resolve(path, below: base))
                }
            }
            compiled.sources[field] = CompiledSource(
                name: "\(name).\(field.rawValue)", alternatives: alternatives)
        }
        return compiled
    }

    private mutating func resolve(
        _ path: FeedPath, below base: [FeedPath.Step]
    ) -> CompiledSource.Alternative {
        guard path.isAbsolute || path.ups > base.count else {
            return .path(
                CompiledPath(ups: path.ups, path.steps, intern: intern), text: path.text)
        }
        let above = path.isAbsolute ? [] : record.dropLast(path.ups - base.count)
        let steps = above + path.steps
        let leadsInside =
            steps.count >= record.count
            && zip(steps, record).allSatisfy { $0.name == $1.name || $1.name == "*" }
        if leadsInside {
            let rest = steps.dropFirst(record.count)
            return .path(CompiledPath(ups: base.count, rest, intern: intern), text: path.text)
        }
        if let known = contextTexts.firstIndex(of: Array(steps)) {
            return .context(known, text: path.text)
        }
        contextTexts.append(Array(steps))
        contexts.append(CompiledPath(steps, intern: intern).steps)
        return .context(contexts.count - 1, text: path.text)
    }
}
