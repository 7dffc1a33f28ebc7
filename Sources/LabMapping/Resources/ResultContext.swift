import LabFeeds

/// What the results of one order have in common.
struct ResultContext {
    let order: FeedOrder?
    /// Words that name the panel; put together when a local code first asks for them.
    var panelWords: [String]?
    /// Words that name each specimen that was asked for.
    var specimenWords: (specimen: Int?, words: [String])?
    /// Whether sub-ids of the form `1.2` make a tree of the results.
    var hasTree: Bool?

    init(order: FeedOrder?) { self.order = order }
}

extension BundleMapper {
    /// The words of a concept: its texts, its displays, its codes.
    func words(_ code: FeedCode?) -> [String] {
        guard let code else { return [] }
        var words: [String] = []
        if let text = string(code.text) { words.append(text) }
        for coding in codings(code) {
            if let display = string(coding.display) { words.append(display) }
            if let code = string(coding.code) { words.append(code) }
        }
        return words
    }

    /// Codes, then displays, then the text: the order in which a local name is looked for.
    func names(_ code: FeedCode) -> [String] {
        let all = codings(code)
        return all.compactMap { string($0.code) } + all.compactMap { string($0.display) }
            + [string(code.text)].compactMap { $0 }
    }

    func panelWords(_ context: inout ResultContext) -> [String] {
        if let known = context.panelWords { return known }
        let words = self.words(context.order?.code)
        context.panelWords = words
        return words
    }

    func specimenWords(_ specimen: Int?, _ context: inout ResultContext) -> [String] {
        if let known = context.specimenWords, known.specimen == specimen { return known.words }
        let words = specimen.map { self.words(report.specimens[$0].kind) } ?? []
        context.specimenWords = (specimen, words)
        return words
    }
}
