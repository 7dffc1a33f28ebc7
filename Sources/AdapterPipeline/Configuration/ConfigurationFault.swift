/// One thing wrong with a configuration file: where, in which key, what, and what would be right.
package struct ConfigurationFault: Error, Sendable, Equatable {
    /// Nil where the file as a whole is at fault.
    package let place: TextPlace?
    /// The keys that lead there, `parameters.P-B12-LOW.unit`; empty for the file as a whole.
    package let path: String
    package let message: String
    /// The word that no name fits, and the names among which the nearest is worth saying.
    package let word: String
    package let candidates: [String]

    package init(
        at place: TextPlace?, in path: String = "", _ message: String, word: String = "",
        among candidates: [String] = []
    ) {
        self.place = place
        self.path = path
        self.message = message
        self.word = word
        self.candidates = candidates
    }
}

/// Why a configuration file is refused: all its faults that could be told apart.
package struct RefusedConfiguration: Error, Sendable {
    /// The file as it was named.
    package let file: String
    package let faults: [ConfigurationFault]

    package init(file: String, faults: [ConfigurationFault]) {
        self.file = file
        self.faults = faults
    }
}

/// Line and column of a text, both from 1.
package struct TextPlace: Sendable, Hashable, Comparable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: TextPlace, right: TextPlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
