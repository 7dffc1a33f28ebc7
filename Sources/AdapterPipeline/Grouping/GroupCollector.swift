package import FHIRReading
import FHIRSyntax

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

    /// The groups of everything that was collected; frees the memory of collecting.
    ///
    /// `giveBack` is called whenever much was freed, in small pieces that the C library would keep.
    package mutating func finish(giveBack: () -> Void = {}) -> CollectedGroups {
        pool.settleVersions(by: EntryReader(pipeline.reader))
        let collection = pool.takeCollection(
            infantDays: pipeline.reader.infantDays, giveBack: giveBack)
        let (containers, hasLocalNames) = (pool.containers, pool.hasLocalNames)
        pool = ResourcePool()
        defer { giveBack() }
        return CollectedGroups(
            pipeline, grouping, collection, hasLocalNames: hasLocalNames, inputs: inputs,
            containers: containers)
    }
}

extension AdapterPipeline {
    /// What a document holds for the rules; an unreadable one gives its issue instead.
    package func sift(
        _ source: DocumentSource, with documents: DocumentReader, keepingPlans: Bool = false
    ) -> Result<SiftedResources, UnreadableDocument> {
        documents.read(source).map { reader.sift($0.document, keepingPlans: keepingPlans) }
    }
}
