import CDefinitions

/// A table that is part of the program.
enum EmbeddedTable {
    case elements, constraints, valueSets, codeSystems

    /// The table's bytes; they live as long as the program.
    var bytes: UnsafeBufferPointer<UInt8> {
        var length = 0
        let start =
            switch self {
            case .elements: cobalamin_elements(&length)
            case .constraints: cobalamin_constraints(&length)
            case .valueSets: cobalamin_value_sets(&length)
            case .codeSystems: cobalamin_code_systems(&length)
            }
        return UnsafeBufferPointer(start: start, count: length)
    }

    /// The range of each line, without its end and without comments.
    func forEachLine(_ body: (Range<Int>) -> Void) {
        let bytes = bytes
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if end > start, bytes[start] != UInt8(ascii: "#") { body(start..<end) }
            start = end + 1
        }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The columns of a line.
    func columns(_ range: Range<Int>) -> [Substring] {
        text(range).split(separator: "\t", omittingEmptySubsequences: false)
    }
}
