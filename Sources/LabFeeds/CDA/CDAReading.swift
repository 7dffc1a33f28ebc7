import FHIRCore

/// The reading of one document: the tree it is read from and the report that it becomes.
struct CDAReading {
    let tree: CDATree
    var report: LabReport
    /// What was passed over, one entry a kind and place, in the order met.
    var unread: [Unread] = []
    /// The identifiers of the results so far: root, a separator, extension.
    var resultIdentifiers: Set<[UInt8]> = []
    /// Words made here, such as the kinds of identifiers.
    var words: [String: FeedText] = [:]
    /// What the header says of every order of the document.
    var context = Context()

    struct Context {
        /// The one order that the document fulfils, and its priority.
        var group: FeedIdentifier?
        var priority: FeedText?
        var requesters: [FeedPerson] = []
        var ordered: FeedTime?
        /// The laboratory that the document names for all it holds.
        var performer: Int32?
        /// When a laboratory's report as a whole was made.
        var reported: FeedTime?
        /// The document says of itself that more is to come.
        var isPartial = false
        /// The mothers named by `subject` so far, by their elements.
        var subjects: Set<Int32> = []
    }

    struct Unread {
        var what: String
        var count: Int
        var position: SourcePosition
    }

    init(tree: CDATree, bytes: [UInt8], format: FeedFormat = .cda) {
        self.tree = tree
        report = LabReport(format: format)
        report.bytes = bytes
        report.lines = tree.lines
    }

    /// Adds an issue that stands at an element.
    mutating func note(
        _ severity: Issue.Severity, _ id: String, at element: CDAElement?, _ diagnostics: String,
        code: String = "business-rule"
    ) {
        report.issues.append(
            Issue(
                severity: severity, code: code, id: id, position: element?.position,
                diagnostics: diagnostics))
    }

    /// Counts something that is passed over; each kind becomes one issue.
    mutating func skip(_ what: String, at element: CDAElement) {
        if let known = unread.firstIndex(where: { $0.what == what }) {
            unread[known].count += 1
        } else {
            unread.append(Unread(what: what, count: 1, position: element.position))
        }
    }

    /// Whether an attribute says this.
    func equals(_ text: FeedText?, _ other: StaticString) -> Bool { report.equals(text, other) }

    func isOne(_ text: FeedText?, of others: [StaticString]) -> Bool {
        text != nil && others.contains { report.equals(text, $0) }
    }

    /// Whether an element has one of these `templateId` roots.
    func hasTemplate(_ element: CDAElement, _ roots: [StaticString]) -> Bool {
        element.all(.templateId).contains { isOne($0[.root], of: roots) }
    }

    /// Whether its `moodCode` says that it happened; fragments leave it out.
    func isEvent(_ element: CDAElement) -> Bool {
        element[.moodCode] == nil || equals(element[.moodCode], "EVN")
    }
}
