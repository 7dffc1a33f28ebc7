/// A text of a feed, by its place in the report's bytes, with the input field it came from.
///
/// Texts stay bytes until somebody needs a `String`: a feed has far more of them than anybody reads.
public struct FeedText: Sendable, Hashable {
    /// Where it begins in `LabReport.bytes`.
    public var start: UInt32
    /// How many bytes of UTF-8 it has.
    public var count: UInt32
    /// The number of its input field in the source's order, from 0; `noField` for a text made here.
    public var field: UInt32

    public static let noField = UInt32.max

    @inlinable
    public init(start: UInt32, count: UInt32, field: UInt32 = FeedText.noField) {
        self.start = start
        self.count = count
        self.field = field
    }
}

/// A coding: code, display and system as the sender names them.
public struct FeedCoding: Sendable, Hashable {
    public var code: FeedText?
    public var display: FeedText?
    /// The name or OID of the code system (v2 table 0396, CDA `codeSystem`), as sent.
    public var system: FeedText?
    public var version: FeedText?

    public init(
        code: FeedText? = nil, display: FeedText? = nil, system: FeedText? = nil,
        version: FeedText? = nil
    ) {
        (self.code, self.display, self.system, self.version) = (code, display, system, version)
    }
}

/// A coded value: codings by their places in `LabReport.codings`, and the sender's own words.
public struct FeedCode: Sendable, Hashable {
    public var codings: Range<Int32>
    /// The original text, where the sender gave one.
    public var text: FeedText?

    public init(codings: Range<Int32> = 0..<0, text: FeedText? = nil) {
        (self.codings, self.text) = (codings, text)
    }
}

/// A point in time in HL7's form, `YYYY[MM[DD[HH[MM[SS[.S…]]]]]][+/-ZZZZ]`, as precise as it was sent.
///
/// Readers of other forms write theirs in this one; no zone is added.
public struct FeedTime: Sendable, Hashable {
    public var text: FeedText

    public init(_ text: FeedText) { self.text = text }
}

/// A period; an end may be open.
public struct FeedPeriod: Sendable, Hashable {
    public var start: FeedTime?
    public var end: FeedTime?

    public init(start: FeedTime? = nil, end: FeedTime? = nil) {
        (self.start, self.end) = (start, end)
    }
}

/// A business identifier and who assigned it.
public struct FeedIdentifier: Sendable, Hashable {
    public var value: FeedText
    /// The assigning authority's local name (CX.4.1, EI.2).
    public var authority: FeedText?
    /// Its universal id (CX.4.2, EI.3; CDA `root`).
    public var authorityID: FeedText?
    /// The kind of the universal id, such as `ISO`, `UUID` or `CLIA`.
    public var authorityIDKind: FeedText?
    /// The kind of the identifier (table 0203: `MR`, `SS`…).
    public var kind: FeedText?

    public init(
        value: FeedText, authority: FeedText? = nil, authorityID: FeedText? = nil,
        authorityIDKind: FeedText? = nil, kind: FeedText? = nil
    ) {
        self.value = value
        (self.authority, self.authorityID) = (authority, authorityID)
        (self.authorityIDKind, self.kind) = (authorityIDKind, kind)
    }
}
