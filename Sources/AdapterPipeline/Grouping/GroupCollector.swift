package import FHIRReading
package import FHIRSyntax

/// Collects what the documents of a run hold for the rules, to be judged in groups at its end.
package struct GroupCollector {
    private let pipeline: AdapterPipeline
    private let grouping: Grouping
    private let inputs: [String]
    private var pool = ResourcePool()

    /// `inputs` are the names that places are told by.
    package init(_ pipeline: AdapterPipeline, grouping: Grouping, inputs: [String]) {
        self.pipeline = pipeline
        self.grouping = grouping
        self.inputs = inputs
    }

    /// Takes over what was sifted from a document of an input; `line` is nil for a whole input.
    package mutating func add(_ sifted: SiftedResources, input: Int, line: Int?) {
        pool.add(sifted, input: input, line: line)
    }

    /// The groups of everything that was collected; gives the memory of collecting back.
    package mutating func finish() -> CollectedGroups {
        let collection = pool.takeCollection(infantDays: pipeline.reader.infantDays)
        let (containers, hasLocalNames) = (pool.containers, pool.hasLocalNames)
        pool = ResourcePool()
        return CollectedGroups(
            pipeline, grouping, collection, hasLocalNames: hasLocalNames, inputs: inputs,
            containers: containers)
    }
}

extension AdapterPipeline {
    /// What a document holds for the rules; an unreadable one gives its issue instead.
    package func sift(
        _ bytes: UnsafeRawBufferPointer, with json: JSONReader
    ) -> Result<SiftedResources, UnreadableDocument> {
        switch json.read(bytes) {
        case .failure(let error): .failure(UnreadableDocument(issues: [error.issue]))
        case .success(let document):
            if let issue = DocumentShape.problem(of: document) {
                .failure(UnreadableDocument(issues: [issue]))
            } else {
                .success(reader.sift(document))
            }
        }
    }
}
