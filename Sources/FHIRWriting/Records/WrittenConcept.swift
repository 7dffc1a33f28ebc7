/// A Coding as it will be written.
struct WrittenCoding: Hashable {
    var system: String?
    var code: String?
    var display: String?
}

/// A CodeableConcept as it will be written; an empty one says that the reason is unknown.
struct WrittenConcept: Hashable {
    var codings: [WrittenCoding] = []
    var text: String?

    init(codings: [WrittenCoding] = [], text: String? = nil) {
        self.codings = codings
        self.text = text
    }

    init(_ system: String, _ code: String) {
        codings = [WrittenCoding(system: system, code: code)]
    }

    var isEmpty: Bool { codings.isEmpty && text == nil }
}
