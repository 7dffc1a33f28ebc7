import FHIRSyntax

/// One thing to say on standard error: a line for a person, or a JSON object.
struct LogEntry {
    let level: Level
    let code: Code
    /// Never a patient's data.
    let message: String
    /// Positions and counts by name, in order.
    var numbers: [(name: String, value: Int)] = []

    enum Level: String {
        case info, warning, error
    }

    /// What happened; a promise to those who read the JSON form.
    enum Code: String {
        case unreadableDocument = "unreadable-document"
        case unreadableDocuments = "unreadable-documents"
        case inputNotRead = "input-not-read"
        case passedUnaltered = "passed-unaltered"
        case judgedAlone = "judged-alone"
        case collectionCutShort = "collection-cut-short"
        case doubtfulData = "doubtful-data"
        case rulesDisabled = "rules-disabled"
        case unknownVariable = "unknown-variable"
        case usage
        case outputFailed = "output-failed"
        case internalError = "internal-error"
        case summary
        /// Whatever has no code of its own.
        case note
    }

    init(
        _ level: Level, _ code: Code, _ message: String,
        _ numbers: KeyValuePairs<String, Int?> = [:]
    ) {
        self.level = level
        self.code = code
        self.message = message
        self.numbers = numbers.compactMap { name, value in value.map { (name, $0) } }
    }

    /// The entry as JSON, in one line.
    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("level", level.rawValue)
            object.member("code", code.rawValue)
            object.member("message", message)
            for (name, value) in numbers {
                object.name(name)
                object.number(value)
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
