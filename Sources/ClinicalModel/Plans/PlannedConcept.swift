/// A concept of a plan as it was written: its codes and its words, none left out.
public struct PlannedConcept: Sendable, Hashable {
    public struct Coding: Sendable, Hashable {
        public var system: String?
        public var code: String?
        public var display: String?

        public init(system: String? = nil, code: String? = nil, display: String? = nil) {
            self.system = system
            self.code = code
            self.display = display
        }
    }

    public var codings: [Coding]
    public var text: String?

    public init(codings: [Coding] = [], text: String? = nil) {
        self.codings = codings
        self.text = text
    }

    /// What a person is shown: the text, else the first display, else the first code.
    public var words: String? {
        text ?? codings.lazy.compactMap(\.display).first ?? codings.lazy.compactMap(\.code).first
    }
}
