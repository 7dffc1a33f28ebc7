package import LabFeeds
package import LabMapping

/// A message of a feed and what it was mapped to.
package struct MappedFeed {
    package let source: FeedDocument
    package let bundle: MappedBundle
}
