package import FHIRSyntax

/// How documents are read: what is refused as too large, and what becomes of feeds.
package struct ReadingRules: Sendable {
    package var json: JSONLimits
    package var xml: XMLLimits
    package var feeds: FeedRules

    package init(
        json: JSONLimits = .default, xml: XMLLimits = .default, feeds: FeedRules = FeedRules()
    ) {
        (self.json, self.xml, self.feeds) = (json, xml, feeds)
    }
}
